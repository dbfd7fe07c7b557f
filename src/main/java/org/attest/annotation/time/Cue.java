package org.attest.annotation.time;

/** What in the text tells the order of two events, with the share of such orders that is right. */
public enum Cue {
    /** "after he left", "before the war", "since", "until". */
    CONNECTIVE(0.88),
    /** "had fled" beside "fled". */
    PLUPERFECT(0.85),
    /** What somebody says happened lies before the saying. */
    REPORTED(0.84),
    /** What is planned, ordered, or will be, lies after. */
    AHEAD(0.83),
    /** "when", "while", "as". */
    ALONGSIDE(0.62),
    /** "then", "later". */
    SEQUENCE(0.85),
    /** A relative clause in the past. */
    BACKGROUND(0.66),
    /** "the clerk, who signed it, was dismissed", "wrote to the clerk, who told her to wait". */
    RELATIVE(0.85),
    /** Who is arrested and released was arrested first, and whoever is born does everything else later. */
    SCRIPT(0.85),
    /** "..., killing three". */
    RESULT(0.65),
    /** Events of the past, told one after the other. */
    NARRATION(0.85),
    /** Past beside present. */
    TENSE(0.72),
    /** Dates that stand with the two. */
    DATES(0.9);

    private final double confidence;

    Cue(double confidence) {
        this.confidence = confidence;
    }

    public double confidence() {
        return confidence;
    }
}
