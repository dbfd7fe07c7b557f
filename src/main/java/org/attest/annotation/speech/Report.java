package org.attest.annotation.speech;

import java.util.List;
import java.util.Optional;

import org.attest.annotation.Utterance.Attitude;
import org.attest.annotation.Utterance.Manner;
import org.attest.annotation.Utterance.Range;

/**
 * A saying as a sentence tells it, before its kind is known.
 *
 * @param cue the token that tells of it
 * @param content its stretches, in the order of the text
 */
record Report(int cue, Attitude attitude, Manner manner, Parties parties, List<Range> content) {

    Report {
        content = List.copyOf(content);
    }

    /** Who says it, through whom it came, to whom. */
    record Parties(Optional<Range> source, List<Range> relays, Optional<Range> addressee) {
        static final Parties UNNAMED = new Parties(Optional.empty(), List.of(), Optional.empty());

        Parties {
            relays = List.copyOf(relays);
        }
    }

    static Report of(int cue, Cue reading, boolean negated, Parties parties, List<Range> content) {
        return new Report(cue, negated ? negated(reading.attitude()) : reading.attitude(), reading.manner(), parties, content);
    }

    Report with(List<Range> other) {
        return new Report(cue, attitude, manner, parties, other);
    }

    /** What "did not say", "does not think" make of the content. */
    private static Attitude negated(Attitude attitude) {
        return switch (attitude) {
            case ASSERT, ORDER, ASK, PROMISE -> Attitude.ASK;
            case BELIEVE, SUPPOSE, WANT, DOUBT -> Attitude.DOUBT;
            case DENY -> Attitude.SUPPOSE;
            case FEAR, LEARN -> attitude;
        };
    }
}
