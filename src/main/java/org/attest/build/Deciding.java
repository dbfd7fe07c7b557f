package org.attest.build;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.attest.decision.Decision;
import org.attest.decision.Decisions;
import org.attest.decision.Matter;
import org.attest.decision.Readings;
import org.attest.query.NodeFinder;
import org.attest.query.ParameterKind;
import org.attest.rdf.Vocabulary;
import org.attest.store.GraphStore;
import org.attest.text.InputException;

/** Makes decisions of what a person says on the command line: names to nodes, and no decision that means nothing. */
public final class Deciding {

    private static final String DIGITS = "[0-9a-f]{16}";

    private final GraphStore store;
    private final String by;
    private final Clock clock;

    /** @param by who decides */
    public Deciding(GraphStore store, String by, Clock clock) {
        this.store = store;
        this.by = by;
        this.clock = clock;
    }

    /**
     * Two things are one.
     *
     * @throws InputException where there is no such thing, a name means several, or both are one already
     */
    public Decision merge(String kept, String other, String because) {
        Decisions before = store.decisions();
        return store.read(dataset -> {
            Node one = thing(dataset, kept, before);
            Node two = thing(dataset, other, before);
            refuse(other, rules(before).merge(one, two));
            Node keeps = before.canonical(one);
            Node goes = before.canonical(two);
            return decision(new Matter.Merge(keeps, label(dataset, keeps), goes, label(dataset, goes)), because, before);
        });
    }

    /**
     * What one document knows by a name is not what others know by it.
     *
     * @param document a title, file name or IRI, as the person wrote it
     * @param file what the same names as a file, absolute
     * @throws InputException where the document does not know it, or it stands for itself there already
     */
    public Decision split(String thing, String document, String file, String because) {
        Decisions before = store.decisions();
        Node source = document(document, file);
        Node node = before.canonical(store.read(dataset -> thing(dataset, thing, before)));
        List<Node> records = store.read(dataset -> dataset.getGraph(store.iris().identityGraph()).find(Node.ANY, Vocabulary.Property.CANONICAL_THING, node).mapWith(Triple::getSubject).toList());
        TreeSet<Node> asRead = new TreeSet<>(Comparator.comparing(Node::getURI));
        store.asRead(source).quads().stream().filter(quad -> quad.getPredicate().equals(Vocabulary.Property.CANONICAL_THING) && records.contains(quad.getSubject()))
                .forEach(quad -> asRead.add(quad.getObject()));
        if (asRead.isEmpty()) {
            throw new InputException(thing, why(node, source, before), "'attest explain' shows which documents speak of it, 'attest decide list' what was decided");
        }
        refuse(thing, rules(before).split(List.copyOf(asRead), source));
        return decision(new Matter.Split(List.copyOf(asRead), source), because, before);
    }

    private String why(Node node, Node source, Decisions before) {
        String known = " <" + node + ">";
        if (node.getURI().startsWith(source.getURI() + "#")) {
            return known.strip() + " is known in that document alone";
        }
        Optional<Decision> merge = before.family(node).stream().filter(other -> other.getURI().startsWith(source.getURI() + "#")).flatMap(other -> before.way(other).stream()).findFirst();
        return merge.map(decision -> "the document knows" + known + " by the merge " + decision.digits() + " alone; undo that").orElse("the document does not speak of" + known);
    }

    /**
     * An attestation misreads its words.
     *
     * @param attestation its IRI, or the digits at its end
     * @throws InputException where there is none in a document, or it gives a name
     */
    public Decision reject(String attestation, String because) {
        Node node = attestation(attestation);
        Node document = NodeFactory.createURI(node.getURI().substring(0, node.getURI().indexOf('#')));
        String reading = Readings.of(node, store.asRead(document), store.iris()).orElseThrow(() -> DecisionRules.NAME.at(attestation));
        Decisions before = store.decisions();
        refuse(attestation, rules(before).rejection(node));
        return decision(new Matter.Rejection(node, reading), because, before);
    }

    private Node attestation(String given) {
        Node node = given.matches(DIGITS)
                ? store.read(dataset -> dataset.stream(Node.ANY, Node.ANY, Vocabulary.Rdf.TYPE, Vocabulary.Type.DOCUMENT).map(quad -> NodeFactory.createURI(quad.getSubject() + "#attestation-" + given))
                        .filter(attested -> dataset.stream(Node.ANY, attested, Node.ANY, Node.ANY).findAny().isPresent()).findFirst()).orElse(NodeFactory.createURI(given))
                : NodeFactory.createURI(given.replaceAll("^<|>$", ""));
        List<Node> types = store.read(dataset -> dataset.stream(Node.ANY, node, Vocabulary.Rdf.TYPE, Node.ANY).map(quad -> quad.getObject()).toList());
        if (types.contains(Vocabulary.Type.REJECTED_ATTESTATION)) {
            throw new InputException(given, "was rejected already", "'attest decide list' says by whom");
        }
        if (!types.contains(Vocabulary.Type.ATTESTATION) || node.getURI().startsWith(store.iris().timelineGraph().getURI())) {
            throw new InputException(given, types.isEmpty() ? "there is no such attestation" : "is not read from words; reject what it follows from",
                    "'attest explain --attestations NAME' shows the digits of each statement's attestations");
        }
        return node;
    }

    /**
     * A decision holds no more.
     *
     * @param decision its IRI, or how its digits begin
     * @throws InputException where there is none or several, or it holds no more already
     */
    public Decision undo(String decision, String because) {
        Decisions before = store.decisions();
        Decision undone = find(decision);
        refuse(decision, rules(before).undoing(undone));
        return decision(new Matter.Undoing(undone.iri(), undone.matter().concerns()), because, before);
    }

    /** The one decision that is meant. */
    public Decision find(String iriOrDigits) {
        List<Decision> found = store.decisions().find(iriOrDigits.replaceAll("^<|>$", ""));
        if (found.size() != 1) {
            throw new InputException(iriOrDigits, found.isEmpty() ? "there is no such decision" : "may be " + found.stream().map(Decision::digits).collect(Collectors.joining(" or ")),
                    "'attest decide list' shows them all");
        }
        return found.getFirst();
    }

    private DecisionRules rules(Decisions before) {
        return new DecisionRules(store.iris(), before);
    }

    private static void refuse(String given, Optional<DecisionRules.Objection> objection) {
        objection.ifPresent(each -> {
            throw each.at(given);
        });
    }

    /** What is called so, by itself or by what it is by people's decisions. */
    private Node thing(DatasetGraph dataset, String given, Decisions decisions) {
        Node node = new NodeFinder(dataset).find("decide", given, ParameterKind.THING);
        if (!dataset.stream(Node.ANY, decisions.canonical(node), Vocabulary.Rdfs.LABEL, Node.ANY).findAny().isPresent() || node.getURI().startsWith(Vocabulary.NAMESPACE)) {
            throw new InputException(given, "nothing is known by this IRI", "Give the name or IRI of a person, organization, group, place or event");
        }
        return node;
    }

    private Node document(String given, String file) {
        return store.entry(file).flatMap(entry -> entry.document()).map(NodeFactory::createURI).orElseGet(() -> store.read(dataset -> {
            Node node = new NodeFinder(dataset).find("--document", given, ParameterKind.DOCUMENT);
            if (!dataset.contains(store.iris().documentGraph(node), node, Vocabulary.Rdf.TYPE, Vocabulary.Type.DOCUMENT)) {
                throw new InputException(given, "is no document of the store", "'attest status' lists the documents");
            }
            return node;
        }));
    }

    private static String label(DatasetGraph dataset, Node thing) {
        return dataset.stream(Node.ANY, thing, Vocabulary.Rdfs.LABEL, Node.ANY).map(quad -> quad.getObject().getLiteralLexicalForm()).sorted().findFirst().orElseThrow();
    }

    /** Later than all before, so that it is plain which of two holds. */
    private Decision decision(Matter matter, String because, Decisions before) {
        List<Decision> all = new ArrayList<>(before.all());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant at = all.isEmpty() || all.getLast().at().isBefore(now) ? now : all.getLast().at().plusMillis(1);
        return Decision.of(store.iris(), matter, by, at, because);
    }
}
