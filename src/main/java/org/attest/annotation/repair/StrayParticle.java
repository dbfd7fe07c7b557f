package org.attest.annotation.repair;

/** "Drove off the cattle", "handed out the blankets": a particle right behind its verb that the parser hangs on the noun after it. The noun is the verb's object. */
final class StrayParticle implements Mend {

    @Override
    public void at(int particle, Branches tree) {
        if (!tree.tag(particle).equals("RP") || particle == 0 || !tree.is(particle, "dep") && !tree.is(particle, "case")) {
            return;
        }
        int verb = particle - 1;
        tree.head(particle).filter(noun -> noun > particle && tree.is(noun, "obl") && tree.tag(noun).startsWith("NN") && tree.head(noun).filter(head -> head == verb).isPresent())
                .filter(noun -> tree.tag(verb).startsWith("VB") && !tree.has(verb, "obj") && tree.children(noun, "case").noneMatch(mark -> mark != particle)).ifPresent(noun -> {
                    tree.attach(particle, verb, "compound:prt");
                    tree.attach(noun, verb, "obj");
                });
    }
}
