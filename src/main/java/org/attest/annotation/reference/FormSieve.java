package org.attest.annotation.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.Chain;
import org.attest.lexicon.WordGroups;

/**
 * Whom a record is about, by the lines above it: "Witness: Omar Haddad" makes the witness, wherever the record speaks of one, Omar Haddad, and "Occupation: trader" tells of
 * the same.
 */
final class FormSieve implements Sieve {

    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/form-keys.tsv");
    private static final Set<String> PERSON = WORDS.of("person");
    private static final Set<String> TRAIT = WORDS.of("trait");
    private static final int LONGEST_KEY = 40;

    /** @param colon the token that ends the key */
    private record Line(String key, int first, int colon, int end) {}

    @Override
    public void apply(Scene scene) {
        Optional<Phrase> subject = Optional.empty();
        for (int token = 0; token < scene.text().tokens().size(); token++) {
            Optional<Line> line = line(scene, token);
            if (line.isPresent()) {
                List<Phrase> value = phrases(scene, line.get().colon() + 1, line.get().end());
                if (PERSON.contains(line.get().key())) {
                    subject = value.stream().filter(Phrase::isName).findFirst().or(() -> value.stream().filter(who -> who.first() == line.get().colon() + 1).findFirst());
                    subject.ifPresent(who -> phrases(scene, line.get().first(), line.get().colon()).stream().filter(key -> key.isNominal() && PERSON.contains(key.word())).forEach(role -> join(scene, who, role)));
                }
                // "Witness: Omar Haddad, a driver", "Occupation: driver"
                subject.ifPresent(who -> value.stream().filter(Phrase::isNominal).findFirst().ifPresent(trait -> join(scene, who, trait)));
                token = line.get().colon();
            }
        }
    }

    private static void join(Scene scene, Phrase who, Phrase same) {
        if (NamingSieve.fit(scene, who, same)) {
            scene.join(who, same);
        }
    }

    private static List<Phrase> phrases(Scene scene, int first, int end) {
        return scene.phrases().stream().filter(phrase -> phrase.head() >= first && phrase.head() < end && phrase.mayBe(Chain.Kind.PERSON) && !phrase.isPronoun() && phrase.quantity() != Quantity.MANY).toList();
    }

    /** The line that begins with this token, where it is a key, a colon and what it says. */
    private static Optional<Line> line(Scene scene, int token) {
        String words = scene.text().document().text();
        int begin = scene.text().token(token).span().begin();
        if (begin > 0 && words.charAt(begin - 1) != '\n') {
            return Optional.empty();
        }
        int lineEnd = words.indexOf('\n', begin) < 0 ? words.length() : words.indexOf('\n', begin);
        int colon = words.indexOf(':', begin);
        if (colon < 0 || colon >= lineEnd - 1 || colon - begin > LONGEST_KEY) {
            return Optional.empty();
        }
        String key = words.substring(begin, colon).strip().toLowerCase(Locale.ROOT);
        return PERSON.contains(key) || TRAIT.contains(key)
                ? Optional.of(new Line(key, token, scene.text().tokenFrom(colon), scene.text().tokenFrom(lineEnd))) : Optional.empty();
    }
}
