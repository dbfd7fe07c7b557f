package org.attest.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.apache.jena.graph.Node;

/** Which things are one by people's decisions. The decisions are taken in the order of time: each puts what its other thing is by then below what its kept thing is. */
final class Families {

    /** @param by the decision, and those by which its kept thing is what it is */
    private record Step(Node up, List<Decision> by) {}

    private final Map<String, Step> steps = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Set<String>> members = new HashMap<>();
    private final Map<String, Node> nodes = new HashMap<>();

    /** @param merges that hold, in the order of time */
    Families(List<Decision> merges) {
        for (Decision decision : merges) {
            Matter.Merge merge = (Matter.Merge) decision.matter();
            nodes.putIfAbsent(DocumentNode.key(merge.kept()), merge.kept());
            nodes.putIfAbsent(DocumentNode.key(merge.other()), merge.other());
            Node kept = canonical(merge.kept());
            Node other = canonical(merge.other());
            names.put(DocumentNode.key(merge.kept()), merge.name());
            if (!DocumentNode.key(kept).equals(DocumentNode.key(other))) {
                List<Decision> by = new ArrayList<>(List.of(decision));
                by.addAll(way(merge.kept()));
                by.addAll(way(merge.other()));
                steps.put(DocumentNode.key(other), new Step(kept, List.copyOf(by)));
            }
        }
        nodes.values().forEach(node -> members.computeIfAbsent(DocumentNode.key(canonical(node)), key -> new TreeSet<>()).add(DocumentNode.key(node)));
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    boolean holds(Node node) {
        return nodes.containsKey(DocumentNode.key(node));
    }

    /** What a thing is; itself where nobody decided about it. */
    Node canonical(Node thing) {
        String key = DocumentNode.key(thing);
        Node reached = nodes.getOrDefault(key, thing);
        while (steps.containsKey(DocumentNode.key(reached))) {
            reached = steps.get(DocumentNode.key(reached)).up();
        }
        return reached;
    }

    /** By which decisions it is that. */
    List<Decision> way(Node thing) {
        List<Decision> way = new ArrayList<>();
        String key = DocumentNode.key(thing);
        while (steps.containsKey(key)) {
            steps.get(key).by().stream().filter(decision -> !way.contains(decision)).forEach(way::add);
            key = DocumentNode.key(steps.get(key).up());
        }
        return way;
    }

    /** What the thing that others became is called. */
    Optional<String> name(Node canonical) {
        return Optional.ofNullable(names.get(DocumentNode.key(canonical)));
    }

    /** All things that are one with this, itself among them. */
    Set<Node> family(Node thing) {
        Set<Node> family = new java.util.LinkedHashSet<>();
        family.add(thing);
        members.getOrDefault(DocumentNode.key(canonical(thing)), Set.of()).forEach(key -> family.add(nodes.get(key)));
        return family;
    }
}
