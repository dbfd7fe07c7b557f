package org.attest.evaluation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The outer bounds of a time, first and last day inclusive; open ends are the ends of {@link #ALWAYS}.
 *
 * <p>Marks of approximation and uncertainty ({@code ~ ? %}) do not widen it: two readers rarely agree on how rough "about" is.
 */
record DayRange(LocalDate first, LocalDate last) {

    static final DayRange ALWAYS = new DayRange(LocalDate.of(0, 1, 1), LocalDate.of(9999, 12, 31));

    private static final Pattern POINT = Pattern.compile("(-?\\d[\\dX]{3})(?:-([\\dX]{2}))?(?:-([\\dX]{2}))?");

    DayRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("range needs first <= last, got [%s, %s]".formatted(first, last));
        }
    }

    /** Between two days in ISO form, either of which may be open; empty where both are, or where they are the wrong way round. */
    static Optional<DayRange> ofBounds(Optional<String> earliestStart, Optional<String> latestEnd) {
        LocalDate first = earliestStart.map(LocalDate::parse).orElse(ALWAYS.first);
        LocalDate last = latestEnd.map(LocalDate::parse).orElse(ALWAYS.last);
        boolean open = earliestStart.isEmpty() && latestEnd.isEmpty();
        return open || last.isBefore(first) ? Optional.empty() : Optional.of(new DayRange(first, last));
    }

    /** Reads EDTF of level 1, as far as dates, seasons, unspecified digits and intervals go; empty for anything else. */
    static Optional<DayRange> ofEdtf(String edtf) {
        String plain = edtf.strip().replaceAll("[~?%]", "");
        int slash = plain.indexOf('/');
        if (slash < 0) {
            return point(plain);
        }
        Optional<DayRange> from = end(plain.substring(0, slash));
        Optional<DayRange> to = end(plain.substring(slash + 1));
        return from.isEmpty() || to.isEmpty() || to.get().last.isBefore(from.get().first)
                ? Optional.empty()
                : Optional.of(new DayRange(from.get().first, to.get().last));
    }

    private static Optional<DayRange> end(String text) {
        return text.isEmpty() || text.equals("..") ? Optional.of(ALWAYS) : point(text);
    }

    private static Optional<DayRange> point(String text) {
        Matcher matcher = POINT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String year = matcher.group(1);
        LocalDate first = LocalDate.of(Integer.parseInt(year.replace('X', '0')), 1, 1);
        LocalDate last = LocalDate.of(Integer.parseInt(year.replace('X', '9')), 12, 31);
        String month = matcher.group(2);
        if (month == null || month.contains("X") || year.contains("X")) {
            return Optional.of(new DayRange(first, last));
        }
        int number = Integer.parseInt(month);
        if (number >= 21 && number <= 24) {
            YearMonth start = YearMonth.of(first.getYear(), 3).plusMonths(3L * (number - 21));
            return Optional.of(new DayRange(start.atDay(1), start.plusMonths(2).atEndOfMonth()));
        }
        if (number < 1 || number > 12) {
            return Optional.empty();
        }
        YearMonth whole = YearMonth.of(first.getYear(), number);
        String day = matcher.group(3);
        if (day == null || day.contains("X")) {
            return Optional.of(new DayRange(whole.atDay(1), whole.atEndOfMonth()));
        }
        return whole.isValidDay(Integer.parseInt(day))
                ? Optional.of(new DayRange(whole.atDay(Integer.parseInt(day)), whole.atDay(Integer.parseInt(day))))
                : Optional.empty();
    }

    /** Days in both over days in either: 1 for the same range, 0 for ranges that do not meet. */
    double likeness(DayRange other) {
        long common = ChronoUnit.DAYS.between(later(first, other.first), earlier(last, other.last)) + 1;
        long either = ChronoUnit.DAYS.between(earlier(first, other.first), later(last, other.last)) + 1;
        return common <= 0 ? 0 : (double) common / either;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    @Override
    public String toString() {
        return (first.equals(ALWAYS.first) ? ".." : first) + "/" + (last.equals(ALWAYS.last) ? ".." : last);
    }
}
