package org.attest.extract.clause;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.attest.annotation.DependencyTree;
import org.attest.extract.clause.FactualityLexicon.Kind;
import org.attest.fact.Factuality;

/** What auxiliaries make of a clause: "may", "would", "must", "will", "have to", "is to". */
final class Modals {

    /** A "would" that was tagged as a "had". */
    private static final Set<String> CLITICS = Set.of("'d", "’d");

    private final Syntax syntax;
    private final Genericity genericity;
    private final Conditions conditions;
    private final Negation negation;
    private final Tense tense;
    /** Of clauses in the narrator's own words. */
    private final IntPredicate narrated;
    private final FactualityLexicon lexicon = FactualityLexicon.standard();
    private final ClauseWords words = ClauseWords.standard();

    Modals(Syntax syntax, Genericity genericity, Conditions conditions, Negation negation, Tense tense, IntPredicate narrated) {
        this.syntax = syntax;
        this.tense = tense;
        this.genericity = genericity;
        this.conditions = conditions;
        this.negation = negation;
        this.narrated = narrated;
    }

    /**
     * @param mood the verb whose auxiliaries this one shares; itself where it has its own
     * @param context what the clause would be without them
     */
    Factuality read(int verb, int mood, Factuality context) {
        Optional<Integer> modal = modal(verb, mood);
        if (context != Factuality.FACTUAL && context != Factuality.PROBABLE && context != Factuality.GENERIC) {
            return context;
        }
        if (modal.isEmpty()) {
            return duty(verb, mood).filter(duty -> context == Factuality.FACTUAL).orElse(context);
        }
        String word = syntax.word(modal.get());
        boolean mayNot = word.equals("may") && negation.denies(verb, mood);
        if (words.is("rule-modal", word) && !mayNot && (context == Factuality.GENERIC || genericity.isRule(mood))) {
            return Factuality.GENERIC;
        }
        List<Integer> auxiliaries = syntax.tree(verb).children(mood, "aux");
        boolean perfect = auxiliaries.stream().anyMatch(child -> syntax.lemma(child).equals("have") && child > modal.get() && !leadsInfinitive(child, mood));
        boolean progressive = syntax.token(verb).tag().equals("VBG");
        return switch (word) {
            case "would", "'d", "’d" -> {
                Factuality meant = would(verb, perfect, context);
                // "He would not leave" tells of a refusal, or of what he does not mean to do.
                yield meant == Factuality.HYPOTHETICAL && !perfect && !conditions.bind(verb) && negation.denies(verb, mood) ? Factuality.INTENDED : meant;
            }
            case "could" -> syntax.hasMark(verb, "before") || perfect && !syntax.isPassive(verb) ? Factuality.COUNTERFACTUAL : Factuality.POSSIBLE;
            case "should", "ought" -> perfect ? Factuality.COUNTERFACTUAL : Factuality.INTENDED;
            case "must" -> perfect || progressive ? Factuality.PROBABLE : Factuality.INTENDED;
            case "will", "shall", "'ll", "’ll" -> future(verb);
            default -> lexicon.effect(Kind.MODAL, word).orElseThrow().on(Factuality.FACTUAL);
        };
    }

    /** True for "cannot" and "could not": what nobody can do does not happen. */
    boolean isAbility(int mood) {
        return syntax.tree(mood).children(mood, "aux").stream().anyMatch(aux -> words.is("ability", syntax.word(aux)));
    }

    /** "is to testify next week". */
    boolean isArranged(int verb) {
        DependencyTree tree = syntax.tree(verb);
        return syntax.isInfinitive(verb) && !tree.is(verb, "xcomp")
                && tree.children(verb, "aux", "cop").stream().anyMatch(aux -> syntax.lemma(aux).equals("be") && !syntax.token(aux).tag().equals("VB"))
                || isGoingNext(verb);
    }

    /** "I am going to Oran next month", "she leaves tomorrow": the present, at a time to come. */
    private boolean isGoingNext(int verb) {
        DependencyTree tree = syntax.tree(verb);
        boolean present = tense.isSimplePresent(verb) || syntax.token(verb).tag().equals("VBG") && tree.children(verb, "aux").stream().anyMatch(aux -> syntax.token(aux).tag().matches("VBP|VBZ"))
                && tree.children(verb, "aux").size() == 1;
        return present && tree.children(verb, "obl", "obl:tmod", "obl:npmod", "advmod").stream().anyMatch(syntax::isToCome);
    }

    private Optional<Integer> modal(int verb, int mood) {
        boolean bare = syntax.token(verb).tag().equals("VB");
        return syntax.tree(verb).children(mood, "aux").stream().filter(child -> lexicon.is(Kind.MODAL, syntax.word(child))
                && (syntax.token(child).tag().equals("MD") || bare && CLITICS.contains(syntax.word(child))) && !isOfAnotherClause(child, mood)).findFirst();
    }

    /** "as soon as they can, pilgrims travel": a comma parts the modal from the subject that follows it. */
    private boolean isOfAnotherClause(int modal, int verb) {
        return syntax.tree(verb).children(verb, "nsubj").stream().filter(subject -> modal < subject && subject < verb)
                .anyMatch(subject -> IntStream.range(modal, subject).anyMatch(between -> syntax.word(between).equals(",")));
    }

    /** "they have to leave": a duty; but "they had to leave" is a fact. */
    private Optional<Factuality> duty(int verb, int mood) {
        for (int helper : syntax.tree(verb).children(mood, "aux")) {
            if (leadsInfinitive(helper, mood)) {
                boolean done = syntax.token(helper).tag().equals("VBD") || syntax.token(helper).tag().equals("VBN");
                switch (syntax.lemma(helper)) {
                    case "have" -> {
                        return done ? Optional.empty() : Optional.of(genericity.isRule(mood) ? Factuality.GENERIC : Factuality.INTENDED);
                    }
                    case "use" -> {
                        return Optional.of(Factuality.GENERIC);
                    }
                    case "need", "get" -> {
                        return Optional.of(Factuality.INTENDED);
                    }
                    default -> { }
                }
            }
        }
        return Optional.empty();
    }

    private boolean leadsInfinitive(int helper, int verb) {
        return syntax.isInfinitive(verb) && helper + 1 < verb && syntax.lemma(helper + 1).equals("to");
    }

    /** Past habit, future seen from the past, or what would be under a condition. */
    private Factuality would(int verb, boolean perfect, Factuality context) {
        DependencyTree tree = syntax.tree(verb);
        if (perfect || conditions.bind(verb)) {
            return Factuality.HYPOTHETICAL;
        }
        if (context == Factuality.GENERIC) {
            return Factuality.GENERIC;
        }
        boolean later = tree.children(verb, "advmod").stream().anyMatch(child -> lexicon.is(Kind.LATER, syntax.word(child)));
        if (later || narrated.test(verb) && tellsWhatBecame(verb)) {
            return Factuality.FACTUAL;
        }
        if (tree.is(verb, "ccomp") || tree.is(verb, "acl:relcl")) {
            return Factuality.INTENDED;
        }
        if (words.is("liking", syntax.lemma(verb))) {
            return context;
        }
        boolean somebody = tree.child(verb, "nsubj").or(() -> tree.head(verb).filter(head -> tree.is(verb, "conj")).flatMap(head -> tree.child(head, "nsubj")))
                .filter(subject -> syntax.token(subject).tag().equals("PRP") && !words.is("weak-subject", syntax.lemma(subject))
                        || syntax.token(subject).tag().equals("NNS") || syntax.hasDeterminer(subject, "a") || syntax.hasDeterminer(subject, "an")).isPresent();
        return somebody && !followsCondition(verb) && tellsOfThePast(verb) ? Factuality.GENERIC : Factuality.HYPOTHETICAL;
    }

    /** "a choir that would become famous", "Ada, whom he would marry": seen from the past, by somebody who knows how it went. */
    private boolean tellsWhatBecame(int verb) {
        DependencyTree tree = syntax.tree(verb);
        boolean on = syntax.lemma(verb).equals("go") && verb + 1 < tree.endToken() && syntax.word(verb + 1).equals("on");
        boolean afterwards = IntStream.range(tree.firstToken(), verb).anyMatch(token -> syntax.word(token).equals("later"));
        if ((on || afterwards) && !followsCondition(verb)) {
            return true;
        }
        int first = tree.subtree(verb).getFirst();
        boolean aside = syntax.lemma(verb).equals("become") || first > tree.firstToken() && syntax.word(first - 1).equals(",");
        return aside && tree.is(verb, "acl:relcl") && tree.head(verb).flatMap(noun -> clauseAbove(noun)).filter(above -> syntax.token(above).tag().equals("VBD")).isPresent();
    }

    private Optional<Integer> clauseAbove(int noun) {
        Optional<Integer> at = Optional.of(noun);
        while (at.isPresent() && !syntax.isVerb(at.get())) {
            at = syntax.head(at.get());
        }
        return at;
    }

    /** "If the mill closed we would starve. We would go to my aunt." */
    private boolean followsCondition(int verb) {
        return sentenceBefore(verb).anyMatch(token -> words.is("condition", syntax.lemma(token)));
    }

    private boolean tellsOfThePast(int verb) {
        DependencyTree tree = syntax.tree(verb);
        return IntStream.concat(sentenceBefore(verb), IntStream.range(tree.firstToken(), tree.endToken()))
                .anyMatch(token -> syntax.token(token).tag().equals("VBD") && !CLITICS.contains(syntax.word(token)));
    }

    private IntStream sentenceBefore(int token) {
        int first = syntax.tree(token).firstToken();
        return first == 0 ? IntStream.empty() : IntStream.range(syntax.tree(first - 1).firstToken(), first);
    }

    private Factuality future(int verb) {
        boolean weak = syntax.isPassive(verb) || syntax.tree(verb).children(verb, "nsubj", "expl").stream().anyMatch(s -> words.is("weak-subject", syntax.lemma(s)));
        return weak ? Factuality.PROBABLE : Factuality.INTENDED;
    }
}
