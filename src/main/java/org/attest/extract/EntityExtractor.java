package org.attest.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Chain;
import org.attest.annotation.Mention;
import org.attest.annotation.Utterance;
import org.attest.fact.Attestation;
import org.attest.fact.Attribute;
import org.attest.fact.Entity;
import org.attest.fact.Fact;
import org.attest.fact.Factuality;
import org.attest.fact.Referent;
import org.attest.fact.ThingFamily;
import org.attest.text.TextSpan;

/** Who and what there is: the class, the names and, for groups, the size of everything in the cast. */
public final class EntityExtractor implements Extractor {

    private static final double NAMED = 0.9;
    private static final double DESCRIBED = 0.75;

    @Override
    public String name() {
        return "entities";
    }

    @Override
    public List<Fact> extract(Reading reading) {
        List<Fact> facts = new ArrayList<>();
        for (Chain chain : reading.cast().chains()) {
            Referent.Thing thing = reading.cast().of(chain).orElseThrow();
            Entity entity = reading.cast().entity(thing);
            Mention shown = shown(chain, entity.label(), reading.text());
            facts.add(new Fact.IsA(thing, entity.type(), attestation(reading, shown)));
            facts.add(new Fact.Named(thing, entity.label(), true, attestation(reading, shown)));
            for (String other : entity.otherNames()) {
                facts.add(new Fact.Named(thing, other, false, attestation(reading, shown(chain, other, reading.text()))));
            }
            if (thing.family() == ThingFamily.GROUP) {
                chain.mentions().stream().filter(mention -> mention.kind() == Mention.Kind.NOMINAL).forEach(mention ->
                        GroupSize.of(mention, reading.text()).ifPresent(size -> facts.add(new Fact.HasAttribute(thing, Attribute.SIZE, Long.toString(size),
                                attestation(reading, mention)))));
            }
        }
        reading.cast().labelled().forEach((thing, label) -> {
            Entity entity = reading.cast().entity(thing);
            Attestation attestation = new Attestation(label, reading.cast().author(), List.of(), Factuality.FACTUAL, NAMED, name(), Optional.empty());
            facts.add(new Fact.IsA(thing, entity.type(), attestation));
            facts.add(new Fact.Named(thing, entity.label(), true, attestation));
        });
        for (Cast.Country country : reading.cast().countriesOfPeoples()) {
            Entity entity = reading.cast().entity(country.thing());
            facts.add(new Fact.IsA(country.thing(), entity.type(), attestation(reading, country.adjective().span(), country.adjective().index(), DESCRIBED)));
            facts.add(new Fact.Named(country.thing(), entity.label(), true, attestation(reading, country.adjective().span(), country.adjective().index(), DESCRIBED)));
        }
        if (facts.stream().noneMatch(fact -> fact.subject().equals(reading.cast().author()))) {
            nameUnknownAuthor(reading).ifPresent(facts::addAll);
        }
        return facts;
    }

    /** The author of a text that names none stands on its first sentence. */
    private Optional<List<Fact>> nameUnknownAuthor(Reading reading) {
        Entity author = reading.cast().entity(reading.cast().author());
        return reading.text().sentences().stream().findFirst().map(sentence -> {
            Attestation attestation = new Attestation(sentence.span(), author.id(), List.of(), Factuality.FACTUAL, NAMED, name(), Optional.empty());
            return List.of(new Fact.IsA(author.id(), author.type(), attestation), new Fact.Named(author.id(), author.label(), true, attestation));
        });
    }

    /** The first mention that uses this name; else the first name, the first description, the first mention. */
    private static Mention shown(Chain chain, String name, AnnotatedText text) {
        return chain.mentions().stream().filter(mention -> text.textOf(mention.span()).replaceAll("\\s+", " ").contains(name)).findFirst()
                .orElseGet(() -> chain.mentions().stream().min(Comparator.comparing(Mention::kind).thenComparing(Mention::span)).orElseThrow());
    }

    private Attestation attestation(Reading reading, Mention mention) {
        return attestation(reading, mention.span(), mention.head(), mention.kind() == Mention.Kind.NAME ? NAMED : DESCRIBED);
    }

    private Attestation attestation(Reading reading, TextSpan words, int head, double confidence) {
        Voices.Voice voice = teller(reading.voices().at(head));
        return new Attestation(words, voice.source(), voice.relays(), Factuality.FACTUAL, confidence, name(), Optional.empty());
    }

    /** Whom somebody thinks of or wants is named by the one who tells of the thought. */
    private static Voices.Voice teller(Voices.Voice voice) {
        boolean thought = voice.utterance().filter(utterance -> utterance.manner() == Utterance.Manner.THOUGHT).isPresent();
        return thought && !voice.relays().isEmpty()
                ? new Voices.Voice(voice.relays().getFirst(), voice.relays().subList(1, voice.relays().size()), voice.utterance()) : voice;
    }
}
