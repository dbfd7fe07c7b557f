package org.attest.annotation.repair;

import java.util.stream.IntStream;

/**
 * A clause that hangs on a name behind it, with which the sentence ends: "she was with the union in those years, the NWU". The name says who or what was meant.
 */
final class TrailingApposition implements Mend {

    @Override
    public void at(int verb, Branches tree) {
        boolean clause = tree.is(verb, "dep") && tree.isFinite(verb) && tree.hasSubject(verb);
        if (!clause) {
            return;
        }
        tree.head(verb).filter(noun -> noun > verb && tree.is(noun, "root") && tree.tag(noun).startsWith("NN") && !tree.hasSubject(noun) && !tree.has(noun, "cop")).ifPresent(noun -> {
            int first = IntStream.rangeClosed(verb, noun).filter(token -> tree.isBelow(token, noun) && !tree.isBelow(token, verb) && !tree.is(token, "punct")).findFirst().orElse(noun);
            if (first > 0 && tree.word(first - 1).equals(",")) {
                tree.takePlace(verb, noun, "dep");
                IntStream.range(verb + 1, first - 1).filter(token -> tree.tag(token).startsWith("NN") && (tree.is(token, "obl") || tree.is(token, "obj")))
                        .filter(token -> tree.isBelow(token, verb) && !tree.isBelow(token, noun)).reduce((a, b) -> b).ifPresent(same -> tree.attach(noun, same, "appos"));
            }
        });
    }
}
