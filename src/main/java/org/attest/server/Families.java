package org.attest.server;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.attest.rdf.Ontology;
import org.attest.rdf.Vocabulary;

/** Which classes of events may tell of the same happening: those under one class right below {@code att:Event}, and deaths beside violence. */
final class Families {

    private Families() {}

    static String of(Node type, Ontology ontology) {
        Set<String> family = new TreeSet<>();
        if (ontology.directlyAbove(type).contains(Vocabulary.Type.EVENT)) {
            family.add(name(type));
        }
        ontology.above(type).stream().filter(above -> ontology.directlyAbove(above).contains(Vocabulary.Type.EVENT)).map(Families::name).forEach(family::add);
        return family.stream().collect(Collectors.joining(" "));
    }

    private static String name(Node type) {
        return (type.equals(Vocabulary.Type.DEATH) ? Vocabulary.Type.VIOLENCE : type).getURI().substring(Vocabulary.NAMESPACE.length());
    }
}
