package org.attest.annotation.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import edu.stanford.nlp.ling.CoreLabel;
import org.attest.lexicon.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagCorrectionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "She/PRP 'd/MD lost/VBN her/PRP$ brother/NN ./. | 1 | VBD | have",
            "He/PRP 'd/MD never/RB been/VBN there/RB ./. | 1 | VBD | have",
            "They/PRP entered/VBD the/DT district/NN and/CC set/NN fire/NN to/IN nine/CD houses/NNS ./. | 5 | VBD | set",
            "They/PRP shot/VBD him/PRP and/CC cut/VB off/RP his/PRP$ hand/NN ./. | 4 | VBD | cut",
            "A/DT guard/NN named/VBD Rufo/NNP later/RB admitted/VBD it/PRP ./. | 2 | VBN | named",
            "Witness/VB 3/CD told/VBD us/PRP ./. | 0 | NNP | Witness",
            "He/PRP was/VBD a/DT corporal/JJ in/IN the/DT police/NN ./. | 3 | NN | corporal",
            "The/DT accused/VBN denied/VBD it/PRP ./. | 1 | NN | accused",
            "A/DT cousin/NN of/IN mine/NN drove/VBD ./. | 3 | PRP$ | mine",
            "The/DT old/JJ were/VBD left/VBN behind/RB ./. | 1 | NNS | old",
            "Reached/VBN Gondar/NNP at/IN dusk/NN ./. | 0 | VBD | reached",
            "The/DT French/JJ banished/VBD him/PRP ./. | 1 | NNPS | french",
            "He/PRP was/VBD arrested/VBN by/IN the/DT Dutch/NNP ./. | 5 | NNPS | dutch",
            "The/DT Spanish/JJ ,/, who/WP had/VBD taken/VBN it/PRP ,/, left/VBD ./. | 1 | NNPS | spanish"})
    void correctsTagAndLemma(String sentence, int word, String tag, String lemma) {
        CoreLabel corrected = corrected(sentence).get(word);

        assertThat(corrected.tag()).isEqualTo(tag);
        assertThat(corrected.lemma()).isEqualTo(lemma);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "She/PRP 'd/MD lose/VB her/PRP$ brother/NN ./. | 1 | MD",
            "A/DT set/NN of/IN knives/NNS ./. | 1 | NN",
            "Paid/VBN the/DT driver/NN ,/, Karl/NNP went/VBD ./. | 0 | VBN",
            "The/DT old/JJ man/NN was/VBD left/VBN ./. | 1 | JJ",
            "The/DT French/JJ doctor/NN came/VBD ./. | 1 | JJ",
            "The/DT French/JJ and/CC British/JJ governments/NNS left/VBD ./. | 1 | JJ",
            "The/DT English/JJ of/IN the/DT letter/NN pleased/VBD him/PRP ./. | 1 | JJ",
            "He/PRP taught/VBD French/JJ in/IN Accra/NNP ./. | 2 | JJ",
            "A/DT private/JJ house/NN burned/VBD ./. | 1 | JJ",
            "The/DT owner/NN of/IN the/DT mine/NN came/VBD ./. | 4 | NN",
            "They/PRP wanted/VBD to/TO shoot/VB him/PRP and/CC cut/VB off/RP his/PRP$ hand/NN ./. | 6 | VB",
            "Witness/VB the/DT fall/NN of/IN Kilis/NNP ./. | 0 | VB"})
    void leavesWhatIsRight(String sentence, int word, String tag) {
        assertThat(corrected(sentence).get(word).tag()).isEqualTo(tag);
    }

    @Test
    void eachRowHasAnExample() {
        assertThat(Table.ofResource("data/structure/tag-corrections.tsv").rows()).isNotEmpty().allSatisfy(row -> {
            List<String> words = List.of(row.get("example").split(" "));
            assertThat(row.list("words")).as(row.get("example")).anyMatch(words::contains);
        });
    }

    private static List<CoreLabel> corrected(String sentence) {
        List<CoreLabel> labels = new ArrayList<>();
        for (String tagged : sentence.split(" ")) {
            CoreLabel label = new CoreLabel();
            label.setWord(tagged.split("/", 2)[0]);
            label.setTag(tagged.split("/", 2)[1]);
            label.setLemma(label.word().toLowerCase(Locale.ROOT));
            labels.add(label);
        }
        TagCorrections.apply(labels);
        return labels;
    }
}
