package org.attest.annotation.repair;

import java.util.Locale;
import java.util.Optional;

/** "They came under fire while escorting a convoy", where the participle was hung on "while" and that on the verb: the participle tells what the verb's subject was doing. */
final class LedParticiple implements Mend {

    @Override
    public void at(int mark, Branches tree) {
        int participle = mark + 1;
        boolean leads = participle < tree.size() && tree.word(mark).toLowerCase(Locale.ROOT).matches("while|when|after|before|since|until|by|upon") && tree.tag(participle).equals("VBG")
                && tree.head(participle).filter(head -> head == mark).isPresent();
        Optional<Integer> verb = tree.head(mark).filter(head -> tree.tag(head).startsWith("VB"));
        if (leads && verb.isPresent()) {
            tree.attach(participle, verb.get(), "advcl");
            tree.attach(mark, participle, "mark");
        }
    }
}
