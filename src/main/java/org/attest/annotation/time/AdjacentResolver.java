package org.attest.annotation.time;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.attest.timeline.CalendarPeriod;
import org.attest.timeline.CalendarUnit;
import org.attest.timeline.Edtf;
import org.attest.timeline.TimeBounds;

/** Reads "the week before Christmas 1984", "the day after 4 July", "the week of May 5". */
final class AdjacentResolver {

    private AdjacentResolver() {
    }

    static Optional<Resolved> resolve(Bindings found, Context context) {
        Map<String, String> date = new TreeMap<>(found.values());
        date.keySet().removeIf(label -> label.equals("sing") || label.equals("side") || label.equals("part"));
        CalendarUnit unit = found.unit().flatMap(Units::calendar).orElse(CalendarUnit.DAY);
        Optional<Resolved> target = DateResolver.resolve(new Bindings(date), context);
        if (target.isEmpty() || target.get().period().isEmpty()) {
            return target;
        }
        Resolved day = target.get();
        int step = switch (found.get("side").orElseThrow()) {
            case "before" -> -1;
            case "after" -> 1;
            default -> 0;
        };
        CalendarPeriod counted = CalendarPeriod.of(unit, day.period().orElseThrow().first()).plus(step);
        Resolved whole = Resolved.of(counted, day.anchor(), day.isFirm());
        Resolved bounded = unit == CalendarUnit.DAY ? whole : widened(whole, unit, step, day);
        return Optional.of(found.get("part").or(() -> found.unit().filter(Units::isPartOfDay)).map(part -> bounded.atTime("T" + part)).orElse(bounded));
    }

    /** The calendar's week or month, and as well the days that directly precede or follow. */
    private static Resolved widened(Resolved whole, CalendarUnit unit, int step, Resolved target) {
        if (!whole.isFirm()) {
            return whole;
        }
        CalendarPeriod counted = whole.period().orElseThrow();
        LocalDate begin = target.bounds().earliestStart().orElseThrow();
        LocalDate end = target.bounds().latestEnd().orElseThrow();
        LocalDate first = step < 0 ? begin.minus(unit.length()) : step > 0 ? end.plusDays(1) : begin;
        LocalDate last = step < 0 ? begin.minusDays(1) : step > 0 ? end.plus(unit.length()) : begin.plus(unit.length()).minusDays(1);
        LocalDate earliest = first.isBefore(counted.first()) ? first : counted.first();
        LocalDate latest = last.isAfter(counted.last()) ? last : counted.last();
        return whole.within(Optional.of(Edtf.interval(CalendarPeriod.day(earliest), CalendarPeriod.day(latest))), TimeBounds.within(earliest, latest));
    }
}
