package org.attest.annotation.repair;

import java.util.Optional;
import java.util.Set;

/**
 * A verb without a subject that loosely hangs on what stands before it, as after a long description: "Ana Lopez, a nurse who came from Quito, died in May", "the
 * order to leave came from Lima". Its subject is the noun that has no verb of its own.
 */
final class CutOffSubject implements Mend {

    private static final Set<String> BREAKS = Set.of(":", ";", "--", "—", "–", "``", "''", "\"", "“", "”", "(", "-LRB-");

    @Override
    public void at(int verb, Branches tree) {
        if (tree.is(verb, "dep") && tree.isFinite(verb) && !tree.hasSubject(verb)) {
            int head = tree.head(verb).orElseThrow();
            Optional<Integer> noun = isWithoutVerb(head, tree) ? Optional.of(head) : isBehindComma(verb, tree) ? top(verb, tree) : Optional.empty();
            noun.filter(found -> found < verb && !tree.anyBetween(found, verb, BREAKS)).ifPresentOrElse(found -> clause(verb, found, tree), () -> infinitive(verb, head, tree));
        } else if (isTakenForAdjective(verb, tree)) {
            int object = tree.head(verb).orElseThrow();
            top(verb, tree).filter(noun -> noun < verb && tree.has(noun, "acl", "dep") && !tree.anyBetween(noun, verb, BREAKS)).ifPresent(noun -> {
                tree.attach(verb, noun, "dep");
                clause(verb, noun, tree);
                tree.attach(object, verb, "obj");
            });
        }
    }

    /** "Ana Lopez, who died in May, sorted fish as a girl", where the verb was read as what kind of fish it was. */
    private static boolean isTakenForAdjective(int verb, Branches tree) {
        return tree.tag(verb).equals("VBN") && tree.is(verb, "amod") && isBehindComma(verb, tree) && tree.head(verb).filter(noun -> noun == verb + 1).isPresent();
    }

    private static boolean isBehindComma(int verb, Branches tree) {
        int before = verb - 1;
        while (before > 0 && (tree.is(before, "aux") || tree.is(before, "advmod"))) {
            before--;
        }
        return before > 0 && tree.word(before).equals(",");
    }

    /** The noun at the top of the tree, where the sentence has no verb of its own. */
    private static Optional<Integer> top(int token, Branches tree) {
        int at = token;
        while (tree.head(at).isPresent()) {
            at = tree.head(at).get();
        }
        return Optional.of(at).filter(noun -> isWithoutVerb(noun, tree));
    }

    // What is no name needs an article: "CEO of the council" may be a title before a name.
    private static boolean isWithoutVerb(int noun, Branches tree) {
        boolean free = tree.is(noun, "root") || tree.is(noun, "ccomp") || tree.is(noun, "parataxis");
        boolean told = tree.tag(noun).startsWith("NNP") || tree.has(noun, "det", "nmod:poss", "nummod");
        return free && told && tree.isNominal(noun) && !tree.hasSubject(noun) && !tree.has(noun, "cop", "case");
    }

    private static void clause(int verb, int noun, Branches tree) {
        tree.attach(verb, noun, "dep");
        tree.takePlace(verb, noun, subject(verb, tree));
        for (int child : tree.children(noun).filter(child -> child > verb).toArray()) {
            tree.attach(child, verb, tree.is(child, "nmod") ? "obl" : tree.relation(child));
        }
        for (int child : tree.children(noun, "obl", "advcl", "mark", "advmod", "cc").filter(child -> child < noun).toArray()) {
            tree.attach(child, verb, tree.relation(child));
        }
    }

    private static void infinitive(int verb, int infinitive, Branches tree) {
        boolean marked = tree.tag(infinitive).equals("VB") && tree.children(infinitive, "mark").anyMatch(mark -> tree.tag(mark).equals("TO"));
        if (marked && infinitive < verb) {
            tree.children(infinitive, "nsubj").filter(noun -> noun < infinitive).findFirst().ifPresent(noun -> {
                tree.takePlace(verb, infinitive, "acl");
                tree.attach(noun, verb, subject(verb, tree));
                tree.attach(infinitive, noun, "acl");
            });
        }
    }

    private static String subject(int verb, Branches tree) {
        return tree.has(verb, "aux:pass") ? "nsubj:pass" : "nsubj";
    }
}
