package org.attest.build;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Chain;
import org.attest.annotation.Chains;
import org.attest.annotation.Layer;
import org.attest.annotation.Mention;
import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.annotation.TimeExpression;
import org.attest.annotation.Utterance;
import org.attest.annotation.name.Metonymy;
import org.attest.annotation.name.Placement;
import org.attest.annotation.name.Placements;
import org.attest.annotation.speech.Attributions;
import org.attest.annotation.time.TimeOrder;
import org.attest.annotation.time.VerbOrder;
import org.attest.extract.Happening;
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
    /** The day of the document, as TimeML calls the time of its creation. */
    private static final String DOCUMENT = "DCT";

    private final AnnotatedText text;
    private final ObjectNode line = JSON.createObjectNode();
    private final int[] codePoint;

    private Standoff(String id, AnnotatedText text) {
        this.text = text;
        String words = text.document().text();
        codePoint = new int[words.length() + 1];
        for (int i = 0; i < words.length(); i++) {
            boolean second = i > 0 && Character.isLowSurrogate(words.charAt(i)) && Character.isHighSurrogate(words.charAt(i - 1));
            codePoint[i + 1] = codePoint[i] + (second ? 0 : 1);
        }
        line.put("id", id).put("text", words);
    }

    /** @param id repeated as it was given */
    public static ObjectNode of(String id, Reading reading) {
        Standoff standoff = new Standoff(id, reading.text());
        standoff.when(Layer.CHAINS, standoff::mentions);
        standoff.when(Layer.TIMES, standoff::times);
        standoff.when(Layer.SPEECH, standoff::quotes);
        standoff.when(Layer.TOPONYMS, standoff::places);
        standoff.events(reading);
        standoff.incidents(reading);
        standoff.when(Layer.CHAINS, () -> standoff.relations(reading));
        return standoff.line;
    }

    private void when(Layer<?> layer, Runnable writer) {
        if (text.layers().contains(layer)) {
            writer.run();
        }
    }

    private Optional<Chains> chains() {
        return text.layers().contains(Layer.CHAINS) ? Optional.of(text.get(Layer.CHAINS)) : Optional.empty();
    }

    private ObjectNode span(ArrayNode list, TextSpan span) {
        return list.addObject().put("start", codePoint[span.begin()]).put("end", codePoint[span.end()]);
    }

    private void mentions() {
        ArrayNode list = line.putArray("mentions");
        Chains chains = text.get(Layer.CHAINS);
        Map<Integer, Name> names = new HashMap<>();
        Metonymy metonymy = new Metonymy(text);
        text.get(Layer.NAMES).forEach(name -> names.put(name.endToken(), name));
        for (Mention mention : chains.mentions()) {
            Chain chain = chains.of(mention);
            String type = Optional.ofNullable(names.get(mention.endToken())).filter(name -> mention.kind() == Mention.Kind.NAME).map(name -> type(name, metonymy))
                    .orElseGet(() -> type(chain.kind()));
            span(list, mention.span()).put("id", "m" + mention.index()).put("type", type).put("entity", "e" + chain.index())
                    .put("name", mention.kind() == Mention.Kind.NAME).put("kind", switch (mention.kind()) {
                        case NAME -> "NAM";
                        case NOMINAL -> "NOM";
                        case PRONOUN -> "PRO";
                    });
        }
    }

    // Annotators count "the Syrians" as persons and leave NORP to adjectives and beliefs.
    private String type(Name name, Metonymy metonymy) {
        boolean people = name.kind() == NameKind.PEOPLE && text.token(name.endToken() - 1).tag().endsWith("S");
        boolean theMany = name.kind() == NameKind.PEOPLE && name.firstToken() > 0 && text.token(name.firstToken() - 1).word().equalsIgnoreCase("the")
                && text.treeOf(name.firstToken()).headOf(name.firstToken(), name.endToken()) == name.endToken() - 1 && stands(name);
        return people || theMany ? "PER" : metonymy.isGovernment(name) ? "ORG" : type(name.kind());
    }

    // "The Japanese": the head of its phrase, no adjective before another noun.
    private boolean stands(Name name) {
        String relation = text.treeOf(name.firstToken()).relation(name.endToken() - 1);
        return !relation.equals("amod") && !relation.equals("compound");
    }

    private static String type(NameKind kind) {
        return switch (kind) {
            case PERSON -> "PER";
            case ORGANIZATION -> "ORG";
            case PLACE -> "LOC";
            case FACILITY -> "FAC";
            case PEOPLE -> "NORP";
            case OTHER -> "OTHER";
        };
    }

    private static String type(Chain.Kind kind) {
        return switch (kind) {
            case PERSON, GROUP -> "PER";
            case ORGANIZATION -> "ORG";
            case PLACE -> "LOC";
            case FACILITY -> "FAC";
            case PEOPLE -> "NORP";
            case THING -> "OTHER";
        };
    }

    private void times() {
        ArrayNode list = line.putArray("times");
        int number = 0;
        for (TimeExpression time : text.get(Layer.TIMES)) {
            span(list, time.span()).put("id", "t" + number++).put("type", time.type().name()).put("value", time.value());
        }
    }

    private void quotes() {
        ArrayNode list = line.putArray("quotes");
        for (Utterance utterance : Attributions.of(text)) {
            ObjectNode quote = span(list, utterance.content()).put("kind", utterance.kind().name().toLowerCase(java.util.Locale.ROOT));
            utterance.source().ifPresent(source -> {
                TextSpan span = text.spanOf(source.first(), source.end());
                int head = text.treeOf(source.first()).headOf(source.first(), source.end());
                quote.put("speaker_start", codePoint[span.begin()]).put("speaker_end", codePoint[span.end()]);
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

    private void places() {
        ArrayNode list = line.putArray("places");
        for (Placement placement : Placements.standard().of(text)) {
            ObjectNode place = span(list, placement.span()).put("lat", placement.latitude()).put("lon", placement.longitude());
            placement.place().ifPresentOrElse(known -> place.put("place", known.key()), () -> place.put("approximate", true));
        }
    }

    /** Every verb and event noun that has a place in time; the types are those of the events that are read from them. */
    private void events(Reading reading) {
        VerbOrder order = VerbOrder.of(text);
        SortedSet<Integer> triggers = new TreeSet<>(order.events());
        reading.happenings().forEach(happening -> triggers.add(happening.trigger()));
        ArrayNode list = line.putArray("events");
        for (int trigger : triggers) {
            List<Happening> told = reading.happenings().stream().filter(happening -> happening.trigger() == trigger).toList();
            ObjectNode event = span(list, text.token(trigger).span()).put("id", "ev" + trigger);
            told.stream().findFirst().ifPresent(happening -> event.put("type", happening.type().term()).put("factuality", happening.factuality().term()));
            ArrayNode args = event.putArray("args");
            told.stream().flatMap(happening -> happening.arguments().stream()).distinct().forEach(argument -> chains().stream()
                    .flatMap(chains -> chains.mentions().stream()).filter(mention -> mention.head() == argument.head()).findFirst()
                    .ifPresent(mention -> args.addObject().put("role", argument.role().term()).put("mention", "m" + mention.index())));
        }
        if (text.layers().contains(Layer.TIMES)) {
            order(order);
        }
    }

    private void order(VerbOrder order) {
        ArrayNode list = line.putArray("order");
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

    private void incidents(Reading reading) {
        ArrayNode list = line.putArray("templates");
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

    private void relations(Reading reading) {
        ArrayNode list = line.putArray("relations");
        for (NamedRelation relation : WikidataRelations.of(reading, new RelationExtractor().extract(reading))) {
            ObjectNode node = list.addObject().put("subject", relation.subject().label()).put("predicate", relation.property()).put("object", relation.object())
                    .put("subject_entity", "e" + relation.subject().index());
            if (relation.objectChain() >= 0) {
                node.put("object_entity", "e" + relation.objectChain());
            }
        }
    }
}
