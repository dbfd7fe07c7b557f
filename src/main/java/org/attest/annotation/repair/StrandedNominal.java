package org.attest.annotation.repair;

/**
 * Somebody between a phrase that opens the sentence and a verb without a subject: "At the funeral one of his friends gave a speech"; and somebody between a verb and
 * its object: "gave my mother an envelope".
 */
final class StrandedNominal implements Mend {

    @Override
    public void at(int nominal, Branches tree) {
        if (!tree.is(nominal, "dep") || !tree.isNominal(nominal) || tree.has(nominal, "case", "cop") || tree.hasSubject(nominal)) {
            return;
        }
        int head = tree.head(nominal).orElseThrow();
        if (tree.is(head, "obl") && head < nominal) {
            tree.head(head).filter(verb -> verb > nominal && tree.isFinite(verb) && !tree.hasSubject(verb))
                    .ifPresent(verb -> tree.attach(nominal, verb, tree.has(verb, "aux:pass") ? "nsubj:pass" : "nsubj"));
        } else if (tree.tag(head).startsWith("VB") && nominal > head && !tree.has(head, "iobj") && !tree.tag(nominal).equals("CD")) {
            boolean between = tree.children(head, "obj").anyMatch(object -> object > nominal && tree.children(head).noneMatch(other -> other > nominal && other < object));
            boolean near = tree.children(head).noneMatch(other -> other > head && other < nominal);
            if (between && near) {
                tree.attach(nominal, head, "iobj");
            }
        }
    }
}
