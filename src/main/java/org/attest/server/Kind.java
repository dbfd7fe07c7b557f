package org.attest.server;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.apache.jena.graph.Node;
import org.attest.rdf.Ontology;
import org.attest.rdf.Vocabulary;

/** What a thing is, as coarsely as the explorer shows it. Where a thing is of several kinds the first of them counts. */
enum Kind {
    EVENT(Vocabulary.Type.EVENT), PERSON(Vocabulary.Type.PERSON), ORGANIZATION(Vocabulary.Type.ORGANIZATION), GROUP(Vocabulary.Type.GROUP),
    PLACE(Vocabulary.Type.PLACE), ACTOR(Vocabulary.Type.ACTOR);

    private final Node type;

    Kind(Node type) {
        this.type = type;
    }

    /** The kind of things of a class; empty for classes of records. */
    static Optional<Kind> of(Node type, Ontology ontology) {
        return Arrays.stream(values()).filter(kind -> type.equals(kind.type) || ontology.isUnder(type, kind.type)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
