package org.attest.extract;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.attest.annotation.AnnotatedText;
import org.attest.fact.Referent;
import org.attest.timeline.TimeBounds;

/** The year that an account of an event leaves unsaid is that in which it was told before: "in 1990 he had dated the murder of 1987 to October". */
final class YearOfEvent {

    private static final Pattern YEAR = Pattern.compile("\\d{4}|(?i)\\b(?:year|decade|century|last|next|ago|later|earlier|this)\\b");
    private static final Pattern NOTATION = Pattern.compile("\\d{4}-\\d{2}(?:-\\d{2})?");

    private final AnnotatedText text;
    private final Map<Referent.Event, Integer> years = new LinkedHashMap<>();

    YearOfEvent(AnnotatedText text, Map<Happening, Dating> datings) {
        this.text = text;
        datings.forEach((happening, dating) -> year(dating.bounds()).ifPresent(year -> years.putIfAbsent(happening.id(), year)));
    }

    private static Optional<Integer> year(TimeBounds bounds) {
        return bounds.earliestStart().map(LocalDate::getYear).filter(year -> bounds.latestEnd().filter(end -> end.getYear() == year).isPresent());
    }

    Stated in(Happening event, Stated time) {
        Optional<Integer> told = Optional.ofNullable(years.get(event.id()));
        boolean silent = !YEAR.matcher(text.textOf(time.span())).find() && time.edtf().filter(edtf -> NOTATION.matcher(edtf).matches()).isPresent();
        if (told.isEmpty() || !silent) {
            return time;
        }
        String edtf = "%04d".formatted(told.get()) + time.edtf().get().substring(4);
        return new Stated(time.span(), Optional.of(edtf), shifted(time.bounds(), told.get()), time.duration(), time.range(), time.interval());
    }

    private static TimeBounds shifted(TimeBounds bounds, int year) {
        return new TimeBounds(shifted(bounds.earliestStart(), year), shifted(bounds.latestStart(), year), shifted(bounds.earliestEnd(), year),
                shifted(bounds.latestEnd(), year));
    }

    private static Optional<LocalDate> shifted(Optional<LocalDate> day, int year) {
        return day.map(date -> date.withYear(year));
    }
}
