package org.attest.extract.clause;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.DependencyTree;
import org.attest.extract.clause.FactualityLexicon.Kind;
import org.attest.fact.Factuality;

/** What the words directly around a predicate (negation, modals, adverbs, adjectives) make of what its context says. */
final class LocalFactuality {

    /** A "would" that was tagged as a "had". */
    private static final Set<String> CLITICS = Set.of("'d", "’d");

    private final Syntax syntax;
    private final FactualityLexicon lexicon = FactualityLexicon.standard();
    private final ClauseWords words = ClauseWords.standard();

    LocalFactuality(Syntax syntax) {
        this.syntax = syntax;
    }

    /** @param context what the predicate would be without the words around it */
    Factuality verb(int verb, Factuality context) {
        Factuality result = context;
        int mood = moodBearer(verb);
        if (result == Factuality.FACTUAL && isHabit(verb)) {
            result = Factuality.GENERIC;
        }
        if (result == Factuality.FACTUAL && isArranged(verb)) {
            result = Factuality.INTENDED;
        }
        result = adverbs(verb, result);
        result = modal(verb, mood, result);
        if (isNegated(verb, mood) && !isDelayed(verb)) {
            boolean unable = result == Factuality.POSSIBLE && syntax.tree(mood).children(mood, "aux").stream()
                    .anyMatch(aux -> Set.of("can", "could", "ca").contains(syntax.word(aux)));
            result = unable ? Factuality.COUNTERFACTUAL : negate(result);
        }
        return result;
    }

    Factuality noun(int noun, Factuality context) {
        Factuality result = context;
        DependencyTree tree = syntax.tree(noun);
        for (int child : tree.children(noun, "amod")) {
            Optional<FactualityLexicon.Effect> effect = lexicon.effect(Kind.ADJECTIVE, syntax.word(child));
            if (effect.isPresent()) {
                result = effect.get().on(result);
            }
        }
        if (denies(noun)) {
            result = result == Factuality.COUNTERFACTUAL ? result : negate(result);
        }
        if (!tree.children(noun, "cop").isEmpty()) {
            result = verb(noun, result);
        }
        return result;
    }

    /** True where a determiner denies the noun. */
    boolean denies(int noun) {
        if (lexicon.is(Kind.NOBODY, syntax.word(noun))) {
            return true;
        }
        return syntax.tree(noun).children(noun, "det", "advmod", "cc:preconj").stream().anyMatch(child -> lexicon.is(Kind.DETERMINER, syntax.word(child)));
    }

    static Factuality negate(Factuality plain) {
        return switch (plain) {
            case FACTUAL, PROBABLE, INTENDED, GENERIC -> Factuality.COUNTERFACTUAL;
            case COUNTERFACTUAL -> Factuality.FACTUAL;
            case POSSIBLE, HYPOTHETICAL, UNSPECIFIED -> plain;
        };
    }

    /** The first conjunct, where the verb shares that one's auxiliaries; else the verb itself. */
    private int moodBearer(int verb) {
        DependencyTree tree = syntax.tree(verb);
        if (!tree.is(verb, "conj") || !tree.children(verb, "nsubj", "aux", "cop", "mark").isEmpty()) {
            return verb;
        }
        return tree.head(verb).filter(head -> syntax.isVerb(head) && syntax.token(head).tag().equals(syntax.token(verb).tag())
                && !tree.children(head, "aux", "advmod").isEmpty()).orElse(verb);
    }

    /** "did not leave until noon": left, at noon. */
    private boolean isDelayed(int verb) {
        DependencyTree tree = syntax.tree(verb);
        boolean phrase = tree.children(verb, "obl").stream().anyMatch(child -> syntax.preposition(child).filter(word -> word.equals("until") || word.equals("till")).isPresent());
        return hasNegator(verb) && (phrase || tree.children(verb, "advcl").stream().anyMatch(clause -> hasMark(clause, "until") || hasMark(clause, "till")));
    }

    private boolean isNegated(int verb, int mood) {
        DependencyTree tree = syntax.tree(verb);
        if (hasNegator(verb)) {
            return true;
        }
        if (tree.children(verb, "nsubj", "obj", "iobj").stream().anyMatch(this::denies) || tree.children(verb, "ccomp", "dep").stream()
                .anyMatch(child -> lexicon.is(Kind.NOBODY, syntax.word(child)))) {
            return true;
        }
        if (!tree.is(verb, "conj") || tree.children(verb, "nsubj").size() > 0) {
            return false;
        }
        boolean adversative = tree.children(verb, "cc").stream().anyMatch(child -> syntax.lemma(child).equals("but"));
        int head = tree.head(verb).orElse(verb);
        boolean sharedSubject = syntax.isVerb(head) && tree.children(head, "nsubj").stream().anyMatch(this::denies);
        return !adversative && (sharedSubject || mood != verb && hasNegator(mood));
    }

    private boolean hasNegator(int verb) {
        for (int child : syntax.tree(verb).children(verb, "advmod", "neg", "det", "cc:preconj", "aux", "mark")) {
            boolean only = child + 1 < syntax.tree(verb).endToken() && (syntax.lemma(child + 1).equals("only") || syntax.lemma(child + 1).equals("just"));
            if (lexicon.is(Kind.NEGATOR, syntax.word(child)) && !only || deniesTime(child)) {
                return !syntax.word(child).equals("without");
            }
        }
        return false;
    }

    /** "no longer", "not at all". */
    private boolean deniesTime(int adverb) {
        return syntax.tree(adverb).is(adverb, "advmod")
                && syntax.tree(adverb).children(adverb, "advmod", "det").stream().anyMatch(child -> lexicon.is(Kind.NEGATOR, syntax.word(child)))
                && syntax.lemma(adverb).equals("long");
    }

    private Factuality adverbs(int verb, Factuality context) {
        Factuality result = context;
        for (int child : syntax.tree(verb).children(verb, "advmod")) {
            Optional<FactualityLexicon.Effect> effect = lexicon.effect(Kind.ADVERB, syntax.word(child));
            if (effect.isPresent() && result == Factuality.FACTUAL) {
                result = effect.get().on(result);
            }
        }
        return result;
    }

    private Factuality modal(int verb, int mood, Factuality context) {
        DependencyTree tree = syntax.tree(verb);
        List<Integer> auxiliaries = tree.children(mood, "aux");
        boolean bare = syntax.token(verb).tag().equals("VB");
        Optional<Integer> modal = auxiliaries.stream().filter(child -> lexicon.is(Kind.MODAL, syntax.word(child))
                && (syntax.token(child).tag().equals("MD") || bare && CLITICS.contains(syntax.word(child)))).findFirst();
        if (modal.isEmpty() || context != Factuality.FACTUAL && context != Factuality.PROBABLE && context != Factuality.GENERIC) {
            return context;
        }
        boolean perfect = auxiliaries.stream().anyMatch(child -> syntax.lemma(child).equals("have") && child > modal.get());
        return switch (syntax.word(modal.get())) {
            case "would", "'d", "’d" -> would(verb, perfect, context);
            case "could" -> hasMark(verb, "before") ? Factuality.COUNTERFACTUAL : Factuality.POSSIBLE;
            case "should", "ought" -> perfect ? Factuality.COUNTERFACTUAL : Factuality.INTENDED;
            case "must" -> perfect || auxiliaries.stream().anyMatch(child -> syntax.lemma(child).equals("be")) ? Factuality.PROBABLE : Factuality.INTENDED;
            case "will", "shall", "'ll", "’ll" -> future(verb);
            default -> lexicon.effect(Kind.MODAL, syntax.word(modal.get())).orElseThrow().on(Factuality.FACTUAL);
        };
    }

    /** "is to testify next week". */
    private boolean isArranged(int verb) {
        DependencyTree tree = syntax.tree(verb);
        return syntax.isInfinitive(verb) && !tree.is(verb, "xcomp")
                && tree.children(verb, "aux", "cop").stream().anyMatch(aux -> syntax.lemma(aux).equals("be") && !syntax.token(aux).tag().equals("VB"));
    }

    /** Past habit, future seen from the past, or what would be under a condition. */
    private Factuality would(int verb, boolean perfect, Factuality context) {
        DependencyTree tree = syntax.tree(verb);
        if (perfect || hasCondition(verb)) {
            return Factuality.HYPOTHETICAL;
        }
        if (context == Factuality.GENERIC) {
            return Factuality.GENERIC;
        }
        if (tree.children(verb, "advmod").stream().anyMatch(child -> lexicon.is(Kind.LATER, syntax.word(child)))) {
            return Factuality.FACTUAL;
        }
        if (tree.is(verb, "ccomp") || tree.is(verb, "acl:relcl")) {
            return Factuality.INTENDED;
        }
        boolean somebody = tree.child(verb, "nsubj").or(() -> tree.head(verb).filter(head -> tree.is(verb, "conj")).flatMap(head -> tree.child(head, "nsubj")))
                .filter(subject -> syntax.token(subject).tag().equals("PRP") && !words.is("weak-subject", syntax.lemma(subject))
                        || syntax.token(subject).tag().equals("NNS")).isPresent();
        return somebody ? Factuality.GENERIC : Factuality.HYPOTHETICAL;
    }

    private Factuality future(int verb) {
        boolean weak = syntax.isPassive(verb) || syntax.tree(verb).children(verb, "nsubj", "expl").stream().anyMatch(s -> words.is("weak-subject", syntax.lemma(s)));
        return weak ? Factuality.PROBABLE : Factuality.INTENDED;
    }

    /** True where a clause of condition hangs on this verb or on the one it is coordinated with. */
    boolean hasCondition(int verb) {
        DependencyTree tree = syntax.tree(verb);
        boolean here = tree.children(verb, "advcl").stream().anyMatch(this::isCondition);
        return here || tree.is(verb, "conj") && tree.head(verb).filter(head -> tree.children(head, "advcl").stream().anyMatch(this::isCondition)).isPresent();
    }

    private boolean isCondition(int clause) {
        return hasMark(clause, "if") || hasMark(clause, "unless") || hasMark(clause, "provided") || hasMark(clause, "supposing");
    }

    boolean hasMark(int clause, String mark) {
        return syntax.tree(clause).children(clause, "mark", "advmod").stream().anyMatch(child -> syntax.lemma(child).equals(mark));
    }

    private boolean isHabit(int verb) {
        DependencyTree tree = syntax.tree(verb);
        if (tree.children(verb, "advmod").stream().anyMatch(child -> lexicon.is(Kind.FREQUENCY, syntax.word(child)) && tree.children(child, "advmod").isEmpty())) {
            return true;
        }
        if (hasMark(verb, "whenever") || tree.children(verb, "advcl").stream().anyMatch(clause -> hasMark(clause, "whenever"))) {
            return true;
        }
        boolean recurring = tree.children(verb, "obl").stream().anyMatch(child -> (tree.relation(child).equals("obl:tmod")
                || tree.relation(child).equals("obl:npmod") || tree.children(child, "case").isEmpty() || isTime(child))
                && tree.children(child, "det").stream().anyMatch(det -> words.is("recurring", syntax.lemma(det))));
        if (recurring) {
            return true;
        }
        String tag = syntax.token(verb).tag();
        return (tag.equals("VBP") || tag.equals("VBZ")) && tree.children(verb, "aux").isEmpty()
                && tree.children(verb, "nsubj").stream().anyMatch(subject -> (syntax.token(subject).tag().equals("NNS")
                        || syntax.token(subject).tag().equals("NNPS") && subject == tree.firstToken()) && tree.children(subject, "det", "nummod", "nmod", "acl").isEmpty());
    }

    private boolean isTime(int token) {
        return switch (syntax.lemma(token)) {
            case "day", "night", "morning", "evening", "week", "month", "year", "time", "hour", "summer", "winter", "weekend", "friday", "sunday" -> true;
            default -> false;
        };
    }
}
