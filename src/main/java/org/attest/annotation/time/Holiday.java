package org.attest.annotation.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.Instant;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.HebrewCalendar;
import com.ibm.icu.util.IslamicCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import org.attest.lexicon.Table;

/** How to find a day with a name in a year. */
sealed interface Holiday {

    /** Its first and last day in this year of the Gregorian calendar; bounds where calendars by observation differ. */
    Days in(int year);

    /** The rule's own first day, without the days that observation may shift it. */
    default LocalDate usual(int year) {
        return in(year).first();
    }

    /** Days from the first to the last. */
    record Days(LocalDate first, LocalDate last) {}

    record Fixed(int month, int day) implements Holiday {
        @Override
        public Days in(int year) {
            LocalDate date = LocalDate.of(year, month, day);
            return new Days(date, date);
        }
    }

    record Weekday(int month, int nth, DayOfWeek weekday) implements Holiday {
        @Override
        public Days in(int year) {
            LocalDate date = LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
            return new Days(date, date);
        }
    }

    /** Western Easter by the Gregorian computus (Meeus, "Astronomical Algorithms", chapter 8). */
    record Easter(int daysAfter) implements Holiday {
        @Override
        public Days in(int year) {
            int a = year % 19;
            int b = year / 100;
            int c = year % 100;
            int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
            int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
            int m = (a + 11 * h + 22 * l) / 451;
            int sum = h + l - 7 * m + 114;
            LocalDate date = LocalDate.of(year, sum / 31, sum % 31 + 1).plusDays(daysAfter);
            return new Days(date, date);
        }
    }

    /** A day or month of a lunar calendar; the first that begins in the year. */
    record Lunar(boolean islamic, int month, int day, boolean wholeMonth) implements Holiday {

        private static final int OBSERVATION = 2;

        @Override
        public Days in(int year) {
            LocalDate first = usual(year);
            LocalDate last = wholeMonth ? first.plusDays(29) : first;
            int shift = islamic ? OBSERVATION : 0;
            return new Days(first.minusDays(shift), last.plusDays(shift));
        }

        @Override
        public LocalDate usual(int year) {
            for (LocalDate date = LocalDate.of(year, 1, 1); date.getYear() == year; date = date.plusDays(1)) {
                Calendar calendar = islamic ? new IslamicCalendar(TimeZone.GMT_ZONE, ULocale.ROOT) : new HebrewCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
                calendar.setTime(Date.from(Instant.ofEpochSecond(date.toEpochSecond(java.time.LocalTime.NOON, ZoneOffset.UTC))));
                if (calendar.get(Calendar.DAY_OF_MONTH) == day && calendar.get(Calendar.MONTH) == month) {
                    return date;
                }
            }
            return LocalDate.of(year, 12, 31);
        }
    }

    static Holiday parse(Table.Row row) {
        try {
            return parse(row.get("rule"));
        } catch (IllegalArgumentException e) {
            throw row.wrong("'%s' is no rule for a day of the year".formatted(row.get("rule")));
        }
    }

    /** @throws IllegalArgumentException where the rule is not one of those that the file's head explains */
    static Holiday parse(String rule) {
        String[] words = rule.split("[ -]", 2);
        String[] numbers = rule.substring(rule.indexOf(' ') + 1).split("(?<=\\d)-| ");
        String kind = rule.substring(0, Math.max(0, rule.indexOf(' ')));
        return switch (kind) {
            case "day" -> new Fixed(number(numbers, 0), number(numbers, 1));
            case "weekday" -> new Weekday(number(numbers, 0), number(numbers, 1), DayOfWeek.of(number(numbers, 2)));
            case "easter" -> new Easter(number(numbers, 0));
            case "islamic-month" -> new Lunar(true, number(numbers, 0) - 1, 1, true);
            case "islamic-day" -> new Lunar(true, number(numbers, 0) - 1, number(numbers, 1), false);
            // ICU counts Hebrew months from Tishri, with two months of Adar in every year.
            case "hebrew-day" -> new Lunar(false, (number(numbers, 0) + 6) % 13, number(numbers, 1), false);
            default -> throw new IllegalArgumentException("no rule: " + words[0]);
        };
    }

    private static int number(String[] numbers, int place) {
        if (place >= numbers.length) {
            throw new IllegalArgumentException("a number is missing");
        }
        return Integer.parseInt(numbers[place]);
    }
}
