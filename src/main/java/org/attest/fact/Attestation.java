package org.attest.fact;

import java.util.List;
import java.util.Optional;

import org.attest.text.TextSpan;

/**
 * Where a fact stands in the text, whose statement it is, and how sure they are.
 *
 * @param evidence the words it was read from: the clause or sentence, not the whole paragraph
 * @param source the innermost source: the quoted or reported speaker, the author where nobody else is named
 * @param relays those through whom it reached the document, nearest to the source first, the author last; empty where the source is the author
 * @param factuality the source's commitment
 * @param confidence the extractor's, 0 to 1: of the facts with confidence c about the share c is right
 * @param extractor which extractor read it, such as {@code events}
 * @param when the time for which a relation is said to hold; empty for events, which carry {@link Fact.Happens}
 */
public record Attestation(TextSpan evidence, Referent.Thing source, List<Referent.Thing> relays, Factuality factuality, double confidence,
                          String extractor, Optional<When> when) {

    public Attestation {
        relays = List.copyOf(relays);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence needs to be within 0 and 1, got " + confidence);
        }
    }

    public Attestation at(When time) {
        return new Attestation(evidence, source, relays, factuality, confidence, extractor, Optional.of(time));
    }
}
