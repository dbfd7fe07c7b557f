package org.attest.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;

/** Stretches into which the proleptic Gregorian calendar is cut, shortest first. */
public enum CalendarUnit {
    DAY(Period.ofDays(1)),
    /** Saturday and Sunday. */
    WEEKEND(Period.ofDays(2)),
    /** Monday to Sunday. */
    WEEK(Period.ofDays(7)),
    MONTH(Period.ofMonths(1)),
    QUARTER(Period.ofMonths(3)),
    /** Three months that begin on the first of March, June, September or December. */
    SEASON(Period.ofMonths(3)),
    HALF(Period.ofMonths(6)),
    YEAR(Period.ofYears(1)),
    DECADE(Period.ofYears(10)),
    CENTURY(Period.ofYears(100));

    private final Period length;

    CalendarUnit(Period length) {
        this.length = length;
    }

    public Period length() {
        return length;
    }

    /** From the beginning of one to the beginning of the next. */
    Period step() {
        return this == WEEKEND ? WEEK.length : length;
    }

    /** The first day of the stretch that holds this day; of a weekday outside a weekend, the weekend of its week. */
    LocalDate firstDay(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEKEND -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case SEASON -> day.withDayOfMonth(1).minusMonths(day.getMonthValue() % 3);
            case HALF -> LocalDate.of(day.getYear(), day.getMonthValue() > 6 ? 7 : 1, 1);
            case YEAR -> day.withDayOfYear(1);
            case DECADE -> LocalDate.of(Math.floorDiv(day.getYear(), 10) * 10, 1, 1);
            case CENTURY -> LocalDate.of(Math.floorDiv(day.getYear(), 100) * 100, 1, 1);
        };
    }
}
