package org.attest.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.attest.rdf.DocumentGraph;
import org.attest.rdf.Iris;
import org.attest.rdf.Ontology;
import org.attest.rdf.QuadOrder;
import org.attest.rdf.Vocabulary;

/** Makes the quads that the store is to hold of those that were read. */
final class Rewriting {

    private static final String BY_DECISION = "decision";

    private final ReadDocument document;
    private final Renaming renaming;
    private final Map<Node, Decision> rejected;
    private final Iris iris;
    private final Ontology ontology;
    private final Set<Quad> quads = new LinkedHashSet<>();

    /** @param rejected attestations, with the decision that rejects each */
    Rewriting(ReadDocument document, Renaming renaming, Map<Node, Decision> rejected, Iris iris, Ontology ontology) {
        this.document = document;
        this.renaming = renaming;
        this.rejected = rejected;
        this.iris = iris;
        this.ontology = ontology;
    }

    DocumentGraph graph() {
        Set<Triple> said = new HashSet<>();
        Set<Triple> asserted = new LinkedHashSet<>();
        Set<Triple> assertedBefore = new LinkedHashSet<>();
        document.attested().forEach((attestation, triple) -> {
            said.add(triple);
            Triple now = renaming.of(triple);
            if (document.asserts(attestation, triple)) {
                assertedBefore.add(triple);
            }
            if (!rejected.containsKey(attestation) && document.asserts(attestation, now)) {
                asserted.add(now);
            }
        });
        for (Triple triple : document.own()) {
            if (document.attested().containsKey(triple.getSubject())) {
                attestation(triple);
            } else if (!said.contains(triple)) {
                own(renaming.of(triple));
            }
        }
        asserted.forEach(this::own);
        rejected.forEach((attestation, decision) -> own(Triple.create(attestation, Vocabulary.Property.DECISION, decision.iri())));
        new Background(document, renaming, iris, ontology).triples(assertedBefore, asserted)
                .forEach(triple -> quads.add(Quad.create(iris.background(document.document()), triple)));
        identities();
        return new DocumentGraph(document.document(), quads.stream().sorted(QuadOrder.BY_TERMS).toList());
    }

    private void own(Triple triple) {
        quads.add(Quad.create(iris.documentGraph(document.document()), triple));
    }

    /** What was rejected is kept with all that led to it, but attests nothing: whoever asks what is said does not find it. */
    private void attestation(Triple triple) {
        boolean rejects = rejected.containsKey(triple.getSubject());
        Node property = triple.getPredicate();
        if (property.equals(Vocabulary.Rdf.REIFIES)) {
            Node term = NodeFactory.createTripleTerm(renaming.of(triple.getObject().getTriple()));
            own(Triple.create(triple.getSubject(), rejects ? Vocabulary.Property.MISREADS : property, term));
        } else if (rejects && property.equals(Vocabulary.Rdf.TYPE)) {
            own(Triple.create(triple.getSubject(), property, triple.getObject().equals(Vocabulary.Type.ATTESTATION) ? Vocabulary.Type.REJECTED_ATTESTATION : triple.getObject()));
        } else if (!rejects || !property.equals(Vocabulary.Property.ABOUT)) {
            own(renaming.of(triple));
        }
    }

    private void identities() {
        Set<String> recorded = new HashSet<>();
        document.identities().forEach((record, triples) -> {
            Optional<Node> canonical = ReadDocument.value(triples, Vocabulary.Property.CANONICAL_THING).filter(renaming.all()::containsKey);
            ReadDocument.value(triples, Vocabulary.Property.LOCAL_THING).ifPresent(local -> recorded.add(local.getURI()));
            for (Triple triple : triples) {
                if (canonical.isEmpty()) {
                    identity(record, triple.getPredicate(), triple.getObject());
                } else if (triple.getPredicate().equals(Vocabulary.Property.CANONICAL_THING)) {
                    identity(record, triple.getPredicate(), renaming.of(triple.getObject()));
                } else if (triple.getPredicate().equals(Vocabulary.Property.RULE)) {
                    identity(record, triple.getPredicate(), NodeFactory.createLiteralString(BY_DECISION));
                } else {
                    identity(record, triple.getPredicate(), triple.getObject());
                }
            }
            canonical.ifPresent(thing -> decided(record, thing));
        });
        renaming.all().forEach((thing, canonical) -> {
            if (thing.getURI().startsWith(document.document().getURI() + "#") && !recorded.contains(thing.getURI())) {
                Node record = iris.identity(thing);
                identity(record, Vocabulary.Rdf.TYPE, Vocabulary.Type.IDENTITY);
                identity(record, Vocabulary.Property.LOCAL_THING, thing);
                identity(record, Vocabulary.Property.CANONICAL_THING, canonical);
                identity(record, Vocabulary.Property.RULE, NodeFactory.createLiteralString(BY_DECISION));
                identity(record, Vocabulary.Prov.WAS_DERIVED_FROM, document.document());
                decided(record, thing);
            }
        });
    }

    private void decided(Node record, Node thing) {
        List<Decision> reasons = new ArrayList<>(renaming.reasons(thing));
        reasons.forEach(decision -> identity(record, Vocabulary.Property.DECISION, decision.iri()));
    }

    private void identity(Node record, Node property, Node value) {
        quads.add(Quad.create(iris.identityGraph(), record, property, value));
    }
}
