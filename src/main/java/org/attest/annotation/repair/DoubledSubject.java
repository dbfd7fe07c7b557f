package org.attest.annotation.repair;

import java.util.Locale;
import java.util.Set;

/**
 * Two subjects of one verb, the later a pronoun right behind a comma: "Born in Quito, the son of a baker, he studied law". The earlier says who the later is.
 */
final class DoubledSubject implements Mend {

    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "i", "we", "it");

    @Override
    public void at(int pronoun, Branches tree) {
        boolean subject = tree.is(pronoun, "nsubj") && PRONOUNS.contains(tree.word(pronoun).toLowerCase(Locale.ROOT));
        if (!subject || pronoun == 0 || !tree.word(pronoun - 1).equals(",")) {
            return;
        }
        int verb = tree.head(pronoun).orElseThrow();
        tree.children(verb, "nsubj").filter(noun -> noun < pronoun && tree.tag(noun).startsWith("NN")).findFirst().ifPresent(noun -> tree.attach(noun, pronoun, "appos"));
    }
}
