package org.attest.annotation.repair;

/** "When the shelling began": a deed by its name that the parser took for what kind of thing "the" is. */
final class DeedAsSubject implements Mend {

    @Override
    public void at(int gerund, Branches tree) {
        boolean quality = tree.tag(gerund).equals("VBG") && tree.is(gerund, "amod") && gerund > 0 && tree.head(gerund).filter(head -> head == gerund - 1).isPresent();
        if (!quality || !tree.tag(gerund - 1).equals("DT") || !tree.is(gerund - 1, "nsubj")) {
            return;
        }
        int article = gerund - 1;
        tree.takePlace(gerund, article, "det");
        for (int child : tree.children(article).toArray()) {
            tree.attach(child, gerund, tree.relation(child));
        }
    }
}
