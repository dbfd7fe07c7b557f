package org.attest.extract.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.attest.annotation.DependencyTree;
import org.attest.extract.clause.FactualityLexicon.Below;
import org.attest.extract.clause.FactualityLexicon.Effect;
import org.attest.extract.clause.FactualityLexicon.Kind;
import org.attest.fact.Factuality;

/** What the clause above makes of a clause below it: complements, adverbial clauses, gerunds; those after nouns are left to {@link NounClauses}. */
final class Subordination {

    private final FactualityReader reader;
    private final Syntax syntax;
    private final Tense tense;
    private final SpeechCues cues;
    private final Negation negation;
    private final Conditions conditions;
    private final Governors governors;
    private final Leads leads;
    private final FactualityLexicon lexicon = FactualityLexicon.standard();
    private final ClauseWords words = ClauseWords.standard();

    Subordination(FactualityReader reader, Syntax syntax, Tense tense, SpeechCues cues, Negation negation, Conditions conditions,
                  Governors governors) {
        this.reader = reader;
        this.syntax = syntax;
        this.tense = tense;
        this.cues = cues;
        this.negation = negation;
        this.conditions = conditions;
        this.governors = governors;
        this.leads = new Leads(syntax, tense);
    }

    /**
     * True for a clause with a tense of its own that the parser hung where only infinitives stand, or without saying how:
     * "the nurse who wished to help told us", where "told" seems to depend on "help".
     */
    boolean isStray(int token, int above) {
        DependencyTree tree = syntax.tree(token);
        if (!tense.isFinite(token) || marker(token).isPresent()) {
            return false;
        }
        return switch (tree.relation(token)) {
            case "dep" -> !syntax.token(token).tag().equals("VBP") && !syntax.isLed(token) && (token < above || !supposes(above));
            case "xcomp" -> syntax.token(token).tag().equals("VBD") && syntax.isInfinitive(above);
            case "conj" -> syntax.token(token).tag().equals("VBD") && !tense.isFinite(above);
            default -> false;
        };
    }

    /** "who, he believes, owns the mill": what is only believed hangs on the believing. */
    private boolean supposes(int above) {
        return cues.isCue(above) || governors.governed(above, Below.THAT).flatMap(Effect::positive)
                .filter(below -> below == Factuality.PROBABLE || below == Factuality.POSSIBLE).isPresent();
    }

    /** As the next clause above that has a tense too; that it is denied, or an aside about a noun, says nothing about this one. */
    Factuality stray(int token) {
        DependencyTree tree = syntax.tree(token);
        Optional<Integer> at = tree.is(token, "conj") ? tree.head(token) : Optional.empty();
        while (at.isPresent() && !(syntax.isVerb(at.get()) && tense.isFinite(at.get()))) {
            at = tree.is(at.get(), "acl:relcl") ? Optional.empty() : tree.head(at.get());
        }
        return at.map(reader::context).orElseGet(() -> reader.sentence(token));
    }

    Factuality complement(int token, int above) {
        DependencyTree tree = syntax.tree(token);
        boolean bare = tree.children(token, "nsubj").isEmpty() && !syntax.isPassive(token);
        Below below = tree.is(token, "xcomp") || bare || syntax.isInfinitive(token) ? Below.TO : Below.THAT;
        Factuality outer = reader.of(above);
        if (below == Below.THAT) {
            if (syntax.hasMark(token, "whether") || syntax.hasMark(token, "if")) {
                return Factuality.UNSPECIFIED;
            }
            if (tree.children(token, "advmod").stream().anyMatch(child -> syntax.token(child).tag().equals("WRB"))) {
                return Factuality.FACTUAL;
            }
        } else if (syntax.isInfinitive(token)) {
            if (negation.reachesPurpose(above)) {
                return Factuality.COUNTERFACTUAL;
            }
            Optional<Factuality> phrase = governors.phrase(token, above, outer).or(() -> degree(token, above, outer));
            if (phrase.isPresent()) {
                return phrase.get();
            }
        }
        Optional<Effect> effect = governors.governed(above, below);
        if (effect.isPresent()) {
            return effect.get().on(outer);
        }
        if (below == Below.THAT) {
            return finiteComplement(token, above, outer);
        }
        if (syntax.isVerb(above)) {
            return syntax.isInfinitive(token) && outer == Factuality.FACTUAL ? Factuality.INTENDED : outer;
        }
        return outer == Factuality.FACTUAL && isRemark(token, above) ? Factuality.GENERIC : outer;
    }

    private Factuality finiteComplement(int token, int above, Factuality outer) {
        DependencyTree tree = syntax.tree(token);
        boolean going = syntax.token(token).tag().equals("VBG") || tree.children(token, "aux:pass").stream().anyMatch(aux -> syntax.token(aux).tag().equals("VBG"));
        if (going && outer == Factuality.INTENDED && tree.children(token, "aux").isEmpty()) {
            return Factuality.FACTUAL;
        }
        if (outer == Factuality.FACTUAL && tense.isSubjunctive(token)) {
            return Factuality.INTENDED;
        }
        if (outer == Factuality.COUNTERFACTUAL && !tree.children(above, "cop").isEmpty()
                && tree.children(above, "nsubj", "expl").stream().anyMatch(subject -> syntax.lemma(subject).equals("it"))) {
            // "It was not until May that he left", "it was no secret that he drank"
            return isSetting(above) ? Factuality.FACTUAL : Factuality.UNSPECIFIED;
        }
        return outer == Factuality.COUNTERFACTUAL && syntax.isVerb(above) ? Factuality.UNSPECIFIED : outer;
    }

    /** "until May", "then", "no secret"; not "clear", "obvious", whose denial leaves open what is so. */
    private boolean isSetting(int predicate) {
        String tag = syntax.token(predicate).tag();
        return syntax.preposition(predicate).isPresent() || tag.startsWith("RB") || negation.deniesNoun(predicate);
    }

    /** "It is common to greet strangers", "Driving into town is no pleasure": present remarks on what anybody may do. */
    private boolean isRemark(int token, int above) {
        DependencyTree tree = syntax.tree(above);
        boolean impersonal = tree.is(token, "csubj") || tree.children(above, "nsubj", "expl").stream().anyMatch(subject -> syntax.lemma(subject).equals("it"));
        return impersonal && tense.isPresent(above) && !tense.isPast(token);
    }

    /** "too weak to walk" did not walk; "old enough to vote" may. */
    private Optional<Factuality> degree(int token, int above, Factuality outer) {
        List<Integer> degrees = new ArrayList<>(syntax.tree(above).children(above, "advmod"));
        degrees.add(above);
        degrees.addAll(syntax.tree(token).children(token, "advmod").stream().filter(child -> child < token).toList());
        for (int child : degrees) {
            switch (syntax.lemma(child)) {
                case "too" -> {
                    return Optional.of(outer == Factuality.FACTUAL && !syntax.isVerb(above) ? Factuality.COUNTERFACTUAL : outer);
                }
                case "enough" -> {
                    return Optional.of(outer == Factuality.FACTUAL ? Factuality.POSSIBLE : outer);
                }
                default -> { }
            }
        }
        return Optional.empty();
    }

    /** What the words that lead a clause make of it. */
    Optional<Effect> marker(int token) {
        return leads.ofClause(token).or(() -> syntax.tree(token).children(token, "mark", "case").stream().filter(mark -> !leadsGerund(mark, token))
                .flatMap(mark -> lexicon.effect(Kind.MARKER, syntax.phrase(mark)).or(() -> lexicon.effect(Kind.MARKER, syntax.lemma(mark))).stream()).findFirst());
    }

    /** "Instead of going to college he joined the navy": the gerund right behind the words, whatever the parser hung them on. */
    private boolean leadsGerund(int mark, int token) {
        DependencyTree tree = syntax.tree(token);
        return tree.children(token, "dep", "advcl", "csubj").stream().filter(child -> mark < child && child < token && syntax.isGerund(child))
                .anyMatch(child -> IntStream.range(mark + 1, child).allMatch(between -> tree.head(between).filter(head -> head == mark).isPresent()));
    }

    Factuality adverbial(int token, int above) {
        DependencyTree tree = syntax.tree(token);
        if (conditions.leavesOpen(token, above)) {
            return Factuality.UNSPECIFIED;
        }
        Optional<Effect> marker = marker(token);
        if (marker.isPresent()) {
            return marker.get().on(Factuality.FACTUAL);
        }
        List<Integer> marks = tree.children(token, "mark", "case", "advmod");
        Factuality outer = reader.of(above);
        Optional<Effect> drilled = syntax.isGerund(token) ? marks.stream().flatMap(mark -> drilled(above, syntax.lemma(mark)).stream()).findFirst() : Optional.empty();
        if (drilled.isPresent()) {
            return drilled.get().on(settled(outer));
        }
        if (syntax.isInfinitive(token)) {
            if (negation.reachesPurpose(above)) {
                return Factuality.COUNTERFACTUAL;
            }
            Optional<Factuality> phrase = governors.goesOn(above, outer).or(() -> degree(token, above, outer));
            return phrase.or(() -> governors.governed(above, Below.TO).map(effect -> effect.on(outer)))
                    .orElse(outer == Factuality.COUNTERFACTUAL ? Factuality.COUNTERFACTUAL : Factuality.INTENDED);
        }
        Optional<String> preposition = marks.stream().map(syntax::lemma).filter(mark -> words.is("before-event", mark)).findFirst();
        if (preposition.isPresent() && syntax.isGerund(token)) {
            return prepositional(above, preposition.get(), Below.TO).orElse(settled(outer));
        }
        boolean timed = marks.stream().anyMatch(mark -> words.is("timing", syntax.lemma(mark)));
        boolean past = syntax.token(token).tag().equals("VBD")
                || tree.children(token, "aux", "cop").stream().anyMatch(aux -> syntax.token(aux).tag().equals("VBD"));
        if (outer == Factuality.GENERIC) {
            return Factuality.GENERIC;
        }
        if (timed && !past && outer == Factuality.INTENDED && isAnybodys(token)) {
            return Factuality.GENERIC;
        }
        if (timed && !past && (outer == Factuality.INTENDED || outer == Factuality.PROBABLE || outer == Factuality.HYPOTHETICAL)) {
            return outer == Factuality.INTENDED ? Factuality.PROBABLE : outer;
        }
        return timed ? Factuality.FACTUAL : settled(outer);
    }

    /** "trained in responding to attacks": verbs that make something of their gerund only with this preposition. */
    private Optional<Effect> drilled(int above, String preposition) {
        return lexicon.governor(syntax.lemma(above) + " " + preposition, Below.TO);
    }

    /** "(bring a photograph) when visiting the consulate", "when you visit": whoever reads this. */
    private boolean isAnybodys(int token) {
        Optional<Integer> subject = syntax.tree(token).child(token, "nsubj");
        boolean whoever = subject.map(found -> syntax.word(found).equals("you") || syntax.hasDeterminer(found, "a") || syntax.hasDeterminer(found, "an"))
                .orElse(syntax.isGerund(token));
        return whoever && reader.isNarrated(token);
    }

    static Factuality settled(Factuality outer) {
        return outer == Factuality.COUNTERFACTUAL ? Factuality.FACTUAL : outer;
    }

    /** "accused of killing", "prevented from leaving", "jailed for stealing". */
    Optional<Factuality> prepositional(int above, String preposition, Below below) {
        if (preposition.equals("for") && below == Below.TO && !words.is("accuser", syntax.lemma(above))
                || preposition.equals("for") && below == Below.NOUN && words.is("penalty", syntax.lemma(above))) {
            return Optional.empty();
        }
        return lexicon.governor(syntax.lemma(above) + " " + preposition, below).or(() -> governors.governed(above, below)).map(effect -> effect.on(reader.of(above)));
    }

    Factuality gerund(int token, int above) {
        Optional<Factuality> goesOn = syntax.isInfinitive(token) ? governors.goesOn(above, reader.of(above)).or(() -> degree(token, above, reader.of(above))) : Optional.empty();
        if (goesOn.isPresent()) {
            return goesOn.get();
        }
        Optional<Effect> led = lexicon.effect(Kind.MARKER, syntax.lemma(above));
        if (led.isPresent()) {
            // "If coming by train", where the parser took "if" for the head.
            return led.get().on(Factuality.FACTUAL);
        }
        Optional<String> preposition = syntax.preposition(token);
        Optional<Effect> lead = leads.ofClause(token).or(() -> preposition.flatMap(word -> drilled(above, word)));
        if (lead.isPresent()) {
            return lead.get().on(settled(reader.of(above)));
        }
        if (preposition.isPresent()) {
            Optional<Effect> effect = lexicon.effect(Kind.PREPOSITION, preposition.get()).or(() -> lexicon.effect(Kind.MARKER, preposition.get()));
            if (effect.isPresent()) {
                return effect.get().on(settled(reader.of(above)));
            }
            return prepositional(above, preposition.get(), Below.TO).orElse(settled(reader.of(above)));
        }
        int first = syntax.tree(token).subtree(token).getFirst();
        boolean perfect = syntax.lemma(first).equals("have") && syntax.token(first).tag().equals("VBG") && first > 0;
        boolean apart = (syntax.tree(token).is(token, "dep") || syntax.tree(token).is(token, "advmod")) && (token < above || syntax.word((perfect ? first : token) - 1).equals(","));
        if (apart) {
            // "Speaking today, he said"; "Coming from the north, turn left"
            Factuality outer = settled(reader.of(above));
            return outer == Factuality.FACTUAL && syntax.token(token).tag().equals("VB") ? Factuality.INTENDED : outer;
        }
        return governors.governed(above, Below.TO).map(effect -> effect.on(reader.of(above))).orElse(reader.of(above));
    }
}
