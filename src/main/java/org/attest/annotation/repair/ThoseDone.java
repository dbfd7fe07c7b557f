package org.attest.annotation.repair;

/** "Among those arrested were two nurses": a participle behind "those" tells what was done to them, and is no quality of theirs. */
final class ThoseDone implements Mend {

    @Override
    public void at(int participle, Branches tree) {
        if (participle > 0 && tree.tag(participle).equals("VBN") && tree.is(participle, "amod") && tree.word(participle - 1).equalsIgnoreCase("those")) {
            tree.head(participle).filter(head -> head == participle - 1).ifPresent(those -> tree.attach(participle, those, "acl"));
        }
    }
}
