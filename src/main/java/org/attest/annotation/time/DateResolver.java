package org.attest.annotation.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

import org.attest.annotation.TimeExpression.Anchor;
import org.attest.annotation.TimeExpression.Type;
import org.attest.timeline.CalendarPeriod;
import org.attest.timeline.CalendarUnit;
import org.attest.timeline.Edtf;
import org.attest.timeline.TimeBounds;

/** Reads days, months, seasons, years, decades and centuries, with or without a time of day. */
final class DateResolver {

    private static final int CIRCA_YEARS = 5;

    private final Bindings found;
    private final Context context;
    private final YearGuess years;
    private final DayResolver days;

    private DateResolver(Bindings found, Context context) {
        this.found = found;
        this.context = context;
        this.years = new YearGuess(context);
        this.days = new DayResolver(found, context);
    }

    /** Empty where the numbers make no date. */
    static Optional<Resolved> resolve(Bindings found, Context context) {
        try {
            DateResolver resolver = new DateResolver(found, context);
            Optional<Resolved> whole = resolver.whole().map(resolver::phase).map(resolver::approximate);
            Optional<String> time = found.timeOfDay();
            return time.isPresent() ? whole.map(day -> day.atTime(time.get())) : whole;
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Resolved phase(Resolved whole) {
        Optional<Phase> phase = found.get("phase").flatMap(Phase::of);
        return phase.isPresent() && whole.period().isPresent() ? phase.get().narrow(whole) : whole;
    }

    private Resolved approximate(Resolved whole) {
        if (found.has("approx") && whole.period().filter(period -> period.unit() == CalendarUnit.YEAR).isPresent()) {
            CalendarPeriod year = whole.period().orElseThrow();
            return whole.within(Optional.of(new Edtf.Date(year, Edtf.Qualifier.APPROXIMATE)),
                    TimeBounds.within(year.plus(-CIRCA_YEARS).first(), year.plus(CIRCA_YEARS).last()));
        }
        return whole;
    }

    private Optional<Resolved> whole() {
        if (found.has("iso")) {
            return Optional.of(Resolved.absolute(CalendarPeriod.day(LocalDate.parse(found.get("iso").orElseThrow()))));
        }
        if (found.has("slash")) {
            return slash(found.get("slash").orElseThrow().split("[/.]"));
        }
        if (found.has("offset")) {
            return Optional.of(days.offset(found.number("offset").orElseThrow()));
        }
        if (found.has("holiday")) {
            return Optional.of(holiday(Holiday.parse(found.get("holiday").orElseThrow())));
        }
        Optional<Integer> month = found.any("month", "abbreviation").map(Integer::parseInt);
        Optional<Integer> day = found.any("day", "dayord", "dayth").map(Integer::parseInt);
        if (month.isPresent()) {
            return Optional.of(day.isPresent() ? dayOfMonth(month.get(), day.get()) : month(month.get()));
        }
        if (found.has("season") || found.has("warm")) {
            return Optional.of(season(found.any("season", "warm").orElseThrow()));
        }
        if (found.get("unit").filter("Q"::equals).isPresent()) {
            return Optional.of(inYear(CalendarUnit.QUARTER, found.number("ord").orElseThrow() - 1, 4));
        }
        if (found.has("half")) {
            return Optional.of(inYear(CalendarUnit.HALF, found.get("half").orElseThrow().equals("first") ? 0 : 1, 2));
        }
        if (found.get("unit").filter("CE"::equals).isPresent()) {
            return found.number("ord").map(this::century);
        }
        return coarse(day);
    }

    private Optional<Resolved> coarse(Optional<Integer> day) {
        Optional<Integer> decade = found.any("decade", "round").map(Integer::parseInt).filter(year -> year >= 100);
        if (decade.isPresent()) {
            return decade.map(year -> Resolved.absolute(CalendarPeriod.of(CalendarUnit.DECADE, LocalDate.of(year, 1, 1))));
        }
        if (found.has("tens")) {
            return found.number("tens").map(tens -> Resolved.absolute(CalendarPeriod.of(CalendarUnit.DECADE, LocalDate.of(1900 + tens, 1, 1))));
        }
        Optional<Integer> year = years.explicit(found);
        if (year.isPresent()) {
            return year.map(number -> Resolved.absolute(CalendarPeriod.year(number)));
        }
        if (day.isPresent() && found.has("guess")) {
            return days.ofMonth(day.get());
        }
        Optional<Integer> weekday = found.any("weekday", "shortday").map(Integer::parseInt);
        if (weekday.isPresent()) {
            return weekday.map(number -> days.weekday(DayOfWeek.of(number)));
        }
        return found.timeOfDay().map(time -> days.ofHour());
    }

    /** Month before day, as Americans write; where it can be read both ways the bounds hold both. */
    private Optional<Resolved> slash(String[] parts) {
        int first = Integer.parseInt(parts[0]);
        int second = Integer.parseInt(parts[1]);
        int year = YearGuess.full(parts[2]);
        if (first > 12) {
            return Optional.of(Resolved.absolute(CalendarPeriod.day(LocalDate.of(year, second, first))));
        }
        Resolved american = Resolved.absolute(CalendarPeriod.day(LocalDate.of(year, first, second)));
        if (second > 12 || first == second) {
            return Optional.of(american);
        }
        LocalDate one = LocalDate.of(year, first, second);
        LocalDate other = LocalDate.of(year, second, first);
        return Optional.of(american.within(Optional.empty(), TimeBounds.within(one.isBefore(other) ? one : other, one.isBefore(other) ? other : one)));
    }

    private Resolved holiday(Holiday holiday) {
        YearGuess.Guess guess = years.guess(found, year -> CalendarPeriod.day(holiday.usual(year)));
        if (guess.year().isEmpty()) {
            return Resolved.open(Type.DATE, CalendarPeriod.day(holiday.usual(2001)).timex().replaceFirst("\\d{4}", "XXXX"));
        }
        Holiday.Days days = holiday.in(guess.year().get());
        Resolved usual = Resolved.of(CalendarPeriod.day(holiday.usual(guess.year().get())), guess.anchor(), guess.firm());
        if (days.first().equals(days.last())) {
            return usual;
        }
        Resolved whole = usual.within(Optional.of(Edtf.interval(new Edtf.Date(CalendarPeriod.day(days.first()), Edtf.Qualifier.APPROXIMATE),
                new Edtf.Date(CalendarPeriod.day(days.last()), Edtf.Qualifier.APPROXIMATE))), TimeBounds.within(days.first(), days.last()));
        return whole;
    }

    private Resolved dayOfMonth(int month, int day) {
        YearGuess.Guess guess = years.guess(found, year -> CalendarPeriod.day(LocalDate.of(year, month, Math.min(day, LocalDate.of(year, month, 1).lengthOfMonth()))));
        if (guess.year().isEmpty()) {
            return Resolved.open(Type.DATE, String.format(java.util.Locale.ROOT, "XXXX-%02d-%02d", month, day));
        }
        return Resolved.of(CalendarPeriod.day(LocalDate.of(guess.year().get(), month, day)), guess.anchor(), guess.firm());
    }

    private Resolved month(int month) {
        YearGuess.Guess guess = years.guess(found, year -> CalendarPeriod.of(CalendarUnit.MONTH, LocalDate.of(year, month, 1)));
        if (guess.year().isEmpty()) {
            return Resolved.open(Type.DATE, String.format(java.util.Locale.ROOT, "XXXX-%02d", month));
        }
        Resolved whole = Resolved.of(CalendarPeriod.of(CalendarUnit.MONTH, LocalDate.of(guess.year().get(), month, 1)), guess.anchor(), guess.firm());
        return found.get("half").map(half -> half.equals("first") ? Phase.EARLY : Phase.LATE).map(half -> half.narrow(whole)).orElse(whole);
    }

    private Resolved season(String season) {
        YearGuess.Guess guess = years.guess(found, year -> YearGuess.season(season, year));
        return guess.year().map(year -> Resolved.of(YearGuess.season(season, year), guess.anchor(), guess.firm()))
                .orElse(Resolved.open(Type.DATE, "XXXX-" + season));
    }

    private Resolved inYear(CalendarUnit unit, int place, int places) {
        if (place >= places) {
            throw new DateTimeException("a year has no such part");
        }
        YearGuess.Guess guess = years.guess(found, year -> CalendarPeriod.of(unit, LocalDate.of(year, 1, 1)).plus(place));
        return guess.year().map(year -> Resolved.of(CalendarPeriod.of(unit, LocalDate.of(year, 1, 1)).plus(place), guess.anchor(), guess.firm()))
                .orElse(Resolved.open(Type.DATE, "XXXX-" + unit.name().charAt(0) + (place + 1)));
    }

    private Resolved century(int number) {
        boolean before = years.isBeforeChrist(found);
        return Resolved.absolute(CalendarPeriod.of(CalendarUnit.CENTURY, LocalDate.of(before ? -number * 100 : (number - 1) * 100, 1, 1)));
    }
}
