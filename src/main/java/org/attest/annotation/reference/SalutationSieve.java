package org.attest.annotation.reference;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.attest.annotation.Chain;
import org.attest.lexicon.WordGroups;

/** Joins "you" in a letter with whoever it greets: "Dear Clara, at Easter you asked". */
final class SalutationSieve implements Sieve {

    private static final Set<String> GREETINGS = WordGroups.ofResource("data/lexicon/reference-words.tsv").of("greeting");
    private static final int REACH = 2;

    private final Floor floor;

    SalutationSieve(Floor floor) {
        this.floor = floor;
    }

    @Override
    public void apply(Scene scene) {
        Phrase greeted = null;
        for (Phrase phrase : scene.phrases()) {
            if (isGreeted(scene, phrase)) {
                greeted = phrase;
            }
            boolean you = phrase.isPronoun() && Pronoun.of(phrase.word()).filter(pronoun -> pronoun.person() == 2).isPresent();
            if (you && greeted != null && floor.voiceOf()[greeted.head()] == floor.voiceOf()[phrase.head()] && scene.mayJoin(greeted, phrase)) {
                scene.join(greeted, phrase);
            }
        }
    }

    /** At the beginning of a line, which a comma ends. */
    private static boolean isGreeted(Scene scene, Phrase phrase) {
        if (!phrase.isName() || !phrase.mayBe(Chain.Kind.PERSON)) {
            return false;
        }
        Optional<Integer> greeting = IntStream.rangeClosed(Math.max(0, phrase.first() - REACH), phrase.first()).boxed()
                .filter(token -> GREETINGS.contains(scene.text().token(token).word().toLowerCase(Locale.ROOT))).findFirst();
        String words = scene.text().document().text();
        int end = scene.text().token(phrase.end() - 1).span().end();
        boolean closed = end < words.length() && (words.charAt(end) == ',' || words.charAt(end) == ':' || words.charAt(end) == '!');
        return closed && greeting.map(token -> scene.text().token(token).span().begin()).filter(begin -> begin == 0 || words.charAt(begin - 1) == '\n'
                || words.charAt(begin - 1) == '"' || words.charAt(begin - 1) == '“').isPresent();
    }
}
