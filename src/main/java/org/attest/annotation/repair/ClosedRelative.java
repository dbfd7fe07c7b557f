package org.attest.annotation.repair;

import java.util.Optional;

/** A clause between commas has ended before the next deed: in "He went to Riga, where nobody knew him, and opened a shop" it is he who opened it. */
final class ClosedRelative implements Mend {

    @Override
    public void at(int deed, Branches tree) {
        Optional<Integer> relative = tree.head(deed).filter(verb -> tree.is(deed, "conj") && isRelative(verb, tree) && verb < deed);
        if (relative.isPresent() && tree.isFinite(deed) && !tree.hasSubject(deed) && isBetweenCommas(relative.get(), deed, tree)) {
            clauseAbove(relative.get(), tree).filter(verb -> tree.tag(verb).equals(tree.tag(deed)) && tree.hasSubject(verb)).ifPresent(verb -> tree.attach(deed, verb, "conj"));
        }
    }

    private static boolean isRelative(int verb, Branches tree) {
        return tree.relation(verb).equals("acl:relcl") || tree.is(verb, "advcl") && tree.children(verb, "advmod", "mark").anyMatch(word -> word < verb && tree.word(word).equals("where"));
    }

    private static boolean isBetweenCommas(int relative, int deed, Branches tree) {
        Optional<Integer> joint = tree.children(deed, "cc").boxed().filter(word -> word < deed).findFirst();
        int first = relative;
        while (first > 0 && tree.isBelow(first - 1, relative)) {
            first--;
        }
        boolean opened = tree.word(first).equals(",") || first > 0 && tree.word(first - 1).equals(",");
        return joint.isPresent() && joint.get() - 1 > relative && tree.word(joint.get() - 1).equals(",") && opened;
    }

    /** The verb of the clause that the relative one stands in, before it. */
    private static Optional<Integer> clauseAbove(int relative, Branches tree) {
        Optional<Integer> at = tree.head(relative);
        while (at.isPresent() && !tree.tag(at.get()).startsWith("VB")) {
            at = tree.head(at.get());
        }
        return at.filter(verb -> verb < relative);
    }
}
