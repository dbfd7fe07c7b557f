package org.attest.rdf;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.attest.fact.Attestation;
import org.attest.fact.DocumentFacts;
import org.attest.fact.Entity;
import org.attest.fact.Fact;
import org.attest.fact.Factuality;
import org.attest.fact.Referent;
import org.attest.fact.When;
import org.attest.gazetteer.Place;
import org.attest.identity.Identities;
import org.attest.identity.Identity;
import org.attest.text.Document;

/**
 * Facts as triples, each reified by the attestation that says where it stands and who says so; laid out as {@code docs/graph.md} says.
 * Safe for use by several threads.
 */
public final class FactMapper {

    private final Iris iris;
    private final Ontology ontology;
    private final Function<String, Optional<Place>> gazetteer;
    private final String version;
    private final String configurationDigest;

    /**
     * @param gazetteer the place of a key
     * @param version of the extractors
     * @param configurationDigest hexadecimal digits over lexicons and options: what else decides what is read
     */
    public FactMapper(Iris iris, Ontology ontology, Function<String, Optional<Place>> gazetteer, String version, String configurationDigest) {
        this.iris = iris;
        this.ontology = ontology;
        this.gazetteer = gazetteer;
        this.version = version;
        this.configurationDigest = configurationDigest;
    }

    public DocumentGraph map(DocumentFacts facts) {
        return new Mapping(facts).map();
    }

    /** The mapping of one document. */
    private final class Mapping {

        private final DocumentFacts facts;
        private final Node document;
        private final QuadSink sink;
        private final Map<Referent, Node> nodes = new HashMap<>();
        private final Map<Node, Reified> attestations = new LinkedHashMap<>();

        Mapping(DocumentFacts facts) {
            this.facts = facts;
            Document text = facts.document();
            document = iris.document(text.slug(), text.sha256());
            sink = new QuadSink(iris, ontology, document);
        }

        DocumentGraph map() {
            facts.entities().forEach(this::name);
            new DocumentRecord(iris, sink).write(facts.document(), document, node(facts.author()));
            facts.facts().forEach(this::add);
            attestations.forEach(this::write);
            return new DocumentGraph(document, sink.quads());
        }

        private void name(Entity entity) {
            Node local = iris.localThing(document, entity.id().family().slug(), key(entity.id().key()));
            Optional<Identity> identity = Identities.of(entity);
            identity.ifPresentOrElse(known -> {
                Node canonical = iris.globalThing(entity.id().family().slug(), key(known.key()));
                nodes.put(entity.id(), canonical);
                sink.identity(local, canonical, known.rule().label());
            }, () -> nodes.put(entity.id(), local));
            entity.placeKey().flatMap(gazetteer).ifPresent(place -> new PlaceRecord(iris, sink, gazetteer).write(node(entity.id()), place));
        }

        private static String key(String name) {
            String folded = Slug.fold(name);
            return folded.isEmpty() ? name : folded;
        }

        private Node node(Referent referent) {
            return nodes.computeIfAbsent(referent, unknown -> switch (unknown) {
                case Referent.Event event -> event.discriminator().isEmpty()
                        ? iris.event(document, facts.document().codePoints(event.trigger()))
                        : iris.event(document, facts.document().codePoints(event.trigger()), event.discriminator());
                case Referent.Words words -> sink.passage(facts.document(), words.span());
                case Referent.Thing thing -> throw new IllegalArgumentException("a fact names " + thing + ", which is no entity of the document");
            });
        }

        private void add(Fact fact) {
            Node subject = node(fact.subject());
            Attestation attestation = fact.attestation();
            switch (fact) {
                case Fact.IsA isA -> attest(subject, Vocabulary.Rdf.TYPE, Terms.of(isA.type()), attestation);
                case Fact.Named named -> attest(subject, named.preferred() ? Vocabulary.Rdfs.LABEL : Vocabulary.Skos.ALT_LABEL,
                        Literals.text(named.name()), attestation);
                case Fact.HasRole role -> attest(subject, Terms.of(role.role()), node(role.filler()), attestation);
                case Fact.Relates relates -> attest(subject, Terms.of(relates.relation()), node(relates.object()), attestation);
                case Fact.HasAttribute has -> attest(subject, Terms.of(has.attribute()), Literals.of(has.attribute(), has.value()), attestation);
                case Fact.Happens happens -> Times.of(happens.when()).forEach((property, value) -> attest(subject, property, value, attestation));
                case Fact.Ordered ordered -> attest(subject, Terms.of(ordered.relation()), node(ordered.other()), attestation);
            }
        }

        private void attest(Node subject, Node property, Node object, Attestation attestation) {
            Triple triple = Triple.create(subject, property, object);
            Reified reified = new Reified(triple, sink.passage(facts.document(), attestation.evidence()), node(attestation.source()), attestation);
            attestations.merge(reified.iri(iris, document), reified,
                    (one, other) -> one.attestation().confidence() >= other.attestation().confidence() ? one : other);
        }

        private void write(Node iri, Reified reified) {
            Attestation attestation = reified.attestation();
            boolean label = reified.triple().getPredicate().equals(Vocabulary.Rdfs.LABEL);
            if (attestation.factuality() == Factuality.FACTUAL || label) {
                sink.assertFact(reified.triple());
            }
            sink.attestation(iri, reified.triple(), reified.passage(), reified.source(), Terms.of(attestation.factuality()), attestation.confidence());
            attestation.relays().forEach(relay -> sink.own(iri, Vocabulary.Property.RELAYED_BY, node(relay)));
            attestation.when().map(When::isEmpty).filter(empty -> !empty).ifPresent(said ->
                    Times.of(attestation.when().orElseThrow()).forEach((property, value) -> sink.own(iri, property, value)));
            sink.own(iri, Vocabulary.Prov.WAS_GENERATED_BY, sink.activity(attestation.extractor(), version, configurationDigest));
        }
    }
}
