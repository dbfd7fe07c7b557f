package org.attest.extract.relation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attest.annotation.Layer;
import org.attest.annotation.TimeExpression;
import org.attest.annotation.time.TimeInterval;
import org.attest.extract.Reading;
import org.attest.extract.Voices;
import org.attest.extract.clause.ArgumentReader;
import org.attest.extract.clause.FactualityReader;
import org.attest.extract.event.Fillers;
import org.attest.fact.Attestation;
import org.attest.fact.Attribute;
import org.attest.fact.Fact;
import org.attest.fact.Factuality;
import org.attest.fact.Referent;
import org.attest.fact.Relation;
import org.attest.fact.When;
import org.attest.text.TextSpan;

/** What the readers of relations share over one text, and the facts that they have found so far. */
final class Finding {

    private static final String EXTRACTOR = "relations";

    final Reading reading;
    final ArgumentReader arguments;
    final FactualityReader factuality;
    final Fillers fillers;
    final Bearers bearers;
    private final List<TimeInterval> intervals;
    private final Map<String, Fact> facts = new LinkedHashMap<>();

    Finding(Reading reading) {
        this.reading = reading;
        arguments = new ArgumentReader(reading.text());
        factuality = new FactualityReader(arguments, reading.voices());
        fillers = new Fillers(reading.cast(), arguments.syntax());
        bearers = new Bearers(arguments, fillers);
        intervals = reading.text().layers().contains(Layer.TIMES) ? TimeInterval.of(reading.text()) : List.of();
    }

    /** @param token the word that tells of the relation */
    void relate(Referent.Thing subject, Relation relation, Referent.Thing object, int token, double confidence) {
        if (!subject.equals(object)) {
            put(subject + " " + relation + " " + object, token,
                    new Fact.Relates(subject, relation, object, attestation(token, plain(token), confidence)));
        }
    }

    void describe(Referent.Thing subject, Attribute attribute, String value, int token, double confidence) {
        put(subject + " " + attribute + " " + value, token, new Fact.HasAttribute(subject, attribute, value, attestation(token, plain(token), confidence)));
    }

    /** What somebody is called is said in passing, unless a copula says it. */
    private Factuality plain(int token) {
        boolean said = !arguments.syntax().tree(token).children(token, "cop").isEmpty() || arguments.syntax().isVerb(token)
                || arguments.syntax().tree(token).is(token, "xcomp");
        return said ? factuality.of(token) : Factuality.FACTUAL;
    }

    private void put(String key, int token, Fact fact) {
        facts.putIfAbsent(key + " " + reading.text().sentenceOf(token).index(), fact);
    }

    private Attestation attestation(int token, Factuality sure, double confidence) {
        Voices.Voice voice = reading.voices().at(token);
        TextSpan evidence = arguments.syntax().clause(token);
        Attestation attestation = new Attestation(evidence, voice.source(), voice.relays(), sure, confidence, EXTRACTOR, Optional.empty());
        return when(evidence).map(attestation::at).orElse(attestation);
    }

    /** The interval that the clause gives, else its first date. */
    private Optional<When> when(TextSpan clause) {
        if (!reading.text().layers().contains(Layer.TIMES)) {
            return Optional.empty();
        }
        Optional<When> interval = intervals.stream().filter(each -> clause.contains(each.span()))
                .map(each -> new When(each.edtf(), each.bounds(), Optional.empty())).filter(when -> !when.isEmpty()).findFirst();
        return interval.isPresent() ? interval : reading.text().get(Layer.TIMES).stream().filter(time -> clause.contains(time.span()) && time.type() == TimeExpression.Type.DATE)
                .map(time -> new When(time.edtf(), time.bounds(), Optional.empty())).filter(when -> !when.isEmpty()).findFirst();
    }

    List<Fact> facts() {
        return new ArrayList<>(facts.values());
    }
}
