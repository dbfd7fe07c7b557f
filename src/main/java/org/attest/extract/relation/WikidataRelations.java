package org.attest.extract.relation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.attest.annotation.Chain;
import org.attest.annotation.Layer;
import org.attest.annotation.Mention;
import org.attest.annotation.TimeExpression;
import org.attest.extract.Happening;
import org.attest.extract.Reading;
import org.attest.fact.EventType;
import org.attest.fact.Fact;
import org.attest.fact.Factuality;
import org.attest.fact.Referent;
import org.attest.fact.Relation;
import org.attest.fact.Role;
import org.attest.fact.ThingFamily;
import org.attest.lexicon.Table;

/** The relations of a text in Wikidata's terms: those that the text tells, births and deaths, and what lies in what. */
public final class WikidataRelations {

    private record Key(Relation relation, ThingFamily family) {}

    private record Pair(String property, String inverse) {}

    private static final Map<Key, Pair> PROPERTIES = properties();

    private final Reading reading;
    private final Map<Referent.Thing, Chain> chains = new LinkedHashMap<>();
    private final Map<String, NamedRelation> found = new LinkedHashMap<>();

    private WikidataRelations(Reading reading) {
        this.reading = reading;
        reading.cast().chains().forEach(chain -> reading.cast().of(chain).ifPresent(thing -> chains.put(thing, chain)));
    }

    private static Map<Key, Pair> properties() {
        Map<Key, Pair> properties = new LinkedHashMap<>();
        for (Table.Row row : Table.ofResource("data/lexicon/wikidata-relations.tsv").rows()) {
            Key key = new Key(row.constant("relation", Relation.class), row.constant("family", ThingFamily.class));
            if (properties.put(key, new Pair(row.get("property"), row.get("inverse"))) != null) {
                throw row.wrong("'%s' stands twice".formatted(row.get("relation")));
            }
        }
        return properties;
    }

    /** @param facts of the relation extractor over this reading */
    public static List<NamedRelation> of(Reading reading, List<Fact> facts) {
        WikidataRelations relations = new WikidataRelations(reading);
        facts.forEach(relations::told);
        reading.happenings().forEach(relations::life);
        relations.lifespans();
        new Containment(reading, relations::add).add(facts);
        return new ArrayList<>(relations.found.values());
    }

    private void told(Fact fact) {
        if (fact instanceof Fact.Relates relates && relates.subject() instanceof Referent.Thing subject && relates.object() instanceof Referent.Thing object
                && relates.attestation().factuality() == Factuality.FACTUAL) {
            Optional.ofNullable(PROPERTIES.get(new Key(relates.relation(), object.family()))).ifPresent(pair -> {
                add(subject, pair.property(), object);
                add(object, pair.inverse(), subject);
            });
        }
    }

    private void add(Referent.Thing subject, String property, Referent.Thing object) {
        Chain from = chains.get(subject);
        Chain to = chains.get(object);
        if (!property.isEmpty() && from != null && to != null) {
            add(from, property, to);
        }
    }

    private void add(Chain from, String property, Chain to) {
        if (from.isNamed() && to.isNamed() && from.index() != to.index()) {
            found.putIfAbsent(from.index() + " " + property + " " + to.index(), new NamedRelation(from, property, to.label(), to.index()));
        }
    }

    private void life(Happening happening) {
        String property = happening.type() == EventType.BIRTH ? "P19" : happening.type() == EventType.DEATH || happening.type() == EventType.KILLING ? "P20" : "";
        if (property.isEmpty() || happening.factuality() != Factuality.FACTUAL) {
            return;
        }
        for (Happening.Argument who : happening.arguments()) {
            for (Happening.Argument where : happening.arguments()) {
                if (who.role() == Role.PATIENT && where.role() == Role.PLACE && who.filler() instanceof Referent.Thing person
                        && where.filler() instanceof Referent.Thing place) {
                    add(person, property, place);
                }
            }
            if (who.role() == Role.PATIENT && who.filler() instanceof Referent.Thing person && chains.containsKey(person)) {
                times().stream().filter(time -> happening.evidence().contains(time.span())).findFirst()
                        .ifPresent(time -> date(chains.get(person), property.equals("P19") ? "P569" : "P570", time));
            }
        }
    }

    private List<TimeExpression> times() {
        return reading.text().layers().contains(Layer.TIMES) ? reading.text().get(Layer.TIMES).stream()
                .filter(time -> time.type() == TimeExpression.Type.DATE).toList() : List.of();
    }

    private void date(Chain person, String property, TimeExpression time) {
        found.putIfAbsent(person.index() + " " + property, new NamedRelation(person, property, reading.text().textOf(time.span()), -1));
    }

    /** "Ross Alger (August 20, 1920 – January 16, 1992)". */
    private void lifespans() {
        String text = reading.text().document().text();
        for (Chain chain : reading.cast().chains()) {
            if (chain.kind() != Chain.Kind.PERSON) {
                continue;
            }
            for (Mention mention : chain.mentions()) {
                int open = mention.span().end();
                int close = text.indexOf(')', open);
                boolean bracket = text.startsWith(" (", open) && close > 0 && close - open < 120;
                List<TimeExpression> inside = bracket ? times().stream().filter(time -> time.span().begin() > open && time.span().end() <= close).toList() : List.of();
                if (!inside.isEmpty()) {
                    boolean death = text.substring(open, inside.getFirst().span().begin()).toLowerCase(Locale.ROOT).contains("died");
                    date(chain, death ? "P570" : "P569", inside.getFirst());
                    if (inside.size() > 1) {
                        date(chain, "P570", inside.getLast());
                    }
                }
            }
        }
    }
}
