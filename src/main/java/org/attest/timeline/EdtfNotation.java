package org.attest.timeline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes {@link Edtf}. */
final class EdtfNotation {

    private static final int FIRST_SEASON = 21;
    private static final int LAST_SEASON = 24;
    private static final Pattern DATE = Pattern.compile(
            "(?<year>-?\\d{4}|Y-?[1-9]\\d{4,5}|\\d{3}X|\\d{2}XX)(?:-(?<month>\\d{2}|XX)(?:-(?<day>\\d{2}|XX))?)?(?<mark>[?~%])?");

    private EdtfNotation() {
    }

    static Optional<Edtf> read(String notation) {
        int slash = notation.indexOf('/');
        try {
            if (slash < 0) {
                return date(notation).map(Edtf.class::cast);
            }
            Optional<Edtf.End> from = end(notation.substring(0, slash));
            Optional<Edtf.End> to = end(notation.substring(slash + 1));
            return from.isEmpty() || to.isEmpty() ? Optional.empty() : Optional.of(new Edtf.Interval(from.get(), to.get()));
        } catch (DateTimeException | IllegalArgumentException e) {
            // Digits in the right places that are no date: a thirteenth month, an interval that ends before it begins.
            return Optional.empty();
        }
    }

    private static Optional<Edtf.End> end(String notation) {
        return switch (notation) {
            case "" -> Optional.of(new Edtf.End.Unknown());
            case ".." -> Optional.of(new Edtf.End.Open());
            default -> date(notation).map(Edtf.End.On::new);
        };
    }

    private static Optional<Edtf.Date> date(String notation) {
        Matcher matcher = DATE.matcher(notation);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String year = matcher.group("year");
        String month = matcher.group("month");
        String day = matcher.group("day");
        Edtf.Qualifier qualifier = matcher.group("mark") == null ? Edtf.Qualifier.NONE : Edtf.Qualifier.of(matcher.group("mark").charAt(0));
        if (year.endsWith("X")) {
            return month != null ? Optional.empty() : Optional.of(new Edtf.Date(masked(year), qualifier));
        }
        int number = Integer.parseInt(year.startsWith("Y") ? year.substring(1) : year);
        if (year.startsWith("Y") && Math.abs(number) <= 9999 || year.equals("-0000")) {
            return Optional.empty();
        }
        return period(number, month, day).map(period -> new Edtf.Date(period, unspecified(month, day), qualifier));
    }

    private static CalendarPeriod masked(String year) {
        boolean century = year.endsWith("XX");
        int leading = Integer.parseInt(year.replace("X", ""));
        return new CalendarPeriod(century ? CalendarUnit.CENTURY : CalendarUnit.DECADE, LocalDate.of(leading * (century ? 100 : 10), 1, 1));
    }

    private static Optional<CalendarPeriod> period(int year, String month, String day) {
        if (month == null || month.equals("XX")) {
            return day == null || day.equals("XX") ? Optional.of(CalendarPeriod.year(year)) : Optional.empty();
        }
        int number = Integer.parseInt(month);
        if (number >= FIRST_SEASON && number <= LAST_SEASON) {
            return day != null ? Optional.empty()
                    : Optional.of(new CalendarPeriod(CalendarUnit.SEASON, LocalDate.of(year, (number - FIRST_SEASON + 1) * 3, 1)));
        }
        if (day == null || day.equals("XX")) {
            return Optional.of(new CalendarPeriod(CalendarUnit.MONTH, LocalDate.of(year, number, 1)));
        }
        return Optional.of(CalendarPeriod.day(LocalDate.of(year, number, Integer.parseInt(day))));
    }

    private static int unspecified(String month, String day) {
        return ("XX".equals(month) ? 1 : 0) + ("XX".equals(day) ? 1 : 0);
    }

    static String print(Edtf.Date date) {
        LocalDate first = date.period().first();
        String year = year(first.getYear());
        String places = "-XX".repeat(date.unspecified());
        return switch (date.period().unit()) {
            case DAY -> String.format(Locale.ROOT, "%s-%02d-%02d", year, first.getMonthValue(), first.getDayOfMonth());
            case MONTH -> String.format(Locale.ROOT, "%s-%02d%s", year, first.getMonthValue(), places);
            case SEASON -> String.format(Locale.ROOT, "%s-%d", year, first.getMonthValue() / 3 + FIRST_SEASON - 1);
            case YEAR -> year + places;
            case DECADE -> String.format(Locale.ROOT, "%03dX", first.getYear() / 10);
            case CENTURY -> String.format(Locale.ROOT, "%02dXX", first.getYear() / 100);
            case WEEK, WEEKEND, QUARTER, HALF -> throw new IllegalStateException("a date was made of a " + date.period().unit());
        };
    }

    private static String year(int year) {
        if (Math.abs(year) > 9999) {
            return "Y" + year;
        }
        return String.format(Locale.ROOT, "%s%04d", year < 0 ? "-" : "", Math.abs(year));
    }
}
