package org.attest.annotation.repair;

import java.util.stream.IntStream;

/** "My eldest, Ishaq, had gone", where "my" and "Ishaq" were taken for two who went: the adjective stands for somebody, and the name says who. */
final class OwnedAdjective implements Mend {

    @Override
    public void at(int owner, Branches tree) {
        int adjective = owner + 1;
        if (!tree.tag(owner).equals("PRP$") || !tree.is(owner, "nsubj") || adjective >= tree.size() || !tree.tag(adjective).startsWith("JJ")) {
            return;
        }
        int verb = tree.head(owner).orElseThrow();
        if (tree.head(adjective).filter(head -> head == verb).isPresent()) {
            int[] names = tree.children(verb, "nsubj").filter(name -> name > adjective).toArray();
            tree.attach(adjective, verb, tree.relation(owner));
            tree.attach(owner, adjective, "nmod:poss");
            IntStream.of(names).forEach(name -> tree.attach(name, adjective, "appos"));
        }
    }
}
