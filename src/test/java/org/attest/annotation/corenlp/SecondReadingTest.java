package org.attest.annotation.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.attest.annotation.DependencyTree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondReadingTest {

    private static TransitionParser parser;
    private static SecondReading reading;

    @BeforeAll
    static void load() {
        parser = new TransitionParser();
        reading = new SecondReading(parser);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "The/DT driver/NN and/CC I/PRP unlocked/VBD the/DT cells/NNS ./. | unlocked/VBD",
            "Under/IN the/DT siege/NN both/DT worked/VBD for/IN the/DT railway/NN ./. | worked/VBD",
            "In/IN Kilis/NNP a/DT niece/NN ,/, Mara/NNP ,/, who/WP keeps/VBZ a/DT small/JJ shop/NN ,/, gave/VBD me/PRP tea/NN ./. | gave/VBD",
            "His/PRP$ elder/JJ brother/NN ,/, Omar/NNP ,/, who/WP washed/VBD the/DT body/NN ,/, described/VBN open/JJ wounds/NNS at/IN both/DT wrists/NNS ./. | described/VBD",
            "Sergeant/NN Roe/NNP ,/, of/IN the/DT same/JJ battalion/NN ,/, learned/VBN of/IN it/PRP while/IN on/IN leave/NN ./. | learned/VBD"})
    void aVerbWithItsSubjectHoldsTheSentence(String sentence, String root) {
        SecondReading.Parse parse = read(sentence);

        assertThat(root(sentence, parse)).isEqualTo(root);
        assertThat(parse.tree().children(parse.tree().roots().getFirst(), "nsubj")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "The/DT town/NN where/WRB I/PRP was/VBD born/VBN ./. | town/NN",
            "A/DT teacher/NN from/IN Kilis/NNP ,/, whom/WP everybody/NN knew/VBD ./. | teacher/NN",
            "MS./NNP ROE/NNP :/: Thank/VBP you/PRP ,/, Mrs./NNP Bere/NNP ./. | ROE/NNP",
            "Statement/NN given/VBN to/TO Ann/NNP Roe/NNP on/IN 4/CD May/NNP 2012/CD | Statement/NN",
            "Killed/VBN by/IN a/DT shell/NN in/IN 1987/CD ./. | Killed/VBN",
            "A/DT monk/NN of/IN the/DT monastery/NN ./. | monk/NN"})
    void whatIsNoClauseStaysWhatItWas(String sentence, String root) {
        assertThat(root(sentence, read(sentence))).isEqualTo(root);
    }

    @Test
    void theLikeliestOfABeamOfOneIsTheParsersOwn() {
        List<String> words = words("The/DT guard/NN who/WP had/VBD fired/VBN at/IN us/PRP left/VBD the/DT town/NN ./.", 0);
        List<String> tags = words("The/DT guard/NN who/WP had/VBD fired/VBN at/IN us/PRP left/VBD the/DT town/NN ./.", 1);

        DependencyTree own = parser.parse(words, tags, 0);
        DependencyTree likeliest = parser.likeliest(words, tags, 0, 1).getFirst().tree();

        for (int i = 0; i < words.size(); i++) {
            assertThat(likeliest.head(i)).isEqualTo(own.head(i));
            assertThat(likeliest.relation(i)).isEqualTo(own.relation(i));
        }
        assertThat(parser.likeliest(words, tags, 0, 8)).extracting(TransitionParser.Likely::likelihood).isSortedAccordingTo((a, b) -> Double.compare(b, a)).allMatch(likelihood -> likelihood <= 0);
    }

    @Test
    void aParticipleWithASubjectAndNoHelperIsAVerbOfThePast() {
        String sentence = "We/PRP met/VBD a/DT man/NN whom/WP everybody/NN called/VBN Tailor/NNP ./.";

        assertThat(read(sentence).tags().get(6)).isEqualTo("VBD");
    }

    private static SecondReading.Parse read(String sentence) {
        return reading.read(words(sentence, 0), words(sentence, 1), 0);
    }

    private static String root(String sentence, SecondReading.Parse parse) {
        int root = parse.tree().roots().getFirst();
        return words(sentence, 0).get(root) + "/" + parse.tags().get(root);
    }

    private static List<String> words(String sentence, int part) {
        return Arrays.stream(sentence.split(" ")).map(word -> word.split("/", 2)[part]).collect(Collectors.toList());
    }
}
