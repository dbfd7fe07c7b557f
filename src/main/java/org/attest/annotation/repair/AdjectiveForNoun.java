package org.attest.annotation.repair;

import java.util.Optional;
import java.util.Set;

import org.attest.lexicon.Table;

/** "The accused told the court", where the article was taken for who told it: the participle stands for somebody. */
final class AdjectiveForNoun implements Mend {

    private static final Set<String> PEOPLE = Table.ofResource("data/lexicon/person-nouns.tsv").words("noun");

    @Override
    public void at(int article, Branches tree) {
        int adjective = article + 1;
        if (!tree.word(article).equalsIgnoreCase("the") || tree.is(article, "det") || adjective >= tree.size() || !PEOPLE.contains(tree.word(adjective))) {
            return;
        }
        Optional<Integer> head = tree.head(adjective).filter(above -> above == article);
        if (head.isPresent() && tree.tag(adjective).matches("JJ|VBN|VBD|NN")) {
            tree.takePlace(adjective, article, "det");
            tree.children(article).boxed().toList().forEach(child -> tree.attach(child, adjective, tree.relation(child)));
        }
    }
}
