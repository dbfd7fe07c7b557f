package org.attest.annotation.repair;

import java.util.Optional;

/** "Let Karl Moe out of prison", "dragged the guard out of his car", where the parser hangs the place on the person: it is where the deed led from. */
final class OutOfSomewhere implements Mend {

    @Override
    public void at(int place, Branches tree) {
        boolean out = tree.is(place, "nmod") && tree.children(place, "case").anyMatch(mark -> tree.word(mark).equals("out")) && tree.children(place, "case").anyMatch(mark -> tree.word(mark).equals("of"));
        Optional<Integer> object = tree.head(place).filter(noun -> out && noun < place && tree.is(noun, "obj"));
        object.flatMap(tree::head).filter(verb -> tree.tag(verb).startsWith("VB")).ifPresent(verb -> tree.attach(place, verb, "obl"));
    }
}
