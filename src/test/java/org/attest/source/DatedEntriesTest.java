package org.attest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;

import org.attest.text.Document;
import org.attest.text.Part;
import org.attest.text.PartKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatedEntriesTest {

    @ParameterizedTest
    @ValueSource(strings = {"%s\n\n%s", "%s. %s", "%s: %s", "%s – %s", "%s (evening): %s", "%s\n%s"})
    void eachEntryHasItsDay(String form) {
        Document diary = diary(form.formatted("3 May 1992", "They shelled the school this morning. My sister carried two children out of the cellar.") + "\n\nNobody slept in the whole street.\n\n"
                + form.formatted("7 May 1992", "Father came back on Tuesday. He had walked from the river all the night."));
        assertThat(day(diary, "They shelled")).contains(LocalDate.of(1992, 5, 3));
        assertThat(day(diary, "Nobody slept")).contains(LocalDate.of(1992, 5, 3));
        assertThat(day(diary, "Father came")).contains(LocalDate.of(1992, 5, 7));
    }

    @Test
    void anotherHeadingEndsAnEntry() {
        Document diary = diary("3 May 1992\n\nThey shelled the school this morning. My sister carried two children out.\n\n4 May 1992\n\nFather came back from the river this morning and slept.\n\nWhat Became of Them\n\n"
                + "The family left the town in June and never went back to it. The house was sold to a dentist, who pulled it down.");
        assertThat(day(diary, "Father came")).contains(LocalDate.of(1992, 5, 4));
        assertThat(day(diary, "The family left")).isEmpty();
    }

    @Test
    void aSingleDayIsThatOfTheWholeAndADayInASentenceIsNone() {
        assertThat(day(diary("3 May 1992: They shelled the school this morning. My sister carried two children out."), "They shelled")).isEmpty();
        assertThat(day(diary("On 3 May 1992 they shelled the school. On 4 May 1992 my sister carried two children out.\n\n5 May 1992 was a Tuesday, and nobody went out."), "On 3 May")).isEmpty();
    }

    @Test
    void daysInFiguresAreReadTogether() {
        String form = "%s\n\nThey shelled the school this morning. My sister carried two children out.\n\n%s\n\nFather came back from the river this morning and slept.";
        assertThat(day(diary(form.formatted("12/03/2019", "25/03/2019")), "They shelled")).contains(LocalDate.of(2019, 3, 12));
        assertThat(day(diary(form.formatted("03/12/2019", "03/25/2019")), "They shelled")).contains(LocalDate.of(2019, 3, 12));
        assertThat(day(diary(form.formatted("03/04/2019", "04/05/2019")), "They shelled")).isEmpty();
    }

    @Test
    void aDayAmongTurnsIsAHeading() {
        Document talk = diary("3 May 1992\n\nAnn Roe: They shelled the school this morning.\n\nJon Doe: Where were you?\n\n7 May 1992\n\nAnn Roe: Father came back last night.\n\nJon Doe: Did he sleep?");
        assertThat(talk.parts()).filteredOn(part -> talk.textOf(part.span()).equals("7 May 1992")).extracting(Part::kind).containsExactly(PartKind.HEADING);
        assertThat(day(talk, "Father came")).contains(LocalDate.of(1992, 5, 7));
    }

    private static Document diary(String text) {
        return Documents.ofText("diary", text, Optional.empty());
    }

    private static Optional<LocalDate> day(Document document, String opening) {
        return document.parts().stream().filter(part -> document.textOf(part.span()).contains(opening)).findFirst().orElseThrow().written();
    }
}
