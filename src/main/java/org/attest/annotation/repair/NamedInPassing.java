package org.attest.annotation.repair;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Somebody whom the phrase before the subject names in passing: "According to the team's coach, Rosa Levin, the robot failed". The parser takes the name for the subject, and the subject, which
 * no comma closes, for who that is.
 */
final class NamedInPassing implements Mend {

    @Override
    public void at(int comma, Branches tree) {
        if (!tree.word(comma).equals(",") || comma == 0 || comma + 2 >= tree.size() || !isDescribed(comma - 1, tree)) {
            return;
        }
        int end = IntStream.range(comma + 1, tree.size()).filter(token -> !tree.tag(token).startsWith("NNP")).findFirst().orElse(tree.size());
        if (end == comma + 1 || end >= tree.size() || !tree.word(end).equals(",")) {
            return;
        }
        int name = end - 1;
        verb(name, tree).filter(verb -> comma < verb && tree.isBelow(comma - 1, verb)).ifPresent(verb -> subject(name, end, verb, tree).ifPresent(subject -> {
            if (!tree.relation(subject).startsWith("nsubj")) {
                tree.attach(subject, verb, tree.relation(name));
            }
            tree.attach(name, comma - 1, "appos");
        }));
    }

    /** The verb whose subject the name is read as, or is read as an apposition to. */
    private static Optional<Integer> verb(int name, Branches tree) {
        boolean added = tree.is(name, "appos") && tree.head(name).filter(subject -> subject > name && tree.relation(subject).startsWith("nsubj")).isPresent();
        return tree.relation(name).startsWith("nsubj") ? tree.head(name) : added ? tree.head(name).flatMap(tree::head) : Optional.empty();
    }

    /** Somebody who is known, in a phrase before the subject: "to her uncle". */
    private static boolean isDescribed(int noun, Branches tree) {
        return tree.tag(noun).equals("NN") && (tree.is(noun, "obl") || tree.is(noun, "nmod"))
                && tree.children(noun, "det", "nmod:poss").anyMatch(word -> !tree.lemma(word).equals("a") && !tree.lemma(word).equals("an"));
    }

    /** A second subject behind the name, or an apposition to it that runs on into the verb. */
    private static Optional<Integer> subject(int name, int comma, int verb, Branches tree) {
        Optional<Integer> second = tree.children(verb, "nsubj", "nsubj:pass").filter(token -> token > comma && token < verb).boxed().findFirst();
        return second.or(() -> tree.children(name, "appos").filter(token -> token > comma && token < verb && runsInto(token, verb, tree)).boxed().findFirst());
    }

    private static boolean runsInto(int noun, int verb, Branches tree) {
        return IntStream.rangeClosed(noun, verb).noneMatch(token -> tree.word(token).equals(","));
    }
}
