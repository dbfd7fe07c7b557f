package org.attest.annotation.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.attest.annotation.TimeExpression.Anchor;
import org.attest.annotation.TimeExpression.Type;
import org.attest.timeline.CalendarPeriod;
import org.attest.timeline.CalendarUnit;

/** Which day is meant where the words name no month: "yesterday", "on Friday", "the 12th", "at 3 p.m.". */
final class DayResolver {

    /** Hours before those of an evening. */
    private static final Pattern EARLY = Pattern.compile("T(?:0[1-9]|MO)");
    private static final int HALF_A_MONTH = 14;

    private final Bindings found;
    private final Context context;

    DayResolver(Bindings found, Context context) {
        this.found = found;
        this.context = context;
    }

    /** The night before a report, or the one after it. */
    static Optional<Resolved> overnight(Context context) {
        if (context.reference().filter(time -> time.period().unit() != CalendarUnit.DAY || time.isDaysBefore(context.documentDate())).isPresent()) {
            return Optional.empty();
        }
        DayResolver resolver = new DayResolver(new Bindings(Map.of()), context);
        return Optional.of(resolver.offset(context.tense() == Tense.FUTURE ? 0 : -1).atTime("TNI"));
    }

    /** "yesterday", "today". */
    Resolved offset(int days) {
        return context.speech().filter(base -> base.period().unit() == CalendarUnit.DAY).map(base -> Resolved.of(base.period().plus(days), base.anchor(), base.firm()))
                .orElse(Resolved.open(Type.DATE, "XXXX-XX-XX"));
    }

    /** "the 12th": in the month last spoken of, else the last day of that number that was, else the nearest such day on the tense's side of the document's date; "the twelfth" only in a month that was spoken of. */
    Optional<Resolved> ofMonth(int day) {
        Optional<Context.Reference> told = context.reference().filter(time -> time.period().unit().compareTo(CalendarUnit.MONTH) <= 0 && time.certain());
        if (told.isPresent()) {
            LocalDate last = told.get().period().first();
            // "On 31 May they came. On the 6th": a story goes on, though it may as well look back; "on the 9th" told on the 12th is of the same month.
            boolean earlier = told.get().period().unit() == CalendarUnit.DAY && day < last.getDayOfMonth() && !context.looksBack();
            boolean onward = earlier && last.getDayOfMonth() - day > HALF_A_MONTH;
            LocalDate month = last.withDayOfMonth(1).plusMonths(onward ? 1 : 0);
            return Optional.of(Resolved.of(CalendarPeriod.day(month.withDayOfMonth(day)), new Anchor.OtherTime(told.get().span()), !onward || context.days().containsKey(day)));
        }
        if (found.has("told")) {
            return Optional.empty();
        }
        // "The ledger has it on the 9th", in a report that told of 9 October: a day of that number, though another may be meant.
        Optional<Context.Reference> known = Optional.ofNullable(context.days().get(day));
        if (known.isPresent()) {
            return known.map(time -> Resolved.of(time.period(), new Anchor.OtherTime(time.span()), false));
        }
        return Optional.of(context.bare().map(base -> {
            LocalDate from = base.period().first();
            LocalDate month = from.withDayOfMonth(1);
            LocalDate date = context.tense() == Tense.FUTURE ? day < from.getDayOfMonth() ? month.plusMonths(1) : month
                    : day > from.getDayOfMonth() ? month.minusMonths(1) : month;
            return Resolved.of(CalendarPeriod.day(date.withDayOfMonth(day)), base.anchor(), base.firm());
        }).orElse(Resolved.open(Type.DATE, String.format(Locale.ROOT, "XXXX-XX-%02d", day))));
    }

    /** "on Friday". */
    Resolved weekday(DayOfWeek weekday) {
        return context.bare().map(base -> {
            LocalDate from = base.period().first();
            LocalDate date = context.tense() != Tense.PAST ? from.with(TemporalAdjusters.nextOrSame(weekday))
                    : from.with(TemporalAdjusters.previousOrSame(weekday));
            return Resolved.of(CalendarPeriod.day(date), base.anchor(), base.firm());
        }).orElse(Resolved.open(Type.DATE, "XXXX-WXX-" + weekday.getValue()));
    }

    /** "at 3 p.m.": on the day last spoken of, else on the document's. */
    Resolved ofHour() {
        // A log or report that writes "1810H" tells of several days; which one, only words beside the hour say.
        if (found.has("daily")) {
            return Resolved.open(Type.TIME, "XXXX-XX-XX");
        }
        Optional<Context.Reference> told = context.reference().filter(time -> time.period().unit() == CalendarUnit.DAY);
        if (told.isPresent()) {
            // Whoever is quoted, "I left at ten", may tell of another day than that on which they are heard.
            boolean same = !context.quoted() || told.get().sameSentence();
            // "He was arrested at 9 p.m. … At six in the morning they carried him out".
            boolean next = told.get().late() && found.timeOfDay().filter(time -> EARLY.matcher(time).lookingAt()).isPresent();
            return Resolved.of(next ? told.get().period().plus(1) : told.get().period(), new Anchor.OtherTime(told.get().span()), told.get().certain() && same);
        }
        return context.bare().map(base -> Resolved.of(base.period(), base.anchor(), false)).orElse(Resolved.open(Type.TIME, "XXXX-XX-XX"));
    }
}
