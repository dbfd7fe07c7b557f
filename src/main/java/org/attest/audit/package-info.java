/**
 * Who did what with a store, and when: a log that only grows, in which each line holds a digest of the one before.
 *
 * <p>In: actions, and the IRIs of documents they concern. Out: JSON lines. It holds no text of a document and no name from one.
 */
package org.attest.audit;
