package org.attest.annotation.repair;

import java.util.Optional;

/** "Killed were Karl Moe and Anna Berg", "also wounded was a nurse", "removed from the launch were two boys": what was done stands first, and was taken for the subject. */
final class InvertedPassive implements Mend {

    @Override
    public void at(int done, Branches tree) {
        boolean bare = tree.tag(done).equals("VBN") && tree.is(done, "nsubj") && !tree.has(done, "det", "nmod:poss", "case", "amod", "nummod", "aux", "cop");
        Optional<Integer> whom = tree.head(done).filter(noun -> bare && noun > done && tree.isNominal(noun) && !tree.has(noun, "case"));
        Optional<Integer> be = whom.flatMap(noun -> tree.children(noun, "cop").filter(word -> word > done && word < noun && tree.lemma(word).equals("be")).boxed().findFirst());
        be.ifPresent(auxiliary -> {
            int undergoer = whom.orElseThrow();
            tree.takePlace(done, undergoer, "nsubj:pass");
            tree.attach(auxiliary, done, "aux:pass");
            tree.children(undergoer, "punct", "advmod").filter(child -> child < auxiliary || child == tree.size() - 1).boxed().toList().forEach(child -> tree.attach(child, done, tree.relation(child)));
        });
    }
}
