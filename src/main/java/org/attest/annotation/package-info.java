/**
 * What is seen in a document's language: immutable layers over one text, each added by an {@link org.attest.annotation.Annotator}.
 *
 * <p>In: a {@link org.attest.text.Document}. Out: an {@link org.attest.annotation.AnnotatedText} with sentences, tokens, trees, names, times,
 * speech and chains of reference. Knows nothing of the graph, and nothing of the engine: that is {@code annotation.corenlp}'s.
 */
package org.attest.annotation;
