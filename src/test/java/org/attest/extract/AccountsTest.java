package org.attest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.attest.annotation.TestTexts;
import org.attest.build.Standard;
import org.attest.fact.Fact;
import org.junit.jupiter.api.Test;

class AccountsTest {

    private static final String CASE = "The clerk Otto Brandner was strangled in a barn near Steyr in March 1987. ";

    @Test
    void datesAnEventByTheVerbThatDatesItAndNotByTheSaying() {
        assertThat(said(CASE + "Elsa Rainer said that Viktor Hasel had in 1990 dated the murder to June.")).contains("1987-03 narrator", "1987-06 Viktor Hasel")
                .noneMatch(line -> line.startsWith("1990"));
        assertThat(said(CASE + "Anton Pichler put the killing in February 1987.")).contains("1987-02 Anton Pichler");
    }

    @Test
    void givesATimeSaidOfWhatHappenedToWhoeverSaysIt() {
        assertThat(said(CASE + "Josef Klamm said that the murder happened in May 1987.")).contains("1987-05 Josef Klamm");
        assertThat(said(CASE + "Karl Moser insisted that it was in January 1987.")).contains("1987-01 Karl Moser");
    }

    @Test
    void leavesWhatIsDeniedPossibleOrCleftAlone() {
        assertThat(said(CASE + "Anton Pichler did not put the killing in February 1987.")).noneMatch(line -> line.equals("1987-02 Anton Pichler"));
        assertThat(said(CASE + "Karl Moser said that it was in January 1987 that he left Graz.")).noneMatch(line -> line.startsWith("1987-01"));
    }

    /** "time speaker" of the killing, in the order of the text. */
    private static List<String> said(String words) {
        Reading reading = Standard.reader().reading(TestTexts.annotate(words));
        var killing = reading.happenings().stream().filter(happening -> happening.label().startsWith("killing")).findFirst().orElseThrow().id();
        return new EventDating().extract(reading).stream().map(Fact.Happens.class::cast).filter(fact -> fact.subject().equals(killing))
                .map(fact -> fact.when().edtf().orElse("?") + " " + (fact.attestation().source().equals(reading.cast().author()) ? "narrator"
                        : reading.cast().entity(fact.attestation().source()).label())).toList();
    }
}
