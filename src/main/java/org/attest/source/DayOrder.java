package org.attest.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * In which order a list of days in figures gives year, month and day. One day alone may be read in two ways (03/06/2018); a list that one program wrote in the order of time mostly leaves one.
 */
enum DayOrder {
    YEAR_FIRST(0, 1, 2),
    DAY_FIRST(2, 1, 0),
    MONTH_FIRST(2, 0, 1),
    /** Both are possible: no day is known. */
    UNKNOWN(-1, -1, -1);

    private static final Pattern SEPARATOR = Pattern.compile("[./-]");
    private static final int CENTURY = 2000;

    private final int year;
    private final int month;
    private final int day;

    DayOrder(int year, int month, int day) {
        this.year = year;
        this.month = month;
        this.day = day;
    }

    /** The only order in which all these days are days and none comes before the one before it. */
    static DayOrder of(List<String> days) {
        List<DayOrder> fitting = List.of(YEAR_FIRST, DAY_FIRST, MONTH_FIRST).stream().filter(order -> order.fits(days)).toList();
        if (fitting.size() == 1) {
            return fitting.getFirst();
        }
        // With full stops the day leads everywhere.
        if (fitting.contains(DAY_FIRST) && days.stream().allMatch(text -> text.indexOf('.') >= 0)) {
            return DAY_FIRST;
        }
        List<DayOrder> rising = fitting.stream().filter(order -> order.rises(days)).toList();
        // "03/03/2018" is the same day in both.
        boolean same = days.stream().allMatch(text -> rising.stream().map(order -> order.read(text)).distinct().count() == 1);
        return !rising.isEmpty() && (rising.size() == 1 || same) ? rising.getFirst() : UNKNOWN;
    }

    private boolean fits(List<String> days) {
        return days.stream().allMatch(text -> read(text).isPresent());
    }

    private boolean rises(List<String> days) {
        List<LocalDate> read = days.stream().map(text -> read(text).orElseThrow()).toList();
        return IntStream.range(1, read.size()).noneMatch(i -> read.get(i).isBefore(read.get(i - 1)));
    }

    /** The day; empty for what is none in this order. A year of two figures is one of this century: no messenger is older. */
    Optional<LocalDate> read(String text) {
        String[] written = SEPARATOR.split(text);
        int[] numbers = Arrays.stream(written).mapToInt(Integer::parseInt).toArray();
        if (this == UNKNOWN || written.length != 3 || written[month].length() > 2 || written[day].length() > 2 || this == YEAR_FIRST && written[year].length() != 4) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(numbers[year] < 100 ? CENTURY + numbers[year] : numbers[year], numbers[month], numbers[day]));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
