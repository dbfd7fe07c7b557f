package org.attest.export;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The narrated world without its bookkeeping: things and events as nodes, statements between them as edges.
 *
 * @param nodes by IRI
 * @param edges sorted; one for each attestation whose subject and object are both nodes
 */
record Network(Map<String, NetworkNode> nodes, List<Edge> edges) {

    /** The attribute that names the bounds which the timeline inferred; and the source of relations that it inferred. */
    static final String INFERRED = "inferred";
    /** The attribute with the words that give a time. */
    static final String TIME_WORDS = "timeWords";
    /** The attribute that sorts an event into the timeline. */
    static final String SORT_KEY = "sortKey";

    private static final Set<String> TIMES = Set.of("edtf", "earliestStart", "latestStart", "earliestEnd", "latestEnd", "duration", INFERRED, TIME_WORDS, SORT_KEY);

    Network {
        edges = List.copyOf(edges);
    }

    /**
     * A person, organization, group, place or event.
     *
     * @param label the name it is shown by
     * @param type the local name of its most specific class, also where it is only supposed to be
     * @param event true for events
     * @param factuality {@code Factual}, or for an event that did not happen what it is instead
     * @param attributes literal properties by local name: {@code edtf}, {@code earliestStart}, {@code size}, …; several values are joined by {@code "; "}
     * @param longitude degrees east, where it is a place of the gazetteer
     * @param words of its first mention or, for events, of its clause
     * @param document the title of the document it was first read in
     */
    record NetworkNode(String iri, String label, String type, boolean event, String factuality, Map<String, String> attributes, Optional<Double> longitude,
                       Optional<Double> latitude, String words, String document) {

        String attribute(String name) {
            return attributes.getOrDefault(name, "");
        }

        /** What has no column of its own: {@code age=34; occupation=cook}. */
        String attributesBesidesTime() {
            return attributes.entrySet().stream().filter(entry -> !TIMES.contains(entry.getKey())).map(entry -> entry.getKey() + "=" + entry.getValue())
                    .collect(Collectors.joining("; "));
        }
    }

    /** One statement between two nodes, as one source makes it. */
    record Edge(String attestation, String subject, String property, String object, String factuality, String confidence, String source, String words, String document,
                Map<String, String> time) {}

    static Network of(DatasetGraph dataset) {
        return new NetworkReader(dataset).read();
    }

    Collection<NetworkNode> sortedNodes() {
        return nodes.values();
    }
}
