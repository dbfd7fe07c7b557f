package org.attest.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import org.apache.jena.graph.Node;

/**
 * Which node of the graph stands for which node of the gold: one for one, the likeliest pair first, ties in the order of names.
 * Nothing that has no likeness at all is paired.
 */
final class Alignment {

    // Farther apart than place and type can add: who bears the name is who is meant, even where another node bears what he is called besides ("Papá") or a description of him.
    private static final double SAME_LABEL = 135;
    private static final double SAME_NAME = 110;
    private static final double SAME_DESCRIPTION = 85;
    private static final double PART_OF_NAME = 60;
    private static final double SAME_PLACE = 40;

    private final Story gold;
    private final Story graph;
    private final Terms terms;
    private final Map<Node, Node> pairs = new LinkedHashMap<>();

    private Alignment(Story gold, Story graph, Terms terms) {
        this.gold = gold;
        this.graph = graph;
        this.terms = terms;
    }

    static Alignment of(Story gold, Story graph, Terms terms) {
        var alignment = new Alignment(gold, graph, terms);
        alignment.pair(gold.entities().values(), graph.entities().values(), alignment::entityLikeness);
        alignment.pairAuthors();
        alignment.pair(gold.events().values(), graph.events().values(), alignment::eventLikeness);
        return alignment;
    }

    /** The graph's node for this one of the gold; a literal stands for itself. */
    Optional<Node> of(Node goldNode) {
        return goldNode.isLiteral() ? Optional.of(goldNode) : Optional.ofNullable(pairs.get(goldNode));
    }

    /** True where the graph's source is the one that the gold means; the document's author counts even where it was given no name. */
    boolean isSource(Node goldSource, Node graphSource) {
        boolean bothAuthors = gold.author().filter(goldSource::equals).isPresent() && graph.author().filter(graphSource::equals).isPresent();
        return bothAuthors || of(goldSource).filter(graphSource::equals).isPresent();
    }

    private record Candidate(Node gold, Node graph, double likeness) {}

    private void pair(Collection<Thing> ours, Collection<Thing> theirs, ToDoubleBiFunction<Thing, Thing> likeness) {
        var candidates = new ArrayList<Candidate>();
        for (Thing one : ours) {
            for (Thing other : theirs) {
                double value = likeness.applyAsDouble(one, other);
                if (value > 0) {
                    candidates.add(new Candidate(one.node(), other.node(), value));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::likeness).reversed()
                .thenComparing(candidate -> candidate.gold().toString()).thenComparing(candidate -> candidate.graph().toString()));
        var taken = new HashSet<Node>();
        for (Candidate candidate : candidates) {
            if (!pairs.containsKey(candidate.gold()) && taken.add(candidate.graph())) {
                pairs.put(candidate.gold(), candidate.graph());
            }
        }
    }

    private void pairAuthors() {
        gold.author().ifPresent(ours -> graph.author().ifPresent(theirs -> {
            if (!pairs.containsKey(ours) && !pairs.containsValue(theirs)) {
                pairs.put(ours, theirs);
            }
        }));
    }

    private double entityLikeness(Thing one, Thing other) {
        double places = Spans.likeness(one.spans(), other.spans());
        double value = 0;
        if (!one.names().isEmpty() && other.names().contains(Words.normalise(one.words()))) {
            value = SAME_LABEL;
        } else if (one.names().stream().anyMatch(other.names()::contains)) {
            value = SAME_NAME;
        } else if (places > 0 && one.descriptions().stream().anyMatch(other.names()::contains)) {
            value = SAME_DESCRIPTION;
        } else if (partOfName(one.names(), other.names()) || places > 0 && partOfName(one.descriptions(), other.names())) {
            value = PART_OF_NAME;
        } else if (places >= 0.5) {
            value = SAME_PLACE * places;
        }
        return value == 0 ? 0 : value + 10 * places + 10 * terms.likeness(one.types(), other.types());
    }

    private static boolean partOfName(Set<String> ones, Set<String> others) {
        return ones.stream().anyMatch(one -> others.stream().anyMatch(other -> Words.oneHoldsOther(one, other)));
    }

    private double eventLikeness(Thing one, Thing other) {
        double types = terms.likeness(one.types(), other.types());
        double places = Spans.likeness(one.spans(), other.spans());
        if (types == 0 || places == 0) {
            return 0;
        }
        Set<Node> common = fillers(gold, one.node());
        common.retainAll(fillers(graph, other.node()));
        return 10 * places + 4 * types + Math.min(3, common.size());
    }

    /** Those who take part, as nodes of the graph. */
    private Set<Node> fillers(Story story, Node event) {
        List<Node> named = story.statements().stream().filter(statement -> statement.subject().equals(event)).map(Statement::object).toList();
        var found = new LinkedHashSet<Node>();
        named.forEach(node -> (story == gold ? of(node) : Optional.of(node)).ifPresent(found::add));
        return found;
    }
}
