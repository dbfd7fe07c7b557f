package org.attest.extract.speech;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Utterance;
import org.attest.extract.Extractor;
import org.attest.extract.Happening;
import org.attest.extract.Reading;
import org.attest.extract.Voices;
import org.attest.fact.Attestation;
import org.attest.fact.Fact;
import org.attest.fact.Referent;
import org.attest.fact.Relation;
import org.attest.text.TextSpan;

/** Links each saying, an event like others, with the words that are said. */
public final class SpeechExtractor implements Extractor {

    @Override
    public String name() {
        return "speech";
    }

    @Override
    public List<Fact> extract(Reading reading) {
        Sayings sayings = new Sayings(reading.text(), reading.cast());
        Map<Integer, Happening> byTrigger = new LinkedHashMap<>();
        reading.happenings().forEach(happening -> byTrigger.putIfAbsent(happening.trigger(), happening));
        List<Fact> facts = new ArrayList<>();
        byTrigger.forEach((trigger, happening) -> sayings.at(trigger).ifPresent(saying -> content(reading, happening, saying, facts)));
        return facts;
    }

    private void content(Reading reading, Happening happening, Sayings.Saying saying, List<Fact> facts) {
        AnnotatedText text = reading.text();
        Voices.Voice teller = reading.voices().at(happening.trigger());
        TextSpan evidence = text.sentenceOf(happening.trigger()).span();
        Attestation attestation = new Attestation(evidence, teller.source(), teller.relays(), happening.factuality(), saying.confidence(), name(),
                Optional.empty());
        // "which, according to them, …": a word that only points says nothing by itself.
        saying.parts().stream().map(Utterance::content).filter(part -> text.textOf(part).contains(" "))
                .forEach(part -> facts.add(new Fact.Relates(happening.id(), Relation.CONTENT, new Referent.Words(part), attestation)));
    }
}
