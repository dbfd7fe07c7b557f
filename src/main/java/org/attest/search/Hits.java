package org.attest.search;

import java.util.List;
import java.util.Map;

/**
 * What fits some words.
 *
 * @param results best first, as many as were asked for
 * @param counts how many there are of each kind
 */
public record Hits(List<Hit> results, Map<String, Integer> counts) {}
