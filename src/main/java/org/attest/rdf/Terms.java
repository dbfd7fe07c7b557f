package org.attest.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.attest.fact.Attribute;
import org.attest.fact.Factuality;
import org.attest.fact.Relation;
import org.attest.fact.Role;
import org.attest.fact.TypeTerm;
import org.attest.timeline.AllenRelation;

/** The vocabulary's terms for what facts are made of. */
final class Terms {

    private Terms() {}

    static Node of(TypeTerm type) {
        return term(type.term());
    }

    static Node of(Role role) {
        return term(role.term());
    }

    static Node of(Relation relation) {
        return term(relation.term());
    }

    static Node of(Attribute attribute) {
        return term(attribute.term());
    }

    static Node of(Factuality factuality) {
        return term(factuality.term());
    }

    static Node of(AllenRelation relation) {
        return term(relation.term());
    }

    private static Node term(String localName) {
        return NodeFactory.createURI(Vocabulary.NAMESPACE + localName);
    }
}
