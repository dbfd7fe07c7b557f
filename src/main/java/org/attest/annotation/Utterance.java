package org.attest.annotation;

import java.util.List;
import java.util.Optional;

import org.attest.text.TextSpan;

/**
 * Something that somebody says, writes or is reported to think. A saying that is broken by its cue ("Yes, she said, we left") gives one utterance
 * for each stretch of content, all with the same cue.
 *
 * @param content the words said: without quotation marks for direct speech, the whole clause for indirect speech
 * @param kind how it is given
 * @param manner spoken, written or only thought
 * @param cue the index of the token that tells of the saying ("said", "according", "claim"); empty for bare quotes and turns
 * @param source where the speaker is named, as tokens {@code [first, end)}: a name, a pronoun or a noun phrase, perhaps far from the content;
 *               empty where nobody is, or where the speaker is a turn's ({@code turnSpeaker})
 * @param relays those through whom it came, by the same cue, nearest to the source first: in "she heard from guards that …" the source is the
 *               guards, and she the relay
 * @param addressee to whom it is said, where that is named
 * @param turnSpeaker the label of the interview turn that this is, where it is one
 * @param attitude what kind of saying it is
 */
public record Utterance(TextSpan content, Kind kind, Manner manner, Optional<Integer> cue, Optional<Range> source, List<Range> relays,
                        Optional<Range> addressee, Optional<String> turnSpeaker, Attitude attitude) {

    /** The label of answers whose speaker the document does not name. */
    public static final String INTERVIEWEE = "interviewee";

    public Utterance {
        relays = List.copyOf(relays);
    }

    /** Word for word, told, or told with some of the words themselves. */
    public enum Kind { DIRECT, INDIRECT, MIXED }

    /** How the content came out, if at all. */
    public enum Manner { SPOKEN, WRITTEN, THOUGHT }

    /** What the speaker does with the content; decides how sure the content is. {@code ASK} also where it is left open: "did not say whether". */
    public enum Attitude { ASSERT, DENY, BELIEVE, DOUBT, FEAR, WANT, ORDER, PROMISE, ASK, SUPPOSE, LEARN }

    /** Tokens {@code [first, end)}. */
    public record Range(int first, int end) {
        public Range {
            if (end <= first) {
                throw new IllegalArgumentException("a range needs tokens, got [%d, %d)".formatted(first, end));
            }
        }

        public boolean contains(int token) {
            return first <= token && token < end;
        }

        public boolean overlaps(Range other) {
            return first < other.end && other.first < end;
        }
    }
}
