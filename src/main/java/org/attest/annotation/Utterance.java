package org.attest.annotation;

import java.util.Optional;

import org.attest.text.TextSpan;

/**
 * Something that somebody says, writes or is reported to think.
 *
 * @param content the words said: without quotation marks for direct speech, the whole clause for indirect speech
 * @param kind how it is given
 * @param cue the index of the token that tells of the saying ("said", "according", "claim"); empty for bare quotes and turns
 * @param source where the speaker is named, as tokens {@code [first, end)}: a name, a pronoun or a noun phrase; empty where nobody is, or
 *               where the speaker is a turn's ({@code turnSpeaker})
 * @param turnSpeaker the label of the interview turn that this is, where it is one
 * @param attitude what kind of saying it is
 */
public record Utterance(TextSpan content, Kind kind, Optional<Integer> cue, Optional<Range> source, Optional<String> turnSpeaker, Attitude attitude) {

    public enum Kind { DIRECT, INDIRECT, MIXED }

    /** What the speaker does with the content; decides how sure the content is. */
    public enum Attitude { ASSERT, DENY, BELIEVE, DOUBT, FEAR, WANT, ORDER, PROMISE, ASK, SUPPOSE, LEARN }

    /** Tokens {@code [first, end)}. */
    public record Range(int first, int end) {
        public Range {
            if (end <= first) {
                throw new IllegalArgumentException("a range needs tokens, got [%d, %d)".formatted(first, end));
            }
        }
    }
}
