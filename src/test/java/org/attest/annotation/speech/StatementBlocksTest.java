package org.attest.annotation.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Layer;
import org.attest.annotation.TestTexts;
import org.attest.annotation.Utterance;
import org.junit.jupiter.api.Test;

class StatementBlocksTest {

    @Test
    void givesTheParagraphsBelowAnIntroductionToItsSpeaker() {
        AnnotatedText text = TestTexts.annotate("""
                The Transport Minister, Helga Moen, said:

                The bridge was closed last night after a crack was found. We will repair it by the spring.

                Nobody was hurt.
                """);

        assertThat(statements(text)).singleElement().satisfies(statement -> {
            assertThat(text.textOf(statement.content())).startsWith("The bridge").endsWith("Nobody was hurt.");
            assertThat(statement.source().map(source -> text.textOf(text.spanOf(source.first(), source.end()))).orElse("")).contains("Minister");
        });
    }

    @Test
    void endsAStatementWhereTheReleaseTellsOfItsSpeakerAgain() {
        AnnotatedText text = TestTexts.annotate("""
                Speaking in Bergen, Ms Moen said:

                The bridge was closed last night.

                Ms Moen will visit the site on Friday.
                """);

        assertThat(statements(text)).singleElement().satisfies(statement -> assertThat(text.textOf(statement.content())).isEqualTo("The bridge was closed last night."));
    }

    @Test
    void endsAStatementAtTheUsualClosingWords() {
        AnnotatedText text = TestTexts.annotate("""
                A spokesman for the harbour said:

                The ferry was stopped at noon.

                The full report can be found on the website of the harbour.

                For more information, call the press office.
                """);

        assertThat(statements(text)).singleElement().satisfies(statement -> assertThat(text.textOf(statement.content())).isEqualTo("The ferry was stopped at noon."));
    }

    @Test
    void leavesQuotationMarksToTheQuotations() {
        AnnotatedText text = TestTexts.annotate("""
                The mayor said:

                "The ferry was stopped at noon."

                The town paid for the repair.
                """);

        assertThat(statements(text)).extracting(statement -> text.textOf(statement.content())).containsExactly("The ferry was stopped at noon.");
    }

    @Test
    void readsOnInTheFirstPersonBehindAColon() {
        AnnotatedText text = TestTexts.annotate("The council met on Tuesday, and it was late. In the end the mayor replied: We have lost the ferry. I am sorry for it. The council went home.");

        assertThat(statements(text)).singleElement().satisfies(statement -> assertThat(text.textOf(statement.content())).isEqualTo("We have lost the ferry. I am sorry for it."));
    }

    @Test
    void takesOnlyTheQuotedPassageInAnEssay() {
        AnnotatedText text = TestTexts.annotate("""
                Harbours are old.

                Most of them are older than their towns.

                Nobody knows why.

                Fishermen came first.

                Merchants followed.

                Then came the walls.

                In his history of the coast, Jon Haddad writes:

                The harbour was dug by hand in two winters.

                The walls fell in the great storm.
                """);

        assertThat(statements(text)).singleElement().satisfies(statement -> assertThat(text.textOf(statement.content())).isEqualTo("The harbour was dug by hand in two winters."));
    }

    private static List<Utterance> statements(AnnotatedText text) {
        return text.get(Layer.SPEECH).stream().filter(utterance -> utterance.kind() == Utterance.Kind.DIRECT).toList();
    }
}
