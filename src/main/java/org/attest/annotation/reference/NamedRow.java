package org.attest.annotation.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.attest.annotation.Chain;
import org.attest.annotation.DependencyTree;

/** The names that tell who a number of people are, in a row behind them: "two members of the union, Nestor Osorio and Abel Funes", however the tree has it. */
final class NamedRow {

    private static final Map<String, Integer> NUMBERS = Map.of("two", 2, "three", 3, "four", 4, "five", 5, "2", 2, "3", 3, "4", 4, "5", 5);
    /** Tokens of what may stand between the noun and the comma. */
    private static final int LONGEST = 7;

    private NamedRow() {}

    /** As many as there are said to be; else nobody. */
    static List<Phrase> of(Scene scene, Phrase people) {
        DependencyTree tree = scene.tree(people);
        Optional<Integer> number = tree.child(people.head(), "nummod").map(token -> NUMBERS.get(scene.text().token(token).word().toLowerCase(Locale.ROOT)));
        int comma = number.isEmpty() ? -1 : comma(scene, people.head(), tree.endToken());
        if (comma < 0) {
            return List.of();
        }
        Map<Integer, Phrase> names = scene.phrases().stream().filter(phrase -> phrase.sentence() == people.sentence() && phrase.isName() && phrase.mayBe(Chain.Kind.PERSON))
                .collect(Collectors.toMap(Phrase::first, name -> name, (one, other) -> one));
        List<Phrase> found = new ArrayList<>();
        int token = comma;
        while (token < tree.endToken() && isBetween(scene, token)) {
            int next = token + 1 < tree.endToken() && isBetween(scene, token + 1) ? token + 2 : token + 1;
            Phrase name = names.get(next);
            if (name == null) {
                break;
            }
            found.add(name);
            token = name.end();
        }
        return found.size() == number.get() ? List.copyOf(found) : List.of();
    }

    private static int comma(Scene scene, int head, int end) {
        for (int token = head + 1; token < end && token <= head + LONGEST; token++) {
            if (scene.text().token(token).word().matches("[,:]")) {
                return token;
            }
            if (scene.text().token(token).isVerb()) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isBetween(Scene scene, int token) {
        return scene.text().token(token).word().matches("[,:]|and");
    }
}
