package org.attest.server;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

/**
 * When something was, as one voice puts it or as it was inferred. What is not known is empty.
 *
 * @param edtf as the text puts it
 * @param hour of the day, as HH:MM:SS
 * @param earliestStart as YYYY-MM-DD, as the other bounds
 * @param source the IRI of who says it; empty where it was inferred
 * @param span the same in numbers
 */
@JsonInclude(Include.NON_EMPTY)
record Time(String edtf, String hour, String earliestStart, String latestStart, String earliestEnd, String latestEnd, String factuality, String source, boolean inferred, @JsonIgnore Span span) {

    /** The local name of att:timeOfDay. */
    static final String HOUR = "timeOfDay";
    private static final List<String> BOUNDS = List.of("earliestStart", "latestStart", "earliestEnd", "latestEnd");

    /**
     * Days since 1970.
     *
     * @param first that it may touch; {@link Long#MIN_VALUE} where nothing says
     * @param last that it may touch; {@link Long#MAX_VALUE} where nothing says
     * @param anchor a day to count it at; {@link Long#MAX_VALUE} where it has none
     */
    record Span(long first, long last, long anchor) {}

    static Time of(Map<String, String> values, String factuality, String source, boolean inferred) {
        List<Optional<LocalDate>> days = BOUNDS.stream().map(bound -> parse(values.getOrDefault(bound, ""))).toList();
        List<String> printed = days.stream().map(day -> day.map(LocalDate::toString).orElse("")).toList();
        Span span = new Span(days.get(0).map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE), days.get(3).map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE),
                days.stream().flatMap(Optional::stream).findFirst().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE));
        return new Time(values.getOrDefault("edtf", ""), values.getOrDefault(HOUR, ""), printed.get(0), printed.get(1), printed.get(2), printed.get(3), factuality, source, inferred, span);
    }

    /** The day of this at the hour of another voice. */
    Time at(Time said) {
        return new Time(edtf, said.hour, earliestStart, latestStart, earliestEnd, latestEnd, said.factuality, said.source, false, span);
    }

    /** Whether it is one day and no more. */
    @JsonIgnore
    boolean isDay() {
        return span.first() != Long.MIN_VALUE && span.first() == span.last();
    }

    boolean bounded() {
        return span.anchor() != Long.MAX_VALUE;
    }

    /** Empty where it is no day. */
    static Optional<LocalDate> parse(String day) {
        try {
            return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
