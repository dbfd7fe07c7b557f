/**
 * What follows from all that the documents say of times: reads the attested times, orders, lives and places out of the documents' graphs, has the solver of
 * {@link org.attest.timeline} draw the conclusions, and writes them to the graph of the timeline, each with the attestations it was derived from.
 *
 * <p>In: a dataset. Out: the same dataset with another timeline graph; no other graph is changed. Knows nothing of texts, stores or files.
 */
package org.attest.chronology;
