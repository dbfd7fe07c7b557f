package org.attest.chronology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.attest.rdf.Iris;
import org.attest.rdf.Vocabulary;

/** The named graph of what was inferred. Each network's record names the things it concerns, and by them all that was written for it is found again. */
final class TimelineGraph {

    private final DatasetGraph dataset;
    private final Node name;

    TimelineGraph(DatasetGraph dataset, Iris iris) {
        this.dataset = dataset;
        name = iris.timelineGraph();
    }

    Node name() {
        return name;
    }

    void add(Node subject, Node property, Node object) {
        dataset.add(name, subject, property, object);
    }

    Set<Node> networks() {
        return new HashSet<>(subjects(Vocabulary.Rdf.TYPE, Vocabulary.Type.NETWORK));
    }

    int count(Node type) {
        return subjects(Vocabulary.Rdf.TYPE, type).size();
    }

    void forgetWhatComesFrom(Node document) {
        subjects(Vocabulary.Prov.WAS_DERIVED_FROM, document).forEach(this::forget);
    }

    void forget(Node network) {
        for (Node thing : objects(network, Vocabulary.Property.CONCERNS)) {
            subjects(Vocabulary.Property.ABOUT, thing).forEach(this::remove);
            subjects(Vocabulary.Property.CONCERNS, thing).stream().filter(record -> !record.equals(network)).forEach(this::remove);
            remove(thing);
        }
        remove(network);
    }

    /** Describes the solver's run, and forgets earlier ones. */
    void keepRun(Optional<Node> activity, String version, String configurationDigest) {
        subjects(Vocabulary.Rdf.TYPE, Vocabulary.Prov.ACTIVITY).stream().filter(other -> activity.filter(other::equals).isEmpty()).forEach(this::remove);
        activity.ifPresent(run -> {
            add(run, Vocabulary.Rdf.TYPE, Vocabulary.Prov.ACTIVITY);
            add(run, Vocabulary.Property.EXTRACTOR, NodeFactory.createLiteralString("timeline"));
            add(run, Vocabulary.Property.VERSION, NodeFactory.createLiteralString(version));
            add(run, Vocabulary.Property.CONFIGURATION_DIGEST, NodeFactory.createLiteralString(configurationDigest));
        });
    }

    private void remove(Node subject) {
        dataset.deleteAny(name, subject, Node.ANY, Node.ANY);
    }

    private List<Node> subjects(Node property, Node object) {
        List<Node> found = new ArrayList<>();
        dataset.getGraph(name).find(Node.ANY, property, object).mapWith(Triple::getSubject).forEach(found::add);
        return found;
    }

    private List<Node> objects(Node subject, Node property) {
        return dataset.getGraph(name).find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
    }
}
