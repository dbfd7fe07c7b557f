package org.attest.annotation.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.TimeExpression.Anchor;
import org.attest.annotation.TimeExpression.Type;
import org.attest.timeline.CalendarPeriod;
import org.attest.timeline.CalendarUnit;
import org.attest.timeline.Edtf;
import org.attest.timeline.TimeBounds;

/** Reads "last week", "this May", "the next day", "that spring", "the end of the year". */
final class WhichResolver {

    private WhichResolver() {
    }

    static Optional<Resolved> resolve(Bindings found, Context context) {
        boolean fromText = found.get("from").filter("text"::equals).isPresent();
        String which = found.get("which").orElseThrow();
        Optional<Context.Base> base = fromText ? context.narration(found.unit().flatMap(Units::calendar).orElse(CalendarUnit.DAY)) : latest(which, context).or(context::speech);
        // "That day" is one that was spoken of.
        base = base.filter(from -> !which.equals("that") || !(from.anchor() instanceof Anchor.DocumentDate));
        int step = switch (which) {
            case "last", "previous", "preceding", "before", "earlier" -> -1;
            // The weekend of news: the one just over, or the one to come.
            case "nearest" -> context.tense() == Tense.PAST && base.filter(from -> from.period().first().getDayOfWeek().getValue() < 6).isPresent() ? -1 : 0;
            case "latest", "recent" -> told(context).isPresent() ? 0 : -1;
            case "next", "coming", "following", "ensuing", "subsequent", "after", "later" -> 1;
            default -> 0;
        };
        // "Next morning the police came": in the past that is the morning after what was told.
        if (which.equals("next") && context.tense() == Tense.PAST && found.unit().or(() -> found.get("part")).filter(unit -> unit.equals("D") || Units.isPartOfDay(unit)).isPresent()) {
            base = context.narration(CalendarUnit.DAY).filter(from -> !(from.anchor() instanceof Anchor.DocumentDate));
        }
        if (base.isPresent() && context.news() && !which.equals("that") && !(fromText && context.quoted()) && !isFirm(found, base.get())) {
            base = context.speech().map(Context.Base::doubted);
        }
        int days = step;
        Optional<Resolved> about = base.filter(from -> !isFirm(found, from)).flatMap(from -> about(found, from, days));
        if (about.isPresent()) {
            return about;
        }
        if (base.isEmpty() || !isFirm(found, base.get())) {
            return Optional.of(Resolved.open(type(found), unknown(found)));
        }
        Resolved whole = Resolved.of(period(found, base.get().period(), step, context), base.get().anchor(), base.get().firm());
        Resolved phased = found.get("phase").flatMap(Phase::of).map(phase -> phase.narrow(whole)).orElse(whole);
        Optional<String> time = part(found).map(letters -> "T" + letters).or(found::timeOfDay);
        return Optional.of(time.map(phased::atTime).orElse(phased));
    }

    /** The quarter that a report of a company's figures speaks of. */
    private static Optional<Context.Base> latest(String which, Context context) {
        return Set.of("latest", "recent").contains(which) ? told(context) : Optional.empty();
    }

    private static Optional<Context.Base> told(Context context) {
        return context.reference().filter(time -> time.period().unit() == CalendarUnit.QUARTER)
                .map(time -> new Context.Base(time.period(), new Anchor.OtherTime(time.span()), time.certain()));
    }

    private static Type type(Bindings found) {
        return part(found).isPresent() ? Type.TIME : Type.DATE;
    }

    /** "The next day", "that night" after a month: counted from some day of it. */
    private static Optional<Resolved> about(Bindings found, Context.Base base, int step) {
        CalendarPeriod from = base.period();
        CalendarUnit unit = found.unit().flatMap(Units::calendar).orElse(CalendarUnit.DAY);
        boolean counted = base.isMonth() && unit == CalendarUnit.DAY && !found.has("weekday") && !found.has("shortday") && !found.has("phase");
        LocalDate first = from.first().plusDays(step);
        LocalDate last = from.last().plusDays(step);
        return counted ? Optional.of(new Resolved(type(found), unknown(found), Optional.of(from), Optional.of(step == 0 ? from.edtf() : Edtf.interval(CalendarPeriod.day(first), CalendarPeriod.day(last))),
                TimeBounds.within(first, last), base.anchor())) : Optional.empty();
    }

    /** Counting days from a whole year leads nowhere that could be bounded. */
    private static boolean isFirm(Bindings found, Context.Base base) {
        CalendarUnit unit = found.unit().flatMap(Units::calendar).orElse(CalendarUnit.DAY);
        return base.period().unit().compareTo(unit) <= 0 || found.has("season") || found.has("month");
    }

    private static Optional<String> part(Bindings found) {
        return found.get("part").or(() -> found.unit().filter(Units::isPartOfDay));
    }

    private static CalendarPeriod period(Bindings found, CalendarPeriod base, int step, Context context) {
        // "The following March", after a year: that of the next.
        LocalDate day = step > 0 && (found.has("month") || found.has("season")) ? base.last() : base.first();
        if (found.has("month") || found.has("abbreviation")) {
            int month = found.any("month", "abbreviation").map(Integer::parseInt).orElseThrow();
            CalendarPeriod same = CalendarPeriod.of(CalendarUnit.MONTH, LocalDate.of(found.number("year").orElse(day.getYear()), month, 1));
            if (found.has("sing")) {
                return CalendarPeriod.of(CalendarUnit.MONTH, same.first().plusYears(step));
            }
            return found.has("year") ? same : nearest(same, day, step, 12);
        }
        if (found.has("season")) {
            return nearest(YearGuess.season(found.get("season").orElseThrow(), found.number("year").orElse(day.getYear())), day, found.has("year") ? 0 : step, 4);
        }
        Optional<DayOfWeek> weekday = found.any("weekday", "shortday").map(number -> DayOfWeek.of(Integer.parseInt(number)));
        if (weekday.isPresent()) {
            if (found.has("sing")) {
                return CalendarPeriod.day(CalendarPeriod.of(CalendarUnit.WEEK, day).plus(step).first().with(TemporalAdjusters.nextOrSame(weekday.get())));
            }
            return CalendarPeriod.day(switch (step) {
                case -1 -> day.with(TemporalAdjusters.previous(weekday.get()));
                case 1 -> day.with(TemporalAdjusters.next(weekday.get()));
                default -> context.tense() == Tense.PAST ? day.with(TemporalAdjusters.previousOrSame(weekday.get()))
                        : day.with(TemporalAdjusters.nextOrSame(weekday.get()));
            });
        }
        CalendarUnit unit = found.unit().flatMap(Units::calendar).orElse(CalendarUnit.DAY);
        return CalendarPeriod.of(unit, step > 0 && unit.compareTo(base.unit()) < 0 ? base.last() : day).plus(step);
    }

    /** The one before or after this day that is wholly on that side of it; with step 0 the one of the same year. */
    private static CalendarPeriod nearest(CalendarPeriod ofYear, LocalDate day, int step, int perYear) {
        if (step < 0) {
            return ofYear.last().isBefore(day) ? ofYear : ofYear.plus(-perYear);
        }
        return step > 0 && !ofYear.first().isAfter(day) ? ofYear.plus(perYear) : ofYear;
    }

    private static String unknown(Bindings found) {
        if (found.has("month")) {
            return String.format(java.util.Locale.ROOT, "XXXX-%02d", found.number("month").orElseThrow());
        }
        if (found.has("season")) {
            return "XXXX-" + found.get("season").orElseThrow();
        }
        if (found.has("weekday")) {
            return "XXXX-WXX-" + found.get("weekday").orElseThrow();
        }
        String value = switch (found.unit().flatMap(Units::calendar).orElse(CalendarUnit.DAY)) {
            case WEEK -> "XXXX-WXX";
            case WEEKEND -> "XXXX-WXX-WE";
            case MONTH -> "XXXX-XX";
            case QUARTER -> "XXXX-QX";
            case YEAR, HALF, SEASON -> "XXXX";
            case DECADE -> "XXX";
            case CENTURY -> "XX";
            case DAY -> "XXXX-XX-XX";
        };
        return part(found).map(letters -> value + "T" + letters).orElse(value);
    }
}
