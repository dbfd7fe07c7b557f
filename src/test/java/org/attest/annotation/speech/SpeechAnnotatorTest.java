package org.attest.annotation.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Layer;
import org.attest.annotation.TestTexts;
import org.attest.annotation.Utterance;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SpeechAnnotatorTest {

    @TestFactory
    Stream<DynamicTest> readsWhoSaysWhat() throws IOException {
        return sentences().entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () ->
                assertThat(said(TestTexts.annotate(entry.getKey()))).containsExactlyElementsOf(entry.getValue())));
    }

    @Test
    void givesUntaggedLinesToTheSpeakersInTurn() {
        AnnotatedText text = TestTexts.annotate("""
                "Are you coming?" asked Mara.

                "Not tonight," said Omar.

                "Why not?"

                "The road is closed."
                """);

        assertThat(sources(text)).containsExactly("Mara", "Omar", "Mara", "Omar");
    }

    @Test
    void aNameBelowAQuotationSignsIt() {
        AnnotatedText text = TestTexts.annotate("The town argued for a year.\n\n\"We shall see who pays for it.\" - Ada Moreno\n\nThe mill closed in May.");

        assertThat(sources(text)).containsExactly("Ada Moreno");
    }

    @Test
    void aLetterThatAStoryQuotesIsItsWriters() {
        AnnotatedText text = TestTexts.annotate("Ada Moreno went abroad. Her letters to Mara Levin came back to us in a box.\n\n\"4 June 1939. Dear Mara, I arrived on Friday. I lost my doll.\"\n\n\"3 May 1940. The school was hit.\"\n\n"
                + "In May somebody gave me a note of my uncle's, dated 1952. I had it copied.\n\n\"Dear Ada, They found the boat.\"");

        assertThat(sources(text)).containsExactly("Her", "Her", "my uncle");
    }

    @Test
    void whatIsSaidBelowALetterThatNobodyReadsIsNotInIt() {
        String said = "\n\n\"The police searched the shop. They took the keys and the cash box.\"";
        for (String above : List.of("Clara Moreno put her mother's letter into her pocket and hung up her coat.", "She read her mother's letter. Clara Moreno hung up her coat.",
                "Clara Moreno read her mother's letter and hung up her coat.", "Clara Moreno laid her uncle's card on the table.")) {
            assertThat(sources(TestTexts.annotate(above + said))).as(above).doesNotContain("her mother", "her uncle");
        }
        assertThat(sources(TestTexts.annotate("In May Clara Moreno found her mother's letter." + said))).containsExactly("her mother");
        assertThat(sources(TestTexts.annotate("In May a clerk handed Clara Moreno a letter of her uncle's. She had it copied." + said))).containsExactly("her uncle");
    }

    @Test
    void aReportedSpeakerGoesOnInTheNextParagraph() {
        AnnotatedText text = TestTexts.annotate("""
                "The bridge is closed," said Ada Moreno.

                "It will stay closed until the spring, and nobody should try to cross it."

                "We need the bridge," said Omar Haddad. The council met on Monday.

                "The council has no money," said Ada Moreno. "That is all I can say."
                """);

        assertThat(sources(text)).containsExactly("Ada Moreno", "Ada Moreno", "Omar Haddad", "Ada Moreno", "Ada Moreno");
    }

    @Test
    void inAReportNobodyAnswersUntold() {
        AnnotatedText text = TestTexts.annotate("\"He threatened me,\" she said. \"I reported him to the police.\"\n\nA driver named Omar Haddad was stopped at the gate. \"They hit me,\" the driver said. \"I fell.\"\n\n"
                + "\"We searched the flat in May,\" said Inspector Moreno.\n\n\"We found two pistols. We arrested his brother.\"");

        assertThat(sources(text)).endsWith("Inspector Moreno", "Inspector Moreno");
    }

    @Test
    void aNameInQuotationMarksIsNoSpeech() {
        assertThat(TestTexts.annotate("The soldiers flew to Camp North, also called \"Q-North\" by the cooks.").get(Layer.SPEECH)).isEmpty();
    }

    @Test
    void whomTheWordsBeforeDescribeIsNotSpokenTo() {
        AnnotatedText text = TestTexts.annotate("\"The mayor met the old harbourmaster, Ibrahim Sabri, to discuss the pier,\" said Ada Moreno.");

        assertThat(text.get(Layer.SPEECH)).hasSize(1).allSatisfy(utterance -> assertThat(utterance.addressee()).isEmpty());
    }

    @Test
    void tearsInTheEyesAreNoView() {
        AnnotatedText text = TestTexts.annotate("With tears in her eyes Ada Moreno said, \"Thank you, thank you all.\"");

        assertThat(text.get(Layer.SPEECH)).extracting(Utterance::attitude).containsOnly(Utterance.Attitude.ASSERT);
    }

    @Test
    void aSayingMayStandBetweenSubjectAndVerb() {
        AnnotatedText text = TestTexts.annotate("The campaign, Moreno insisted, was never in trouble. The lamp, the largest in town, was stolen.");

        assertThat(text.get(Layer.SPEECH)).extracting(utterance -> text.textOf(utterance.content())).containsExactly("The campaign", "was never in trouble");
        assertThat(text.get(Layer.SPEECH)).extracting(utterance -> utterance.source().map(range -> words(text, range)).orElse("")).containsOnly("Moreno");
    }

    @Test
    void perNamesASourceButNoRate() {
        AnnotatedText text = TestTexts.annotate("Per a senior clerk, the talks have failed. He earns ten dollars per day.");

        assertThat(text.get(Layer.SPEECH)).extracting(utterance -> text.textOf(utterance.content())).containsExactly("the talks have failed");
    }

    @Test
    void whatAnAsideReportsEndsWithIt() {
        AnnotatedText text = TestTexts.annotate("The mayor, who said that he was ill, was arrested on Monday. The owner, who says the bar is safe, has sold it.");

        assertThat(text.get(Layer.SPEECH)).extracting(utterance -> text.textOf(utterance.content())).containsExactly("he was ill", "the bar is safe");
    }

    @Test
    void aWordThatIsQuotedTellsNothingOfTheNextQuotation() {
        AnnotatedText text = TestTexts.annotate("Mara Levin said the repair \"must be well thought out\": \"The bridge is old, and nobody has looked at it for years.\"");

        assertThat(text.get(Layer.SPEECH)).isNotEmpty().extracting(utterance -> utterance.source().map(range -> words(text, range)).orElse("")).containsOnly("Mara Levin");
    }

    @Test
    void quotesAnOpenSentenceRightBehindItsCue() {
        AnnotatedText text = TestTexts.annotate("The letter says \"failure to pay may lead to a fine\", and nobody has paid.");

        assertThat(text.get(Layer.SPEECH)).hasSize(1).first().satisfies(utterance -> {
            assertThat(utterance.source().map(range -> words(text, range))).contains("The letter");
            assertThat(text.textOf(utterance.content())).contains("failure to pay may lead to a fine");
        });
    }

    @Test
    void keepsAQuotationOpenAcrossLinesThatOpenWithAMark() {
        AnnotatedText text = TestTexts.annotate("A spokesman said:\n“The ferry was stopped at noon.\n“Nobody was hurt.”");

        assertThat(text.get(Layer.SPEECH)).hasSize(2).extracting(utterance -> utterance.source().map(range -> words(text, range)).orElse("")).containsOnly("A spokesman");
    }

    @Test
    void givesBothHalvesOfABrokenQuotationOneCue() {
        AnnotatedText text = TestTexts.annotate("\"We left,\" said Mara, \"before the snow came.\"");

        assertThat(text.get(Layer.SPEECH)).hasSize(2).extracting(Utterance::cue).containsOnly(text.get(Layer.SPEECH).getFirst().cue());
    }

    @Test
    void keepsAQuotationOpenAcrossParagraphs() {
        AnnotatedText text = TestTexts.annotate("""
                "We left at night," said Mara. "It was cold.

                "Nobody saw us go."
                """);

        assertThat(sources(text)).containsExactly("Mara", "Mara", "Mara");
    }

    @Test
    void takesTheOneCalledByNameForTheHearer() {
        AnnotatedText text = TestTexts.annotate("\"Sit down, Omar,\" said Mara.");

        Utterance utterance = text.get(Layer.SPEECH).getFirst();
        assertThat(utterance.addressee().map(range -> words(text, range))).contains("Omar");
    }

    @Test
    void namesThoseWhoPassedItOn() {
        AnnotatedText text = TestTexts.annotate("I learned from inmates, who had spoken with authorities, that the prison would be closed.");

        Utterance utterance = text.get(Layer.SPEECH).getFirst();
        assertThat(utterance.source().map(range -> words(text, range))).contains("authorities");
        assertThat(utterance.relays()).extracting(range -> words(text, range)).containsExactly("inmates", "I");
    }

    @Test
    void readsSingleMarksWhereThereAreNoDoubleOnes() {
        AnnotatedText text = TestTexts.annotate("‘The road is closed,’ said Omar. ‘Don’t go.’");

        assertThat(sources(text)).containsExactly("Omar", "Omar");
    }

    @Test
    void readsDashesThatOpenALineOfDialogue() {
        AnnotatedText text = TestTexts.annotate("""
                — Nobody came, said the guard.

                The guard asked: — Where is Omar?
                """);

        assertThat(sources(text)).hasSize(2).last().isEqualTo("The guard");
    }

    @Test
    void whereTagsPresentTheirSpeakersParagraphsWithoutOneGoOn() {
        AnnotatedText text = TestTexts.annotate("""
                "I sold my oven," says Petros Vlachos, who had run the shop since 1987.

                "My father built it. He carried the bricks himself."

                "The police arrested him twice."

                Outside, the street is quiet. Eleni Rapti keeps a kiosk across the road.

                "Nobody buys bread here any more."
                """);

        assertThat(sources(text)).containsExactly("Petros Vlachos", "Petros Vlachos", "Petros Vlachos", "Eleni Rapti");
    }

    @Test
    void inATaleAnUntaggedParagraphIsTheAnswer() {
        AnnotatedText text = TestTexts.annotate("""
                "Are you coming?" asked Mara.

                "Not tonight," said Omar.

                "Then nobody will row me over."

                "The river is too high."
                """);

        assertThat(sources(text)).containsExactly("Mara", "Omar", "Mara", "Omar");
    }

    @Test
    void longParagraphsThatNothingTagsAreOneStatement() {
        String first = "I was born in Bara in 1985. My father was a farmer there. When I was nine soldiers burned our house and we fled to Goma with my sister.";
        String second = "I worked for a baker there for two years. Later my sister married a driver, and I went with them to Bukavu. I never saw my father again.";
        assertThat(sources(TestTexts.annotate("Omar Haddad, a driver, sat in the yard.\n\n\"" + first + "\"\n\n\"" + second + "\"\n\nHe lives in Bukavu now."))).containsExactly("Omar Haddad", "Omar Haddad");
        assertThat(sources(TestTexts.annotate("Omar Haddad, a driver, sat in the yard.\n\n\"" + first + "\"\n\n\"You were lucky.\"\n\nHe lives in Bukavu now.")).getLast()).isNotEqualTo("Omar Haddad");
    }

    @Test
    void marksThatATableHasTripledOpenASaying() {
        AnnotatedText text = TestTexts.annotate("""
                ""\"I read books but I like this one best,"" says Abdul Basit, a former student."
                ""\"To be honest I began reading at work. In the end I had to tell myself to stop.""\"
                But the library closed in May.
                """);

        assertThat(sources(text)).containsExactly("Abdul Basit", "Abdul Basit");
    }

    @Test
    void findsTheSpeakerBehindASemicolon() {
        AnnotatedText text = TestTexts.annotate("\"We left,\" said my mother; \"nobody saw us go.\"");

        assertThat(sources(text)).containsExactly("my mother", "my mother");
    }

    private static List<String> sources(AnnotatedText text) {
        return text.get(Layer.SPEECH).stream().filter(utterance -> utterance.kind() == Utterance.Kind.DIRECT)
                .map(utterance -> utterance.source().map(range -> words(text, range)).orElse("-")).toList();
    }

    private static String words(AnnotatedText text, Utterance.Range range) {
        return text.textOf(text.spanOf(range.first(), range.end()));
    }

    private static List<String> said(AnnotatedText text) {
        return text.get(Layer.SPEECH).stream().map(utterance -> String.join("\t", utterance.kind().name(), utterance.attitude().name(),
                utterance.cue().map(cue -> text.token(cue).word()).orElse("-"), utterance.source().map(range -> words(text, range)).orElse("-"),
                text.textOf(utterance.content()))).toList();
    }

    private static Map<String, List<String>> sentences() throws IOException {
        Map<String, List<String>> sentences = new LinkedHashMap<>();
        List<String> expected = new ArrayList<>();
        try (InputStream in = SpeechAnnotatorTest.class.getResourceAsStream("/speech/sentences.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("\t")) {
                    expected.add(line.strip());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    expected = new ArrayList<>();
                    sentences.put(line, expected);
                }
            }
        }
        return sentences;
    }
}
