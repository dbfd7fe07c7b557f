package org.attest.extract.clause;

import java.util.Optional;

import org.attest.extract.clause.FactualityLexicon.Below;
import org.attest.extract.clause.FactualityLexicon.Effect;
import org.attest.fact.Factuality;

/** What a noun makes of the clause that hangs on it: "a plan to escape", "anyone who fled", "the driver, waving". */
final class NounClauses {

    private final FactualityReader reader;
    private final Syntax syntax;
    private final Tense tense;
    private final Genericity genericity;
    private final Negation negation;
    private final Subordination subordination;
    private final FactualityLexicon lexicon = FactualityLexicon.standard();
    private final ClauseWords words = ClauseWords.standard();

    NounClauses(FactualityReader reader, Syntax syntax, Tense tense, Genericity genericity, Negation negation, Subordination subordination) {
        this.reader = reader;
        this.syntax = syntax;
        this.tense = tense;
        this.genericity = genericity;
        this.negation = negation;
        this.subordination = subordination;
    }

    /** An infinitive, a participle or a gerund after a noun: "the order to fire", "soldiers guarding the gate". */
    Factuality afterNoun(int token, int noun) {
        boolean infinitive = syntax.isInfinitive(token) || syntax.token(token).tag().equals("VB");
        boolean prepositional = !syntax.tree(token).children(token, "mark", "case").isEmpty();
        Factuality outer = reader.of(noun);
        if (syntax.hasMark(token, "but")) {
            // "had no choice but to leave": left
            return Factuality.FACTUAL;
        }
        Optional<Integer> owner = syntax.token(noun).tag().equals("IN") ? syntax.head(noun) : Optional.empty();
        if (owner.isPresent()) {
            // "cleared of stealing", where the parser made an object of the preposition.
            return subordination.prepositional(owner.get(), syntax.lemma(noun), Below.TO).orElse(Subordination.settled(reader.of(owner.get())));
        }
        if (prepositional && syntax.tree(token).children(token, "advmod").stream().anyMatch(child -> syntax.token(child).tag().equals("WRB"))
                && tense.isPast(token)) {
            // "an account of how he had escaped"
            return Factuality.FACTUAL;
        }
        if (infinitive || prepositional) {
            Optional<Effect> effect = lexicon.governor(syntax.lemma(noun), Below.TO);
            if (effect.isPresent()) {
                return effect.get().on(outer);
            }
        }
        if (prepositional && syntax.isGerund(token)) {
            // "acquitted by a court of having killed": the clause belongs to the verb above the noun.
            Optional<Effect> effect = syntax.head(noun).filter(syntax::isVerb).flatMap(verb -> lexicon.governor(syntax.lemma(verb), Below.TO));
            if (effect.isPresent()) {
                return effect.get().on(reader.of(syntax.head(noun).get()));
            }
        }
        if (!syntax.tree(token).children(token, "nsubj").isEmpty() && lexicon.governor(syntax.lemma(noun), Below.THAT).isPresent()) {
            return lexicon.governor(syntax.lemma(noun), Below.THAT).get().on(outer);
        }
        if (syntax.token(token).tag().equals("VBG") && syntax.word(token - 1).equals(",")) {
            return trailing(noun);
        }
        boolean ordinal = syntax.tree(noun).subtree(noun).stream().filter(each -> each < token).anyMatch(each -> words.is("ordinal", syntax.lemma(each)));
        return infinitive && !ordinal ? Factuality.INTENDED : relative(token, noun);
    }

    /** "She will go to Spain, visiting Cadiz": a participle after a comma goes with the verb, though the parser hangs it on the noun. */
    private Factuality trailing(int noun) {
        Optional<Integer> verb = syntax.head(noun);
        while (verb.isPresent() && !syntax.isVerb(verb.get())) {
            verb = syntax.head(verb.get());
        }
        return Subordination.settled(verb.map(reader::of).filter(around -> around != Factuality.UNSPECIFIED).orElse(Factuality.FACTUAL));
    }

    /** "A man who had killed would have fled": what is told of somebody who is only supposed is supposed too. */
    private boolean isSupposed(int antecedent) {
        boolean indefinite = syntax.hasDeterminer(antecedent, "a") || syntax.hasDeterminer(antecedent, "an");
        boolean subject = syntax.tree(antecedent).is(antecedent, "nsubj") || syntax.tree(antecedent).is(antecedent, "nsubj:pass");
        return indefinite && subject && syntax.head(antecedent).filter(syntax::isVerb).filter(above -> reader.of(above) == Factuality.HYPOTHETICAL).isPresent();
    }

    /** A clause that tells more about a noun. */
    Factuality relative(int clause, int antecedent) {
        if (negation.deniesNoun(antecedent)) {
            return Factuality.COUNTERFACTUAL;
        }
        boolean anybody = words.is("generic-antecedent", syntax.lemma(antecedent)) || syntax.tree(antecedent).children(antecedent, "det").stream()
                .anyMatch(det -> words.is("generic-antecedent", syntax.lemma(det)) && !words.is("demonstrative", syntax.lemma(det)));
        boolean ofKind = (tense.isSimplePresent(clause) || !tense.isFinite(clause)) && genericity.isKind(antecedent)
                && syntax.head(antecedent).filter(above -> reader.of(above) == Factuality.GENERIC).isPresent();
        if (isSupposed(antecedent)) {
            return Factuality.HYPOTHETICAL;
        }
        return anybody || ofKind || tense.isSimplePresent(clause) && (syntax.word(antecedent).equals("those") || genericity.isDefinition(antecedent)) ? Factuality.GENERIC : Factuality.FACTUAL;
    }
}
