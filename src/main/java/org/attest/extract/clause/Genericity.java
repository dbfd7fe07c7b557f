package org.attest.extract.clause;

import java.util.Locale;
import java.util.Optional;

import org.attest.annotation.DependencyTree;

/** What is told of a kind, of anybody or of any time rather than of one occasion: habits, rules, explanations. */
final class Genericity {

    private static final int PRESENT_TO_PAST = 2;
    private static final int PRESENT_TO_FIRST_PERSON = 10;

    private final Syntax syntax;
    private final Tense tense;
    private final SpeechCues cues;
    private final Recurrence recurrence;
    private final ClauseWords words = ClauseWords.standard();
    private final boolean explains;

    Genericity(Syntax syntax, Tense tense, SpeechCues cues) {
        this.syntax = syntax;
        this.tense = tense;
        this.cues = cues;
        this.recurrence = new Recurrence(syntax, cues);
        long past = syntax.text().tokens().stream().filter(token -> token.tag().equals("VBD")).count();
        long present = syntax.text().tokens().stream().filter(token -> token.tag().equals("VBZ") || token.tag().equals("VBP")).count();
        long self = syntax.text().tokens().stream().filter(token -> words.is("first-person", token.word().toLowerCase(Locale.ROOT))).count();
        this.explains = present > PRESENT_TO_PAST * past && present > PRESENT_TO_FIRST_PERSON * self;
    }

    /** True for a clause that tells what somebody does again and again, or what a kind of people or things does. */
    boolean isHabit(int verb) {
        Optional<Integer> subject = subject(verb);
        if (recurrence.holds(verb) || isRate(verb) || subject.filter(found -> words.is("whoever", syntax.lemma(found))).isPresent()) {
            return true;
        }
        boolean whenever = syntax.hasMark(verb, "when") && subject.filter(found -> syntax.hasDeterminer(found, "a") || syntax.hasDeterminer(found, "an")
                || words.is("some-person", syntax.lemma(found))).isPresent();
        if (tense.isSimplePresent(verb) && (whenever || hasPresentWhen(verb))) {
            return true;
        }
        if (isOfOldDays(verb) && subject.filter(this::isBarePlural).isPresent()) {
            return true;
        }
        if (!isOfThePresent(verb) || cues.isCue(verb) || isGoingOn(verb) || isHeadline(verb)) {
            return false;
        }
        if (tense.isSimplePresent(verb) && !words.is("light", syntax.lemma(verb)) && syntax.tree(verb).children(verb, "obj").stream().anyMatch(this::isOfAKind)) {
            return true;
        }
        return subject.filter(found -> isBarePlural(found) || explains && (isKind(found) || words.is("general-subject", syntax.word(found)) && syntax.tree(found).children(found, "nmod").isEmpty())).isPresent();
    }

    /** "leaves", "do not leave", "is sold": but a participle may also tell of what somebody has become ("is married"), unless it is of a kind. */
    private boolean isOfThePresent(int verb) {
        DependencyTree tree = syntax.tree(verb);
        return tense.isSimplePresent(verb) || !tree.children(verb, "aux").isEmpty() && tree.children(verb, "aux").stream()
                .allMatch(aux -> syntax.token(aux).tag().matches("VB[ZP]") && syntax.lemma(aux).matches("do|be")) && !syntax.isGerund(verb);
    }

    /** "My job is to deliver letters": what one does day by day. */
    boolean isJob(int verb) {
        return subject(verb).filter(subject -> words.is("job", syntax.lemma(subject))).isPresent();
    }

    /** "In those days thieves were hanged." */
    private boolean isOfOldDays(int verb) {
        return syntax.tree(verb).children(verb, "obl").stream().anyMatch(phrase -> syntax.word(phrase).equals("days") && syntax.hasDeterminer(phrase, "those"));
    }

    /** True for what a textbook, a law or a guide allows or demands of whoever it may concern: "a tenant may leave", "you must pay". */
    boolean isRule(int verb) {
        return explains && subject(verb).filter(subject -> isBarePlural(subject) || isKind(subject)).isPresent();
    }

    /** "any driver who leaves": as general as what is said of the antecedent. */
    boolean isKind(int noun) {
        DependencyTree tree = syntax.tree(noun);
        if (words.is("anybody", syntax.lemma(noun))) {
            return true;
        }
        boolean counted = !tree.children(noun, "nummod", "nmod:poss", "appos").isEmpty() || tree.is(noun, "appos")
                || tree.subtree(noun).stream().anyMatch(word -> word <= noun && syntax.token(word).isProperNoun())
                || !tree.children(noun, "cop").isEmpty() && tree.children(noun, "nsubj").stream().anyMatch(subject -> syntax.token(subject).isProperNoun());
        Optional<String> determiner = tree.child(noun, "det").map(syntax::lemma);
        return syntax.token(noun).isNoun() && !counted && determiner.map(word -> words.is("of-any", word)).orElse(syntax.token(noun).tag().equals("NNS"));
    }

    /** "a bailiff is an officer (who …)", "bailiffs are officers (who …)" */
    boolean isDefinition(int noun) {
        DependencyTree tree = syntax.tree(noun);
        return tense.isPresent(noun) && tree.children(noun, "nsubj").stream().anyMatch(subject -> syntax.token(subject).tag().equals("NN")
                ? syntax.hasDeterminer(subject, "a") || syntax.hasDeterminer(subject, "an") : isBarePlural(subject));
    }

    /** "Writes a book per year", "meet five times a week". */
    private boolean isRate(int verb) {
        DependencyTree tree = syntax.tree(verb);
        return tense.isSimplePresent(verb) && tree.subtree(verb).stream().filter(word -> word > verb && syntax.word(word).equals("per"))
                .anyMatch(per -> tree.head(per).filter(time -> words.is("time", syntax.lemma(time))).isPresent());
    }

    /** "When guests arrive, she rings the bell." */
    private boolean hasPresentWhen(int verb) {
        return syntax.tree(verb).children(verb, "advcl").stream().anyMatch(clause -> syntax.hasMark(clause, "when") && tense.isSimplePresent(clause));
    }

    /** "forces continue to advance", "she now sells flowers": what is so at the time of writing. */
    private boolean isGoingOn(int verb) {
        return words.is("going-on", syntax.lemma(verb)) || syntax.tree(verb).children(verb, "advmod", "obl:tmod").stream()
                .anyMatch(child -> words.is("nowadays", syntax.lemma(child)));
    }

    /** "Protesters fill the square": headlines tell of one occasion in the present tense, and end without a full stop. */
    private boolean isHeadline(int token) {
        DependencyTree tree = syntax.tree(token);
        for (int last = tree.endToken() - 1; last >= Math.max(tree.firstToken(), tree.endToken() - 2); last--) {
            if (words.is("sentence-end", syntax.word(last))) {
                return false;
            }
        }
        return true;
    }

    private Optional<Integer> subject(int verb) {
        DependencyTree tree = syntax.tree(verb);
        Optional<Integer> own = tree.child(verb, "nsubj");
        Optional<Integer> shared = own.isPresent() || !tree.is(verb, "conj") ? own : tree.head(verb).flatMap(head -> tree.child(head, "nsubj"));
        return shared.map(syntax::antecedent);
    }

    /** "(we hire) nice people", "(the army buys) lorries": none in particular; "Turkish soldiers in Kilis" may be some. */
    private boolean isOfAKind(int noun) {
        DependencyTree tree = syntax.tree(noun);
        return syntax.token(noun).tag().equals("NNS") && tree.children(noun, "det", "nummod", "nmod", "nmod:poss", "acl", "appos", "conj").isEmpty()
                && tree.subtree(noun).stream().noneMatch(word -> syntax.token(word).isProperNoun());
    }

    private boolean isBarePlural(int noun) {
        DependencyTree tree = syntax.tree(noun);
        String tag = syntax.token(noun).tag();
        return (tag.equals("NNS") || tag.equals("NNPS") && noun == tree.firstToken()) && tree.children(noun, "det", "nummod", "nmod", "acl").isEmpty();
    }
}
