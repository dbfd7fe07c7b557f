package org.attest.annotation.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.Chain;
import org.attest.annotation.Token;

/** Whoever makes a statement names himself in it: "I, Omar Haddad, driver, state", "I, the undersigned, Omar Haddad". */
final class SelfNameSieve implements Sieve {

    /** What may stand between the two. */
    private static final Set<String> BETWEEN = Set.of(",", "the", "undersigned");
    private static final int REACH = 5;
    /** A single name may be that of whoever is spoken to: "I, John, cannot". */
    private static final int FULL_NAME = 2;

    @Override
    public void apply(Scene scene) {
        for (Phrase self : scene.phrases()) {
            if (self.isPronoun() && self.word().equals("i")) {
                nameBehind(scene, self).filter(name -> NamingSieve.fit(scene, self, name)).ifPresent(name -> scene.join(name, self));
            }
        }
    }

    private static Optional<Phrase> nameBehind(Scene scene, Phrase self) {
        return scene.phrases().subList(self.index() + 1, scene.phrases().size()).stream().takeWhile(next -> next.first() - self.end() < REACH)
                .filter(next -> next.isName() && next.mayBe(Chain.Kind.PERSON) && next.sentence() == self.sentence()).findFirst()
                .filter(name -> isBetween(scene.text().tokens().subList(self.end(), name.first())) && name.end() - name.first() >= FULL_NAME);
    }

    private static boolean isBetween(List<Token> words) {
        return words.stream().allMatch(word -> BETWEEN.contains(word.word().toLowerCase(Locale.ROOT)));
    }
}
