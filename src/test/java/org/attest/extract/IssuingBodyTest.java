package org.attest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.TestTexts;
import org.attest.annotation.Token;
import org.junit.jupiter.api.Test;

class IssuingBodyTest {

    private static final String TOLD = "The army shelled the hospital of Kilis on 4 April, and the ministry denied it for a week, although nobody in the town had seen an armed man near it.";

    @Test
    void aReportSpeaksForTheOrganizationThatItsHeadNames() {
        assertThat(author("The siege of Kilis\n\nReport by the Centre for Civil Records\n\n" + TOLD)).isEqualTo("Centre for Civil Records");
        assertThat(author("Communiqué No. 7 of the Liberation Movement\n\n" + TOLD + " The Liberation Movement will not lay down its arms.")).isEqualTo("Liberation Movement");
        assertThat(author("NATIONAL TRUTH COMMISSION\nKilis Zone\n\n" + TOLD + " We heard nine witnesses.")).isEqualTo("NATIONAL TRUTH COMMISSION");
    }

    @Test
    void aLetterheadAboveAReportIsItsIssuer() {
        assertThat(author("Centre for Civil Records\nKilis, Turkey\n\nINCIDENT REPORT 17/2022\n\n" + TOLD + " Two researchers of the Centre interviewed sixty people.")).isEqualTo("Centre for Civil Records");
        assertThat(author("Centre for Civil Records\nKilis, Turkey\n\nThe siege\n\n" + TOLD)).startsWith("author of");
        assertThat(author("Centre for Civil Records\n\nINCIDENT REPORT 17/2022\n\nField officer: Ann Roe\n\n" + TOLD)).isEqualTo("Ann Roe");
    }

    @Test
    void whatAnOrganizationSaysOfUsIsSaidOfItself() {
        AnnotatedText text = TestTexts.annotate("The siege of Kilis\n\nReport by the Centre for Civil Records\n\n" + TOLD + " We interviewed sixty people. \"We fled,\" said Ann Roe.");
        Cast cast = Cast.of(text);

        assertThat(text.tokens().stream().filter(token -> token.word().equals("We")).map(Token::index).map(cast::at).toList().getFirst()).contains(cast.author());
        assertThat(text.tokens().stream().filter(token -> token.word().equals("We")).map(Token::index).map(cast::at).toList().getLast()).isNotEqualTo(Optional.of(cast.author()));
    }

    @Test
    void weAtTheCentreAreTheCentre() {
        assertThat(author("The siege of Kilis\n\n" + TOLD + " We at the Centre for Civil Records documented 34 killings.")).isEqualTo("Centre for Civil Records");
    }

    @Test
    void whoeverSignsSpeaksRatherThanTheOrganization() {
        assertThat(author("The siege of Kilis\n\nReport by the Centre for Civil Records\n\nBy Ann Roe\n\n" + TOLD)).isEqualTo("Ann Roe");
    }

    @Test
    void whereSomebodyDrewItUpWeAreStillTheOrganization() {
        AnnotatedText text = TestTexts.annotate("Report by the Centre for Civil Records\n\nBy Ann Roe\n\n" + TOLD + " The mayor told us that the well was poisoned.");
        Cast cast = Cast.of(text);

        assertThat(text.tokens().stream().filter(token -> token.word().equals("us")).flatMap(token -> cast.at(token.index()).stream()).map(thing -> cast.entity(thing).label())).containsExactly("Centre for Civil Records");
    }

    @Test
    void anOrganizationThatATitleTellsOfIsNotItsAuthor() {
        for (String title : List.of("The Liberation Movement enters Kilis", "NATIONAL TRUTH COMMISSION", "After the report on the Liberation Movement")) {
            assertThat(author(title + "\n\n" + TOLD)).startsWith("author of");
        }
    }

    @Test
    void whoeverAReportIsAboutDidNotWriteIt() {
        for (String title : List.of("Report on abuses by the Army of Liberation", "Findings on killings by the Northern Resistance Front", "Inquiry into the conduct of the Northern Resistance Front",
                "Statement regarding arrests by the Liberation Movement", "Report of killings by the Army of Liberation")) {
            assertThat(author(title + "\n\n" + TOLD)).as(title).startsWith("author of");
        }
    }

    @Test
    void aHeadlineAboutAReportIsAJournalists() {
        for (String title : List.of("Amnesty International report accuses army of killings", "Centre for Civil Records report finds torture in Kilis")) {
            assertThat(author(title + "\n\n" + TOLD)).as(title).startsWith("author of");
        }
        assertThat(author("Liberation Movement communiqué No. 7, 4 May 2012\n\n" + TOLD + " The Liberation Movement will not lay down its arms.")).isEqualTo("Liberation Movement");
    }

    @Test
    void whoeverKilledInItDidNotReportIt() {
        assertThat(author("The siege of Kilis\n\nReport of the Liberation Movement\n\n" + TOLD + " The Liberation Movement killed nine prisoners in May.")).startsWith("author of");
        assertThat(author("The siege of Kilis\n\nReport of the Liberation Movement\n\n" + TOLD + " The Liberation Movement was attacked in May.")).isEqualTo("Liberation Movement");
    }

    private static String author(String words) {
        Cast cast = Cast.of(TestTexts.annotate(words));
        return cast.entity(cast.author()).label();
    }
}
