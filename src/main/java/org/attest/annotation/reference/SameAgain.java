package org.attest.annotation.reference;

/** Joins "the same battalion" with the last one of that noun: "the Fourth Battalion". */
final class SameAgain implements Sieve {

    private static final int REACH = 60;

    @Override
    public void apply(Scene scene) {
        for (Phrase phrase : scene.phrases()) {
            boolean same = phrase.isNominal() && phrase.article() == Phrase.Article.THE && phrase.head() > phrase.first()
                    && scene.text().token(phrase.head() - 1).word().equalsIgnoreCase("same");
            for (int i = phrase.index() - 1; same && i >= Math.max(0, phrase.index() - REACH); i--) {
                Phrase before = scene.phrases().get(i);
                if (!before.isPronoun() && scene.text().token(before.head()).lemma().equalsIgnoreCase(phrase.word())) {
                    if (scene.mayJoin(before, phrase)) {
                        scene.join(before, phrase);
                    }
                    break;
                }
            }
        }
    }
}
