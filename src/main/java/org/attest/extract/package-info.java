/**
 * From annotated text to facts, one extractor for each concern.
 *
 * <p>In: all layers of a text. Out: {@link org.attest.fact.DocumentFacts}. {@link org.attest.extract.Reading} holds what the extractors share: who is
 * in the text ({@link org.attest.extract.Cast}), who says what ({@link org.attest.extract.Voices}) and what happens
 * ({@link org.attest.extract.Happening}). Knows nothing of graphs or of other documents.
 */
package org.attest.extract;
