package org.attest.extract.speech;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.Utterance;
import org.attest.extract.Extractor;
import org.attest.extract.Reading;
import org.attest.extract.Voices;
import org.attest.fact.Attestation;
import org.attest.fact.EventType;
import org.attest.fact.Fact;
import org.attest.fact.Factuality;
import org.attest.fact.Referent;
import org.attest.fact.Relation;
import org.attest.fact.Role;
import org.attest.lexicon.Table;
import org.attest.text.TextSpan;

/** Tells of each saying that there was one: an event with its speaker, the one spoken to and what was said. Thoughts are no sayings. */
public final class SpeechExtractor implements Extractor {

    private final Map<String, EventType> types = new LinkedHashMap<>();

    public SpeechExtractor() {
        for (Table.Row row : Table.ofResource("data/lexicon/speech-events.tsv").rows()) {
            if (types.put(row.get("lemma"), row.constant("event", EventType.class)) != null) {
                throw row.wrong("'%s' stands here twice".formatted(row.get("lemma")));
            }
        }
    }

    @Override
    public String name() {
        return "speech";
    }

    @Override
    public List<Fact> extract(Reading reading) {
        AnnotatedText text = reading.text();
        if (!text.layers().contains(Layer.SPEECH)) {
            return List.of();
        }
        SpeechVoices voices = reading.voices() instanceof SpeechVoices ready ? ready : new SpeechVoices(text, reading.cast());
        Speakers speakers = new Speakers(text, reading.cast());
        Map<TextSpan, List<Utterance>> sayings = new LinkedHashMap<>();
        for (Utterance utterance : text.get(Layer.SPEECH)) {
            if (utterance.manner() != Utterance.Manner.THOUGHT) {
                sayings.computeIfAbsent(trigger(text, utterance), trigger -> new ArrayList<>()).add(utterance);
            }
        }
        List<Fact> facts = new ArrayList<>();
        sayings.forEach((trigger, parts) -> tell(reading, voices, speakers, trigger, parts, facts));
        return facts;
    }

    private static TextSpan trigger(AnnotatedText text, Utterance utterance) {
        return utterance.cue().map(cue -> text.token(cue).span()).orElse(utterance.content());
    }

    private void tell(Reading reading, SpeechVoices voices, Speakers speakers, TextSpan trigger, List<Utterance> parts, List<Fact> facts) {
        Utterance first = parts.getFirst();
        Optional<Referent.Thing> speaker = speakers.of(first);
        Voices.Voice teller = voices.around(first);
        double confidence = (first.kind() == Utterance.Kind.DIRECT ? 0.85 : 0.75) - (first.cue().isEmpty() ? 0.1 : 0);
        Attestation attestation = new Attestation(evidence(reading.text(), first), teller.source(), teller.relays(), factuality(reading.text(), first),
                confidence, name(), Optional.empty());
        Referent.Event event = new Referent.Event(trigger);
        EventType type = type(reading.text(), first);
        facts.add(new Fact.IsA(event, type, attestation));
        String kind = type.term().toLowerCase(Locale.ROOT);
        facts.add(new Fact.Named(event, speaker.map(thing -> kind + " by " + reading.cast().entity(thing).label()).orElse(kind), true, attestation));
        speaker.ifPresent(thing -> facts.add(new Fact.HasRole(event, Role.AGENT, thing, attestation)));
        first.addressee().flatMap(speakers::of).filter(thing -> speaker.isEmpty() || !speaker.get().equals(thing))
                .ifPresent(thing -> facts.add(new Fact.HasRole(event, Role.RECIPIENT, thing, attestation)));
        topic(reading, first).filter(thing -> speaker.isEmpty() || !speaker.get().equals(thing))
                .ifPresent(thing -> facts.add(new Fact.HasRole(event, Role.TOPIC, thing, attestation)));
        // "which, according to them, …": a word that only points says nothing by itself.
        parts.stream().filter(part -> reading.text().textOf(part.content()).contains(" ")).forEach(part -> facts.add(new Fact.Relates(event, Relation.CONTENT, new Referent.Words(part.content()), attestation)));
    }

    private EventType type(AnnotatedText text, Utterance utterance) {
        return utterance.cue().map(cue -> text.token(cue).lemma().toLowerCase(Locale.ROOT))
                .map(lemma -> types.getOrDefault(lemma, EventType.STATEMENT)).orElse(EventType.STATEMENT);
    }

    /** The sentence of the cue, or what is said where there is none. */
    private static TextSpan evidence(AnnotatedText text, Utterance utterance) {
        return utterance.cue().map(cue -> text.sentenceOf(cue).span()).orElse(utterance.content());
    }

    /** Whoever is spoken about, where the cue says so: "said of him that", "asked about the guard". */
    private static Optional<Referent.Thing> topic(Reading reading, Utterance utterance) {
        return utterance.cue().flatMap(cue -> {
            DependencyTree tree = reading.text().treeOf(cue);
            return tree.children(cue, "obl").stream()
                    .filter(child -> tree.children(child, "case").stream().map(mark -> reading.text().token(mark).word())
                            .anyMatch(word -> word.equals("about") || word.equals("of")))
                    .findFirst();
        }).flatMap(reading.cast()::at);
    }

    /** Whether the saying itself took place. */
    private static Factuality factuality(AnnotatedText text, Utterance utterance) {
        if (utterance.cue().isEmpty()) {
            return Factuality.FACTUAL;
        }
        int cue = utterance.cue().get();
        DependencyTree tree = text.treeOf(cue);
        for (int child : tree.children(cue, "advmod", "aux", "mark")) {
            switch (text.token(child).word().toLowerCase(Locale.ROOT)) {
                case "not", "n't", "n’t", "never" -> {
                    return Factuality.COUNTERFACTUAL;
                }
                case "will", "'ll", "’ll", "shall" -> {
                    return Factuality.INTENDED;
                }
                case "may", "might", "could", "can" -> {
                    return Factuality.POSSIBLE;
                }
                case "would", "if", "unless", "should" -> {
                    boolean told = tree.children(cue, "advmod").stream().anyMatch(each -> text.token(each).word().equals("later"));
                    return told ? Factuality.FACTUAL : Factuality.HYPOTHETICAL;
                }
                default -> { }
            }
        }
        return Factuality.FACTUAL;
    }
}
