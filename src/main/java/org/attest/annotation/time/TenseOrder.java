package org.attest.annotation.time;

import java.util.Optional;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.time.Predicate.Form;
import org.attest.annotation.time.Predicate.Kind;

/** Which of two predicates comes first where no word and no clause says so: by their tenses, and where those are the same, as it is told. */
final class TenseOrder {

    private final AnnotatedText text;

    TenseOrder(AnnotatedText text) {
        this.text = text;
    }

    /** By tense alone, and where that says nothing, as it is told. */
    Optional<OrderedPair> of(Predicate a, Predicate b) {
        if (a.form() == Form.NOUN || b.form() == Form.NOUN) {
            return Optional.empty();
        }
        int stepA = step(a);
        int stepB = step(b);
        if (stepA != stepB) {
            Cue cue = a.form() == Form.PLUPERFECT || b.form() == Form.PLUPERFECT ? Cue.PLUPERFECT
                    : a.form() == Form.AHEAD || b.form() == Form.AHEAD ? Cue.AHEAD : Cue.TENSE;
            return OrderedPair.between(a, b, stepA < stepB ? Precedence.BEFORE : Precedence.AFTER, cue);
        }
        if (a.isReport() != b.isReport() && a.form() == Form.PAST && b.form() == Form.PAST) {
            return OrderedPair.between(a, b, b.isReport() ? Precedence.BEFORE : Precedence.AFTER, Cue.REPORTED);
        }
        boolean told = a.form() == Form.PAST && b.form() == Form.PAST && !a.is(Kind.STATE) && !b.is(Kind.STATE) && oneParagraph(a, b);
        return OrderedPair.between(a, b, Precedence.BEFORE, told ? Cue.NARRATION : Cue.TENSE);
    }

    private boolean oneParagraph(Predicate a, Predicate b) {
        String between = text.document().text().substring(text.token(a.token()).span().end(), text.token(b.token()).span().begin());
        return !between.contains("\n\n");
    }

    /** Tenses as steps of a stair that leads into the future. */
    private static int step(Predicate predicate) {
        return switch (predicate.form()) {
            case PLUPERFECT, MODAL_PERFECT -> 0;
            case PARTICIPLE -> 1;
            case PERFECT -> 3;
            case PAST, GERUND, NOUN -> predicate.isReport() ? 3 : 2;
            case PRESENT -> 3;
            case INFINITIVE -> 4;
            case AHEAD -> 5;
        };
    }
}
