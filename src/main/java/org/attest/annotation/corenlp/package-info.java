/**
 * CoreNLP behind the {@link org.attest.annotation.Annotator} interface; the one place that sees the engine.
 *
 * <p>In: a document. Out: sentences, tokens, trees and raw names. Models are read from the class path; nothing is fetched.
 */
package org.attest.annotation.corenlp;
