package org.attest.annotation.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Chain;
import org.attest.annotation.Layer;
import org.attest.annotation.Mention;
import org.attest.annotation.TestTexts;

/** Who bears two names, and whether somebody whose name does not tell is a woman or a man. */
class OtherNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Samir, whose real name is Yusuf Haddad, fought at Zabadani. Haddad left in 2016. | Samir | Haddad",
        "A fighter called Samir (real name: Yusuf Haddad) fought at Zabadani. | Samir | Yusuf Haddad",
        "Ivar Kreutz, better known under his nom de guerre Commander Falk, surrendered in May. Falk had led the brigade. | Ivar Kreutz | Falk",
        "Mirela Dobos, née Popa, was born in Cluj. Popa studied there. | Mirela Dobos | Popa",
        "Born Anton Weisz, the actor Tony White came to London in 1951. White played small parts. | Anton Weisz | White",
        "Tora Lume was a pen name of the Norwegian author Grete Hals. She wrote little. | Tora Lume | Grete Hals",
        "Amina Diallo, who wrote under the pen name Nour Haidar, died in Dakar. | Amina Diallo | Nour Haidar",
        "In prison Rosa Blum signed her letters with the pseudonym Junia. | Rosa Blum | Junia",
        "The commander's nom de guerre was Abu Layth. Abu Layth fell in June. | The commander | Abu Layth",
        "Jerome (/ jerom /; Latin: Eusebius Hieronymus; c. 347 – 420) was a priest. Hieronymus was born at Stridon. | Jerome | Hieronymus"})
    void somebodyBearsTheNameThatTheTextSays(String text, String one, String other) {
        assertThat(chainOf(text, one)).contains(other);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "He is known as a friend of Omar Said. Omar Said is a painter. | He | Omar Said",
        "She became famous as the wife of Juan Tello. Tello drank. | She | Juan Tello",
        "The protégé of Pope Damasus I, who died in 384, Jerome was known for his letters. | Jerome | Pope Damasus I",
        "Samir lived under the roof of Yusuf Haddad. | Samir | Yusuf Haddad"})
    void doesNotTakeAnotherForWhomTheTextNames(String text, String one, String other) {
        assertThat(chainOf(text, one)).doesNotContain(other);
    }

    @Test
    void aLifeTellsWhetherItIsAWomansWhereItsNameDoesNot() {
        String life = "Ozuvi Brenk was a printer. In 1931 Brenk met a classmate, Anna Moe, who sang. She began to print leaflets. Her shop was searched in May. Brenk moved to Oslo, where she found work. She wrote to nobody. "
                + "When Brenk fell ill, her sister came. She died in the winter.";
        assertThat(chainOf(life, "Ozuvi Brenk")).contains("her", "She").doesNotContain("Anna Moe");
        assertThat(chainOf(life, "Anna Moe")).doesNotContain("She", "her");
    }

    @Test
    void theNextPronounsTellTooWhereTheTextIsAboutSeveral() {
        String text = "Ozuvi slept. She dreamt. Karl Moe sang. He was loud. Ozuvi woke. She was cold. Karl Moe left. He took the lamp. Then Ozuvi and Karl Moe met Ana Roe, and she wept.";
        assertThat(chainOf(text, "Ozuvi")).contains("She").doesNotContain("He");
    }

    private static List<String> chainOf(String text, String name) {
        AnnotatedText annotated = TestTexts.annotate(text);
        Chain chain = annotated.get(Layer.CHAINS).chains().stream().filter(each -> each.mentions().stream().map(Mention::span).map(annotated::textOf).anyMatch(name::equals)).findFirst().orElseThrow();
        return chain.mentions().stream().map(Mention::span).map(annotated::textOf).toList();
    }
}
