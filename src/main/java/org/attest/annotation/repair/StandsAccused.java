package org.attest.annotation.repair;

/** "Both stand charged with arson", "she stands accused of fraud": "stand" is no more than "are" there, whatever the parser takes it for. */
final class StandsAccused implements Mend {

    @Override
    public void at(int stand, Branches tree) {
        int charged = stand + 1;
        boolean accused = tree.lemma(stand).equals("stand") && tree.tag(stand).startsWith("VB") && charged < tree.size() && tree.word(charged).matches("charged|accused|convicted|indicted|condemned");
        if (!accused) {
            return;
        }
        if (tree.head(charged).filter(head -> head == stand).isPresent()) {
            int[] theirs = tree.children(stand).filter(child -> child != charged).toArray();
            tree.takePlace(charged, stand, "aux:pass");
            for (int child : theirs) {
                tree.attach(child, charged, tree.relation(child));
            }
        } else if (!tree.isBelow(charged, stand)) {
            tree.attach(stand, charged, "aux:pass");
        }
        tree.children(charged, "nsubj").boxed().toList().forEach(subject -> tree.attach(subject, charged, "nsubj:pass"));
    }
}
