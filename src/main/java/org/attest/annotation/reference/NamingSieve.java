package org.attest.annotation.reference;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.attest.annotation.Chain;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Token;
import org.attest.lexicon.Table;

/** Joins somebody with the name that the text says it gives them: "a man I shall call Milo", "Mara Levin, nicknamed Mouse", "known as". */
final class NamingSieve implements Sieve {

    private static final int REACH = 4;
    private static final Map<String, Set<String>> WORDS = Table.ofResource("data/lexicon/naming-words.tsv").rows().stream()
            .collect(Collectors.groupingBy(row -> row.get("as"), Collectors.mapping(row -> row.get("word"), Collectors.toUnmodifiableSet())));
    private static final Set<String> VERBS = Table.ofResource("data/lexicon/naming-verbs.tsv").words("verb");
    private static final Set<String> ALIASES = WORDS.get("alias");
    /** Nouns for a name. */
    static final Set<String> NAMES = WORDS.get("name");
    private static final Set<String> GIVING = WORDS.get("giving");
    private static final Set<String> TAKING = WORDS.get("taking");
    private static final Set<String> BETWEEN = WORDS.get("between");

    @Override
    public void apply(Scene scene) {
        for (Phrase name : scene.phrases()) {
            if (name.isName() || isNickname(scene, name)) {
                bearer(scene, name).filter(who -> fit(scene, who, name)).ifPresent(who -> scene.join(who, name));
            }
        }
    }

    // "Whom everybody called Teacher": a noun written like a name, and nothing else.
    private static boolean isNickname(Scene scene, Phrase phrase) {
        return phrase.isNominal() && phrase.first() == phrase.head() && phrase.mayBe(Chain.Kind.PERSON) && phrase.quantity() == Quantity.ONE
                && Character.isUpperCase(scene.text().token(phrase.head()).word().charAt(0));
    }

    /** Whether they may be one, of whom each may have a name of its own. */
    static boolean fit(Scene scene, Phrase who, Phrase name) {
        if (scene.areOne(who, name)) {
            return false;
        }
        if (who.isNominal() && who.head() == name.first() - 2) {
            // "A guard named Ibrahim gave": the parser may have made two of them, who both do it.
            return scene.thing(who).fits(scene.thing(name)) && !(scene.thing(who).isNamed() && scene.thing(name).isNamed());
        }
        boolean bothNamed = scene.thing(who).isNamed() && scene.thing(name).isNamed();
        return bothNamed ? scene.thing(who).fits(scene.thing(name)) && !scene.areApart(scene.thing(who), scene.thing(name)) : scene.mayJoin(who, name);
    }

    private static Optional<Phrase> bearer(Scene scene, Phrase name) {
        int sentence = scene.text().sentenceOf(name.head()).firstToken();
        if (name.first() > sentence && NAMES.contains(scene.text().token(name.first() - 1).lemma())) {
            return given(scene, name.first() - 1);
        }
        Optional<Integer> noun = byTheName(scene, name);
        if (noun.isPresent()) {
            return scene.tree(name).head(noun.get()).flatMap(scene::atHead);
        }
        for (int token = name.first() - 1; token >= Math.max(sentence, name.first() - REACH); token--) {
            Token word = scene.text().token(token);
            if (ALIASES.contains(word.word().toLowerCase(java.util.Locale.ROOT))) {
                return endingBefore(scene, token);
            }
            if (VERBS.contains(word.lemma()) && word.isVerb()) {
                return named(scene, name, token);
            }
            if (!BETWEEN.contains(word.word().toLowerCase(java.util.Locale.ROOT)) && !isMark(word.word())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isMark(String word) {
        return word.length() <= 2 && !Character.isLetterOrDigit(word.charAt(0)) && !word.matches("[.,;:!?)]") || word.equalsIgnoreCase("-lrb-");
    }

    // "a former member of the League, whom I will call Milo": the clause often hangs on the wrong noun.
    private static Optional<Phrase> named(Scene scene, Phrase name, int verb) {
        DependencyTree tree = scene.tree(name);
        boolean knownAs = !scene.text().token(verb).lemma().equals("know") || scene.text().token(verb + 1).word().equals("as");
        if (!knownAs) {
            return Optional.empty();
        }
        if (tree.is(verb, "amod") && (verb + 1 == name.first() || verb + 2 == name.first() && isMark(scene.text().token(verb + 1).word()))) {
            // "a man called Foday": the parser makes "called" an adjective of the name.
            return scene.atHead(verb - 1).filter(Phrase::isNominal);
        }
        Optional<Integer> caller = tree.child(verb, "nsubj").filter(subject -> subject == verb - 1 && scene.atHead(subject).filter(Phrase::isPronoun).isPresent());
        if (caller.isPresent() && tree.child(verb, "obj", "xcomp").filter(object -> object == name.head()).isPresent()) {
            // "a commander they called Rambo"
            Optional<Phrase> called = endingBefore(scene, caller.get()).filter(who -> who.isNominal() && scene.text().token(caller.get() - 1).isNoun());
            if (called.isPresent()) {
                return called;
            }
        }
        if (tree.relation(verb).startsWith("acl")) {
            Optional<Integer> at = tree.head(verb);
            while (at.isPresent()) {
                Optional<Phrase> who = scene.atHead(at.get());
                if (who.isPresent() && who.get() != name && fit(scene, who.get(), name)) {
                    return who;
                }
                at = tree.is(at.get(), "nmod") ? tree.head(at.get()) : Optional.empty();
            }
            return Optional.empty();
        }
        Optional<Phrase> wedged = tree.child(verb, "nsubj").flatMap(scene::atHead).filter(who -> isWedged(scene, who, verb, name));
        if (wedged.isPresent()) {
            return wedged;
        }
        boolean bornSo = !scene.text().token(verb).lemma().equals("bear") || name.first() == verb + 1;
        if (!bornSo) {
            return Optional.empty();
        }
        Optional<Integer> passive = tree.child(verb, "nsubj:pass");
        return passive.flatMap(scene::atHead).filter(who -> who.mayBe(Chain.Kind.PERSON) || !who.isPronoun());
    }

    // "A man from Tunis called Abu Yahya asked", where the parser takes the participle for what the man did.
    private static boolean isWedged(Scene scene, Phrase who, int verb, Phrase name) {
        DependencyTree tree = scene.tree(name);
        boolean place = tree.children(who.head(), "nmod").stream().anyMatch(beside -> beside > who.head() && beside < verb);
        int next = name.end();
        boolean told = next < tree.endToken() && (scene.text().token(next).tag().matches("VB[DZP]|MD")
                || scene.text().token(next).word().equals(",") && next + 1 < tree.endToken() && scene.text().token(next + 1).word().equals("whose"));
        return who.isNominal() && who.article() == Phrase.Article.A && place && told && name.isName();
    }

    /** The noun in "a woman by the name of Grace". */
    private static Optional<Integer> byTheName(Scene scene, Phrase name) {
        DependencyTree tree = scene.tree(name);
        return tree.head(name.head()).filter(noun -> tree.is(name.head(), "nmod") && NAMES.contains(scene.text().token(noun).lemma()) && tree.is(noun, "nmod"))
                .filter(noun -> tree.children(noun, "case").stream().anyMatch(word -> scene.text().token(word).word().equals("by")));
    }

    /** "They gave me the name Marta", "she took the name Marta". */
    private static Optional<Phrase> given(Scene scene, int noun) {
        DependencyTree tree = scene.text().treeOf(noun);
        Optional<Integer> verb = tree.is(noun, "obj") || tree.is(noun, "iobj") ? tree.head(noun) : Optional.empty();
        return verb.flatMap(at -> GIVING.contains(scene.text().token(at).lemma()) ? tree.child(at, "iobj", "obj").filter(taker -> taker != noun)
                : TAKING.contains(scene.text().token(at).lemma()) ? tree.child(at, "nsubj") : Optional.<Integer>empty()).flatMap(scene::atHead);
    }

    private static Optional<Phrase> endingBefore(Scene scene, int token) {
        int end = token > 0 && scene.text().token(token - 1).word().matches("[,(]|-LRB-") ? token - 1 : token;
        return scene.phrases().stream().filter(phrase -> phrase.end() == end && !phrase.isPronoun()).findFirst();
    }
}
