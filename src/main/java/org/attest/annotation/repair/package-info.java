/**
 * Mends dependency trees in which the parser has left a clause without its subject or an object without its verb.
 *
 * <p>Takes tokens, sentences and trees, gives the same trees with some words attached elsewhere. Only shapes that no English sentence has are mended, so that
 * a tree that may be right stays as it is. Knows nothing of names, people or events.
 */
package org.attest.annotation.repair;
