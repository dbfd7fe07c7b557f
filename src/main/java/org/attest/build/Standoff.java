package org.attest.build;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Chain;
import org.attest.annotation.Chains;
import org.attest.annotation.Layer;
import org.attest.annotation.Mention;
import org.attest.annotation.TimeExpression;
import org.attest.annotation.Utterance;
import org.attest.annotation.name.Placement;
import org.attest.annotation.name.Placements;
import org.attest.annotation.speech.Attributions;
import org.attest.extract.Reading;
import org.attest.extract.incident.Incident;
import org.attest.extract.incident.IncidentTemplates;
import org.attest.extract.relation.NamedRelation;
import org.attest.extract.relation.RelationExtractor;
import org.attest.extract.relation.WikidataRelations;
import org.attest.text.TextSpan;

/**
 * What was seen in a text, as one line of stand-off JSON: lists of mentions, times, quotes, places and events with code-point offsets,
 * end exclusive. Layers that the text does not have are left out.
 */
public final class Standoff {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final AnnotatedText text;
    private final StandoffPlaces places;
    private final ObjectNode line = JSON.createObjectNode();

    private Standoff(String id, AnnotatedText text) {
        this.text = text;
        places = StandoffPlaces.of(text.document().text());
        line.put("id", id).put("text", text.document().text());
    }

    /** @param id repeated as it was given */
    public static ObjectNode of(String id, Reading reading) {
        Standoff standoff = new Standoff(id, reading.text());
        StandoffEvents events = new StandoffEvents(reading, standoff.places);
        standoff.when(Layer.CHAINS, "mentions", new StandoffMentions(reading.text(), standoff.places)::write);
        standoff.when(Layer.TIMES, "times", standoff::times);
        standoff.when(Layer.SPEECH, "quotes", standoff::quotes);
        standoff.when(Layer.TOPONYMS, "places", standoff::places);
        events.write(standoff.line.putArray("events"));
        standoff.when(Layer.TIMES, "order", events::writeOrder);
        incidents(standoff.line.putArray("templates"), reading);
        standoff.when(Layer.CHAINS, "relations", list -> relations(list, reading));
        return standoff.line;
    }

    private void when(Layer<?> layer, String name, Consumer<ArrayNode> writer) {
        if (text.layers().contains(layer)) {
            writer.accept(line.putArray(name));
        }
    }

    private Optional<Chains> chains() {
        return text.layers().contains(Layer.CHAINS) ? Optional.of(text.get(Layer.CHAINS)) : Optional.empty();
    }

    private void times(ArrayNode list) {
        int number = 0;
        for (TimeExpression time : text.get(Layer.TIMES)) {
            places.add(list, time.span()).put("id", "t" + number++).put("type", time.type().name()).put("value", time.value());
        }
    }

    private void quotes(ArrayNode list) {
        for (Utterance utterance : Attributions.of(text)) {
            ObjectNode quote = places.add(list, utterance.content()).put("kind", utterance.kind().name().toLowerCase(java.util.Locale.ROOT));
            utterance.source().ifPresent(source -> {
                TextSpan span = text.spanOf(source.first(), source.end());
                int head = text.treeOf(source.first()).headOf(source.first(), source.end());
                quote.put("speaker_start", places.at(span.begin())).put("speaker_end", places.at(span.end()));
                quote.put("speaker", chains().flatMap(chains -> chains.atHead(head)).flatMap(chain -> usualName(chain, head)).orElseGet(() -> text.textOf(span)));
            });
            if (utterance.source().isEmpty()) {
                utterance.turnSpeaker().ifPresent(speaker -> quote.put("speaker", speaker));
            }
        }
    }

    /** The name by which the text calls a speaker here, else the one that it uses most; without names the label. */
    private Optional<String> usualName(Chain chain, int head) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Mention mention : chain.mentions()) {
            if (mention.kind() == Mention.Kind.NAME) {
                String name = text.textOf(mention.span());
                counts.merge(name, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).or(() -> Optional.of(chain.label()));
    }

    private void places(ArrayNode list) {
        for (Placement placement : Placements.standard().of(text)) {
            ObjectNode place = places.add(list, placement.span()).put("lat", placement.latitude()).put("lon", placement.longitude());
            placement.place().ifPresentOrElse(known -> place.put("place", known.key()), () -> place.put("approximate", true));
        }
    }

    private static void incidents(ArrayNode list, Reading reading) {
        for (Incident incident : IncidentTemplates.of(reading)) {
            ObjectNode template = list.addObject();
            template.putArray("type").add(incident.type());
            fill(template, "perp_individuals", incident.individuals());
            fill(template, "perp_orgs", incident.organizations());
            fill(template, "targets", incident.targets());
            fill(template, "victims", incident.victims());
            fill(template, "instruments", incident.instruments());
            fill(template.putArray("location").addArray(), incident.places());
            ArrayNode date = template.putArray("date");
            if (incident.from().isPresent() || incident.to().isPresent()) {
                ObjectNode days = date.addObject();
                incident.from().ifPresent(day -> days.put("from", day.toString()));
                incident.to().ifPresent(day -> days.put("to", day.toString()));
            }
        }
    }

    private static void fill(ObjectNode template, String slot, List<String> words) {
        fill(template.putArray(slot), words);
    }

    private static void fill(ArrayNode list, List<String> words) {
        words.forEach(list::add);
    }

    private static void relations(ArrayNode list, Reading reading) {
        for (NamedRelation relation : WikidataRelations.of(reading, new RelationExtractor().extract(reading))) {
            ObjectNode node = list.addObject().put("subject", relation.subject().label()).put("predicate", relation.property()).put("object", relation.object())
                    .put("subject_entity", "e" + relation.subject().index());
            if (relation.objectChain() >= 0) {
                node.put("object_entity", "e" + relation.objectChain());
            }
        }
    }
}
