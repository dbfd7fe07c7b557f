package org.attest.annotation.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Layer;
import org.attest.annotation.NameKind;
import org.attest.annotation.TestTexts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedGroupsTest {

    @ParameterizedTest
    @ValueSource(strings = {"The Red Wolves attacked the village.", "He joined the Red Wolves in 1994.", "A commander of the Red Wolves was wounded.", "Two men were killed by the Red Wolves.",
            "A Red Wolves camp lay behind the hill. The Red Wolves took my brother away."})
    void whatActsAsPeopleIsABody(String text) {
        assertThat(bodies(text)).contains("Red Wolves");
    }

    @ParameterizedTest
    @ValueSource(strings = {"We watched the Red Wolves at the zoo.", "Milo Harker was there. The Harkers attacked the village.", "The wolves attacked the village.", "The Serbs attacked the village.",
            "They crossed the Blue Mountains."})
    void animalsFamiliesPeoplesAndMountainsAreNone(String text) {
        assertThat(bodies(text)).isEmpty();
    }

    private static List<String> bodies(String text) {
        AnnotatedText annotated = TestTexts.annotate(text);
        return annotated.get(Layer.NAMES).stream().filter(name -> name.kind() == NameKind.ORGANIZATION).map(name -> annotated.textOf(name.span())).toList();
    }
}
