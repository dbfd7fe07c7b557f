/**
 * Which document-level things are one thing across documents, by whose rule.
 *
 * <p>In: the entities of one document. Out: {@link org.attest.identity.Identity} records. Decides from names alone, so that documents can be read in any
 * order, on any machine, with the same result. Knows nothing of graphs.
 */
package org.attest.identity;
