package org.attest.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.attest.rdf.DocumentGraph;
import org.attest.rdf.Iris;
import org.attest.rdf.Ontology;

/** Everything that was decided, and what of it holds. */
public final class Decisions {

    private final List<Decision> all;
    private final Set<Node> undone = new HashSet<>();
    private final Families families;
    private final Map<String, List<Decision>> splits = new HashMap<>();
    private final Map<String, List<Decision>> rejections = new HashMap<>();

    /** @param decisions in any order; those with the same IRI count once */
    public Decisions(Collection<Decision> decisions) {
        all = decisions.stream().collect(Collectors.toMap(Decision::iri, decision -> decision, (one, other) -> one)).values().stream().sorted(Decision.IN_TIME).toList();
        // Backwards: whether an undoing holds is known before what it undoes is looked at. Nothing undoes what came after it.
        Set<Node> seen = new HashSet<>();
        for (Decision decision : all.reversed()) {
            seen.add(decision.iri());
            if (decision.matter() instanceof Matter.Undoing undoing && holds(decision) && !seen.contains(undoing.decision())) {
                undone.add(undoing.decision());
            }
        }
        List<Decision> holding = all.stream().filter(this::holds).toList();
        families = new Families(holding.stream().filter(decision -> decision.matter() instanceof Matter.Merge).toList());
        for (Decision decision : holding) {
            switch (decision.matter()) {
                case Matter.Merge merge -> { }
                case Matter.Split split -> DocumentNode.document(split.document()).ifPresent(key -> splits.computeIfAbsent(key, other -> new ArrayList<>()).add(decision));
                case Matter.Rejection rejection ->
                        DocumentNode.document(rejection.attestation()).ifPresent(key -> rejections.computeIfAbsent(key, other -> new ArrayList<>()).add(decision));
                case Matter.Undoing undoing -> { }
            }
        }
    }

    /** These, and whatever undid one of them or one of those: an undoing names the same things. */
    public List<Decision> withUndoings(Collection<Decision> decisions) {
        Set<Node> going = decisions.stream().map(Decision::iri).collect(Collectors.toSet());
        while (all.stream().anyMatch(decision -> decision.matter() instanceof Matter.Undoing undoing && going.contains(undoing.decision()) && going.add(decision.iri()))) {
            // until none is left
        }
        return all.stream().filter(decision -> going.contains(decision.iri())).toList();
    }

    /** All, in the order of time. */
    public List<Decision> all() {
        return all;
    }

    /** True where no later decision undoes it. */
    public boolean holds(Decision decision) {
        return !undone.contains(decision.iri());
    }

    /** The decision with this IRI, or those whose digits begin so. */
    public List<Decision> find(String iriOrDigits) {
        return all.stream().filter(decision -> decision.iri().getURI().equals(iriOrDigits) || !iriOrDigits.isEmpty() && decision.digits().startsWith(iriOrDigits)).toList();
    }

    /** What a thing is by people's decisions; itself where nobody decided. */
    public Node canonical(Node thing) {
        return families.canonical(thing);
    }

    /** All that is one with a thing by people's decisions, itself among them. */
    public Set<Node> family(Node thing) {
        return families.family(thing);
    }

    /** The decisions by which a thing is another. */
    public List<Decision> way(Node thing) {
        return families.way(thing);
    }

    /** With more of them. */
    public Decisions and(Collection<Decision> more) {
        Set<Decision> both = new LinkedHashSet<>(all);
        both.addAll(more);
        return new Decisions(both);
    }

    /** What the store is to hold of a document. @param read as it was read, before anybody decided */
    public DocumentGraph apply(DocumentGraph read, Iris iris, Supplier<Ontology> ontology) {
        List<Decision> splitsHere = here(splits, read.document());
        List<Decision> rejectionsHere = here(rejections, read.document());
        if (families.isEmpty() && splitsHere.isEmpty() && rejectionsHere.isEmpty()) {
            return read;
        }
        ReadDocument document = new ReadDocument(read, iris);
        Renaming renaming = new Renaming(document, families, splitsHere);
        Map<Node, Decision> rejected = Readings.rejected(document, rejectionsHere, iris);
        return renaming.isEmpty() && rejected.isEmpty() ? read : new Rewriting(document, renaming, rejected, iris, ontology.get()).graph();
    }

    private static List<Decision> here(Map<String, List<Decision>> byDocument, Node document) {
        return DocumentNode.document(document).map(key -> byDocument.getOrDefault(key, List.of())).orElse(List.of());
    }

    /** True where a decision names this document or something in it. */
    public static boolean isIn(Decision decision, Node document) {
        Optional<String> key = DocumentNode.document(document);
        return decision.matter().concerns().stream().anyMatch(node -> key.isPresent() && DocumentNode.document(node).equals(key));
    }
}
