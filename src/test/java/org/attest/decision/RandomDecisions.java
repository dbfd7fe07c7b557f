package org.attest.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.apache.jena.graph.Node;
import org.attest.rdf.DocumentGraph;
import org.attest.rdf.Vocabulary;

/** Decisions about {@link Notes}, sensible or not; but things of different kinds are never one, and no kind is misread, since relations need theirs. */
public final class RandomDecisions {

    private RandomDecisions() {}

    public static List<Decision> of(Random random, int number) {
        List<DocumentGraph> notes = Notes.all();
        List<Decision> decisions = new ArrayList<>();
        while (decisions.size() < number) {
            DocumentGraph note = notes.get(random.nextInt(notes.size()));
            matter(random, note, notes.get(random.nextInt(notes.size())), decisions).ifPresent(matter ->
                    decisions.add(Decision.of(Notes.IRIS, matter, "mara", Instant.ofEpochSecond(1_800_000_000L + decisions.size()), random.nextBoolean() ? "" : "seen")));
        }
        return decisions;
    }

    private static Optional<Matter> matter(Random random, DocumentGraph note, DocumentGraph other, List<Decision> before) {
        switch (random.nextInt(4)) {
            case 0 -> {
                List<Node> things = things(note);
                List<Node> others = things(other);
                Node kept = things.get(random.nextInt(things.size()));
                Node merged = others.get(random.nextInt(others.size()));
                return kept.equals(merged) || !kind(kept).equals(kind(merged)) ? Optional.empty() : Optional.of(new Matter.Merge(kept, name(note, kept), merged, name(other, merged)));
            }
            case 1 -> {
                List<Node> global = things(note).stream().filter(thing -> !thing.getURI().contains("#")).toList();
                return Optional.of(new Matter.Split(List.of(global.get(random.nextInt(global.size()))), note.document()));
            }
            case 2 -> {
                List<Node> attestations = note.quads().stream().filter(quad -> quad.getPredicate().equals(Vocabulary.Rdf.REIFIES)
                        && !quad.getObject().getTriple().getPredicate().equals(Vocabulary.Rdf.TYPE)).map(quad -> quad.getSubject()).toList();
                Node attestation = attestations.get(random.nextInt(attestations.size()));
                return Readings.of(attestation, note, Notes.IRIS).map(reading -> new Matter.Rejection(attestation, reading));
            }
            default -> {
                if (before.isEmpty()) {
                    return Optional.empty();
                }
                Decision undone = before.get(random.nextInt(before.size()));
                return Optional.of(new Matter.Undoing(undone.iri(), undone.matter().concerns()));
            }
        }
    }

    private static List<Node> things(DocumentGraph note) {
        return note.quads().stream().filter(quad -> quad.getPredicate().equals(Vocabulary.Rdfs.LABEL) && quad.getGraph().equals(Notes.IRIS.documentGraph(note.document()))
                && !quad.getSubject().getURI().contains("#actor")).map(quad -> quad.getSubject()).toList();
    }

    private static String kind(Node thing) {
        String iri = thing.getURI();
        return iri.contains("#") ? iri.replaceAll(".*#([a-z]+)-.*", "$1") : iri.replaceAll(".*/([a-z]+)/[^/]*", "$1");
    }

    private static String name(DocumentGraph note, Node thing) {
        return note.quads().stream().filter(quad -> quad.getSubject().equals(thing) && quad.getPredicate().equals(Vocabulary.Rdfs.LABEL))
                .map(quad -> quad.getObject().getLiteralLexicalForm()).sorted().findFirst().orElseThrow();
    }
}
