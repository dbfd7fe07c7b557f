package org.attest.annotation.repair;

/**
 * A name that the parser took into the phrase before it, where that was whole without it and no comma stands between: "At sixty Ana Lopez gave up the shop", "For that
 * Ana Lopez got twelve years".
 */
final class SwallowedSubject implements Mend {

    @Override
    public void at(int verb, Branches tree) {
        if (tree.isFinite(verb) && !tree.hasSubject(verb)) {
            tree.children(verb, "obl").filter(name -> name < verb && tree.tag(name).startsWith("NNP") && isNextTo(name, verb, tree)).findFirst().ifPresent(name -> split(name, verb, tree));
        }
    }

    private static boolean isNextTo(int name, int verb, Branches tree) {
        int before = verb - 1;
        while (before > name && (tree.relation(before).startsWith("aux") || tree.is(before, "advmod"))) {
            before--;
        }
        return before == name;
    }

    /** What follows the preposition is a number or a pronoun that no name has before it, and stands for itself. */
    private static void split(int name, int verb, Branches tree) {
        tree.children(name, "case").findFirst().ifPresent(preposition -> {
            int first = preposition + 1;
            boolean whole = first < name && tree.head(first).filter(head -> head == name).isPresent()
                    && (tree.tag(first).equals("CD") && tree.is(first, "nummod") || tree.is(first, "det") && tree.word(first).matches("(?i)this|that"));
            if (whole) {
                tree.attach(name, verb, tree.children(verb, "aux:pass").findAny().isPresent() ? "nsubj:pass" : "nsubj");
                tree.attach(first, verb, "obl");
                tree.attach(preposition, first, "case");
            }
        });
    }
}
