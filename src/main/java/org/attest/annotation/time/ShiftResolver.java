package org.attest.annotation.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;

import org.attest.annotation.TimeExpression.Anchor;
import org.attest.annotation.TimeExpression.Type;
import org.attest.timeline.CalendarPeriod;
import org.attest.timeline.CalendarUnit;
import org.attest.timeline.Edtf;
import org.attest.timeline.TimeBounds;

/** Reads "three days later", "a year ago", "years before". */
final class ShiftResolver {

    private record Count(int count, CalendarUnit unit) {}

    private static final Map<String, Count> HALVES = Map.of("Y", new Count(6, CalendarUnit.MONTH), "DE", new Count(5, CalendarUnit.YEAR),
            "CE", new Count(50, CalendarUnit.YEAR));

    private ShiftResolver() {
    }

    static Optional<Resolved> resolve(Bindings found, Context context) {
        if (found.has("reference")) {
            return found.get("reference").map(value -> Resolved.open(Type.DATE, value));
        }
        String side = found.get("side").orElseThrow();
        boolean back = switch (side) {
            case "ago", "earlier", "before", "previously" -> true;
            default -> false;
        };
        boolean fromSpeech = side.equals("ago") || side.equals("hence") || side.equals("from");
        String letters = found.unit().orElseThrow();
        boolean halved = found.get("half").filter("half"::equals).isPresent();
        if (halved && !HALVES.containsKey(letters)) {
            return Optional.of(Resolved.open(Type.DATE, back ? "PAST_REF" : "FUTURE_REF"));
        }
        Optional<CalendarUnit> unit = halved ? Optional.of(HALVES.get(letters).unit()) : Units.calendar(letters);
        boolean vague = found.has("vague") || !found.has("num") && found.has("plur");
        if (vague && !found.has("couple")) {
            return Optional.of(Resolved.open(Type.DATE, back ? "PAST_REF" : "FUTURE_REF"));
        }
        Optional<Context.Base> figures = letters.equals("Y") && back ? figures(context, side) : Optional.empty();
        Optional<Context.Base> base = figures.isPresent() ? figures : fromSpeech ? context.speech() : context.narration(unit.orElse(CalendarUnit.DAY));
        if (base.isEmpty()) {
            return Optional.of(Resolved.open(Type.DATE, unit.map(ShiftResolver::unknown).orElse(back ? "PAST_REF" : "FUTURE_REF")));
        }
        if (unit.isEmpty()) {
            Resolved day = Resolved.of(base.get().period(), base.get().anchor(), false);
            return Optional.of(day);
        }
        long count = halved ? HALVES.get(letters).count() : found.has("couple") ? 2 : found.number("num").orElse(1);
        try {
            return Optional.of(shifted(base.get(), unit.get(), (back ? -1 : 1) * count * (letters.equals("FN") ? 2 : 1), found.get("half").filter("a"::equals).isPresent(), figures.isPresent()));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** News compares the figures of a month or quarter with those of the same one of another year; "A year ago they were wary" is no figure. */
    private static Optional<Context.Base> figures(Context context, String side) {
        return context.reference().filter(time -> context.news() && time.fresh())
                .filter(time -> time.sameSentence() ? time.period().unit() == CalendarUnit.QUARTER || time.period().unit() == CalendarUnit.MONTH : time.period().unit() == CalendarUnit.QUARTER && !side.equals("ago"))
                .map(time -> new Context.Base(time.period(), new Anchor.OtherTime(time.span()), time.certain()));
    }

    private static String unknown(CalendarUnit unit) {
        return switch (unit) {
            case DAY -> "XXXX-XX-XX";
            case WEEK -> "XXXX-WXX";
            case WEEKEND -> "XXXX-WXX-WE";
            case MONTH -> "XXXX-XX";
            case QUARTER -> "XXXX-QX";
            case SEASON, HALF, YEAR -> "XXXX";
            case DECADE -> "XXX";
            case CENTURY -> "XX";
        };
    }

    /**
     * The value is the unit that the count falls into; the bounds allow for half a unit more or less, as people round. What the text says is as exact as
     * what it counts from: "two weeks later" after a day is about a day.
     */
    private static Resolved shifted(Context.Base base, CalendarUnit unit, long count, boolean half, boolean figures) {
        CalendarPeriod from = base.period();
        // Half a year more: the year that this leads into.
        int months = half && unit == CalendarUnit.YEAR ? 6 * Long.signum(count) : 0;
        CalendarPeriod middle = CalendarPeriod.of(unit, from.first().plusMonths(months)).plus(count);
        CalendarPeriod likely = from.unit().compareTo(unit) > 0 ? CalendarPeriod.of(from.unit(), middle.first())
                : figures ? CalendarPeriod.of(from.unit(), from.first().plusYears(count)) : middle;
        boolean exact = unit == CalendarUnit.DAY && from.unit() == CalendarUnit.DAY;
        if (exact) {
            return Resolved.of(likely, base.anchor(), base.firm());
        }
        Period whole = unit.length().multipliedBy(Math.toIntExact(count));
        Period slack = slack(unit);
        int more = half ? 2 : 1;
        LocalDate first = from.first().plus(whole).minus(slack.multipliedBy(more));
        LocalDate last = from.last().plus(whole).plus(slack.multipliedBy(more));
        // "Four days later" after a year that was named is counted from some day that nobody named; after a month it is still of that month or the next.
        Resolved resolved = Resolved.of(likely, base.anchor(), base.firm() && (from.unit().compareTo(unit) <= 0 || base.isMonth()));
        return resolved.within(Optional.of(about(from, unit, whole, likely).filter(date -> from.unit().compareTo(unit) <= 0).orElse(Edtf.interval(new Edtf.Date(CalendarPeriod.day(first), Edtf.Qualifier.APPROXIMATE),
                new Edtf.Date(CalendarPeriod.day(last), Edtf.Qualifier.APPROXIMATE)))), TimeBounds.within(first, last));
    }

    /** Empty where EDTF has no form for it but an interval. */
    private static Optional<Edtf> about(CalendarPeriod from, CalendarUnit unit, Period whole, CalendarPeriod likely) {
        CalendarPeriod about = unit == CalendarUnit.WEEK && from.unit() == CalendarUnit.DAY ? CalendarPeriod.day(from.first().plus(whole)) : likely;
        return switch (about.unit()) {
            case DAY, MONTH, YEAR -> Optional.of(new Edtf.Date(about, Edtf.Qualifier.APPROXIMATE));
            case WEEK, WEEKEND, QUARTER, SEASON, HALF, DECADE, CENTURY -> Optional.empty();
        };
    }

    private static Period slack(CalendarUnit unit) {
        return switch (unit) {
            case DAY -> Period.ZERO;
            case WEEKEND, WEEK -> Period.ofDays(4);
            case MONTH -> Period.ofDays(16);
            case QUARTER, SEASON -> Period.ofDays(46);
            case HALF -> Period.ofMonths(3);
            case YEAR -> Period.ofMonths(6);
            case DECADE -> Period.ofYears(5);
            case CENTURY -> Period.ofYears(50);
        };
    }
}
