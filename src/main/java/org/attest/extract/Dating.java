package org.attest.extract;

import java.time.Period;
import java.time.LocalDate;
import java.util.Optional;

import org.attest.annotation.time.TimeSite;
import org.attest.fact.When;
import org.attest.text.TextSpan;
import org.attest.timeline.DurationRange;
import org.attest.timeline.TimeBounds;

/**
 * What is known of one event's time while its sentence is read.
 *
 * @param range how long, where that is said without a number
 * @param span the words that say it
 * @param confidence of the weakest part
 */
record Dating(Optional<String> edtf, TimeBounds bounds, Optional<Period> duration, Optional<DurationRange> range, Optional<TextSpan> words,
        double confidence) {

    static Dating none() {
        return new Dating(Optional.empty(), TimeBounds.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty(), 1);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    TextSpan span() {
        return words.orElseThrow();
    }

    When when() {
        return new When(edtf, bounds, duration, range);
    }

    Dating with(Stated time, double sure) {
        return with(time, TimeSite.Signal.WITHIN, sure);
    }

    /** With this time besides. Of two that disagree or say the same the surer one stays. */
    Dating with(Stated time, TimeSite.Signal signal, double sure) {
        if (time.isLength()) {
            return new Dating(edtf, bounds, duration.or(time::duration), range.or(time::range), Optional.of(covering(time.span())), Math.min(confidence, sure));
        }
        Dating said = said(time, signal, sure);
        if (bounds.isUnknown() && edtf.isEmpty()) {
            return new Dating(said.edtf, said.bounds, duration, range, Optional.of(covering(time.span())), Math.min(confidence, sure));
        }
        Optional<TimeBounds> both = both(bounds, said.bounds);
        if (both.isEmpty()) {
            return sure > confidence ? new Dating(said.edtf, said.bounds, duration, range, Optional.of(time.span()), sure) : this;
        }
        boolean narrowed = !both.get().equals(bounds);
        Optional<String> notation = both.get().equals(said.bounds) ? said.edtf : both.get().equals(bounds) ? edtf : Optional.empty();
        return narrowed ? new Dating(notation, both.get(), duration, range, Optional.of(covering(time.span())), Math.min(confidence, sure)) : this;
    }

    /** Of what goes on from then. */
    Dating begun() {
        return new Dating(edtf.map(notation -> notation.split("/")[0] + "/"), new TimeBounds(bounds.earliestStart(), bounds.latestEnd(), Optional.empty(), Optional.empty()), duration, range, words, confidence);
    }

    private TextSpan covering(TextSpan span) {
        return words.map(span::cover).orElse(span);
    }

    private static Dating said(Stated time, TimeSite.Signal signal, double sure) {
        TimeBounds given = time.bounds();
        if (time.interval() || given.isUnknown()) {
            return new Dating(time.edtf(), given, Optional.empty(), Optional.empty(), Optional.of(time.span()), sure);
        }
        Optional<LocalDate> none = Optional.empty();
        Optional<String> end = time.edtf().map(edtf -> edtf.substring(edtf.indexOf('/') + 1));
        Optional<String> begin = time.edtf().map(edtf -> edtf.split("/")[0]);
        return switch (signal) {
            case BEFORE -> new Dating(end.map(edtf -> "/" + edtf), new TimeBounds(none, given.latestEnd(), none, given.latestEnd()), Optional.empty(), Optional.empty(),
                    Optional.of(time.span()), sure);
            case BY -> new Dating(end.map(edtf -> "/" + edtf), new TimeBounds(none, given.latestEnd(), none, none), Optional.empty(), Optional.empty(), Optional.of(time.span()), sure);
            case UNTIL -> new Dating(end.map(edtf -> "/" + edtf), new TimeBounds(none, none, given.earliestStart(), given.latestEnd()), Optional.empty(), Optional.empty(),
                    Optional.of(time.span()), sure);
            case AFTER -> new Dating(begin.map(edtf -> edtf + "/"), new TimeBounds(given.earliestStart(), none, none, none), Optional.empty(), Optional.empty(),
                    Optional.of(time.span()), sure);
            case SINCE -> new Dating(begin.map(edtf -> edtf + "/"), new TimeBounds(given.earliestStart(), given.latestEnd(), none, none), Optional.empty(), Optional.empty(),
                    Optional.of(time.span()), sure);
            case LASTING -> new Dating(time.edtf(), given, Optional.empty(), Optional.empty(), Optional.of(time.span()), sure);
            case WITHIN -> new Dating(time.edtf(), given, Optional.empty(), Optional.empty(), Optional.of(time.span()), sure);
        };
    }

    /** The bounds that hold where both do; empty where they cannot both hold. */
    private static Optional<TimeBounds> both(TimeBounds a, TimeBounds b) {
        try {
            return Optional.of(new TimeBounds(later(a.earliestStart(), b.earliestStart()), earlier(a.latestStart(), b.latestStart()),
                    later(a.earliestEnd(), b.earliestEnd()), earlier(a.latestEnd(), b.latestEnd())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> later(Optional<LocalDate> a, Optional<LocalDate> b) {
        return a.isPresent() && b.isPresent() ? a.get().isAfter(b.get()) ? a : b : a.or(() -> b);
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> a, Optional<LocalDate> b) {
        return a.isPresent() && b.isPresent() ? a.get().isBefore(b.get()) ? a : b : a.or(() -> b);
    }
}
