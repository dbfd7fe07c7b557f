package org.attest.extract.clause;

import org.attest.annotation.DependencyTree;
import org.attest.extract.clause.FactualityLexicon.Kind;
import org.attest.fact.Factuality;

/** What denies a clause or a noun: "not", "never", "nobody", "no". */
final class Negation {

    private final Syntax syntax;
    private final FactualityLexicon lexicon = FactualityLexicon.standard();
    private final ClauseWords words = ClauseWords.standard();

    Negation(Syntax syntax) {
        this.syntax = syntax;
    }

    static Factuality of(Factuality plain) {
        return switch (plain) {
            case FACTUAL, PROBABLE, INTENDED, GENERIC -> Factuality.COUNTERFACTUAL;
            case COUNTERFACTUAL -> Factuality.FACTUAL;
            case POSSIBLE, HYPOTHETICAL, UNSPECIFIED -> plain;
        };
    }

    /**
     * True where the clause says that it was not so.
     *
     * @param mood the verb whose auxiliaries this one shares; itself where it has its own
     */
    boolean denies(int verb, int mood) {
        return isNegated(verb, mood) && !isDelayed(verb) && !reachesPurpose(verb);
    }

    /** True where a determiner denies the noun. */
    boolean deniesNoun(int noun) {
        if (lexicon.is(Kind.NOBODY, syntax.word(noun))) {
            return true;
        }
        return syntax.tree(noun).children(noun, "det", "advmod", "cc:preconj").stream().anyMatch(child -> lexicon.is(Kind.DETERMINER, syntax.word(child)) && !isInName(child) || isNotOne(child));
    }

    /** The "no" of "Miyako no Hana". */
    private boolean isInName(int word) {
        DependencyTree tree = syntax.tree(word);
        return word > tree.firstToken() && word + 1 < tree.endToken() && syntax.token(word - 1).isProperNoun() && syntax.token(word + 1).isProperNoun();
    }

    /** "not a loaf", "not one". */
    private boolean isNotOne(int negator) {
        return syntax.word(negator).equals("not") && negator + 1 < syntax.tree(negator).endToken() && words.is("one", syntax.word(negator + 1));
    }

    /** "At no time was the crew paid." */
    private boolean deniesOccasion(int verb) {
        DependencyTree tree = syntax.tree(verb);
        return tree.children(verb, "obl").stream().anyMatch(child -> words.is("occasion", syntax.lemma(child)) && syntax.hasDeterminer(child, "no"));
    }

    private boolean isNegated(int verb, int mood) {
        DependencyTree tree = syntax.tree(verb);
        if (hasNegator(verb) || deniesOccasion(verb)) {
            return true;
        }
        if (tree.children(verb, "nsubj", "obj", "iobj").stream().anyMatch(this::deniesNoun) || tree.children(verb, "ccomp", "dep").stream()
                .anyMatch(child -> lexicon.is(Kind.NOBODY, syntax.word(child)))) {
            return true;
        }
        if (!tree.is(verb, "conj") || !tree.children(verb, "nsubj").isEmpty()) {
            return false;
        }
        boolean adversative = tree.children(verb, "cc").stream().anyMatch(child -> syntax.lemma(child).equals("but"));
        int head = tree.head(verb).orElse(verb);
        boolean sharedSubject = syntax.isVerb(head) && tree.children(head, "nsubj").stream().anyMatch(this::deniesNoun);
        return !adversative && (sharedSubject || mood != verb && hasNegator(mood) && !standsAlone(verb, head));
    }

    /** "He never married and moved to Riga": a tense of its own, and no "or" that would spread the denial. */
    private boolean standsAlone(int verb, int first) {
        DependencyTree tree = syntax.tree(verb);
        return syntax.token(verb).tag().matches("VBD|VBZ|VBP") && tree.children(first, "conj").stream().flatMap(conjunct -> tree.children(conjunct, "cc").stream())
                .noneMatch(cc -> words.is("alternative", syntax.lemma(cc)));
    }

    /** "did not leave until noon": left, at noon. */
    private boolean isDelayed(int verb) {
        DependencyTree tree = syntax.tree(verb);
        boolean phrase = tree.children(verb, "obl").stream().anyMatch(child -> syntax.preposition(child).filter(word -> word.equals("until") || word.equals("till")).isPresent());
        return hasNegator(verb) && (phrase || tree.children(verb, "advcl").stream().anyMatch(clause -> syntax.hasMark(clause, "until") || syntax.hasMark(clause, "till")));
    }

    /** "I did not come here to steal": came, for something else; what is denied is the purpose. */
    boolean reachesPurpose(int verb) {
        DependencyTree tree = syntax.tree(verb);
        return hasNegator(verb) && syntax.lemma(verb).equals("come") && tree.children(verb, "advmod").stream().anyMatch(child -> syntax.lemma(child).equals("here"))
                && tree.children(verb, "advcl", "xcomp").stream().anyMatch(syntax::isInfinitive);
    }

    private boolean hasNegator(int verb) {
        if (syntax.tree(verb).children(verb, "cc").stream().anyMatch(child -> syntax.lemma(child).equals("nor"))) {
            return true;
        }
        for (int child : syntax.tree(verb).children(verb, "advmod", "neg", "det", "cc:preconj", "aux", "mark")) {
            boolean only = child + 1 < syntax.tree(verb).endToken() && (syntax.lemma(child + 1).equals("only") || syntax.lemma(child + 1).equals("just"));
            if (lexicon.is(Kind.NEGATOR, syntax.word(child)) && !only || deniesTime(child)) {
                return !syntax.word(child).equals("without");
            }
        }
        return false;
    }

    /** "no longer". */
    private boolean deniesTime(int adverb) {
        return syntax.tree(adverb).is(adverb, "advmod")
                && syntax.tree(adverb).children(adverb, "advmod", "det").stream().anyMatch(child -> lexicon.is(Kind.NEGATOR, syntax.word(child)))
                && syntax.lemma(adverb).equals("long");
    }
}
