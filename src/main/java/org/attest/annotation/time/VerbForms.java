package org.attest.annotation.time;

import org.attest.annotation.AnnotatedText;

/** What the form of a verb group says of when it happened. */
public final class VerbForms {

    private VerbForms() {}

    /** "fled", "was arrested", and what shares its helpers with such a verb; not "had fled", "has fled" or "would flee". */
    public static boolean isSimplePast(AnnotatedText text, int token) {
        return Predicate.at(text, token).filter(predicate -> predicate.form() == Predicate.Form.PAST).isPresent();
    }

    /** "had fled". */
    public static boolean isPluperfect(AnnotatedText text, int token) {
        return Predicate.at(text, token).filter(predicate -> predicate.form() == Predicate.Form.PLUPERFECT).isPresent();
    }

    /** "said", "announced": a verb that tells what another clause holds. */
    public static boolean isReport(AnnotatedText text, int token) {
        return Predicate.at(text, token).filter(Predicate::isReport).isPresent();
    }

    /** "has fled". */
    public static boolean isPerfect(AnnotatedText text, int token) {
        return Predicate.at(text, token).filter(predicate -> predicate.form() == Predicate.Form.PERFECT).isPresent();
    }

    /** "says", "is planning". */
    public static boolean isPresent(AnnotatedText text, int token) {
        return Predicate.at(text, token).filter(predicate -> predicate.form() == Predicate.Form.PRESENT).isPresent();
    }

    /** "will go", "would go". */
    public static boolean isAhead(AnnotatedText text, int token) {
        return Predicate.at(text, token).filter(predicate -> predicate.form() == Predicate.Form.AHEAD).isPresent();
    }

    /** "went", "was taken": a verb of going or of being brought. */
    public static boolean isMotion(AnnotatedText text, int token) {
        return Predicate.at(text, token).filter(predicate -> predicate.is(Predicate.Kind.MOTION)).isPresent();
    }

    /** "was ill", "knew", "was waiting": what went on rather than came to pass. */
    public static boolean isState(AnnotatedText text, int token) {
        return Predicate.at(text, token).filter(predicate -> !predicate.is(Predicate.Kind.STATE) && !text.token(token).tag().equals("VBG")).isEmpty();
    }
}
