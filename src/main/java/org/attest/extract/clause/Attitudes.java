package org.attest.extract.clause;

import java.util.Optional;

import org.attest.annotation.Utterance;
import org.attest.extract.clause.FactualityLexicon.Below;
import org.attest.extract.clause.FactualityLexicon.Effect;
import org.attest.fact.Factuality;

/** What the way in which something is said makes of it: asserted, believed, ordered, asked, denied. */
final class Attitudes {

    private final FactualityReader reader;
    private final Syntax syntax;
    private final Tense tense;
    private final Governors governors;
    private final ClauseWords words = ClauseWords.standard();

    Attitudes(FactualityReader reader, Syntax syntax, Tense tense, Governors governors) {
        this.reader = reader;
        this.syntax = syntax;
        this.tense = tense;
        this.governors = governors;
    }

    /** What the outermost predicate of what is said is to whoever says it. */
    Factuality said(int token, Utterance saying) {
        Factuality plain = saying.cue().filter(this::isFalse).isPresent() ? Factuality.COUNTERFACTUAL : plain(saying);
        boolean direct = saying.kind() == Utterance.Kind.DIRECT;
        if (direct && plain != Factuality.COUNTERFACTUAL) {
            return reader.sentence(token);
        }
        Optional<Integer> head = syntax.head(token);
        if (saying.cue().isPresent() && head.equals(saying.cue()) && !direct) {
            return below(token, head.get(), plain);
        }
        return syntax.hasMark(token, "whether") ? Factuality.UNSPECIFIED : plain;
    }

    /** "falsely claimed" */
    private boolean isFalse(int cue) {
        return syntax.tree(cue).children(cue, "advmod").stream().anyMatch(child -> words.is("untruly", syntax.lemma(child)));
    }

    private static Factuality plain(Utterance saying) {
        return switch (saying.attitude()) {
            case ASSERT, LEARN -> Factuality.FACTUAL;
            case BELIEVE -> Factuality.PROBABLE;
            case SUPPOSE, DOUBT, FEAR -> Factuality.POSSIBLE;
            case WANT, ORDER, PROMISE -> Factuality.INTENDED;
            case ASK -> Factuality.UNSPECIFIED;
            case DENY -> Factuality.COUNTERFACTUAL;
        };
    }

    private Factuality below(int token, int cue, Factuality plain) {
        Factuality saying = reader.of(cue);
        Optional<Factuality> rumour = governors.hearsay(cue);
        if (rumour.isPresent()) {
            return rumour.get();
        }
        if (syntax.lemma(cue).equals("suppose") && syntax.isPassive(cue) && syntax.isInfinitive(token)) {
            return Factuality.INTENDED;
        }
        if (governors.isHearsay(token, cue)) {
            return saying == Factuality.COUNTERFACTUAL ? Factuality.UNSPECIFIED : Factuality.PROBABLE;
        }
        if (takesForGranted(token) || isWhatWasSaid(token) && isGainsaid(token, cue)) {
            return Factuality.FACTUAL;
        }
        if (isWhatWasSaid(cue) && syntax.head(cue).filter(above -> isGainsaid(cue, above)).isPresent()) {
            return Factuality.COUNTERFACTUAL;
        }
        boolean infinitive = syntax.isInfinitive(token) || syntax.tree(token).is(token, "xcomp") || syntax.isGerund(token);
        Below below = !syntax.isVerb(token) && !syntax.tree(token).is(token, "ccomp") ? Below.NOUN : infinitive ? Below.TO : Below.THAT;
        boolean open = syntax.hasMark(token, "whether") || syntax.hasMark(token, "if");
        Optional<Effect> effect = open ? Optional.empty() : governors.governed(cue, below);
        if (isFalse(cue)) {
            return Factuality.COUNTERFACTUAL;
        }
        if (plain == Factuality.FACTUAL && tense.isSubjunctive(token) && saying != Factuality.COUNTERFACTUAL) {
            // "insisted that he resign"
            return Factuality.INTENDED;
        }
        if (effect.isPresent()) {
            // "wants to see him leave": what is seen is no more certain than the seeing, while what one may say is what one stands behind.
            boolean witnessed = infinitive && effect.get().positive().isEmpty();
            return effect.get().on(witnessed || isSettled(saying) ? saying : Factuality.FACTUAL);
        }
        if (saying == Factuality.COUNTERFACTUAL && plain == Factuality.FACTUAL) {
            return Factuality.UNSPECIFIED;
        }
        return syntax.hasMark(token, "whether") ? Factuality.UNSPECIFIED : plain == Factuality.FACTUAL && isSettled(saying) && saying != Factuality.COUNTERFACTUAL ? saying : plain;
    }

    private boolean isWhatWasSaid(int noun) {
        return words.is("said-of-somebody", syntax.lemma(noun)) && syntax.token(noun).isNoun();
    }

    /** "rejected allegations that his men had fired": the allegations were made, and to whoever rejects them it was not so. */
    private boolean isGainsaid(int noun, int verb) {
        boolean object = syntax.tree(noun).is(noun, "obj") || syntax.tree(noun).is(noun, "nsubj:pass");
        return object && words.is("gainsaying", syntax.lemma(verb)) && reader.of(verb) != Factuality.COUNTERFACTUAL;
    }

    /** "would not tell them where he was held", "asked who had struck him": who leaves that open knows that it was so. */
    private boolean takesForGranted(int clause) {
        boolean circumstance = syntax.tree(clause).is(clause, "ccomp") && syntax.tree(clause).children(clause, "advmod", "mark", "nsubj", "obj").stream()
                .anyMatch(child -> child < clause && syntax.token(child).tag().matches("WRB|WP"));
        return circumstance && tense.isPast(clause) && syntax.tree(clause).children(clause, "aux").stream().noneMatch(aux -> syntax.token(aux).tag().equals("MD"));
    }

    /** That somebody may or will say something changes nothing in what they say; what nobody has said yet, or is only asked about, is no statement. */
    private static boolean isSettled(Factuality saying) {
        return switch (saying) {
            case FACTUAL, COUNTERFACTUAL, HYPOTHETICAL, UNSPECIFIED -> true;
            case PROBABLE, POSSIBLE, INTENDED, GENERIC -> false;
        };
    }
}
