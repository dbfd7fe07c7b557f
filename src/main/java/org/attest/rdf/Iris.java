package org.attest.rdf;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.attest.text.TextSpan;

/**
 * Mints every IRI of the graph as {@code docs/graph.md} lays down: same input, same IRI; different input, different IRI. Spans count
 * Unicode code points (see {@code Document.codePoints}). Keys may be any string; see {@link Slug}.
 */
public final class Iris {

    /** The base where none is configured. */
    public static final String DEFAULT_BASE = "https://attest.example/";

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern KIND = Pattern.compile("[a-z]+");
    /** What stands in an IRI where a thing's kind may stand, and is none. */
    static final Set<String> OTHER_KINDS_OF_NODE = Set.of("document", "graph", "activity", "identity", "correction", "event", "attestation");
    private static final Pattern EXTRACTOR = Pattern.compile("[a-z]++(?:-[a-z]++)*+");
    private static final Pattern VERSION = Pattern.compile("[0-9][0-9A-Za-z.-]*");
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-f]+");
    private static final String PLACE = "place";
    private static final int DOCUMENT_DIGITS = 12;
    private static final int STATEMENT_DIGITS = 16;

    private final String base;

    /**
     * @param base an absolute IRI that ends with a slash
     * @throws IllegalArgumentException where it is not
     */
    public Iris(String base) {
        if (!base.endsWith("/") || base.contains("#") || base.contains("?") || !isAbsolute(base)) {
            throw new IllegalArgumentException("a base needs to be an absolute IRI that ends with a slash, got '" + base + "'");
        }
        this.base = base;
    }

    /** Mints below {@link #DEFAULT_BASE}. */
    public Iris() {
        this(DEFAULT_BASE);
    }

    public String base() {
        return base;
    }

    /**
     * @param slug readable, see {@code Document.slug}
     * @param sha256 64 hexadecimal digits of the document's text
     */
    public Node document(String slug, String sha256) {
        check(SHA256, sha256, "64 hexadecimal digits");
        return iri(base + "document/" + Slug.of(slug) + "-" + sha256.substring(0, DOCUMENT_DIGITS));
    }

    /** The named graph of what was read from the document. */
    public Node documentGraph(Node document) {
        return within(document, "graph");
    }

    /** The named graph of what is known about the document's things without its saying so. */
    public Node background(Node document) {
        return within(document, "background");
    }

    public Node ontologyGraph() {
        return iri(base + "graph/ontology");
    }

    public Node identityGraph() {
        return iri(base + "graph/identity");
    }

    public Node correctionsGraph() {
        return iri(base + "graph/corrections");
    }

    public Node timelineGraph() {
        return iri(base + "graph/timeline");
    }

    /** A stretch of the document, by an RFC 5147 fragment. */
    public Node passage(Node document, TextSpan codePoints) {
        return within(document, "char=" + codePoints.begin() + "," + codePoints.end());
    }

    /**
     * The attestation of a triple.
     *
     * @param home the document, or the graph of the timeline for what was inferred
     * @param statement whatever makes it this attestation and no other: triple, passage, source, factuality, extractor, in this order
     */
    public Node attestation(Node home, List<String> statement) {
        return within(home, "attestation-" + Digest.of(STATEMENT_DIGITS, statement));
    }

    /** The event that these words tell. */
    public Node event(Node document, TextSpan codePoints) {
        return within(document, "event-" + codePoints.begin() + "," + codePoints.end());
    }

    /** One of several events that the same words tell, such as "Mosul" of "battles for Aleppo and Mosul". */
    public Node event(Node document, TextSpan codePoints, String discriminator) {
        return iri(event(document, codePoints).getURI() + "-" + Slug.of(discriminator));
    }

    /**
     * A thing known only inside the document.
     *
     * @param kind {@code person}, {@code organization}, {@code group}, {@code place} or {@code actor}
     */
    public Node localThing(Node document, String kind, String key) {
        return within(document, thing(kind) + "-" + Slug.of(key));
    }

    /** A thing that stands for itself across documents; kinds as for {@link #localThing}. */
    public Node globalThing(String kind, String key) {
        return iri(base + thing(kind) + "/" + Slug.of(key));
    }

    /** True for a place that stands for itself: one of the gazetteer. */
    public boolean isOfGazetteer(Node thing) {
        return thing.getURI().startsWith(base + PLACE + "/");
    }

    /** The geometry of a place. */
    public Node point(Node place) {
        String iri = place.getURI();
        return iri(iri + (iri.contains("#") ? "-point" : "#point"));
    }

    /**
     * The run of an extractor.
     *
     * @param extractor lower-case words joined by hyphens: {@code events}
     * @param version begins with a digit: {@code 0.1.0}
     * @param configurationDigest hexadecimal digits
     */
    public Node activity(String extractor, String version, String configurationDigest) {
        check(EXTRACTOR, extractor, "lower-case words joined by hyphens for an extractor");
        check(VERSION, version, "a version that begins with a digit");
        check(HEXADECIMAL, configurationDigest, "hexadecimal digits");
        return iri(base + "activity/" + extractor + "-" + version + "-" + configurationDigest);
    }

    /** The record that a document-level thing became a thing of its own. */
    public Node identity(Node localThing) {
        return iri(base + "identity/" + Digest.of(STATEMENT_DIGITS, List.of(localThing.getURI())));
    }

    /** A person's decision, named by what was decided: kind, things concerned, whoever decided. */
    public Node correction(List<String> decision) {
        return iri(base + "correction/" + Digest.of(STATEMENT_DIGITS, decision));
    }

    /** No IRI, but digits by which a statement is known again wherever its document is. @param statement what is said, and the words that say it */
    public String reading(List<String> statement) {
        return Digest.of(STATEMENT_DIGITS, statement);
    }

    /** Statements about time that bear on each other, named by all of them. */
    public Node network(List<String> statements) {
        return within(timelineGraph(), "network-" + Digest.of(STATEMENT_DIGITS, statements));
    }

    /** Attestations that cannot all hold, named by all of them. */
    public Node contradiction(List<String> attestations) {
        return within(timelineGraph(), "contradiction-" + Digest.of(STATEMENT_DIGITS, attestations));
    }

    private static Node within(Node whole, String fragment) {
        String iri = whole.getURI();
        if (iri.contains("#")) {
            throw new IllegalArgumentException("a document or graph needs an IRI without fragment, got " + iri);
        }
        return iri(iri + "#" + fragment);
    }

    private static String thing(String kind) {
        if (OTHER_KINDS_OF_NODE.contains(kind)) {
            throw new IllegalArgumentException("a thing needs a kind of its own, got '" + kind + "'");
        }
        return check(KIND, kind, "lower-case letters for a kind");
    }

    private static String check(Pattern pattern, String value, String rule) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException("needs " + rule + ", got '" + value + "'");
        }
        return value;
    }

    private static boolean isAbsolute(String iri) {
        try {
            return IRIx.create(iri).isReference();
        } catch (IRIException e) {
            return false;
        }
    }

    private static Node iri(String text) {
        return NodeFactory.createURI(text);
    }
}
