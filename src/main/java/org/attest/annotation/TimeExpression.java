package org.attest.annotation;

import java.util.Optional;

import org.attest.text.TextSpan;
import org.attest.timeline.TimeBounds;

/**
 * A time as written.
 *
 * @param span the phrase, as a careful annotator of TimeML would mark it (no preposition: "early 2018", "a few months")
 * @param firstToken the index of its first token
 * @param endToken the index after its last token
 * @param type TIMEX3 type
 * @param value TIMEX3 value, such as {@code 2018-06}, {@code P3M}, {@code 2018-WXX-5}, {@code PAST_REF}; never blank
 * @param edtf what the phrase says, in EDTF level 1; empty for durations, sets and what has no place in the calendar
 * @param bounds the days between which the time meant begins and ends; unknown where the text gives no anchor
 * @param anchor what a relative expression was counted from
 */
public record TimeExpression(TextSpan span, int firstToken, int endToken, Type type, String value, Optional<String> edtf, TimeBounds bounds,
                             Anchor anchor) {

    /** TIMEX3 types (TimeML 1.2.1). */
    public enum Type { DATE, TIME, DURATION, SET }

    /** What a time expression rests on. */
    public sealed interface Anchor {
        /** The phrase says it all: "12 May 2014". */
        record Absolute() implements Anchor {}

        /** Counted from the day of the document: "yesterday" in a newspaper. */
        record DocumentDate() implements Anchor {}

        /** Counted from another time expression of the text: "the next day". */
        record OtherTime(TextSpan span) implements Anchor {}

        /** Counted from something that happened: "three days after the attack". */
        record OfEvent(int token) implements Anchor {}

        /** Nothing in the text anchors it. */
        record Open() implements Anchor {}
    }
}
