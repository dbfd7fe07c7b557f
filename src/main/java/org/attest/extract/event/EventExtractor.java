package org.attest.extract.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.DependencyTree;
import org.attest.extract.Extractor;
import org.attest.extract.Happening;
import org.attest.extract.Reading;
import org.attest.extract.Voices;
import org.attest.fact.Attestation;
import org.attest.fact.EventType;
import org.attest.fact.Fact;
import org.attest.fact.Factuality;
import org.attest.fact.Referent;
import org.attest.fact.Relation;
import org.attest.text.TextSpan;

/** Happenings as facts: the type, the label, the roles, and which event was part of which. */
public final class EventExtractor implements Extractor {

    private static final double PART_OF = 0.7;

    /** What other events are parts of. */
    private static final Set<EventType> WHOLES = Set.of(EventType.CONFLICT, EventType.PROTEST, EventType.DISASTER, EventType.TRIAL, EventType.REPRESSION);

    @Override
    public String name() {
        return "events";
    }

    @Override
    public List<Fact> extract(Reading reading) {
        List<Fact> facts = new ArrayList<>();
        Set<Referent.Event> labelled = new LinkedHashSet<>();
        Map<Integer, Happening> byTrigger = new LinkedHashMap<>();
        reading.happenings().forEach(happening -> byTrigger.putIfAbsent(happening.trigger(), happening));
        for (Happening happening : reading.happenings()) {
            facts.add(new Fact.IsA(happening.id(), happening.type(), attestation(reading, happening, happening.evidence(), happening.confidence())));
            if (labelled.add(happening.id())) {
                facts.add(new Fact.Named(happening.id(), happening.label(), true, attestation(reading, happening, happening.evidence(), happening.confidence())));
            }
            for (Happening.Argument argument : happening.arguments()) {
                facts.add(new Fact.HasRole(happening.id(), argument.role(), argument.filler(),
                        attestation(reading, happening, argument.evidence(), argument.confidence())));
            }
            larger(reading, happening, byTrigger).ifPresent(whole -> facts.add(new Fact.Relates(happening.id(), Relation.SUB_EVENT_OF, whole.id(),
                    attestation(reading, happening, happening.evidence(), PART_OF))));
        }
        return facts;
    }

    /** The event told by a noun after "during" or "in": "during the battle he was wounded". */
    private static Optional<Happening> larger(Reading reading, Happening happening, Map<Integer, Happening> byTrigger) {
        DependencyTree tree = reading.text().treeOf(happening.trigger());
        for (int child : tree.children(happening.trigger(), "obl", "nmod")) {
            boolean inside = tree.children(child, "case").stream().map(mark -> reading.text().token(mark).lemma()).anyMatch(word -> word.equalsIgnoreCase("during")
                    || word.equalsIgnoreCase("in") || word.equalsIgnoreCase("amid"));
            Happening whole = byTrigger.get(child);
            if (inside && whole != null && WHOLES.stream().anyMatch(whole.type()::isUnder) && !happening.type().isUnder(EventType.COMMUNICATION) && !whole.id().equals(happening.id()) && whole.factuality() != Factuality.COUNTERFACTUAL) {
                return Optional.of(whole);
            }
        }
        return Optional.empty();
    }

    private Attestation attestation(Reading reading, Happening happening, TextSpan evidence, double confidence) {
        Voices.Voice voice = reading.voices().at(happening.trigger());
        return new Attestation(evidence, voice.source(), voice.relays(), happening.factuality(), confidence, name(), Optional.empty());
    }
}
