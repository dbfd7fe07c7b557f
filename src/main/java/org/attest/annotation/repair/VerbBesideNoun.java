package org.attest.annotation.repair;

/**
 * "He was held in the stadium and tortured", "she went to the bank and asked": a verb that the parser counts among the places and things before it. It tells what was done next, and
 * stands beside the verb before.
 */
final class VerbBesideNoun implements Mend {

    @Override
    public void at(int verb, Branches tree) {
        if (!tree.is(verb, "conj") || !tree.tag(verb).matches("VBN|VBD") || tree.has(verb, "det", "nummod", "amod", "compound", "nmod:poss", "case", "nsubj") || tree.hasSubject(verb)) {
            return;
        }
        int noun = tree.head(verb).orElseThrow();
        boolean joined = verb > 0 && tree.tag(verb - 1).equals("CC") && tree.tag(noun).startsWith("NN") && (tree.is(noun, "obl") || tree.is(noun, "obj"));
        tree.head(noun).filter(first -> joined && first < noun && tree.tag(first).matches("VBN|VBD") && (tree.tag(verb).equals("VBD") || tree.has(first, "aux:pass")))
                .ifPresent(first -> tree.attach(verb, first, "conj"));
    }
}
