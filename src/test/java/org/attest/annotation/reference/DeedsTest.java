package org.attest.annotation.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.TestTexts;

class DeedsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The soldiers took the villagers away. | soldiers | DOER",
        "The soldiers took the villagers away. | villagers | SUFFERER",
        "The soldiers took the road to Wau. | soldiers | NONE",
        "The men searched the women. | men | DOER",
        "The men ordered tea. | men | NONE",
        "The guards fired at the boys. | boys | SUFFERER",
        "The guards fired at the boys. | guards | DOER",
        "The police arrested him at the station. | station | NONE",
        "The police arrested him at the station. | him | SUFFERER",
        "The villagers fled. | villagers | SUFFERER",
        "The nurses were beaten by the gunmen. | gunmen | DOER"})
    void knowsWhoDoesAndToWhomItIsDone(String text, String word, String part) {
        AnnotatedText annotated = TestTexts.annotate(text);
        Nouns nouns = Nouns.standard();
        Scene scene = new Scene(annotated, nouns, PhraseFinder.find(annotated, nouns));
        Optional<Phrase> phrase = scene.phrases().stream().filter(each -> annotated.token(each.head()).word().equals(word)).findFirst();
        assertThat(new Deeds(scene).part(phrase.orElseThrow()).map(Enum::name).orElse("NONE")).isEqualTo(part);
    }
}
