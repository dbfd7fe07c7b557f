package org.attest.annotation.time;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a match of the grammar caught, by label. */
record Bindings(Map<String, String> values) {

    boolean has(String label) {
        return values.containsKey(label);
    }

    Optional<String> get(String label) {
        return Optional.ofNullable(values.get(label));
    }

    Optional<Integer> number(String label) {
        return get(label).map(Integer::parseInt);
    }

    /** The value of whichever of these is caught. */
    Optional<String> any(String... labels) {
        for (String label : labels) {
            if (has(label)) {
                return get(label);
            }
        }
        return Optional.empty();
    }

    /** The unit caught, as the letters of TIMEX3 durations; {@code WE}, {@code Q}, {@code DE}, {@code CE}, and parts of the day besides. */
    Optional<String> unit() {
        return any("sing", "plur", "shortunit", "unit");
    }

    /** The time of day that is caught: {@code T15:00}, {@code TMO}. */
    Optional<String> timeOfDay() {
        Optional<String> half = get("ampm").map(text -> text.substring(0, 1));
        if (has("clock") || has("dotted") || has("military")) {
            String[] parts = any("clock", "dotted", "military").orElseThrow().split("[:.]");
            return clock(Integer.parseInt(parts[0]), parts[1], half);
        }
        if (has("hour") && (has("ampm") || !has("num"))) {
            return clock(number("hour").orElseThrow(), "00", half.or(this::halfByPart));
        }
        if (has("spoken") && has("num")) {
            int hour = number("num").orElseThrow() - (get("spoken").filter("before"::equals).isPresent() ? 1 : 0);
            return clock(hour, get("minute").orElse("00"), half.or(this::halfByPart));
        }
        return has("point") ? get("point") : get("part").map(part -> "T" + part);
    }

    private Optional<String> halfByPart() {
        return get("part").map(part -> part.equals("MO") ? "a" : "p");
    }

    private static Optional<String> clock(int hour, String minutes, Optional<String> half) {
        if (hour > 24 || Integer.parseInt(minutes) > 59 || half.isPresent() && hour > 12) {
            return Optional.empty();
        }
        int shifted = half.map(letter -> hour % 12 + (letter.equals("p") ? 12 : 0)).orElse(hour);
        return Optional.of(String.format(Locale.ROOT, "T%02d:%s", shifted, minutes));
    }
}
