package org.attest.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Full dates as English texts print them: {@code 3 June 2018}, {@code June 3rd, 2018}, {@code 2018-06-03}, {@code 3 Jan 90}. */
final class DateReader {

    private static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
            + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "(\\d{4}|\\d{2})(?!\\d)";
    private static final Pattern DAY_FIRST = pattern(DAY + "(?: of)?[ -]*" + MONTH + "[, -]*" + YEAR);
    private static final Pattern MONTH_FIRST = pattern(MONTH + "[ -]*" + DAY + "(?: ?,[ ]?|[ -]+)" + YEAR);
    private static final Pattern ISO = pattern("(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
    private static final Pattern NUMERIC = pattern("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})(?!\\d)");
    /** What may stand beside a date on a line of its own. */
    private static final Pattern SURROUNDINGS = Pattern.compile("(?i)(?:\\b(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?\\b"
            + "|\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?|[ap]\\.?m\\.?|\\b(?:at|on|gmt|utc|est|edt|cet|bst|z)\\b|[+-]\\d{4}|[\\s,.|()–—-]){0,200}");

    private DateReader() {}

    /** A date and the stretch of the string that it takes. */
    record Found(LocalDate date, int begin, int end) {}

    /** The first full date in the string. A date in figures that has two readings (03/06/2018) is none. */
    static Optional<Found> first(String text) {
        Optional<Found> best = Optional.empty();
        for (Optional<Found> found : List.of(iso(text), dayFirst(text), monthFirst(text), numeric(text))) {
            if (found.isPresent() && (best.isEmpty() || found.get().begin() < best.get().begin())) {
                best = found;
            }
        }
        return best;
    }

    /** The date of a string that says nothing else than a date, a weekday and a time of day. */
    static Optional<LocalDate> only(String text) {
        return first(text)
                .filter(found -> SURROUNDINGS.matcher(text.substring(0, found.begin())).matches()
                        && SURROUNDINGS.matcher(text.substring(found.end())).matches())
                .map(Found::date);
    }

    private static Optional<Found> iso(String text) {
        Matcher m = ISO.matcher(text);
        return m.find() ? found(m, m.group(1), number(m, 2), number(m, 3)) : Optional.empty();
    }

    private static Optional<Found> dayFirst(String text) {
        Matcher m = DAY_FIRST.matcher(text);
        return m.find() ? found(m, m.group(3), month(m.group(2)), number(m, 1)) : Optional.empty();
    }

    private static Optional<Found> monthFirst(String text) {
        Matcher m = MONTH_FIRST.matcher(text);
        return m.find() ? found(m, m.group(3), month(m.group(1)), number(m, 2)) : Optional.empty();
    }

    private static Optional<Found> numeric(String text) {
        Matcher m = NUMERIC.matcher(text);
        if (!m.find()) {
            return Optional.empty();
        }
        int a = number(m, 1);
        int b = number(m, 2);
        // With full stops the day leads everywhere; with slashes only a number above 12 tells.
        boolean dayLeads = m.group().indexOf('.') >= 0 || a > 12 || a == b;
        return dayLeads ? found(m, m.group(3), b, a) : b > 12 ? found(m, m.group(3), a, b) : Optional.empty();
    }

    private static Optional<Found> found(Matcher m, String year, int month, int day) {
        int number = Integer.parseInt(year);
        int full = year.length() == 4 ? number : number < 50 ? 2000 + number : 1900 + number;
        if (full < 1500 || full > 2200) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Found(LocalDate.of(full, month, day), m.start(), m.end()));
        } catch (DateTimeException e) {
            // 31 June: a slip of the pen, no date.
            return Optional.empty();
        }
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static int month(String name) {
        String abbreviation = name.substring(0, 3);
        for (Month month : Month.values()) {
            if (month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).substring(0, 3).equalsIgnoreCase(abbreviation)) {
                return month.getValue();
            }
        }
        throw new IllegalArgumentException("no month begins with '" + abbreviation + "'");
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile("(?<![\\p{L}\\d])" + regex, Pattern.CASE_INSENSITIVE);
    }
}
