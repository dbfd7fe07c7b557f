/**
 * Who says what: direct, indirect and mixed speech, with the words that name the speaker.
 *
 * <p>In: tokens, sentences, trees and names. Out: {@link org.attest.annotation.Utterance}s, their speakers as words of the text, not yet resolved.
 * What words tell of saying is known from {@code data/lexicon/speech-cues.tsv}; how English puts speech is told here. Knows nothing of chains.
 */
package org.attest.annotation.speech;
