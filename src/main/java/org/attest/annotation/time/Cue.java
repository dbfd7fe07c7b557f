package org.attest.annotation.time;

/** What in the text tells the order of two events, with the share of such orders that is right. */
public enum Cue {
    /** "after he left", "before the war", "since", "until". */
    CONNECTIVE(0.88, Basis.WORDS),
    /** "had fled" beside "fled". */
    PLUPERFECT(0.85, Basis.WORDS),
    /** What somebody says happened lies before the saying. */
    REPORTED(0.84, Basis.WORDS),
    /** What is planned, ordered, or will be, lies after. */
    AHEAD(0.83, Basis.WORDS),
    /** "when", "while", "as". */
    ALONGSIDE(0.62, Basis.WORDS),
    /** "then", "later". */
    SEQUENCE(0.85, Basis.WORDS),
    /** A relative clause in the past. */
    BACKGROUND(0.66, Basis.TELLING),
    /** "the clerk, who signed it, was dismissed", "wrote to the clerk, who told her to wait". */
    RELATIVE(0.85, Basis.TELLING),
    /** Who is arrested and released was arrested first, and whoever is born does everything else later. */
    SCRIPT(0.85, Basis.COURSE),
    /** "..., killing three". */
    RESULT(0.65, Basis.WORDS),
    /** Events of the past, told one after the other. */
    NARRATION(0.85, Basis.TELLING),
    /** One is told after the other, and nothing else orders them. */
    RUN(0.7, Basis.PLACE),
    /** It is mentioned between what came before and after. */
    SURROUNDINGS(0.6, Basis.PLACE),
    /** Past beside present. */
    TENSE(0.72, Basis.TELLING),
    /** Dates that stand with the two. */
    DATES(0.9, Basis.DATES);

    /** What an order rests on, so that nobody takes for said what was only read between the lines. */
    public enum Basis {
        /** A connective or a tense. */
        WORDS,
        /** The days or hours of the two. */
        DATES,
        /** One is told after the other. */
        TELLING,
        /** So it always goes. */
        COURSE,
        /** Nothing but where the two stand in the text: probable at most. */
        PLACE
    }

    private final double confidence;
    private final Basis basis;

    Cue(double confidence, Basis basis) {
        this.confidence = confidence;
        this.basis = basis;
    }

    public double confidence() {
        return confidence;
    }

    public Basis basis() {
        return basis;
    }
}
