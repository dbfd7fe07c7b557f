package org.attest.extract;

import java.util.List;

import org.attest.fact.Fact;

/** Reads one concern out of a text. Stateless; safe for use by several threads. */
public interface Extractor {

    /** The name that stands in attestations and activity IRIs: lower-case letters and hyphens. */
    String name();

    /** What it finds, in the order of the text. */
    List<Fact> extract(Reading reading);
}
