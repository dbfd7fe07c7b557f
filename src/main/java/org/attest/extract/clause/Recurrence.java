package org.attest.extract.clause;

import org.attest.annotation.DependencyTree;
import org.attest.extract.clause.FactualityLexicon.Kind;

/** Words that say that something happens again and again: "often", "every night", "on the first Monday of each month", "on winter evenings". */
final class Recurrence {

    private final Syntax syntax;
    private final SpeechCues cues;
    private final FactualityLexicon lexicon = FactualityLexicon.standard();
    private final ClauseWords words = ClauseWords.standard();

    Recurrence(Syntax syntax, SpeechCues cues) {
        this.syntax = syntax;
        this.cues = cues;
    }

    boolean holds(int verb) {
        DependencyTree tree = syntax.tree(verb);
        if (tree.children(verb, "advmod").stream().anyMatch(child -> isFrequency(child) && !(cues.isCue(verb) && words.is("steady", syntax.lemma(child))))) {
            return true;
        }
        if (syntax.hasMark(verb, "whenever") || tree.children(verb, "advcl").stream().anyMatch(clause -> syntax.hasMark(clause, "whenever"))) {
            return true;
        }
        return tree.children(verb, "obl").stream().anyMatch(this::recurs);
    }

    private boolean recurs(int phrase) {
        DependencyTree tree = syntax.tree(phrase);
        boolean timed = tree.relation(phrase).equals("obl:tmod") || tree.relation(phrase).equals("obl:npmod") || tree.children(phrase, "case").isEmpty()
                || words.is("time", syntax.lemma(phrase)) || tree.children(phrase, "case").stream().anyMatch(mark -> words.is("around-event", syntax.lemma(mark)));
        if (timed && isEach(phrase)) {
            return true;
        }
        return words.is("time", syntax.lemma(phrase)) && tree.children(phrase, "nmod").stream().anyMatch(child -> words.is("time", syntax.lemma(child)) && isEach(child))
                || isHabitualTime(phrase);
    }

    private boolean isEach(int noun) {
        return syntax.tree(noun).children(noun, "det").stream().anyMatch(det -> words.is("recurring", syntax.lemma(det)));
    }

    /** "in the evenings", "on Sundays", "on winter nights": no evenings in particular. */
    private boolean isHabitualTime(int noun) {
        DependencyTree tree = syntax.tree(noun);
        return syntax.token(noun).tag().matches("NNP?S") && words.is("part-of-day", syntax.lemma(noun)) && !tree.children(noun, "case").isEmpty()
                && tree.children(noun, "nummod", "nmod", "acl", "amod", "conj").isEmpty()
                && tree.children(noun, "det").stream().noneMatch(det -> !syntax.lemma(det).equals("the"));
    }

    /** "often", but not "a weekly" for a newspaper. */
    private boolean isFrequency(int adverb) {
        DependencyTree tree = syntax.tree(adverb);
        return lexicon.is(Kind.FREQUENCY, syntax.word(adverb)) && tree.children(adverb, "advmod").isEmpty()
                && (adverb == tree.firstToken() || !syntax.token(adverb - 1).tag().equals("DT"));
    }
}
