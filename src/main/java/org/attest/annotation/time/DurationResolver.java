package org.attest.annotation.time;

import java.util.Optional;

import org.attest.annotation.TimeExpression.Type;

/** Reads lengths of time and what comes again and again. */
final class DurationResolver {

    private DurationResolver() {
    }

    static Optional<Resolved> length(Bindings found) {
        if (found.has("adverb")) {
            return Optional.of(Resolved.open(Type.DURATION, found.get("adverb").orElseThrow()));
        }
        Optional<String> unit = found.unit();
        if (unit.isEmpty()) {
            return Optional.of(Resolved.open(Type.DURATION, "PXY"));
        }
        boolean notALength = unit.get().equals("Q") && found.has("num") && !found.has("plur")
                || found.number("num").filter(number -> number == 1).isPresent() && Units.isPartOfDay(unit.get())
                || found.number("num").filter(number -> number == 1).isPresent() && unit.get().equals("D") && !found.has("whole");
        return notALength ? Optional.empty() : Optional.of(Resolved.open(Type.DURATION, value(found, unit.get())));
    }

    private static String value(Bindings found, String unit) {
        Optional<Integer> number = found.number("num");
        if (found.has("decimal")) {
            return Units.duration(found.get("decimal").orElseThrow(), unit);
        }
        if (found.has("half")) {
            if (found.get("half").filter("a"::equals).isPresent()) {
                return Units.duration(number.orElse(1) + ".5", unit.equals("FN") ? "W" : unit);
            }
            return switch (unit) {
                case "H" -> "PT30M";
                case "MIN" -> "PT30S";
                case "D" -> "PT12H";
                case "Y" -> "P6M";
                case "DE" -> "P5Y";
                case "CE" -> "P50Y";
                default -> Units.duration("0.5", unit.equals("FN") ? "W" : unit);
            };
        }
        if (number.isPresent()) {
            return Units.duration(String.valueOf(number.get()), unit);
        }
        return Units.duration(found.has("sing") && !found.has("vague") ? "1" : found.has("couple") ? "2" : "X", unit);
    }

    static Optional<Resolved> set(Bindings found) {
        if (found.has("periodic")) {
            return found.get("periodic").map(value -> Resolved.open(Type.SET, value));
        }
        if (found.has("weekend")) {
            return Optional.of(Resolved.open(Type.SET, "XXXX-WXX-WE"));
        }
        Optional<String> calendar = found.any("weekday", "weekdays").map(day -> "XXXX-WXX-" + day)
                .or(() -> found.get("month").map(month -> String.format(java.util.Locale.ROOT, "XXXX-%02d", Integer.parseInt(month))))
                .or(() -> found.get("season").map(season -> "XXXX-" + season));
        if (calendar.isPresent()) {
            return calendar.map(value -> Resolved.open(Type.SET, found.get("part").map(part -> value + "T" + part).orElse(value)));
        }
        if (found.has("holiday")) {
            return DateResolver.resolve(new Bindings(java.util.Map.of("holiday", found.get("holiday").orElseThrow())),
                    Context.nowhere()).map(day -> Resolved.open(Type.SET, day.value()));
        }
        String unit = found.unit().or(() -> found.get("part")).orElse("D");
        if (Units.isPartOfDay(unit)) {
            return Optional.of(Resolved.open(Type.SET, "XXXX-XX-XXT" + unit));
        }
        return Optional.of(Resolved.open(Type.SET, Units.duration(found.has("times") ? "1" : found.has("vague") ? "X" : found.get("num").orElse(found.has("couple") ? "2" : "1"), unit)));
    }
}
