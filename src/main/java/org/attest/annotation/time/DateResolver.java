package org.attest.annotation.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
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

    private DateResolver(Bindings found, Context context) {
        this.found = found;
        this.context = context;
        this.years = new YearGuess(context);
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
            return Optional.of(offset(found.number("offset").orElseThrow()));
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
            return dayAlone(day.get());
        }
        Optional<Integer> weekday = found.any("weekday", "shortday").map(Integer::parseInt);
        if (weekday.isPresent()) {
            return weekday.map(number -> weekday(DayOfWeek.of(number)));
        }
        return found.timeOfDay().map(time -> timeAlone());
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

    /** The night before a report, or the one after it. */
    static Optional<Resolved> overnight(Context context) {
        DateResolver resolver = new DateResolver(new Bindings(java.util.Map.of()), context);
        return Optional.of(resolver.offset(context.tense() == Tense.FUTURE ? 0 : -1).atTime("TNI"));
    }

    private Resolved offset(int days) {
        return context.speech().map(base -> Resolved.of(base.period().plus(days), base.anchor(), base.firm()))
                .orElse(Resolved.open(Type.DATE, "XXXX-XX-XX"));
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

    /** "the 12th": in the month last spoken of, else the nearest such day on the tense's side of the document's date; "the twelfth" only in a month that was spoken of. */
    private Optional<Resolved> dayAlone(int day) {
        Optional<Context.Reference> told = context.reference().filter(time -> time.period().unit().compareTo(CalendarUnit.MONTH) <= 0 && time.certain());
        if (told.isPresent()) {
            LocalDate month = told.get().period().first().withDayOfMonth(1);
            return Optional.of(Resolved.of(CalendarPeriod.day(month.withDayOfMonth(day)), new Anchor.OtherTime(told.get().span()), true));
        }
        if (found.has("told")) {
            return Optional.empty();
        }
        return Optional.of(context.bare().map(base -> {
            LocalDate from = base.period().first();
            LocalDate month = from.withDayOfMonth(1);
            LocalDate date = context.tense() == Tense.FUTURE ? day < from.getDayOfMonth() ? month.plusMonths(1) : month
                    : day > from.getDayOfMonth() ? month.minusMonths(1) : month;
            return Resolved.of(CalendarPeriod.day(date.withDayOfMonth(day)), base.anchor(), base.firm());
        }).orElse(Resolved.open(Type.DATE, String.format(java.util.Locale.ROOT, "XXXX-XX-%02d", day))));
    }

    private Resolved weekday(DayOfWeek weekday) {
        return context.bare().map(base -> {
            LocalDate from = base.period().first();
            LocalDate date = context.tense() != Tense.PAST ? from.with(TemporalAdjusters.nextOrSame(weekday))
                    : from.with(TemporalAdjusters.previousOrSame(weekday));
            return Resolved.of(CalendarPeriod.day(date), base.anchor(), base.firm());
        }).orElse(Resolved.open(Type.DATE, "XXXX-WXX-" + weekday.getValue()));
    }

    /** "at 3 p.m.": on the day last spoken of, else on the document's. */
    private Resolved timeAlone() {
        // A log or report that writes "1810H" tells of several days; which one, only words beside the hour say.
        if (found.has("daily")) {
            return Resolved.open(Type.TIME, "XXXX-XX-XX");
        }
        Optional<Context.Reference> told = context.reference().filter(time -> time.period().unit() == CalendarUnit.DAY);
        if (told.isPresent()) {
            // Whoever is quoted, "I left at ten", may tell of another day than that on which they are heard.
            boolean same = !context.quoted() || told.get().sameSentence();
            return Resolved.of(told.get().period(), new Anchor.OtherTime(told.get().span()), told.get().certain() && same);
        }
        return context.bare().map(base -> Resolved.of(base.period(), base.anchor(), false)).orElse(Resolved.open(Type.TIME, "XXXX-XX-XX"));
    }
}
