package org.attest.extract.clause;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Utterance;
import org.attest.extract.Voices;
import org.attest.extract.clause.FactualityLexicon.Effect;
import org.attest.extract.clause.FactualityLexicon.Kind;
import org.attest.fact.Factuality;

/**
 * How far the innermost source stands behind what a predicate says: from the words around it ({@link LocalFactuality}), then outwards through every clause
 * that holds it ({@link Subordination}, {@link NounClauses}, {@link NounContext}), as far as the saying that it stands in ({@link Attitudes}).
 *
 * <p>Decisions: habits ("used to", "would" of the past, "every night"), duties ("were required to") and what explains a kind of thing are generic; "had to"
 * and "was forced to" are facts; the future of somebody who acts is intended, other future probable; questions are unspecified, save for what they take for
 * granted ("When did he leave?"); what somebody is accused of is possible, but to the accuser, whose statement it is, a fact; plots of films and novels are
 * hypothetical.
 */
public final class FactualityReader {

    private final Syntax syntax;
    private final Voices voices;
    private final SpeechCues cues;
    private final Tense tense;
    private final Questions questions;
    private final Conditions conditions;
    private final LocalFactuality local;
    private final Performatives performatives;
    private final Fiction fiction;
    private final Governors governors;
    private final Attitudes attitudes;
    private final Subordination subordination;
    private final NounClauses nounClauses;
    private final NounContext nouns;
    private final FactualityLexicon lexicon = FactualityLexicon.standard();
    private final ClauseWords words = ClauseWords.standard();
    private final Map<Integer, Factuality> known = new LinkedHashMap<>();

    public FactualityReader(ArgumentReader arguments, Voices voices) {
        this.syntax = arguments.syntax();
        this.voices = voices;
        this.cues = new SpeechCues(syntax);
        this.tense = new Tense(syntax);
        this.questions = new Questions(syntax, tense);
        this.conditions = new Conditions(syntax);
        Genericity genericity = new Genericity(syntax, tense, cues);
        Negation negation = new Negation(syntax);
        this.local = new LocalFactuality(syntax, genericity, conditions, negation, tense, this::isNarrated);
        this.performatives = new Performatives(syntax, tense);
        this.fiction = new Fiction(syntax, tense);
        this.governors = new Governors(syntax);
        this.attitudes = new Attitudes(this, syntax, tense, governors);
        this.subordination = new Subordination(this, syntax, tense, cues, negation, conditions, governors);
        this.nounClauses = new NounClauses(this, syntax, tense, genericity, negation, subordination);
        this.nouns = new NounContext(this, arguments, tense, governors, subordination, new Leads(syntax, tense));
    }

    /** The commitment of whoever {@link Voices} says is speaking at this verb, noun or adjective. */
    public Factuality of(int predicate) {
        Factuality found = known.get(predicate);
        if (found == null) {
            Factuality context = context(predicate);
            found = syntax.isVerb(predicate) && !syntax.tree(predicate).is(predicate, "amod") ? local.verb(predicate, imperative(predicate, context))
                    : local.noun(predicate, context);
            if (syntax.isVerb(predicate) && conditions.isOvercome(predicate)) {
                found = Factuality.FACTUAL;
            } else if (questions.isAdvice(predicate)) {
                found = Factuality.INTENDED;
            } else if (found != Factuality.COUNTERFACTUAL && found != Factuality.UNSPECIFIED && conditions.bind(predicate) && !tellsOfConditionalSaying(predicate)) {
                found = Factuality.HYPOTHETICAL;
            } else if (found == Factuality.FACTUAL && (fiction.holds(predicate) || conditions.isInverted(predicate) && !questions.endsInQuestionMark(predicate))) {
                found = Factuality.HYPOTHETICAL;
            } else if (found == Factuality.POSSIBLE && isCharge(predicate)) {
                found = Factuality.FACTUAL;
            } else if (found != Factuality.FACTUAL && performatives.isDone(predicate)) {
                found = Factuality.FACTUAL;
            }
            known.put(predicate, found);
        }
        return found;
    }

    /** The commitment to the denial that a predicate tells: "was not allowed to leave" is a fact, "is not allowed to leave" a rule, "will not allow" a plan. */
    public Factuality ofDenial(int predicate) {
        Factuality allowed = of(predicate);
        if (allowed != Factuality.COUNTERFACTUAL || tense.isPast(predicate)) {
            return allowed == Factuality.COUNTERFACTUAL ? Factuality.FACTUAL : allowed;
        }
        boolean open = !tense.isFinite(predicate) || syntax.tree(predicate).children(predicate, "aux").stream().anyMatch(aux -> syntax.token(aux).tag().equals("MD"));
        return open ? Factuality.INTENDED : Factuality.GENERIC;
    }

    /** "They promised to leave if the rain stopped": the leaving hangs on the rain, not the promise. */
    private boolean tellsOfConditionalSaying(int predicate) {
        return cues.isCue(predicate) && tense.isFinite(predicate)
                && syntax.tree(predicate).children(predicate, "aux").stream().noneMatch(aux -> lexicon.is(Kind.MODAL, syntax.word(aux)));
    }

    private Factuality imperative(int verb, Factuality context) {
        DependencyTree tree = syntax.tree(verb);
        boolean main = tree.is(verb, "root") || tree.is(verb, "conj") && tree.head(verb).filter(head -> tree.is(head, "root")).isPresent();
        boolean bare = syntax.token(verb).tag().equals("VB") && tree.children(verb, "nsubj").isEmpty()
                && tree.children(verb, "aux").stream().allMatch(aux -> syntax.lemma(aux).equals("do"));
        boolean sharesSubject = tree.is(verb, "conj") && tree.head(verb).filter(head -> !tree.children(head, "nsubj").isEmpty()).isPresent();
        boolean amongCommands = syntax.token(verb).tag().equals("VBP") && tree.children(verb, "nsubj", "aux", "mark").isEmpty()
                && syntax.token(tree.firstToken()).tag().equals("VB") && !tree.is(verb, "acl");
        return (main && bare && !sharesSubject || amongCommands) && context == Factuality.FACTUAL ? Factuality.INTENDED : context;
    }

    /** What the clauses around this word make of it, the words directly around it left aside. */
    Factuality context(int token) {
        DependencyTree tree = syntax.tree(token);
        Optional<Integer> head = tree.head(token);
        Optional<Utterance> saying = voices.at(token).utterance();
        if (saying.isPresent() && (head.isEmpty() || !cues.holds(saying.get(), head.get()))) {
            return attitudes.said(token, saying.get());
        }
        if (cues.isTag(token)) {
            return Factuality.FACTUAL;
        }
        if (head.isEmpty()) {
            return governors.ownNoun(token).map(effect -> effect.on(Factuality.FACTUAL)).orElse(sentence(token));
        }
        int above = head.get();
        if (!syntax.isVerb(token) && !tree.is(token, "xcomp") && !tree.is(token, "ccomp") && !tree.is(token, "advcl") && !tree.is(token, "acl")) {
            return nouns.of(token, above);
        }
        Optional<Effect> owner = governors.ownNoun(token);
        if (owner.isPresent()) {
            return owner.get().on(Factuality.FACTUAL);
        }
        if (subordination.isStray(token, above)) {
            return subordination.stray(token);
        }
        return switch (tree.relation(token)) {
            case "xcomp", "ccomp", "csubj", "csubj:pass" -> subordination.complement(token, above);
            case "advcl" -> subordination.adverbial(token, above);
            case "acl" -> nounClauses.afterNoun(token, above);
            case "acl:relcl" -> nounClauses.relative(token, above);
            case "conj" -> coordinated(token, above);
            case "amod" -> syntax.token(token).tag().equals("VB") && token > tree.firstToken() && syntax.word(token - 1).equals("to") ? Factuality.INTENDED : syntax.gerundObject(token).flatMap(tree::head).flatMap(verb -> subordination.prepositional(verb, syntax.word(token - 1), FactualityLexicon.Below.TO))
                    .orElseGet(() -> nouns.participle(token, above));
            case "parataxis" -> sentence(token);
            case "dep" -> tense.isFinite(token) && syntax.isLed(token) ? subordination.adverbial(token, above) : subordination.gerund(token, above);
            default -> subordination.gerund(token, above);
        };
    }

    /** "instead of joining" may hang on the verb before like a conjunct. */
    private Factuality coordinated(int token, int above) {
        DependencyTree tree = syntax.tree(token);
        for (int mark : tree.children(token, "cc")) {
            Optional<Effect> effect = lexicon.effect(Kind.MARKER, syntax.phrase(mark));
            if (effect.isPresent()) {
                return effect.get().on(Factuality.FACTUAL);
            }
        }
        if (tense.isSubjunctive(token)) {
            // "recommended that the gates be opened and that inspectors be hired"
            return Factuality.INTENDED;
        }
        if (syntax.isInfinitive(token) && !syntax.isInfinitive(above) && tree.children(token, "cc", "nsubj").isEmpty() && syntax.isVerb(above) && of(above) != Factuality.COUNTERFACTUAL) {
            // "He went to the meeting, called by the mayor, to discuss the strike": an aim, which the parser put beside the deed.
            return Factuality.INTENDED;
        }
        boolean leaves = !voices.at(token).utterance().equals(voices.at(above).utterance());
        Factuality shared = leaves ? sentence(token) : context(above);
        boolean standsAlone = !tree.children(token, "nsubj").isEmpty() && tree.children(token, "mark").isEmpty();
        // "She denied that he had called, and nobody was arrested": a denial does not reach a clause that has its own subject.
        return shared == Factuality.COUNTERFACTUAL && standsAlone ? sentence(token) : shared;
    }

    /** "The mayor accused the clerk of stealing": whoever accuses says that it was so. */
    private boolean isCharge(int predicate) {
        return voices.at(predicate).utterance().filter(saying -> saying.kind() != Utterance.Kind.DIRECT && saying.source().isPresent()).flatMap(Utterance::cue)
                .filter(cue -> words.is("charging", syntax.lemma(cue)) && !syntax.isPassive(cue) && of(cue) == Factuality.FACTUAL).isPresent();
    }

    /** True for what no saying holds. */
    boolean isNarrated(int token) {
        return voices.at(token).utterance().isEmpty();
    }

    /** What a clause is that hangs on nothing. */
    Factuality sentence(int token) {
        Optional<Effect> led = syntax.isVerb(token) && tense.isFinite(token) ? subordination.marker(token) : Optional.empty();
        if (led.isPresent()) {
            // "If only he had gone", "in case they were caught", where the parser made a sentence of it
            return led.get().on(Factuality.FACTUAL);
        }
        return questions.asks(token) ? Factuality.UNSPECIFIED : Factuality.FACTUAL;
    }
}
