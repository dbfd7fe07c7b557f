package org.attest.search;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words by which people ask for a time. */
final class DateWords {

    private static final Pattern DATE = Pattern.compile("(?<!\\d)(\\d{4})(?:-(0[1-9]|1[0-2])(?:-(\\d{2}))?)?(?!\\d)");

    private DateWords() {}

    /** Year, month and day of every date in a time that is written in EDTF. */
    static String of(String edtf) {
        return DATE.matcher(edtf).results().map(DateWords::words).distinct().collect(Collectors.joining(" "));
    }

    private static String words(MatchResult date) {
        String month = Optional.ofNullable(date.group(2)).map(number -> " " + Month.of(Integer.parseInt(number)).getDisplayName(TextStyle.FULL, Locale.ENGLISH)).orElse("");
        String day = Optional.ofNullable(date.group(3)).map(number -> " " + Integer.parseInt(number)).orElse("");
        return date.group(1) + month + day;
    }
}
