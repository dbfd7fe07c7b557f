package org.attest.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.time.Cue;
import org.attest.annotation.time.OrderedPair;
import org.attest.annotation.time.Precedence;
import org.attest.annotation.time.VerbOrder;
import org.attest.fact.Attestation;
import org.attest.fact.Fact;
import org.attest.fact.Factuality;
import org.attest.timeline.AllenRelation;

/** Which event comes before which, where words, tense or the run of the story say so. What only tense beside tense suggests is left open. */
public final class EventOrder implements Extractor {

    private static final Set<Cue> TELLING = EnumSet.of(Cue.CONNECTIVE, Cue.PLUPERFECT, Cue.SEQUENCE, Cue.NARRATION, Cue.DATES, Cue.REPORTED);

    /** An order of events that may not be events at all is not worth stating. */
    private static final double SURE_ENOUGH = 0.5;

    @Override
    public String name() {
        return "order";
    }

    @Override
    public List<Fact> extract(Reading reading) {
        AnnotatedText text = reading.text();
        Map<Integer, Happening> byTrigger = new HashMap<>();
        reading.happenings().forEach(happening -> byTrigger.putIfAbsent(happening.trigger(), happening));
        List<Fact> facts = new ArrayList<>();
        for (OrderedPair pair : VerbOrder.of(text).pairs()) {
            Happening first = byTrigger.get(pair.first());
            Happening second = byTrigger.get(pair.second());
            if (first != null && second != null && isTold(pair, first, second, reading.voices())) {
                relation(pair.precedence()).ifPresent(relation -> facts.add(fact(reading, first, relation, second, pair.cue())));
            }
        }
        new Succession(reading).pairs().forEach(pair -> facts.add(fact(reading, pair.first(), AllenRelation.BEFORE, pair.second(), pair.cue())));
        return distinct(facts);
    }

    /** One fact for each pair, what words say before what dates and the run of the story do. */
    private static List<Fact> distinct(List<Fact> facts) {
        Map<Set<Object>, Fact> each = new LinkedHashMap<>();
        for (Fact fact : facts) {
            if (fact instanceof Fact.Ordered ordered && !ordered.subject().equals(ordered.other())) {
                each.putIfAbsent(Set.of(ordered.subject(), ordered.other()), fact);
            }
        }
        return List.copyOf(each.values());
    }

    private static boolean isTold(OrderedPair pair, Happening first, Happening second, Voices voices) {
        boolean narrated = pair.cue() == Cue.NARRATION;
        boolean happened = first.factuality() == Factuality.FACTUAL && second.factuality() == Factuality.FACTUAL;
        // What one person tells after another is no story's next step.
        boolean oneVoice = voices.at(first.trigger()).equals(voices.at(second.trigger()));
        boolean sure = Math.min(first.confidence(), second.confidence()) >= SURE_ENOUGH;
        return sure && TELLING.contains(pair.cue()) && (happened || pair.cue() == Cue.CONNECTIVE) && (!narrated || oneVoice);
    }

    private static Optional<AllenRelation> relation(Precedence precedence) {
        return switch (precedence) {
            case BEFORE -> Optional.of(AllenRelation.BEFORE);
            case AFTER -> Optional.of(AllenRelation.AFTER);
            // Of two that go together it is not said which begins or ends first.
            case EQUAL -> Optional.empty();
        };
    }

    private Fact fact(Reading reading, Happening first, AllenRelation relation, Happening second, Cue cue) {
        Voices.Voice voice = reading.voices().at(first.trigger());
        Factuality weaker = first.factuality() == Factuality.FACTUAL ? second.factuality() : first.factuality();
        return new Fact.Ordered(first.id(), relation, second.id(), new Attestation(first.evidence().cover(second.evidence()), voice.source(), voice.relays(),
                weaker, cue.confidence() * Math.sqrt(first.confidence() * second.confidence()), name(), Optional.empty()));
    }
}
