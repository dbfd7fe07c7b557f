package org.attest.annotation.repair;

/** "Visited the wounded", "the missing were never found", where the article was taken for those of whom it is told: the participle or adjective behind it stands for them. */
final class NominalParticiple implements Mend {

    @Override
    public void at(int article, Branches tree) {
        int adjective = article + 1;
        boolean stands = tree.tag(article).equals("DT") && tree.word(article).equalsIgnoreCase("the") && adjective < tree.size() && tree.tag(adjective).matches("VBN|VBG|JJ")
                && tree.is(adjective, "amod") && tree.head(adjective).filter(head -> head == article).isPresent();
        if (stands) {
            int[] theirs = tree.children(article).filter(child -> child != adjective).toArray();
            tree.takePlace(adjective, article, "det");
            for (int child : theirs) {
                tree.attach(child, adjective, tree.relation(child));
            }
        }
    }
}
