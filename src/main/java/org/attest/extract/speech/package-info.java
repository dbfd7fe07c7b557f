/**
 * Speech as facts: who says what, to whom, and through whom it came.
 *
 * <p>In: the layers of speech and chains. Out: the {@link org.attest.extract.Voices} of a text, its
 * {@link org.attest.extract.speech.Sayings} and what is said in each.
 */
package org.attest.extract.speech;
