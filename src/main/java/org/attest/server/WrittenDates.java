package org.attest.server;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Dates written in numbers and names of months that a time in EDTF may have been read from. */
final class WrittenDates {

    private static final String DAY = "(?:[0-3]?[0-9](?:st|nd|rd|th)?)";
    private static final String MONTH = "(?:" + Arrays.stream(Month.values()).flatMap(month -> Stream.of(full(month), brief(month) + "\\.", brief(month)))
            .distinct().collect(Collectors.joining("|")) + ")";
    private static final String YEAR = "(?:1[0-9]{3}|20[0-9]{2})";
    private static final Pattern DATE = Pattern.compile("\\b(?:(?:" + DAY + " (?:of )?)?" + MONTH + "(?: " + DAY + "\\b)?(?:,? " + YEAR + ")?|" + YEAR + ")(?![\\p{L}\\p{N}])");
    private static final Pattern YEARS = Pattern.compile(YEAR);
    private static final Pattern MONTHS = Pattern.compile("\\b[A-Z][a-z]{2}");

    private WrittenDates() {}

    /** Every date in the words that agrees with the time, in code points from their beginning. */
    static List<CodePoints.Span> in(String words, String edtf) {
        List<CodePoints.Span> spans = new ArrayList<>();
        Matcher found = DATE.matcher(words);
        while (found.find()) {
            if (agrees(found.group(), edtf)) {
                int begin = words.codePointCount(0, found.start());
                spans.add(new CodePoints.Span(begin, begin + found.group().codePointCount(0, found.group().length())));
            }
        }
        return spans;
    }

    private static boolean agrees(String date, String edtf) {
        Matcher year = YEARS.matcher(date);
        Optional<Month> month = month(date);
        boolean sameYear = !year.find() || edtf.contains(year.group());
        return sameYear && month.map(each -> edtf.contains("-%02d".formatted(each.getValue()))).orElse(true);
    }

    private static Optional<Month> month(String date) {
        Matcher letters = MONTHS.matcher(date);
        return letters.find() ? Arrays.stream(Month.values()).filter(month -> full(month).startsWith(letters.group())).findFirst() : Optional.empty();
    }

    private static String full(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String brief(Month month) {
        return full(month).substring(0, 3);
    }
}
