package org.attest.annotation.repair;

/** "She has been to Lima", which the parser reads as "has been good": with "to" it tells of a journey, and is the verb of its clause. */
final class BeenTo implements Mend {

    @Override
    public void at(int been, Branches tree) {
        if (!tree.is(been, "cop") || !tree.tag(been).equals("VBN")) {
            return;
        }
        int place = tree.head(been).orElseThrow();
        boolean journey = tree.tag(place).startsWith("NN") && tree.children(place, "case").anyMatch(mark -> mark == been + 1 && tree.word(mark).equalsIgnoreCase("to"));
        if (journey && been < place) {
            tree.takePlace(been, place, "obl");
            tree.children(place).filter(child -> child < been || tree.is(child, "obl") || tree.is(child, "advmod") || tree.is(child, "punct") || tree.is(child, "advcl") || tree.is(child, "conj") && tree.tag(child).startsWith("VB"))
                    .boxed().toList().forEach(child -> tree.attach(child, been, tree.relation(child)));
        }
    }
}
