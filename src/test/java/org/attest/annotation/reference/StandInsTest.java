package org.attest.annotation.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Chain;
import org.attest.annotation.Layer;
import org.attest.annotation.TestTexts;
import org.junit.jupiter.api.Test;

class StandInsTest {

    /** Each chain of people as the words of its mentions. */
    private static List<String> people(String text, Chain.Kind kind) {
        AnnotatedText read = TestTexts.annotate(text);
        return read.get(Layer.CHAINS).chains().stream().filter(chain -> chain.kind() == kind)
                .map(chain -> String.join(" | ", chain.mentions().stream().map(mention -> read.textOf(mention.span())).toList())).toList();
    }

    @Test
    void takesOneAndTheOtherFromThePeopleBefore() {
        assertThat(people("He had two brothers. One was killed in the war. The other is a priest in Lima. He writes every month.", Chain.Kind.PERSON))
                .contains("One").anyMatch(chain -> chain.startsWith("The other | a priest in Lima | He"));
        assertThat(people("Two men waited outside the bank. The taller one shot the guard.", Chain.Kind.PERSON)).contains("The taller one");
    }

    @Test
    void takesSomeAndOthersForPeopleWhereTheyDoWhatPeopleDo() {
        assertThat(people("Some escaped into the forest. Others were deported. Many wept.", Chain.Kind.GROUP)).containsExactly("Some", "Others", "Many");
        assertThat(people("Two are dead.", Chain.Kind.GROUP)).containsExactly("Two");
    }

    @Test
    void takesNoThingsForPeople() {
        assertThat(people("The guards burned nine letters. One was found later. Another was sold. Some of the bread was stolen.", Chain.Kind.PERSON)).isEmpty();
        assertThat(people("One does not always see the sun.", Chain.Kind.PERSON)).isEmpty();
    }

    @Test
    void countsThoseOfACrowdWhole() {
        assertThat(people("Seven of the crew drowned.", Chain.Kind.GROUP)).contains("Seven of the crew");
        assertThat(people("The court heard forty witnesses. Thirty-one of them wept.", Chain.Kind.GROUP)).contains("Thirty-one of them");
    }
}
