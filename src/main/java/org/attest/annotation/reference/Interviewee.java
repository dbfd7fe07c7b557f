package org.attest.annotation.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.attest.annotation.Chain;

/** Finds the person whom an interview is with, and those whom the labels of its turns name. */
final class Interviewee {

    private Interviewee() {}

    /**
     * The person most often named before the first turn and in the first lines, unless somebody speaks there in person: that is no presentation.
     *
     * @param asking the names of those who ask
     */
    static Optional<Phrase> find(Scene scene, int firstTurn, List<Phrase> asking) {
        Phrase best = null;
        int most = 0;
        for (Phrase phrase : scene.phrases()) {
            if (scene.text().token(phrase.head()).span().begin() > firstTurn) {
                break;
            }
            if (phrase.word().equals("I")) {
                return Optional.empty();
            }
            if (phrase.isName() && phrase.mayBe(Chain.Kind.PERSON) && asking.stream().noneMatch(asker -> scene.thing(asker) == scene.thing(phrase))) {
                int named = scene.thing(phrase).phrases().size();
                if (named > most) {
                    most = named;
                    best = phrase;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The person of this name, or of these initials ("JM"); of a full name, also one who is called by the first name only. */
    static Optional<Phrase> called(Scene scene, String label) {
        return exactly(scene, label).or(() -> byFirstName(scene, label));
    }

    private static Optional<Phrase> byFirstName(Scene scene, String label) {
        int space = label.indexOf(' ');
        return space < 0 ? Optional.empty() : scene.phrases().stream().filter(phrase -> phrase.isName() && phrase.mayBe(Chain.Kind.PERSON)
                && scene.thing(phrase).phrases().stream().filter(Phrase::isName).allMatch(name -> nameOf(scene, name).equalsIgnoreCase(label.substring(0, space)))).findFirst();
    }

    private static String nameOf(Scene scene, Phrase phrase) {
        return scene.text().textOf(phrase.name().orElseThrow().span());
    }

    private static Optional<Phrase> exactly(Scene scene, String label) {
        String wanted = label.toLowerCase(Locale.ROOT);
        for (Phrase phrase : scene.phrases()) {
            if (phrase.isName() && phrase.mayBe(Chain.Kind.PERSON)) {
                String name = nameOf(scene, phrase);
                List<String> words = Arrays.asList(name.toLowerCase(Locale.ROOT).split("\\s+"));
                boolean same = name.equalsIgnoreCase(label) || words.containsAll(Arrays.asList(wanted.split("\\s+")));
                if (same || label.length() > 1 && label.equals(initials(name))) {
                    return Optional.of(phrase);
                }
            }
        }
        return Optional.empty();
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split("\\s+")) {
            initials.append(Character.toUpperCase(word.charAt(0)));
        }
        return initials.toString();
    }
}
