package org.attest.annotation.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.attest.annotation.TimeExpression.Anchor;
import org.attest.timeline.CalendarPeriod;
import org.attest.timeline.CalendarUnit;

/** In which year a day, month or season is meant whose year is not said. */
record YearGuess(Context context) {

    private static final int LOOKING_BACK = 4;
    /** A day so near to the document's is of its own year, whatever the tense of the clause that the parser found. */
    private static final int NEAR_DAYS = 45;
    /** A report that has told of another year a few sentences before names a day of its own year only where that is not long past. */
    private static final int STALE_SENTENCES = 8;
    private static final int LONG_AGO_DAYS = 120;
    /** So soon after the end of a year a story goes on in the next. */
    private static final int SOON_DAYS = 150;
    private static final int FEW_SENTENCES = 6;
    /** So near to a day that a report is about lie the others of that year. */
    private static final int DAYS_AROUND = 14;

    /** @param firm true where the text supports it */
    record Guess(Optional<Integer> year, Anchor anchor, boolean firm) {

        /**
         * What a story tells in the past lies before it was written: firm where the last such day before that is of the same year, and of no year after it. A story that has
         * itself come to a later time was not written then.
         */
        Guess asWritten(Context context, Context.Reference told, IntFunction<CalendarPeriod> inYear) {
            Optional<LocalDate> day = context.dayOfWriting().filter(date -> (told.inYear() || told.exact()) && !context.news() && context.tense() == Tense.PAST && !told.period().first().isAfter(date));
            if (day.isEmpty()) {
                return this;
            }
            LocalDate written = day.get();
            int last = written.getYear() - (inYear.apply(written.getYear()).first().isAfter(written) ? 1 : 0);
            if (year.get() <= last || context.documentDate().isEmpty()) {
                return new Guess(year, anchor, firm || year.get() == last);
            }
            // A text may be dated by what it tells of, and go on from there.
            boolean near = !inYear.apply(year.get()).first().minusDays(NEAR_DAYS).isAfter(written);
            return near ? new Guess(year, anchor, false) : new Guess(Optional.of(last), new Anchor.DocumentDate(), true);
        }
    }

    /** The year that stands in the expression itself. */
    Optional<Integer> explicit(Bindings found) {
        if (found.has("year") || found.has("num") && isBeforeChrist(found) && !found.has("month")) {
            int year = found.any("year", "num").map(Integer::parseInt).orElseThrow();
            return Optional.of(isBeforeChrist(found) ? 1 - year : year);
        }
        return found.any("yy", "twodigits").map(YearGuess::full);
    }

    boolean isBeforeChrist(Bindings found) {
        return found.get("era").filter(era -> era.startsWith("b")).isPresent();
    }

    /** Two digits are of the last century from 30 on. */
    static int full(String year) {
        int number = Integer.parseInt(year);
        return year.length() > 2 ? number : number + (number < 30 ? 2000 : 1900);
    }

    static CalendarPeriod season(String season, int year) {
        int month = switch (season) {
            case "SP" -> 3;
            case "SU" -> 6;
            case "FA" -> 9;
            default -> 12;
        };
        return new CalendarPeriod(CalendarUnit.SEASON, LocalDate.of(year, month, 1));
    }

    /**
     * The year said; else the one last spoken of, in stories and within a sentence; else the nearest to the document's date on the side to which
     * the tense points.
     */
    Guess guess(Bindings found, IntFunction<CalendarPeriod> inYear) {
        Optional<Integer> said = explicit(found);
        if (said.isPresent()) {
            return new Guess(said, new Anchor.Absolute(), true);
        }
        if (found.has("rel") && context.speech().isPresent()) {
            Context.Base base = context.speech().get();
            int step = List.of("last", "this", "next").indexOf(found.get("rel").orElseThrow()) - 1;
            return new Guess(Optional.of(base.period().first().getYear() + step), base.anchor(), base.firm());
        }
        if (found.has("rel")) {
            return new Guess(Optional.empty(), new Anchor.Open(), false);
        }
        boolean now = context.reference().filter(time -> time.isNow(context.documentDate())).isPresent();
        // "He retired in 1994. A service will be held on 9 June": a report looks ahead from its own day.
        boolean announced = context.announced() && !context.quoted() && context.dayOfWriting().isPresent();
        boolean ahead = announced || context.news() && !context.quoted() && context.tense() == Tense.FUTURE && context.documentDate().isPresent();
        Optional<Context.Reference> told = context.reference().filter(time -> !(ahead && !time.sameSentence())).filter(time -> !now && time.period().unit().compareTo(CalendarUnit.YEAR) <= 0)
                .filter(time -> time.sameSentence() && time.period().unit() == CalendarUnit.YEAR || !context.news() || context.quoted()
                        || time.isElsewhere(context.documentDate()) && (time.fresh() || time.sentencesAgo() <= STALE_SENTENCES && isLongAgo(inYear))
                        || time.isJustNamed() && isLongAgo(inYear));
        Optional<Context.Reference> known = dayTold(inYear).filter(day -> !ahead && (told.isEmpty() || context.news() && told.get().isDistant()));
        if (known.isPresent()) {
            return new Guess(Optional.of(known.get().period().first().getYear()), new Anchor.OtherTime(known.get().span()), true);
        }
        if (told.isPresent()) {
            return ofStory(before(told.get()), inYear).asWritten(context, told.get(), inYear);
        }
        Optional<Context.Base> from = announced ? context.dayOfWriting().map(day -> new Context.Base(CalendarPeriod.day(day), new Anchor.DocumentDate(), true)) : context.bare();
        return from.map(base -> {
            LocalDate day = base.period().first();
            int year = day.getYear();
            int tolerance = inYear.apply(year).unit() == CalendarUnit.DAY ? NEAR_DAYS : 0;
            if (!announced && context.tense() == Tense.PRESENT && inYear.apply(year).unit() == CalendarUnit.DAY) {
                // "It is payable Jan. 5": the nearest, ahead or behind.
                year = nearest(day, inYear);
            } else if (announced || context.tense() == Tense.FUTURE) {
                year += inYear.apply(year).last().plusDays(tolerance).isBefore(day) ? 1 : 0;
            } else {
                year -= inYear.apply(year).first().minusDays(tolerance).isAfter(day) ? 1 : 0;
            }
            return new Guess(Optional.of(year), base.anchor(), base.firm() || now && !context.quoted());
        }).orElse(new Guess(Optional.empty(), new Anchor.Open(), false));
    }

    /** "Four days later, on 15 February 2020, a pilot found him … he told them on 17 February": a report of years ago comes back to the days that it is about. */
    private Optional<Context.Reference> dayTold(IntFunction<CalendarPeriod> inYear) {
        return context.days().values().stream().filter(told -> {
            CalendarPeriod same = inYear.apply(told.period().first().getYear());
            long days = Math.abs(ChronoUnit.DAYS.between(told.period().first(), same.first()));
            return same.unit() == CalendarUnit.DAY && context.tense() == Tense.PAST && days <= DAYS_AROUND && (context.documentDate().isEmpty() ? days == 0 : told.isElsewhere(context.documentDate()));
        }).min(Comparator.comparing(told -> Math.abs(ChronoUnit.DAYS.between(told.period().first(), inYear.apply(told.period().first().getYear()).first()))));
    }

    /** What a clause that looks back tells after another such clause goes on from that one. */
    private Context.Reference before(Context.Reference told) {
        return context.recent().filter(time -> context.looksBack() && time.period().last().isBefore(told.period().first())).orElse(told);
    }

    /** A story goes on: after November 2014 comes March 2015, unless it looks back. So only the same year's later part is sure, and what comes soon after. */
    private Guess ofStory(Context.Reference told, IntFunction<CalendarPeriod> inYear) {
        CalendarPeriod last = told.period();
        int year = last.first().getYear();
        Anchor anchor = new Anchor.OtherTime(told.span());
        CalendarPeriod same = inYear.apply(year);
        boolean wholeYear = told.sameSentence() && last.unit() == CalendarUnit.YEAR;
        boolean later = !same.last().isBefore(last.first());
        if (context.looksBack() && context.reference().filter(told::equals).isPresent()) {
            boolean ahead = same.first().isAfter(last.last());
            return new Guess(Optional.of(ahead ? year - 1 : year), anchor, told.inYear() && last.unit().compareTo(CalendarUnit.MONTH) <= 0);
        }
        boolean onwards = !same.last().plusMonths(LOOKING_BACK).isBefore(last.first());
        boolean soon = !onwards && told.sentencesAgo() <= FEW_SENTENCES && context.tense() == Tense.PAST && last.unit().compareTo(CalendarUnit.MONTH) <= 0
                && ChronoUnit.DAYS.between(last.last(), inYear.apply(year + 1).first()) <= SOON_DAYS;
        return new Guess(Optional.of(onwards ? year : year + 1), anchor, told.inYear() && (later || soon || wholeYear) && (!context.announced() || told.sameSentence()));
    }

    private static int nearest(LocalDate day, IntFunction<CalendarPeriod> inYear) {
        return IntStream.rangeClosed(day.getYear() - 1, day.getYear() + 1).boxed()
                .min(Comparator.comparing(year -> Math.abs(ChronoUnit.DAYS.between(day, inYear.apply(year).first())))).orElseThrow();
    }

    private boolean isLongAgo(IntFunction<CalendarPeriod> inYear) {
        return context.documentDate().filter(day -> {
            LocalDate ofYear = inYear.apply(day.getYear()).last();
            LocalDate last = ofYear.isAfter(day) ? inYear.apply(day.getYear() - 1).last() : ofYear;
            return context.tense() == Tense.PAST && inYear.apply(day.getYear()).unit() == CalendarUnit.DAY && ChronoUnit.DAYS.between(last, day) > LONG_AGO_DAYS;
        }).isPresent();
    }
}
