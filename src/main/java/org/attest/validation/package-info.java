/**
 * Whether a graph is what {@code docs/graph.md} promises: SHACL shapes for the neighbourhood of a node, queries for everything else.
 *
 * <p>A dataset comes in, a report of violations goes out, each with what to do about it. Changes nothing.
 */
package org.attest.validation;
