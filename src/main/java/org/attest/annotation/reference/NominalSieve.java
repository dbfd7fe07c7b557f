package org.attest.annotation.reference;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.Chain;
import org.attest.annotation.DependencyTree;
import org.attest.lexicon.WordGroups;

/**
 * Joins descriptions that come back: "the guard" with a guard before. The later one may say less than the earlier, never something else:
 * "the tree" may be "a big oak tree", "the young man" is not "the old man".
 */
final class NominalSieve implements Sieve {

    /** "Somebody … somebody", "people say … people ran": two, as far as anybody knows. */
    private static final Set<String> OPEN = WordGroups.ofResource("data/lexicon/reference-words.tsv").of("open");
    private static final int REMEMBERED = 6;
    private static final int SENTENCES = 60;
    private static final int SENTENCES_OF_GROUPS = 12;

    @Override
    public void apply(Scene scene) {
        Map<String, Deque<Phrase>> byNoun = new HashMap<>();
        for (Phrase phrase : scene.phrases()) {
            if (!phrase.isNominal()) {
                continue;
            }
            Deque<Phrase> before = byNoun.computeIfAbsent(phrase.word() + "/" + phrase.quantity(), key -> new ArrayDeque<>());
            if (mayReturn(phrase) && !isOpen(phrase) && !scene.nouns().isMeasure(phrase.word())) {
                antecedent(scene, phrase, before).ifPresent(same -> scene.join(same, phrase));
            }
            before.addFirst(phrase);
            if (before.size() > REMEMBERED) {
                before.removeLast();
            }
        }
    }

    private static boolean isOpen(Phrase phrase) {
        return phrase.article() == Phrase.Article.NONE && OPEN.contains(phrase.word());
    }

    private static boolean mayReturn(Phrase phrase) {
        return switch (phrase.article()) {
            case THE, THIS, POSSESSIVE, NONE -> true;
            case A, QUANTIFIER -> false;
        };
    }

    private static Optional<Phrase> antecedent(Scene scene, Phrase phrase, Deque<Phrase> before) {
        Set<String> said = description(scene, phrase);
        boolean bare = phrase.article() == Phrase.Article.NONE;
        // "Teacher", written like a name, is one throughout.
        boolean likeName = phrase.quantity() == Quantity.ONE && Character.isUpperCase(scene.text().token(phrase.head()).word().charAt(0));
        int reach = bare && !likeName && !phrase.mayBe(Chain.Kind.THING) ? SENTENCES_OF_GROUPS : SENTENCES;
        for (Iterator<Phrase> earlier = before.iterator(); earlier.hasNext();) {
            Phrase candidate = earlier.next();
            if (phrase.sentence() - candidate.sentence() > reach || candidate.contains(phrase)) {
                continue;
            }
            Set<String> known = description(scene, candidate);
            boolean agrees = bare ? candidate.article() == Phrase.Article.NONE && known.equals(said)
                    : phrase.article() == Phrase.Article.POSSESSIVE ? known.equals(said) : known.containsAll(said);
            if (agrees && scene.mayJoin(candidate, phrase)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    // What is said besides the noun: adjectives, parts of compounds, owners as things, complements by their nouns.
    private static Set<String> description(Scene scene, Phrase phrase) {
        DependencyTree tree = scene.tree(phrase);
        Set<String> words = new HashSet<>();
        for (int child : tree.children(phrase.head(), "amod", "compound", "nmod", "nummod")) {
            if (tree.relation(child).equals("nmod:poss")) {
                words.add("of " + scene.atHead(child).map(owner -> String.valueOf(scene.thing(owner).first().index())).orElse(scene.text().token(child).word()));
            } else if (!tree.is(child, "amod") || child < phrase.head()) {
                // What follows the noun ("the pupils, aged nine") tells something new of it.
                words.add(scene.text().token(child).lemma().toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }
}
