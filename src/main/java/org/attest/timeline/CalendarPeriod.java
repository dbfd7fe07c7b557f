package org.attest.timeline;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;

/**
 * One stretch of the calendar: a day, a week, the autumn of a year, a decade.
 *
 * @param unit how long it is
 * @param first its first day
 */
public record CalendarPeriod(CalendarUnit unit, LocalDate first) implements Comparable<CalendarPeriod> {

    private static final List<String> SEASONS = List.of("WI", "SP", "SU", "FA");

    public CalendarPeriod {
        if (!unit.firstDay(first).equals(first)) {
            throw new IllegalArgumentException("no %s begins on %s".formatted(unit, first));
        }
    }

    /** The period of this kind that holds the day. */
    public static CalendarPeriod of(CalendarUnit unit, LocalDate day) {
        return new CalendarPeriod(unit, unit.firstDay(day));
    }

    public static CalendarPeriod day(LocalDate day) {
        return new CalendarPeriod(CalendarUnit.DAY, day);
    }

    public static CalendarPeriod year(int year) {
        return new CalendarPeriod(CalendarUnit.YEAR, LocalDate.of(year, 1, 1));
    }

    public LocalDate last() {
        return first.plus(unit.length()).minusDays(1);
    }

    /** The one that comes {@code count} later, or earlier where that is negative. */
    public CalendarPeriod plus(long count) {
        return of(unit, first.plus(unit.step().multipliedBy(Math.toIntExact(count))));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last());
    }

    /**
     * Somewhere within it. People do not agree where seasons begin, and a year has two winters: their bounds are wide enough for
     * both customs.
     */
    public TimeBounds bounds() {
        if (unit != CalendarUnit.SEASON) {
            return TimeBounds.within(first, last());
        }
        boolean winter = first.getMonthValue() == 12;
        return TimeBounds.within(winter ? first.withMonth(1) : first, last().plusDays(1).plusMonths(1).minusDays(1));
    }

    /** In EDTF level 1; what has no form of its own there is an interval of days or months. */
    public Edtf edtf() {
        return switch (unit) {
            case DAY, MONTH, SEASON, YEAR -> new Edtf.Date(this, Edtf.Qualifier.NONE);
            case DECADE, CENTURY -> first.getYear() >= 0 ? new Edtf.Date(this, Edtf.Qualifier.NONE)
                    : Edtf.interval(of(CalendarUnit.YEAR, first), of(CalendarUnit.YEAR, last()));
            case WEEK, WEEKEND -> Edtf.interval(day(first), day(last()));
            case QUARTER, HALF -> Edtf.interval(of(CalendarUnit.MONTH, first), of(CalendarUnit.MONTH, last()));
        };
    }

    /** The value of a TIMEX3 tag (TimeML 1.2.1): {@code 2013-W12}, {@code 2012-Q3}, {@code 199}, {@code 19}. */
    public String timex() {
        int year = first.getYear();
        return switch (unit) {
            case DAY -> format("%s-%02d-%02d", digits(year), first.getMonthValue(), first.getDayOfMonth());
            case WEEK, WEEKEND -> format("%s-W%02d%s", digits(first.get(IsoFields.WEEK_BASED_YEAR)), first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                    unit == CalendarUnit.WEEKEND ? "-WE" : "");
            case MONTH -> format("%s-%02d", digits(year), first.getMonthValue());
            case QUARTER -> format("%s-Q%d", digits(year), first.get(IsoFields.QUARTER_OF_YEAR));
            case HALF -> format("%s-H%d", digits(year), first.getMonthValue() > 6 ? 2 : 1);
            case SEASON -> format("%s-%s", digits(year), SEASONS.get(first.getMonthValue() % 12 / 3));
            case YEAR -> digits(year);
            case DECADE -> digits(year).substring(0, digits(year).length() - 1);
            case CENTURY -> digits(year).substring(0, digits(year).length() - 2);
        };
    }

    /** Four digits, with {@code BC} before them where the year is before the first; astronomical year 0 is 1 BC. */
    private static String digits(int year) {
        return year > 0 ? format("%04d", year) : format("BC%04d", 1 - year);
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }

    @Override
    public int compareTo(CalendarPeriod other) {
        int byFirst = first.compareTo(other.first);
        return byFirst != 0 ? byFirst : unit.compareTo(other.unit);
    }
}
