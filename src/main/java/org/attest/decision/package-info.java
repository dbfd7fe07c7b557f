/**
 * What people decided about the graph, and what it makes of a document.
 *
 * <p>In: decisions as the graph of corrections keeps them, and the quads of one document as they were read. Out: the quads that the store is to hold. A pure
 * function of both, so that decisions and documents may come in any order, and a decision is undone by leaving it out. Does not know where decisions and documents
 * are stored.
 */
package org.attest.decision;
