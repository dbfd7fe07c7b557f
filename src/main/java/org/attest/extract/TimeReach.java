package org.attest.extract;

import java.util.Optional;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Token;
import org.attest.annotation.time.TimeSite;

/** How far a time reaches in its sentence: from the word it is said of to those that share its clause. */
final class TimeReach {

    /** The time stands with the trigger itself. */
    static final double OWN = 0.93;
    private static final double NOUN_OF_CLAUSE = 0.8;
    private static final double COMPLEMENT = 0.82;
    private static final double COORDINATED = 0.72;

    private final AnnotatedText text;

    TimeReach(AnnotatedText text) {
        this.text = text;
    }

    /** How sure it is that the time is said of this trigger; empty where nothing says so. */
    Optional<Double> from(Stated time, int trigger) {
        Optional<TimeSite> site = TimeSite.of(text, time.span());
        if (site.isEmpty() || site.get().governor().isEmpty()) {
            return Optional.empty();
        }
        DependencyTree tree = text.treeOf(trigger);
        int governor = site.get().governor().get();
        if (governor == trigger || site.get().head() == trigger) {
            return Optional.of(OWN);
        }
        // "in the battles of 2014 and 2015", "the 12 May 2014 attack on X": the time sits on a noun inside the trigger's phrase only by mistake.
        return upwards(tree, trigger, governor, time.span().begin() < text.token(trigger).span().begin());
    }

    /** From the trigger up to the governor, as long as no clause of its own time lies between. */
    private Optional<Double> upwards(DependencyTree tree, int trigger, int governor, boolean timeFirst) {
        double confidence = 1;
        int at = trigger;
        while (at != governor) {
            Optional<Integer> head = tree.head(at);
            if (head.isEmpty()) {
                return Optional.empty();
            }
            String relation = tree.relation(at).replaceFirst(":.*", "");
            Token word = text.token(at);
            double step = switch (relation) {
                case "obj", "nsubj", "iobj" -> NOUN_OF_CLAUSE;
                case "obl", "nmod" -> word.isVerb() ? 0 : NOUN_OF_CLAUSE;
                case "xcomp" -> COMPLEMENT;
                case "conj" -> timeFirst || word.isNoun() ? COORDINATED : 0;
                case "cop", "aux", "appos" -> NOUN_OF_CLAUSE;
                default -> 0;
            };
            confidence *= step;
            at = head.get();
        }
        return confidence > 0.5 ? Optional.of(confidence * OWN) : Optional.empty();
    }
}
