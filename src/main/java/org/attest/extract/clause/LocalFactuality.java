package org.attest.extract.clause;

import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.attest.annotation.DependencyTree;
import org.attest.extract.clause.FactualityLexicon.Effect;
import org.attest.extract.clause.FactualityLexicon.Kind;
import org.attest.fact.Factuality;

/** What the words directly around a predicate (habits, modals, adverbs, adjectives, negation, in this order) make of what its context says. */
final class LocalFactuality {

    private final Syntax syntax;
    private final Genericity genericity;
    private final Modals modals;
    private final Negation negation;
    private final FactualityLexicon lexicon = FactualityLexicon.standard();

    LocalFactuality(Syntax syntax, Genericity genericity, Conditions conditions, Negation negation, Tense tense, IntPredicate narrated) {
        this.syntax = syntax;
        this.genericity = genericity;
        this.modals = new Modals(syntax, genericity, conditions, negation, tense, narrated);
        this.negation = negation;
    }

    /** @param context what the predicate would be without the words around it */
    Factuality verb(int verb, Factuality context) {
        Factuality result = context;
        int mood = moodBearer(verb);
        if (result == Factuality.FACTUAL && genericity.isHabit(verb)) {
            result = Factuality.GENERIC;
        }
        if (result == Factuality.FACTUAL && (modals.isArranged(verb) || mood != verb && modals.isArranged(mood))) {
            result = genericity.isJob(verb) ? Factuality.GENERIC : Factuality.INTENDED;
        }
        result = adverbs(verb, result);
        result = modals.read(verb, mood, result);
        if (negation.denies(verb, mood)) {
            result = result == Factuality.POSSIBLE && modals.isAbility(mood) ? Factuality.COUNTERFACTUAL : Negation.of(result);
        }
        return result;
    }

    /** @param context what the noun would be without the words around it */
    Factuality noun(int noun, Factuality context) {
        Factuality result = context;
        DependencyTree tree = syntax.tree(noun);
        for (int child : tree.children(noun, "amod")) {
            Optional<Effect> effect = lexicon.effect(Kind.ADJECTIVE, syntax.word(child));
            // "in the strongest possible terms" is no possible term, nor what the parser took for one
            boolean degree = child > tree.firstToken() && syntax.token(child - 1).tag().matches("JJS|RBS");
            if (effect.isPresent() && !degree) {
                result = effect.get().on(result);
            }
        }
        if (result == Factuality.FACTUAL && syntax.tree(noun).children(noun, "nmod:poss", "nmod:tmod", "compound").stream().anyMatch(syntax::isToCome)) {
            // "tomorrow's meeting"
            result = Factuality.INTENDED;
        }
        if (negation.deniesNoun(noun)) {
            result = result == Factuality.COUNTERFACTUAL ? result : Negation.of(result);
        }
        if (!tree.children(noun, "cop").isEmpty()) {
            result = verb(noun, result);
        }
        return result;
    }

    /** The first conjunct, where the verb shares that one's auxiliaries; else the verb itself. */
    private int moodBearer(int verb) {
        DependencyTree tree = syntax.tree(verb);
        if (!tree.is(verb, "conj") || !tree.children(verb, "nsubj", "aux", "cop", "mark").isEmpty()) {
            return verb;
        }
        boolean bare = syntax.token(verb).tag().equals("VB");
        return tree.head(verb).filter(head -> syntax.isVerb(head) && (syntax.token(head).tag().equals(syntax.token(verb).tag())
                || bare && tree.children(head, "aux").stream().anyMatch(aux -> syntax.token(aux).tag().equals("MD")))
                && !tree.children(head, "aux", "advmod").isEmpty()).orElse(verb);
    }

    /** "He met her \"once, maybe,\" he said": what stands in quotation marks is no word of the verb outside. */
    private boolean isQuotedApart(int adverb, int verb) {
        return IntStream.range(Math.min(adverb, verb), Math.max(adverb, verb)).anyMatch(between -> syntax.token(between).tag().matches("``|''"));
    }

    private Factuality adverbs(int verb, Factuality context) {
        Factuality result = context;
        for (int child : syntax.tree(verb).children(verb, "advmod")) {
            Optional<Effect> effect = lexicon.effect(Kind.ADVERB, syntax.word(child));
            if (effect.isPresent() && result == Factuality.FACTUAL && !isQuotedApart(child, verb)) {
                result = effect.get().on(result);
            }
        }
        return result;
    }
}
