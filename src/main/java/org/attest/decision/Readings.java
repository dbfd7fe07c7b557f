package org.attest.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.attest.rdf.DocumentGraph;
import org.attest.rdf.Iris;
import org.attest.rdf.Vocabulary;

/**
 * What an attestation reads from which words, as a digest: the same in another version of Attest that gives it another source or commitment, and where the file has
 * another name.
 */
public final class Readings {

    private static final Pattern EVENT = Pattern.compile("event-([0-9]{1,9}),([0-9]{1,9})(.*)");

    private Readings() {}

    /** The digest of an attestation of a document as it was read; empty where there is none, or where it names something, which is no claim. */
    public static Optional<String> of(Node attestation, DocumentGraph read, Iris iris) {
        ReadDocument document = new ReadDocument(read, iris);
        return Optional.ofNullable(document.attested().get(attestation)).filter(triple -> !isName(triple)).map(triple -> digest(attestation, triple, document, iris));
    }

    /** The attestations of a document that were rejected: those that a decision names, else those that read the same from the same words. */
    static Map<Node, Decision> rejected(ReadDocument document, List<Decision> rejections, Iris iris) {
        Map<Node, Decision> rejected = new HashMap<>();
        Map<String, List<Node>> byReading = new HashMap<>();
        for (Decision decision : rejections) {
            Matter.Rejection rejection = (Matter.Rejection) decision.matter();
            Optional<Triple> triple = Optional.ofNullable(document.attested().get(rejection.attestation()));
            if (triple.isPresent()) {
                if (!isName(triple.get())) {
                    rejected.put(rejection.attestation(), decision);
                }
                continue;
            }
            if (byReading.isEmpty()) {
                document.attested().forEach((node, said) -> byReading.computeIfAbsent(digest(node, said, document, iris), key -> new java.util.ArrayList<>()).add(node));
            }
            byReading.getOrDefault(rejection.reading(), List.of()).stream().filter(node -> !isName(document.attested().get(node))).forEach(node -> rejected.put(node, decision));
        }
        return rejected;
    }

    private static boolean isName(Triple triple) {
        return triple.getPredicate().equals(Vocabulary.Rdfs.LABEL);
    }

    private static String digest(Node attestation, Triple triple, ReadDocument document, Iris iris) {
        String words = document.own().stream().filter(own -> own.getSubject().equals(attestation) && own.getPredicate().equals(Vocabulary.Property.EVIDENCE))
                .map(own -> document.words(own.getObject())).findFirst().orElse("");
        return iris.reading(List.of(portable(triple.getSubject(), document), triple.getPredicate().getURI(), portable(triple.getObject(), document), words));
    }

    /** A node without the name of its document, and without places in its text. */
    private static String portable(Node node, ReadDocument document) {
        if (!node.isURI() || !node.getURI().startsWith(document.document().getURI() + "#")) {
            return node.toString();
        }
        String fragment = node.getURI().substring(document.document().getURI().length() + 1);
        Matcher event = EVENT.matcher(fragment);
        if (event.matches()) {
            return "event " + document.words(Integer.parseInt(event.group(1)), Integer.parseInt(event.group(2))) + event.group(3);
        }
        return fragment.startsWith("char=") ? "words " + document.words(node) : fragment;
    }
}
