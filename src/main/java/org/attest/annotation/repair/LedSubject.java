package org.attest.annotation.repair;

import java.util.Optional;
import java.util.stream.IntStream;

/** "I held on until one of them, a boy called Kuyilan, struck me", where "until one of them" was taken for a phrase of its own: it opens the clause that tells what that one did. */
final class LedSubject implements Mend {

    @Override
    public void at(int deed, Branches tree) {
        if (!tree.is(deed, "dep") || !tree.tag(deed).equals("VBD") || tree.hasSubject(deed)) {
            return;
        }
        Optional<Integer> above = tree.head(deed).filter(head -> tree.tag(head).startsWith("VB") && head < deed);
        Optional<Integer> led = above.flatMap(verb -> tree.children(verb, "obl").filter(noun -> noun > verb && noun < deed && tree.isNominal(noun) && mark(noun, tree).isPresent()).boxed().reduce((one, other) -> other))
                .filter(noun -> IntStream.range(noun, deed).allMatch(token -> tree.isBelow(token, noun) || tree.is(token, "punct") || tree.is(token, "advmod")));
        led.ifPresent(noun -> {
            int mark = mark(noun, tree).orElseThrow();
            tree.attach(deed, above.orElseThrow(), "advcl");
            tree.attach(noun, deed, "nsubj");
            tree.attach(mark, deed, "mark");
        });
    }

    private static Optional<Integer> mark(int noun, Branches tree) {
        return tree.children(noun, "case").filter(word -> tree.word(word).matches("until|till|before|after|since|because|as|while|when")).boxed().findFirst();
    }
}
