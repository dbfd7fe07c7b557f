package org.attest.chronology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.attest.rdf.Iris;
import org.attest.rdf.Vocabulary;
import org.attest.timeline.Constraint;
import org.attest.timeline.TemporalNetwork;

/**
 * Keeps the graph of the timeline true to the documents. Statements that share no event, person or dated relation form networks of their own; a network whose
 * statements are what they were when it was last solved is not solved again.
 */
public final class Chronology {

    private final Iris iris;
    private final Node activity;
    private final String version;
    private final String configurationDigest;

    /**
     * @param version of the program, for the record of the run
     * @param configurationDigest hexadecimal digits, for the record of the run
     */
    public Chronology(Iris iris, String version, String configurationDigest) {
        this.iris = iris;
        this.version = version;
        this.configurationDigest = configurationDigest;
        activity = iris.activity("timeline", version, configurationDigest);
    }

    /** Names the solver's run: what it writes may change where this does. */
    public String run() {
        return activity.getURI();
    }

    /** What an update did. */
    public record Update(int networks, int solved, int contradictions) {}

    /** Solves what has changed. Call inside a write transaction; nothing but the timeline graph is changed. */
    public Update update(DatasetGraph dataset) {
        Testimony testimony = Testimony.of(dataset, iris);
        List<Constraint> constraints = new ArrayList<>(new TimeClaims(testimony).constraints());
        Set<String> timed = new HashSet<>();
        constraints.forEach(constraint -> constraint.differences().forEach(difference -> {
            timed.add(difference.from().interval());
            timed.add(difference.to().interval());
        }));
        constraints.addAll(new LifeClaims(testimony).constraints());
        Whereabouts whereabouts = new Whereabouts(testimony, timed);
        Map<Node, Network> wanted = new LinkedHashMap<>();
        for (TemporalNetwork part : TemporalNetwork.split(constraints, whereabouts.together())) {
            Network network = new Network(part, whereabouts.facts(part.intervals()));
            if (network.hasSomethingToInfer()) {
                wanted.put(network.iri(iris, activity), network);
            }
        }
        TimelineGraph graph = new TimelineGraph(dataset, iris);
        Set<Node> solvedBefore = graph.networks();
        solvedBefore.stream().filter(network -> !wanted.containsKey(network)).forEach(graph::forget);
        Map<String, Attested> premises = new TreeMap<>();
        testimony.statements().forEach(attested -> premises.put(attested.id(), attested));
        int solved = 0;
        for (Map.Entry<Node, Network> each : wanted.entrySet()) {
            if (!solvedBefore.contains(each.getKey())) {
                new NetworkWriter(graph, iris, activity, premises).write(each.getKey(), each.getValue(), testimony, whereabouts);
                solved++;
            }
        }
        graph.keepRun(wanted.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(activity), version, configurationDigest);
        return new Update(wanted.size(), solved, graph.count(Vocabulary.Type.CONTRADICTION));
    }

    /** Takes out all that was inferred with the help of a document. Call inside the transaction that takes out the document. */
    public static void forget(DatasetGraph dataset, Iris iris, Node document) {
        new TimelineGraph(dataset, iris).forgetWhatComesFrom(document);
    }

    /** Events in the order in which they are told: by document, then by place in the text. */
    static Comparator<String> telling() {
        return Comparator.comparing(Chronology::document).thenComparingInt(Chronology::position).thenComparing(Comparator.naturalOrder());
    }

    /** The last segment of the IRI of an event's document. */
    static String document(String event) {
        String whole = event.contains("#") ? event.substring(0, event.indexOf('#')) : event;
        return whole.substring(whole.lastIndexOf('/') + 1);
    }

    /** Where an event stands in its text, 0 where its IRI does not say. */
    static int position(String event) {
        int begin = event.indexOf("#event-");
        int end = event.indexOf(',', Math.max(0, begin));
        return begin < 0 || end < 0 || !event.substring(begin + 7, end).matches("\\d{1,9}") ? 0 : Integer.parseInt(event.substring(begin + 7, end));
    }
}
