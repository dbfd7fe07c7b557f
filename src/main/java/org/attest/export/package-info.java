/**
 * The graph as files for other programs: RDF, networks, tables and timelines, always sorted, always the same bytes for the same graph.
 *
 * <p>In: a dataset as {@code docs/graph.md} lays it out. Out: bytes. Knows nothing of where the dataset lies.
 */
package org.attest.export;
