package org.attest.annotation.time;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.TimeExpression;
import org.attest.timeline.TimeBounds;

/** The times that stand with events, to order by what tense and the run of the text only suggest. */
final class EventDays {

    /** What lies farther back than this is not of the day that a report tells. */
    private static final int FRESH_DAYS = 45;
    private static final Set<String> TOGETHER = Set.of("when", "as", "while");

    private final AnnotatedText text;
    private final Map<Integer, TimeExpression> byEvent = new TreeMap<>();
    private final Optional<LocalDate> documentDate;
    private final boolean news;

    EventDays(AnnotatedText text) {
        this.text = text;
        documentDate = text.document().metadata().published();
        news = documentDate.isPresent() && NewsStyle.of(text, new QuotedStretches(text));
        for (TimeExpression time : text.get(Layer.TIMES)) {
            boolean placed = time.type() == TimeExpression.Type.DATE || time.type() == TimeExpression.Type.TIME;
            if (placed && TimeSite.signal(text, time) == TimeSite.Signal.WITHIN) {
                TimeSite.of(text, time).flatMap(TimeSite::governor).ifPresent(event -> byEvent.putIfAbsent(event, time));
            }
        }
    }

    /** The time that stands beside each event, where it happened within it. */
    Map<Integer, TimeExpression> beside() {
        return byEvent;
    }

    /** True where the time beside the event is the document's own day. */
    boolean isOfTheDocument(int event) {
        return shared(event).filter(time -> documentDate.filter(day -> time.value().startsWith(day.toString())).isPresent()).isPresent();
    }

    /** On which side of the document's day the event lies by the days beside it: "the strike begins on 4 June". */
    Optional<Precedence> besideDocument(int event) {
        Optional<TimeBounds> days = documentDate.flatMap(day -> shared(event)).map(TimeExpression::bounds);
        if (days.flatMap(TimeBounds::latestEnd).filter(end -> end.isBefore(documentDate.orElseThrow())).isPresent()) {
            return Optional.of(Precedence.BEFORE);
        }
        return days.flatMap(TimeBounds::earliestStart).filter(start -> start.isAfter(documentDate.orElseThrow())).map(start -> Precedence.AFTER);
    }

    /** The event's own time, that of the verb which it shares its clause with, or that of what went on beside it: "was shot on Monday when they came in". */
    private Optional<TimeExpression> shared(int event) {
        DependencyTree tree = text.treeOf(event);
        boolean beside = tree.is(event, "advcl") && tree.children(event, "mark", "advmod").stream()
                .anyMatch(mark -> TOGETHER.contains(text.token(mark).lemma().toLowerCase(Locale.ROOT)));
        return of(event).or(() -> beside ? tree.head(event).flatMap(this::of) : Optional.empty());
    }

    /** The pair by the dates of its two events, where these stand apart. */
    OrderedPair correct(OrderedPair pair) {
        Optional<TimeExpression> first = of(pair.first());
        Optional<TimeExpression> second = of(pair.second());
        if (pair.cue() == Cue.CONNECTIVE) {
            return pair;
        }
        if (first.isPresent() && second.isPresent()) {
            if (endsBefore(first.get(), second.get())) {
                return new OrderedPair(pair.first(), pair.second(), Precedence.BEFORE, Cue.DATES);
            }
            return endsBefore(second.get(), first.get()) ? new OrderedPair(pair.first(), pair.second(), Precedence.AFTER, Cue.DATES) : pair;
        }
        boolean looksBack = first.isEmpty() && second.filter(this::isOld).isPresent() && isFresh(pair.first()) && pair.cue() == Cue.TENSE;
        return looksBack ? new OrderedPair(pair.first(), pair.second(), Precedence.AFTER, Cue.BACKGROUND) : pair;
    }

    /** The event's own time, or that of the verb which it shares its clause with: "bought it in 1979 and spent $200 million". */
    private Optional<TimeExpression> of(int event) {
        Optional<TimeExpression> own = Optional.ofNullable(byEvent.get(event)).filter(time -> !time.bounds().isUnknown());
        DependencyTree tree = text.treeOf(event);
        if (own.isPresent() || !tree.is(event, "conj")) {
            return own;
        }
        return tree.head(event).filter(head -> head < event).flatMap(this::of);
    }

    private boolean isOld(TimeExpression time) {
        return news && time.bounds().latestEnd().isPresent() && time.bounds().latestEnd().get().plusDays(FRESH_DAYS).isBefore(documentDate.orElseThrow());
    }

    /** True where no old time stands in the event's sentence: a report tells of its own days unless it says otherwise. */
    private boolean isFresh(int event) {
        var sentence = text.sentenceOf(event).span();
        return text.get(Layer.TIMES).stream().noneMatch(time -> sentence.contains(time.span()) && isOld(time));
    }

    private static boolean endsBefore(TimeExpression one, TimeExpression other) {
        return one.bounds().latestEnd().isPresent() && other.bounds().earliestStart().isPresent()
                && one.bounds().latestEnd().get().isBefore(other.bounds().earliestStart().get());
    }
}
