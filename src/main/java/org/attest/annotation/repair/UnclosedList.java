package org.attest.annotation.repair;

import java.util.Optional;

/**
 * The last of several deeds that the parser takes for a part of what was said before it: "She packed a bag, said that she would write, and left for Lima". A row of verbs needs an "and" before its last, so what stands
 * behind ", and" is hers.
 */
final class UnclosedList implements Mend {

    @Override
    public void at(int said, Branches tree) {
        Optional<Integer> first = (tree.is(said, "dep") || tree.is(said, "conj")) && tree.isFinite(said) && !tree.hasSubject(said) && !tree.has(said, "cc") ? tree.head(said) : Optional.empty();
        boolean open = first.filter(verb -> verb < said && said > 0 && tree.word(said - 1).equals(",") && tree.isFinite(verb) && tree.hasSubject(verb)
                && tree.children(verb, "conj").noneMatch(other -> tree.has(other, "cc"))).isPresent();
        if (!open) {
            return;
        }
        tree.children(said, "ccomp").flatMap(content -> tree.children(content, "conj")).filter(last -> tree.tag(last).equals(tree.tag(first.get())) && !tree.hasSubject(last) && !tree.has(last, "mark")
                && tree.children(last, "cc").anyMatch(and -> and > 0 && tree.word(and - 1).equals(","))).reduce((one, later) -> later).ifPresent(last -> {
            tree.attach(last, first.get(), "conj");
            tree.attach(said, first.get(), "conj");
        });
    }
}
