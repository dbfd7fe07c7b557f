package org.attest.annotation.time;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Layer;
import org.attest.annotation.Sentence;
import org.attest.annotation.TimeExpression;

/**
 * The order in time of what a text's verbs and event nouns tell, by tense, aspect, connectives and syntax.
 *
 * @param events the tokens that tell of something, in the order of the text
 * @param pairs of events of one sentence or of two that follow each other
 * @param times how events lie to the times beside them: only where one comes before or after
 * @param toDocument how events lie to the document's date
 * @param ofDocument the events of that day itself
 * @param within events that lie within the time beside them
 */
public record VerbOrder(List<Integer> events, List<OrderedPair> pairs, List<ToTime> times, List<ToDocument> toDocument, List<Integer> ofDocument,
        Map<Integer, TimeExpression> within) {

    /** How an event lies to a time. */
    public record ToTime(int event, TimeExpression time, Precedence precedence) {}

    /** How an event lies to the day of the document. */
    public record ToDocument(int event, Precedence precedence) {}

    public VerbOrder {
        events = List.copyOf(events);
        pairs = List.copyOf(pairs);
        times = List.copyOf(times);
        toDocument = List.copyOf(toDocument);
        ofDocument = List.copyOf(ofDocument);
        within = Collections.unmodifiableMap(new TreeMap<>(within));
    }

    public static VerbOrder of(AnnotatedText text) {
        List<Predicate> all = new ArrayList<>();
        List<OrderedPair> pairs = new ArrayList<>();
        List<Predicate> previous = List.of();
        PairOrder order = new PairOrder(text);
        for (Sentence sentence : text.sentences()) {
            List<Predicate> here = new ArrayList<>();
            for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
                Predicate.at(text, i).ifPresent(here::add);
            }
            for (int i = 0; i < here.size(); i++) {
                for (Predicate before : previous) {
                    order.across(before, here.get(i)).ifPresent(pairs::add);
                }
                for (int j = i + 1; j < here.size(); j++) {
                    order.within(here.get(i), here.get(j)).ifPresent(pairs::add);
                }
            }
            all.addAll(here);
            previous = here;
        }
        EventDays days = new EventDays(text);
        return new VerbOrder(all.stream().map(Predicate::token).toList(), pairs.stream().map(days::correct).toList(), times(text, all),
                toDocument(text, all, days), all.stream().map(Predicate::token).filter(days::isOfTheDocument).toList(), days.beside());
    }

    private static List<ToTime> times(AnnotatedText text, List<Predicate> all) {
        List<ToTime> found = new ArrayList<>();
        for (TimeExpression time : text.get(Layer.TIMES)) {
            Optional<Integer> governor = TimeSite.of(text, time).flatMap(site -> site.governor());
            Optional<Precedence> precedence = switch (TimeSite.signal(text, time)) {
                case BEFORE -> Optional.of(Precedence.BEFORE);
                case AFTER, SINCE -> Optional.of(Precedence.AFTER);
                case WITHIN, UNTIL, BY, LASTING -> Optional.empty();
            };
            if (governor.isPresent() && precedence.isPresent() && time.type() != TimeExpression.Type.DURATION
                    && all.stream().anyMatch(event -> event.token() == governor.get())) {
                found.add(new ToTime(governor.get(), time, precedence.get()));
            }
        }
        return found;
    }

    private static List<ToDocument> toDocument(AnnotatedText text, List<Predicate> all, EventDays days) {
        List<ToDocument> found = new ArrayList<>();
        for (Predicate event : all) {
            Optional<Precedence> precedence = switch (event.form()) {
                case PLUPERFECT, PAST, PERFECT, PARTICIPLE, MODAL_PERFECT -> Optional.of(Precedence.BEFORE);
                case AHEAD -> Optional.of(Precedence.AFTER);
                case INFINITIVE, GERUND, NOUN -> Tense.around(text, event.token()) == Tense.PAST && event.form() != Predicate.Form.INFINITIVE
                        ? Optional.of(Precedence.BEFORE) : Tense.around(text, event.token()) == Tense.FUTURE ? Optional.of(Precedence.AFTER) : Optional.empty();
                case PRESENT -> Optional.empty();
            };
            days.besideDocument(event.token()).or(() -> precedence).filter(side -> !days.isOfTheDocument(event.token())).ifPresent(side -> found.add(new ToDocument(event.token(), side)));
        }
        return found;
    }
}
