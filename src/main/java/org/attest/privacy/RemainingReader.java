package org.attest.privacy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.attest.rdf.Vocabulary;

/** Counts what may still tell who somebody is, in the graph before names were replaced. */
record RemainingReader(DatasetGraph dataset, People people, Identifiers identifiers, NameReplacer names) {

    Pseudonyms.Remaining read() {
        return new Pseudonyms.Remaining(people.nodes().size(), names.addresses(), subjects(Vocabulary.Type.PLACE), values(Vocabulary.Property.EDTF),
                subjects(Vocabulary.Type.ORGANIZATION), rareOccupations(), List.copyOf(identifiers.kept()), List.copyOf(unknownNames()));
    }

    private int subjects(Node type) {
        Set<Node> found = new HashSet<>();
        dataset.find(Node.ANY, Node.ANY, Vocabulary.Rdf.TYPE, type).forEachRemaining(quad -> found.add(quad.getSubject()));
        return found.size();
    }

    private int values(Node property) {
        Set<Node> found = new HashSet<>();
        dataset.find(Node.ANY, Node.ANY, property, Node.ANY).forEachRemaining(quad -> found.add(quad.getObject()));
        return found.size();
    }

    private int rareOccupations() {
        Map<String, Set<Node>> holders = new TreeMap<>();
        for (Node property : List.of(Vocabulary.Property.OCCUPATION, Vocabulary.Property.HOLDS_POSITION)) {
            dataset.find(Node.ANY, Node.ANY, property, Node.ANY).forEachRemaining(quad ->
                    holders.computeIfAbsent(quad.getObject().toString(), value -> new HashSet<>()).add(quad.getSubject()));
        }
        return (int) holders.values().stream().filter(all -> all.size() == 1).count();
    }

    /** Capitalised words that follow a word in small letters, so that no sentence begins with them, and by which nothing is called. */
    private SortedSet<String> unknownNames() {
        Set<String> known = new HashSet<>();
        for (Node property : List.of(Vocabulary.Rdfs.LABEL, Vocabulary.Skos.ALT_LABEL)) {
            dataset.find(Node.ANY, Node.ANY, property, Node.ANY).forEachRemaining(quad -> Words.of(quad.getObject().getLiteralLexicalForm()).forEach(word -> known.add(word.key())));
        }
        SortedSet<String> unknown = new TreeSet<>();
        dataset.find(Node.ANY, Node.ANY, Vocabulary.Nif.IS_STRING, Node.ANY).forEachRemaining(quad -> {
            String text = quad.getObject().getLiteralLexicalForm();
            List<Words.Word> words = Words.of(text);
            for (int i = 1; i < words.size(); i++) {
                Words.Word word = words.get(i);
                boolean inside = !words.get(i - 1).startsUpper() && text.substring(words.get(i - 1).end(), word.begin()).equals(" ");
                if (inside && word.startsUpper() && !Words.isCommon(word.key()) && !known.contains(word.key()) && !names.isName(word)) {
                    unknown.add(word.text());
                }
            }
        });
        return unknown;
    }
}
