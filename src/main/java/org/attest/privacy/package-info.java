/**
 * What protects the people of a graph: marks of sensitivity, and copies of the graph in which names are replaced by keyed pseudonyms.
 *
 * <p>In: a dataset, a key, marks. Out: marks in the dataset, or another dataset that any export writes. It does not know stores, files of texts or formats.
 * What cannot be found by name is reported, never promised away.
 */
package org.attest.privacy;
