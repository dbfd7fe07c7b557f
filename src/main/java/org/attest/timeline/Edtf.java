package org.attest.timeline;

import java.util.Arrays;
import java.util.Optional;

/**
 * A date or interval in the Extended Date/Time Format, level 1 (ISO 8601-2:2019, Library of Congress specification), without times of
 * day: days, months, seasons, years, decades and centuries ({@code 199X}), unspecified days and months ({@code 1985-XX}), the qualifiers
 * {@code ? ~ %} at the end, intervals, open and unknown ends.
 */
public sealed interface Edtf {

    /** The days on which what is dated so may begin and end. */
    TimeBounds bounds();

    /** The notation itself; {@link #parse} reads it back. */
    @Override
    String toString();

    /** How sure the writer is of a date. */
    enum Qualifier {
        NONE(""), UNCERTAIN("?"), APPROXIMATE("~"), BOTH("%");

        private final String mark;

        Qualifier(String mark) {
            this.mark = mark;
        }

        static Qualifier of(char mark) {
            return Arrays.stream(values()).filter(q -> q.mark.equals(String.valueOf(mark))).findFirst().orElse(NONE);
        }
    }

    /**
     * One stretch of the calendar.
     *
     * @param period of a unit that EDTF can write: day, month, season, year, decade or century
     * @param unspecified how many finer places are written as {@code X}: 1 for {@code 1985-XX} and {@code 1985-04-XX}, 2 for {@code 1985-XX-XX}
     */
    record Date(CalendarPeriod period, int unspecified, Qualifier qualifier) implements Edtf {

        public Date {
            int room = switch (period.unit()) {
                case YEAR -> 2;
                case MONTH -> 1;
                case DAY, SEASON, DECADE, CENTURY -> 0;
                case WEEK, WEEKEND, QUARTER, HALF -> throw new IllegalArgumentException("EDTF has no form for a " + period.unit());
            };
            if (room == 0 && period.unit().compareTo(CalendarUnit.YEAR) > 0 && period.first().getYear() < 0) {
                throw new IllegalArgumentException("EDTF has no form for a " + period.unit() + " before the year 0");
            }
            if (unspecified < 0 || unspecified > room) {
                throw new IllegalArgumentException("a %s has room for %d unspecified places, got %d".formatted(period.unit(), room, unspecified));
            }
        }

        public Date(CalendarPeriod period, Qualifier qualifier) {
            this(period, 0, qualifier);
        }

        @Override
        public TimeBounds bounds() {
            return period.bounds();
        }

        @Override
        public String toString() {
            return EdtfNotation.print(this) + qualifier.mark;
        }
    }

    /** From one time to another, each of them a stretch of the calendar. */
    record Interval(End from, End to) implements Edtf {

        public Interval {
            if (!(from instanceof End.On) && !(to instanceof End.On)) {
                throw new IllegalArgumentException("an interval needs a date at one end");
            }
            if (from instanceof End.On a && to instanceof End.On b && a.date.bounds().earliestStart().orElseThrow()
                    .isAfter(b.date.bounds().latestEnd().orElseThrow())) {
                throw new IllegalArgumentException("an interval needs to end after it begins, got " + from + "/" + to);
            }
        }

        @Override
        public TimeBounds bounds() {
            return TimeBounds.fromTo(from.bounds(), to.bounds());
        }

        @Override
        public String toString() {
            return from + "/" + to;
        }
    }

    /** One end of an interval. */
    sealed interface End {

        TimeBounds bounds();

        /** It is this date. */
        record On(Date date) implements End {
            @Override
            public TimeBounds bounds() {
                return date.bounds();
            }

            @Override
            public String toString() {
                return date.toString();
            }
        }

        /** There is none: {@code ..}. */
        record Open() implements End {
            @Override
            public TimeBounds bounds() {
                return TimeBounds.UNKNOWN;
            }

            @Override
            public String toString() {
                return "..";
            }
        }

        /** It is not known: nothing is written. */
        record Unknown() implements End {
            @Override
            public TimeBounds bounds() {
                return TimeBounds.UNKNOWN;
            }

            @Override
            public String toString() {
                return "";
            }
        }
    }

    /** From the first to the last, none of them qualified. */
    static Interval interval(CalendarPeriod first, CalendarPeriod last) {
        return interval(new Date(first, Qualifier.NONE), new Date(last, Qualifier.NONE));
    }

    static Interval interval(Date first, Date last) {
        return new Interval(new End.On(first), new End.On(last));
    }

    /** @throws IllegalArgumentException where this is not of the subset */
    static Edtf parse(String notation) {
        return EdtfNotation.read(notation).orElseThrow(() -> new IllegalArgumentException("not EDTF level 1 without times of day: '" + notation + "'"));
    }

    /** The same as {@link #parse}, empty where it throws. */
    static Optional<Edtf> tryParse(String notation) {
        return EdtfNotation.read(notation);
    }
}
