package org.attest.extract.clause;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.Utterance;
import org.attest.extract.Voices;
import org.attest.extract.clause.FactualityLexicon.Below;
import org.attest.extract.clause.FactualityLexicon.Effect;
import org.attest.extract.clause.FactualityLexicon.Kind;
import org.attest.fact.Factuality;

/**
 * How far the innermost source stands behind what a predicate says: from the words around it, then outwards through every clause that
 * holds it, as far as the saying that it stands in.
 *
 * <p>Decisions: habits ("used to", "would" of the past, "every night") and duties ("were required to") are generic; "had to" and "was forced to" are facts;
 * the future of somebody who acts is intended, other future probable; questions are unspecified; what somebody is accused of is possible.
 */
public final class FactualityReader {

    private static final Set<String> TIMELESS = Set.of("when", "while", "as", "because", "since", "after", "before", "until", "till", "once", "although",
            "though", "even", "where", "whereas", "that", "by", "on", "upon", "like", "than", "now");

    private final Syntax syntax;
    private final ArgumentReader arguments;
    private final Voices voices;
    private final LocalFactuality local;
    private final Governors governors;
    private final FactualityLexicon lexicon = FactualityLexicon.standard();
    private final ClauseWords words = ClauseWords.standard();
    private final Map<Integer, Factuality> known = new LinkedHashMap<>();

    public FactualityReader(ArgumentReader arguments, Voices voices) {
        this.arguments = arguments;
        this.syntax = arguments.syntax();
        this.voices = voices;
        this.local = new LocalFactuality(syntax);
        this.governors = new Governors(syntax);
    }

    /** The commitment of whoever {@link Voices} says is speaking at this verb, noun or adjective. */
    public Factuality of(int predicate) {
        Factuality found = known.get(predicate);
        if (found == null) {
            Factuality context = context(predicate);
            found = syntax.isVerb(predicate) && !syntax.tree(predicate).is(predicate, "amod") ? local.verb(predicate, imperative(predicate, context))
                    : local.noun(predicate, context);
            if (found != Factuality.COUNTERFACTUAL && found != Factuality.UNSPECIFIED && local.hasCondition(predicate)) {
                found = Factuality.HYPOTHETICAL;
            }
            known.put(predicate, found);
        }
        return found;
    }

    private Factuality imperative(int verb, Factuality context) {
        DependencyTree tree = syntax.tree(verb);
        boolean main = tree.is(verb, "root") || tree.is(verb, "conj") && tree.head(verb).filter(head -> tree.is(head, "root")).isPresent();
        boolean bare = syntax.token(verb).tag().equals("VB") && tree.children(verb, "nsubj").isEmpty()
                && tree.children(verb, "aux").stream().allMatch(aux -> syntax.lemma(aux).equals("do"));
        boolean sharesSubject = tree.is(verb, "conj") && tree.head(verb).filter(head -> !tree.children(head, "nsubj").isEmpty()).isPresent();
        return main && bare && !sharesSubject && context == Factuality.FACTUAL ? Factuality.INTENDED : context;
    }

    private Factuality context(int token) {
        DependencyTree tree = syntax.tree(token);
        Optional<Integer> head = tree.head(token);
        Optional<Utterance> saying = voices.at(token).utterance();
        if (saying.isPresent() && (head.isEmpty() || !within(head.get(), saying.get()))) {
            return said(token, saying.get(), head);
        }
        if (isTag(token)) {
            return Factuality.FACTUAL;
        }
        if (head.isEmpty()) {
            return governors.ownNoun(token).map(effect -> effect.on(Factuality.FACTUAL)).orElse(sentence(token));
        }
        int above = head.get();
        if (!syntax.isVerb(token) && !tree.is(token, "xcomp") && !tree.is(token, "ccomp") && !tree.is(token, "advcl") && !tree.is(token, "acl")) {
            return nominal(token, above);
        }
        Optional<Effect> owner = governors.ownNoun(token);
        if (owner.isPresent()) {
            return owner.get().on(Factuality.FACTUAL);
        }
        return switch (tree.relation(token)) {
            case "xcomp" -> complement(token, above, Below.TO);
            case "ccomp", "csubj", "csubj:pass" -> complement(token, above, tree.children(token, "nsubj").isEmpty() && !syntax.isPassive(token)
                    || syntax.isInfinitive(token) ? Below.TO : Below.THAT);
            case "advcl" -> adverbial(token, above);
            case "acl" -> afterNoun(token, above);
            case "acl:relcl" -> relative(above);
            case "conj" -> coordinated(token, above);
            case "amod" -> governors.preceded(above).map(effect -> effect.on(Factuality.FACTUAL)).orElse(Factuality.FACTUAL);
            case "parataxis" -> sentence(token);
            default -> gerund(token, above);
        };
    }

    /** "He left, she said": what tells of the saying does not depend on what is said, though it hangs on it. */
    private boolean isTag(int token) {
        if (!syntax.text().layers().contains(Layer.SPEECH) || !syntax.tree(token).is(token, "parataxis") && !syntax.tree(token).is(token, "conj") && !syntax.tree(token).is(token, "dep")
                && !syntax.tree(token).is(token, "root")) {
            return false;
        }
        return syntax.text().get(Layer.SPEECH).stream().anyMatch(utterance -> utterance.cue().filter(cue -> cue == token).isPresent()
                && utterance.kind() == Utterance.Kind.DIRECT && (syntax.head(token).isEmpty() || within(syntax.head(token).get(), utterance)));
    }



    /** "instead of joining" may hang on the verb before like a conjunct. */
    private Factuality coordinated(int token, int above) {
        for (int mark : syntax.tree(token).children(token, "cc")) {
            Optional<Effect> effect = lexicon.effect(Kind.MARKER, syntax.phrase(mark));
            if (effect.isPresent()) {
                return effect.get().on(Factuality.FACTUAL);
            }
        }
        boolean leaves = !voices.at(token).utterance().equals(voices.at(above).utterance());
        return leaves ? sentence(token) : context(above);
    }


    private boolean within(int token, Utterance saying) {
        return saying.content().contains(syntax.token(token).span());
    }

    /** What a speaker's attitude makes of what they say. */
    private Factuality said(int token, Utterance saying, Optional<Integer> head) {
        Factuality plain = switch (saying.attitude()) {
            case ASSERT, LEARN -> Factuality.FACTUAL;
            case BELIEVE -> Factuality.PROBABLE;
            case SUPPOSE, DOUBT, FEAR -> Factuality.POSSIBLE;
            case WANT, ORDER, PROMISE -> Factuality.INTENDED;
            case ASK -> Factuality.UNSPECIFIED;
            case DENY -> Factuality.COUNTERFACTUAL;
        };
        boolean direct = saying.kind() == Utterance.Kind.DIRECT;
        if (direct && plain != Factuality.COUNTERFACTUAL) {
            return sentence(token);
        }
        if (saying.cue().isPresent() && head.equals(saying.cue()) && !direct) {
            Factuality cue = of(head.get());
            Optional<Factuality> rumour = governors.hearsay(head.get());
            if (rumour.isPresent()) {
                return rumour.get();
            }
            if (syntax.lemma(head.get()).equals("suppose") && syntax.isPassive(head.get()) && syntax.isInfinitive(token)) {
                return Factuality.INTENDED;
            }
            boolean infinitive = syntax.isInfinitive(token) || syntax.tree(token).is(token, "xcomp") || syntax.isGerund(token);
            Below below = !syntax.isVerb(token) && !syntax.tree(token).is(token, "ccomp") ? Below.NOUN : infinitive ? Below.TO : Below.THAT;
            Optional<Effect> effect = local.hasMark(token, "whether") || local.hasMark(token, "if") ? Optional.empty() : governors.governed(head.get(), below);
            if (effect.isPresent()) {
                return effect.get().on(isSettled(cue) ? cue : Factuality.FACTUAL);
            }
            if (cue == Factuality.COUNTERFACTUAL && plain == Factuality.FACTUAL) {
                return Factuality.UNSPECIFIED;
            }
        }
        return local.hasMark(token, "whether") ? Factuality.UNSPECIFIED : plain;
    }

    /** That somebody may or will say something changes nothing in what they say. */
    private static boolean isSettled(Factuality saying) {
        return saying == Factuality.FACTUAL || saying == Factuality.COUNTERFACTUAL;
    }

    private Factuality sentence(int token) {
        DependencyTree tree = syntax.tree(token);
        for (int last = tree.endToken() - 1; last >= Math.max(tree.firstToken(), tree.endToken() - 3); last--) {
            if (syntax.word(last).equals("?")) {
                return Factuality.UNSPECIFIED;
            }
        }
        return Factuality.FACTUAL;
    }

    private Factuality complement(int token, int above, Below below) {
        DependencyTree tree = syntax.tree(token);
        Factuality outer = of(above);
        String lemma = syntax.lemma(above);
        if (below == Below.THAT) {
            if (local.hasMark(token, "whether") || local.hasMark(token, "if")) {
                return Factuality.UNSPECIFIED;
            }
            if (tree.children(token, "advmod").stream().anyMatch(child -> syntax.token(child).tag().equals("WRB"))) {
                return Factuality.FACTUAL;
            }
        } else if (syntax.isInfinitive(token)) {
            Optional<Factuality> phrase = governors.phrase(above, lemma, outer);
            if (phrase.isPresent()) {
                return phrase.get();
            }
        }
        Optional<Effect> effect = governors.governed(above, below);
        if (effect.isPresent()) {
            return effect.get().on(outer);
        }
        boolean going = syntax.token(token).tag().equals("VBG") || tree.children(token, "aux:pass").stream().anyMatch(aux -> syntax.token(aux).tag().equals("VBG"));
        if (below == Below.THAT && going && outer == Factuality.INTENDED && tree.children(token, "aux").isEmpty()) {
            return Factuality.FACTUAL;
        }
        if (below == Below.TO && syntax.isVerb(above) && syntax.isInfinitive(token)) {
            return outer == Factuality.FACTUAL ? Factuality.INTENDED : outer;
        }
        return below == Below.THAT && outer == Factuality.COUNTERFACTUAL && syntax.isVerb(above) ? Factuality.UNSPECIFIED : outer;
    }



    private Factuality adverbial(int token, int above) {
        DependencyTree tree = syntax.tree(token);
        List<Integer> marks = tree.children(token, "mark", "case", "advmod");
        for (int mark : marks) {
            Optional<Effect> effect = lexicon.effect(Kind.MARKER, syntax.phrase(mark)).or(() -> lexicon.effect(Kind.MARKER, syntax.lemma(mark)));
            if (effect.isPresent() && !tree.is(mark, "advmod")) {
                return effect.get().on(Factuality.FACTUAL);
            }
        }
        Factuality outer = of(above);
        if (syntax.isInfinitive(token)) {
            return governors.governed(above, Below.TO).map(effect -> effect.on(outer))
                    .orElse(outer == Factuality.COUNTERFACTUAL ? Factuality.COUNTERFACTUAL : Factuality.INTENDED);
        }
        Optional<String> preposition = marks.stream().map(syntax::lemma).filter(mark -> words.is("before-event", mark)).findFirst();
        if (preposition.isPresent() && syntax.isGerund(token)) {
            return prepositional(above, preposition.get(), Below.TO).orElse(settled(outer));
        }
        boolean timed = marks.stream().anyMatch(mark -> TIMELESS.contains(syntax.lemma(mark)));
        boolean past = syntax.token(token).tag().equals("VBD")
                || tree.children(token, "aux", "cop").stream().anyMatch(aux -> syntax.token(aux).tag().equals("VBD"));
        if (outer == Factuality.GENERIC) {
            return Factuality.GENERIC;
        }
        if (timed && !past && (outer == Factuality.INTENDED || outer == Factuality.PROBABLE || outer == Factuality.HYPOTHETICAL)) {
            return outer == Factuality.INTENDED ? Factuality.PROBABLE : outer;
        }
        return timed ? Factuality.FACTUAL : settled(outer);
    }

    private static Factuality settled(Factuality outer) {
        return outer == Factuality.COUNTERFACTUAL ? Factuality.FACTUAL : outer;
    }

    /** "accused of killing", "prevented from leaving", "jailed for stealing". */
    private Optional<Factuality> prepositional(int above, String preposition, Below below) {
        if (preposition.equals("for") && below == Below.TO && !words.is("accuser", syntax.lemma(above))
                || preposition.equals("for") && below == Below.NOUN && words.is("penalty", syntax.lemma(above))) {
            return Optional.empty();
        }
        return governors.governed(above, below).map(effect -> effect.on(of(above)));
    }

    private Factuality afterNoun(int token, int noun) {
        boolean infinitive = syntax.isInfinitive(token) || syntax.token(token).tag().equals("VB");
        boolean prepositional = !syntax.tree(token).children(token, "mark", "case").isEmpty();
        Factuality outer = of(noun);
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
                return effect.get().on(of(syntax.head(noun).get()));
            }
        }
        if (!syntax.tree(token).children(token, "nsubj").isEmpty() && lexicon.governor(syntax.lemma(noun), Below.THAT).isPresent()) {
            return lexicon.governor(syntax.lemma(noun), Below.THAT).get().on(outer);
        }
        boolean ordinal = syntax.tree(noun).subtree(noun).stream().filter(each -> each < token).anyMatch(each -> words.is("ordinal", syntax.lemma(each)));
        return infinitive && !ordinal ? Factuality.INTENDED : relative(noun);
    }

    private Factuality relative(int antecedent) {
        if (local.denies(antecedent)) {
            return Factuality.COUNTERFACTUAL;
        }
        boolean anybody = words.is("generic-antecedent", syntax.lemma(antecedent)) || syntax.tree(antecedent).children(antecedent, "det").stream()
                .anyMatch(det -> words.is("generic-antecedent", syntax.lemma(det)) && !words.is("demonstrative", syntax.lemma(det)));
        return anybody ? Factuality.GENERIC : Factuality.FACTUAL;
    }

    private Factuality gerund(int token, int above) {
        Optional<String> preposition = syntax.preposition(token);
        if (preposition.isPresent()) {
            Optional<Effect> effect = lexicon.effect(Kind.PREPOSITION, preposition.get()).or(() -> lexicon.effect(Kind.MARKER, preposition.get()));
            if (effect.isPresent()) {
                return effect.get().on(settled(of(above)));
            }
            return prepositional(above, preposition.get(), Below.TO).orElse(settled(of(above)));
        }
        return governors.governed(above, Below.TO).map(effect -> effect.on(of(above))).orElse(of(above));
    }

    private Factuality nominal(int token, int above) {
        DependencyTree tree = syntax.tree(token);
        if (tree.children(token, "det").stream().map(syntax::word).anyMatch(word -> word.equals("these") || word.equals("those"))) {
            // Whatever is done about these attacks, they were told of before.
            return Factuality.FACTUAL;
        }
        if (tree.is(token, "conj")) {
            return context(above);
        }
        if (tree.is(token, "compound") || tree.is(token, "nmod:poss") || tree.is(token, "appos")) {
            return lexicon.governor(syntax.lemma(above), Below.NOUN).map(effect -> effect.on(of(above))).orElse(Factuality.FACTUAL);
        }
        Optional<String> preposition = syntax.preposition(token);
        if (preposition.isPresent()) {
            Optional<Effect> effect = lexicon.effect(Kind.PREPOSITION, preposition.get());
            if (effect.isPresent() && effect.get().positive().isPresent()) {
                return effect.get().on(Factuality.FACTUAL);
            }
            if (effect.isEmpty() || preposition.get().equals("from")) {
                Optional<Factuality> governed = words.is("before-event", preposition.get()) ? prepositional(above, preposition.get(), Below.NOUN) : Optional.empty();
                if (governed.isPresent()) {
                    return governed.get();
                }
            }
        } else if (tree.is(token, "obj") || tree.is(token, "nsubj:pass") || tree.is(token, "nsubj") && !syntax.isVerb(above)) {
            Optional<Effect> effect = governors.governed(above, Below.NOUN);
            if (effect.isPresent()) {
                return effect.get().on(of(above));
            }
        }
        boolean supported = arguments.supporter(token).filter(support -> support.verb() == above).isPresent();
        boolean definite = tree.children(token, "det").stream().anyMatch(det -> words.is("demonstrative", syntax.lemma(det)))
                || !tree.children(token, "nmod:poss").isEmpty();
        return supported ? of(above) : definite ? Factuality.FACTUAL : of(above);
    }
}
