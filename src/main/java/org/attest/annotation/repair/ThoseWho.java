package org.attest.annotation.repair;

import java.util.Optional;

/**
 * "Those who refused were locked up", "all who stayed were killed": the parser takes both verbs for one, said of "those". The first is said of those who did it, the second of them all.
 */
final class ThoseWho implements Mend {

    @Override
    public void at(int who, Branches tree) {
        if (!tree.word(who).equalsIgnoreCase("who") || who == 0 || who + 2 >= tree.size() || !tree.word(who - 1).matches("(?i)those|all|others|some|many|most|anyone|anybody|everyone|everybody")) {
            return;
        }
        int those = who - 1;
        int first = who + 1;
        Optional<Integer> verb = tree.head(who).filter(head -> head > first && tree.is(head, "acl:relcl") && tree.head(head).filter(above -> above == those).isPresent());
        boolean two = tree.tag(first).equals("VBD") && tree.relation(first).startsWith("nsubj") && tree.head(first).equals(verb);
        verb.filter(found -> two && tree.isFinite(found)).ifPresent(main -> {
            String subject = tree.relation(first);
            tree.takePlace(main, those, subject);
            tree.attach(first, those, "acl:relcl");
            tree.attach(who, first, "nsubj");
            tree.children(those).filter(child -> child > main).boxed().toList().forEach(child -> tree.attach(child, main, tree.relation(child)));
        });
    }
}
