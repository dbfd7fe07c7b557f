/**
 * Speech as facts: who says what, to whom, and through whom it came.
 *
 * <p>In: the layers of speech and chains. Out: the {@link org.attest.extract.Voices} of a text and the facts that there was a saying.
 */
package org.attest.extract.speech;
