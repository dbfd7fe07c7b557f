package org.attest.decision;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.attest.rdf.Iris;
import org.attest.rdf.Ontology;
import org.attest.rdf.Vocabulary;

/**
 * The background of a document's things after people's decisions: what the ontology makes of the triples that are asserted now, and what the gazetteer knows of the
 * places that are still spoken of. What is known of a place is not known of somebody's namesake that was split off from it, nor told twice of one that is another.
 */
final class Background {

    private static final Set<Node> OF_PLACES = Set.of(Vocabulary.Geo.HAS_GEOMETRY, Vocabulary.Owl.SAME_AS, Vocabulary.Property.WITHIN);

    private final ReadDocument document;
    private final Renaming renaming;
    private final Iris iris;
    private final Ontology ontology;
    private final Set<Triple> triples = new LinkedHashSet<>();

    Background(ReadDocument document, Renaming renaming, Iris iris, Ontology ontology) {
        this.document = document;
        this.renaming = renaming;
        this.iris = iris;
        this.ontology = ontology;
    }

    /** @param before what was asserted as it was read; @param now what is asserted */
    Set<Triple> triples(Set<Triple> before, Set<Triple> now) {
        Set<Triple> derived = derived(before);
        Set<Node> holders = new HashSet<>();
        document.background().stream().filter(triple -> triple.getPredicate().equals(Vocabulary.Rdfs.LABEL)).forEach(triple -> holders.add(triple.getSubject()));
        Deque<Node> left = new ArrayDeque<>();
        for (Triple triple : document.background()) {
            Node subject = triple.getSubject();
            if (!derived.contains(triple) || holders.contains(subject)) {
                if (renaming.isSplitOff(subject) && holders.contains(subject)) {
                    triples.add(triple);
                } else if (isDropped(triple)) {
                    left.add(triple.getObject());
                } else {
                    keep(triple);
                }
            }
        }
        prune(left, holders, now);
        triples.addAll(derived(now));
        for (Node thing : renaming.all().keySet()) {
            renaming.nameOfOther(thing).filter(name -> now.stream().noneMatch(triple ->
                    triple.getSubject().equals(renaming.of(thing)) && triple.getPredicate().equals(Vocabulary.Rdfs.LABEL))).ifPresent(name ->
                    triples.add(Triple.create(renaming.of(thing), Vocabulary.Rdfs.LABEL, NodeFactory.createLiteralString(name))));
        }
        return triples;
    }

    private void keep(Triple triple) {
        boolean otherName = triple.getPredicate().equals(Vocabulary.Rdfs.LABEL) && renaming.nameOfOther(triple.getSubject()).isPresent();
        // Namesakes that were split off keep their place in what others lie within.
        boolean within = triple.getPredicate().equals(Vocabulary.Property.WITHIN) && renaming.isSplitOff(triple.getObject());
        if (within) {
            triples.add(Triple.create(renaming.of(triple.getSubject()), triple.getPredicate(), triple.getObject()));
        } else if (!otherName) {
            triples.add(renaming.of(triple));
        }
    }

    /** What the gazetteer knows of a thing that is none of its places any more, or another of them. */
    private boolean isDropped(Triple triple) {
        Node place = owner(triple.getSubject());
        boolean other = renaming.isSplitOff(place) || !renaming.of(place).equals(place) && iris.isOfGazetteer(renaming.of(place));
        return other && (!place.equals(triple.getSubject()) || OF_PLACES.contains(triple.getPredicate()));
    }

    private static Node owner(Node subject) {
        String iri = subject.getURI();
        for (String ending : new String[] {"#point", "-point"}) {
            if (iri.endsWith(ending)) {
                return NodeFactory.createURI(iri.substring(0, iri.length() - ending.length()));
            }
        }
        return subject;
    }

    /** Takes out what nothing lies within any more and nobody speaks of, upward. */
    private void prune(Deque<Node> open, Set<Node> holders, Set<Triple> now) {
        Set<Node> spoken = new HashSet<>();
        document.attested().values().forEach(triple -> {
            spoken.add(renaming.of(triple.getSubject()));
            spoken.add(triple.getObject().isURI() ? renaming.of(triple.getObject()) : triple.getObject());
        });
        while (!open.isEmpty()) {
            Node holder = open.pop();
            boolean held = triples.stream().anyMatch(triple -> triple.getPredicate().equals(Vocabulary.Property.WITHIN) && triple.getObject().equals(holder));
            if (holders.contains(holder) && !held && !spoken.contains(holder)) {
                triples.stream().filter(triple -> triple.getSubject().equals(holder) && triple.getPredicate().equals(Vocabulary.Property.WITHIN)).forEach(triple -> open.add(triple.getObject()));
                triples.removeIf(triple -> triple.getSubject().equals(holder));
            }
        }
    }

    private Set<Triple> derived(Set<Triple> asserted) {
        Set<Triple> derived = new LinkedHashSet<>();
        for (Triple triple : asserted) {
            if (triple.getPredicate().equals(Vocabulary.Rdf.TYPE)) {
                ontology.above(triple.getObject()).forEach(above -> derived.add(Triple.create(triple.getSubject(), Vocabulary.Rdf.TYPE, above)));
                ontology.standardTermsAbove(triple.getObject()).forEach(above -> derived.add(Triple.create(triple.getSubject(), Vocabulary.Rdf.TYPE, above)));
            } else {
                ontology.above(triple.getPredicate()).forEach(property -> derived.add(Triple.create(triple.getSubject(), property, triple.getObject())));
            }
        }
        return derived;
    }
}
