package org.attest.annotation.time;

import java.time.Period;
import java.util.Locale;
import java.util.Optional;

import org.attest.timeline.CalendarUnit;

/** Units of time by the letters that the lexicon gives them. */
final class Units {

    private Units() {
    }

    /** Empty for what is shorter than a day. */
    static Optional<CalendarUnit> calendar(String letters) {
        return switch (letters) {
            case "D", "MO", "AF", "EV", "NI" -> Optional.of(CalendarUnit.DAY);
            case "WE" -> Optional.of(CalendarUnit.WEEKEND);
            case "W", "FN" -> Optional.of(CalendarUnit.WEEK);
            case "M" -> Optional.of(CalendarUnit.MONTH);
            case "Q" -> Optional.of(CalendarUnit.QUARTER);
            case "Y" -> Optional.of(CalendarUnit.YEAR);
            case "DE" -> Optional.of(CalendarUnit.DECADE);
            case "CE" -> Optional.of(CalendarUnit.CENTURY);
            default -> Optional.empty();
        };
    }

    static boolean isPartOfDay(String letters) {
        return switch (letters) {
            case "MO", "AF", "EV", "NI", "MI", "DT" -> true;
            default -> false;
        };
    }

    /** The value of a TIMEX3 duration: {@code P3M}, {@code PT2H}, {@code PXY}. */
    static String duration(String count, String letters) {
        return switch (letters) {
            case "S", "H" -> "PT" + count + letters;
            case "MIN" -> "PT" + count + "M";
            case "FN" -> count.equals("X") ? "PXW" : "P" + String.format(Locale.ROOT, "%d", 2 * Math.round(Double.parseDouble(count))) + "W";
            default -> "P" + count + letters;
        };
    }

    /** What the value of a TIMEX3 duration says; empty for vague ones and those below a day. */
    static Optional<Period> period(String value) {
        var matcher = java.util.regex.Pattern.compile("P(\\d{1,6})(D|NI|W|M|Y|DE|CE|Q)").matcher(value);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int count = Integer.parseInt(matcher.group(1));
        // "For a night" is a part of a day.
        if (matcher.group(2).equals("NI") && count == 1) {
            return Optional.empty();
        }
        return Optional.of(switch (matcher.group(2)) {
            case "D", "NI" -> Period.ofDays(count);
            case "W" -> Period.ofWeeks(count);
            case "M" -> Period.ofMonths(count);
            case "Q" -> Period.ofMonths(3 * count);
            case "DE" -> Period.ofYears(10 * count);
            case "CE" -> Period.ofYears(100 * count);
            default -> Period.ofYears(count);
        });
    }
}
