package org.attest.annotation.repair;

import java.util.Optional;
import java.util.stream.IntStream;

/** Words in quotation marks before "he said" belong to the clause that they end, and not to the saying: "He had met her \"once, maybe,\" he said". */
final class QuotedRemainder implements Mend {

    private static final int NEAR = 6;

    @Override
    public void at(int mark, Branches tree) {
        if (!tree.tag(mark).equals("''")) {
            return;
        }
        int end = Math.min(tree.size(), mark + NEAR);
        IntStream.range(mark + 1, end).filter(verb -> tree.tag(verb).matches("VBD|VBZ") && tree.children(verb, "nsubj").anyMatch(subject -> subject > mark)).boxed().findFirst()
                .ifPresent(verb -> clauseBefore(verb, mark, tree).ifPresent(clause -> tree.children(verb).filter(child -> child < mark && child > clause && isPart(child, tree)).boxed().toList()
                        .forEach(child -> tree.attach(child, clause, tree.relation(child)))));
    }

    private static Optional<Integer> clauseBefore(int verb, int mark, Branches tree) {
        return tree.head(verb).filter(head -> tree.is(verb, "parataxis") && head < mark).or(() -> tree.children(verb, "ccomp").boxed().filter(clause -> clause < mark).findFirst());
    }

    private static boolean isPart(int word, Branches tree) {
        return tree.is(word, "advmod") || tree.is(word, "obl") || tree.is(word, "punct");
    }
}
