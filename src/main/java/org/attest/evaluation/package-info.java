/**
 * How well a narrative was read: what a careful reader noted, compared with what the graph says.
 *
 * <p>In come gold facts ({@link org.attest.evaluation.Gold}) and a dataset in the layout of {@code docs/graph.md}; out come precision,
 * recall and F1 by kind of fact, with what is missing and what is surplus. The form of the gold and the rules of the score are in
 * {@code docs/evaluation.md}. Reads dates by itself, so that no part of the program is measured with its own ruler.
 */
package org.attest.evaluation;
