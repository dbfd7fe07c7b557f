package org.attest.annotation.time;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Layer;
import org.attest.annotation.TimeExpression;

/** The times that stand with events, to order by what tense and the run of the text only suggest. */
final class EventDays {

    private final Map<Integer, TimeExpression> byEvent = new TreeMap<>();
    private final Optional<LocalDate> documentDate;

    EventDays(AnnotatedText text) {
        documentDate = text.document().metadata().published();
        for (TimeExpression time : text.get(Layer.TIMES)) {
            boolean placed = time.type() == TimeExpression.Type.DATE || time.type() == TimeExpression.Type.TIME;
            if (placed && TimeSite.signal(text, time) == TimeSite.Signal.WITHIN) {
                TimeSite.of(text, time).flatMap(TimeSite::governor).ifPresent(event -> byEvent.putIfAbsent(event, time));
            }
        }
    }

    /** True where the time beside the event is the document's own day. */
    boolean isOfTheDocument(int event) {
        TimeExpression time = byEvent.get(event);
        return time != null && documentDate.filter(day -> time.value().startsWith(day.toString())).isPresent();
    }

    /** The pair by the dates of its two events, where these stand apart. */
    OrderedPair correct(OrderedPair pair) {
        TimeExpression first = byEvent.get(pair.first());
        TimeExpression second = byEvent.get(pair.second());
        boolean sure = pair.cue() == Cue.CONNECTIVE || first == null || second == null || first.bounds().isUnknown() || second.bounds().isUnknown();
        if (sure) {
            return pair;
        }
        if (endsBefore(first, second)) {
            return new OrderedPair(pair.first(), pair.second(), Precedence.BEFORE, Cue.DATES);
        }
        return endsBefore(second, first) ? new OrderedPair(pair.first(), pair.second(), Precedence.AFTER, Cue.DATES) : pair;
    }

    private static boolean endsBefore(TimeExpression one, TimeExpression other) {
        return one.bounds().latestEnd().isPresent() && other.bounds().earliestStart().isPresent()
                && one.bounds().latestEnd().get().isBefore(other.bounds().earliestStart().get());
    }
}
