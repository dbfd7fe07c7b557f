package org.attest.build;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Layer;
import org.attest.annotation.Mention;
import org.attest.annotation.TimeExpression;
import org.attest.annotation.time.TimeOrder;
import org.attest.annotation.time.VerbOrder;
import org.attest.extract.Happening;
import org.attest.extract.Reading;

/** The events of a text with their arguments, and the order of events, times and the document. */
record StandoffEvents(Reading reading, VerbOrder order, StandoffPlaces places) {

    /** The day of the document, as TimeML calls the time of its creation. */
    private static final String DOCUMENT = "DCT";

    StandoffEvents(Reading reading, StandoffPlaces places) {
        this(reading, VerbOrder.of(reading.text()), places);
    }

    /** Every verb and event noun that has a place in time; the types are those of the events that are read from them. */
    void write(ArrayNode list) {
        SortedSet<Integer> triggers = new TreeSet<>(order.events());
        reading.happenings().forEach(happening -> triggers.add(happening.trigger()));
        List<Mention> mentions = reading.text().layers().contains(Layer.CHAINS) ? reading.text().get(Layer.CHAINS).mentions() : List.of();
        for (int trigger : triggers) {
            List<Happening> told = reading.happenings().stream().filter(happening -> happening.trigger() == trigger).toList();
            ObjectNode event = places.add(list, reading.text().token(trigger).span()).put("id", "ev" + trigger);
            told.stream().findFirst().ifPresent(happening -> event.put("type", happening.type().term()).put("factuality", happening.factuality().term()));
            ArrayNode args = event.putArray("args");
            told.stream().flatMap(happening -> happening.arguments().stream()).distinct().forEach(argument -> mentions.stream().filter(mention -> mention.head() == argument.head()).findFirst()
                    .ifPresent(mention -> args.addObject().put("role", argument.role().term()).put("mention", "m" + mention.index())));
        }
    }

    void writeOrder(ArrayNode list) {
        AnnotatedText text = reading.text();
        List<TimeExpression> times = text.get(Layer.TIMES);
        order.pairs().forEach(pair -> list.addObject().put("a", "ev" + pair.first()).put("b", "ev" + pair.second()).put("rel", pair.precedence().name())
                .put("cue", pair.cue().name()));
        order.times().forEach(pair -> list.addObject().put("a", "ev" + pair.event()).put("b", "t" + times.indexOf(pair.time())).put("rel", pair.precedence().name()));
        order.toDocument().forEach(pair -> list.addObject().put("a", "ev" + pair.event()).put("b", DOCUMENT).put("rel", pair.precedence().name()));
        // Said outright, so that nobody who adds up the others takes what lies within a time for what comes before or after it.
        Set<Integer> listed = Set.copyOf(order.events());
        order.within().forEach((event, time) -> {
            if (listed.contains(event)) {
                list.addObject().put("a", "ev" + event).put("b", "t" + times.indexOf(time)).put("rel", "VAGUE");
            }
        });
        order.ofDocument().forEach(event -> list.addObject().put("a", "ev" + event).put("b", DOCUMENT).put("rel", "VAGUE"));
        TimeOrder.of(text).forEach(pair -> list.addObject().put("a", pair.first().map(time -> "t" + times.indexOf(time)).orElse(DOCUMENT))
                .put("b", pair.second().map(time -> "t" + times.indexOf(time)).orElse(DOCUMENT)).put("rel", pair.precedence().name()));
    }
}
