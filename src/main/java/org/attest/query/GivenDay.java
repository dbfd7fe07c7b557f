package org.attest.query;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/** A day as a person gives it: itself, or as the first or last one of a month or a year. */
public final class GivenDay {

    private static final int YEAR = 4;
    private static final int MONTH = 7;

    private GivenDay() {}

    /**
     * The first day of what is given.
     *
     * @param date as YYYY-MM-DD, YYYY-MM or YYYY
     * @throws java.time.format.DateTimeParseException where it is none of these
     */
    public static LocalDate first(String date) {
        return switch (date.length()) {
            case YEAR -> Year.parse(date).atDay(1);
            case MONTH -> YearMonth.parse(date).atDay(1);
            default -> LocalDate.parse(date);
        };
    }

    /**
     * The last day of what is given.
     *
     * @param date as YYYY-MM-DD, YYYY-MM or YYYY
     * @throws java.time.format.DateTimeParseException where it is none of these
     */
    public static LocalDate last(String date) {
        return switch (date.length()) {
            case YEAR -> Year.parse(date).atMonth(12).atEndOfMonth();
            case MONTH -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date);
        };
    }
}
