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
}
