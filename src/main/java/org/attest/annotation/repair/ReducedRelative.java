package org.attest.annotation.repair;

/**
 * "A man called Rufo Diaz gave me a rifle", "a nurse arrested in May told us": the parser takes what is said of somebody for a clause that is itself the subject of the verb
 * behind it, though it has neither "that" nor "what". Whoever it is said of is the subject.
 */
final class ReducedRelative implements Mend {

    @Override
    public void at(int participle, Branches tree) {
        if (!tree.is(participle, "csubj") || !tree.tag(participle).matches("VBN|VBD") || tree.has(participle, "aux", "mark", "cop")) {
            return;
        }
        int verb = tree.head(participle).orElseThrow();
        tree.children(participle, "nsubj").filter(noun -> noun < participle && tree.tag(noun).startsWith("NN") && !tree.has(verb, "nsubj")).findFirst()
                .ifPresent(noun -> {
                    if (participle < verb) {
                        tree.attach(noun, verb, tree.has(verb, "aux:pass") ? "nsubj:pass" : "nsubj");
                        tree.attach(participle, noun, "acl");
                    }
                });
    }
}
