/**
 * The graph's terms, IRIs and triples: facts come in, triples and the reifiers that attest them go out.
 *
 * <p>Which node lies where is laid down in {@code docs/graph.md}, what a term means in {@code ontology/attest.ttl}. Knows nothing
 * of stores, queries or how facts were found.
 */
package org.attest.rdf;
