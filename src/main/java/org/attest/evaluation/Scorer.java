package org.attest.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.apache.jena.graph.Node;
import org.attest.evaluation.Finding.Verdict;
import org.attest.rdf.Vocabulary;

/** Compares two aligned stories, kind by kind. */
final class Scorer {

    private final Story gold;
    private final Story graph;
    private final Alignment alignment;
    private final Terms terms;
    private final Map<FactClass, Score> scores = new EnumMap<>(FactClass.class);
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Statement, Statement> matched = new LinkedHashMap<>();

    Scorer(Story gold, Story graph, Alignment alignment, Terms terms) {
        this.gold = gold;
        this.graph = graph;
        this.alignment = alignment;
        this.terms = terms;
        for (FactClass kind : FactClass.values()) {
            scores.put(kind, Score.NONE);
        }
    }

    Evaluation score(String document) {
        things(FactClass.ENTITY, gold.entities(), graph.entities());
        things(FactClass.EVENT, gold.events(), graph.events());
        new StatementScorer(gold, graph, alignment, terms, this).score();
        new TimeScorer(gold, graph, alignment, matched, this).score();
        claims();
        order();
        Score all = scores.entrySet().stream().filter(entry -> entry.getKey().isPartOfAll()).map(Map.Entry::getValue).reduce(Score.NONE, Score::plus);
        scores.put(FactClass.ALL, all);
        return new Evaluation(document, scores, findings);
    }

    void count(FactClass kind, double right, int inGold, int inGraph) {
        scores.merge(kind, new Score(right, inGold, inGraph), Score::plus);
    }

    void found(FactClass kind, Verdict verdict, String fact, String words) {
        findings.add(new Finding(kind, verdict, fact, words));
    }

    void match(Statement ours, Statement theirs) {
        matched.put(ours, theirs);
    }

    private void things(FactClass kind, Map<Node, Thing> ours, Map<Node, Thing> theirs) {
        var taken = new HashSet<Node>();
        for (Thing thing : ours.values()) {
            Optional<Thing> other = alignment.of(thing.node()).map(theirs::get);
            if (other.isEmpty()) {
                count(kind, 0, 1, 0);
                found(kind, Verdict.MISSING, show(thing), first(thing));
                continue;
            }
            taken.add(other.get().node());
            double credit = terms.likeness(thing.types(), other.get().types());
            count(kind, credit, 1, 1);
            if (credit < 1) {
                found(kind, credit == 0 ? Verdict.WRONG : Verdict.COARSE, show(thing) + " as " + other.get().typeNames(), other.get().words());
            }
        }
        graph.author().ifPresent(taken::add);   // a graph always has one, also of texts that name none
        theirs.values().stream().filter(thing -> !taken.contains(thing.node())).forEach(thing -> {
            count(kind, 0, 0, 1);
            found(kind, Verdict.SURPLUS, show(thing), "");
        });
    }

    static String show(Thing thing) {
        return "%s \"%s\"".formatted(thing.typeNames(), thing.words().replaceAll("\\s+", " "));
    }

    private static String first(Thing thing) {
        return thing.names().isEmpty() ? "" : String.join(", ", thing.names());
    }

    private void claims() {
        for (Thing event : gold.events().values()) {
            Optional<Claims> theirs = alignment.of(event.node()).map(graph.events()::get).map(Thing::claims);
            claims(show(event), event.claims(), theirs);
        }
        for (Statement statement : gold.statements()) {
            String fact = "%s of %s: %s".formatted(statement.predicate().getLocalName(), gold.show(statement.subject()), gold.show(statement.object()));
            claims(fact, statement.claims(), Optional.ofNullable(matched.get(statement)).map(Statement::claims));
        }
    }

    private void claims(String fact, Claims ours, Optional<Claims> theirs) {
        sources(fact, ours.sources(), theirs.map(Claims::sources));
        factualities(fact, ours.factualities(), theirs.map(Claims::factualities));
    }

    private void sources(String fact, SortedSet<Node> ours, Optional<SortedSet<Node>> theirs) {
        boolean reported = ours.stream().anyMatch(source -> !isTeller(source));
        boolean statedAsReported = theirs.isPresent() && theirs.get().stream().anyMatch(source -> !isTellerOfGraph(source));
        boolean right = theirs.isPresent() && ours.stream().anyMatch(one -> theirs.get().stream().anyMatch(other -> alignment.isSource(one, other)));
        boolean rightlyReported = statedAsReported && ours.stream().filter(source -> !isTeller(source))
                .anyMatch(one -> theirs.get().stream().filter(other -> !isTellerOfGraph(other)).anyMatch(other -> alignment.isSource(one, other)));
        count(FactClass.ATTRIBUTION, right ? 1 : 0, 1, theirs.isPresent() ? 1 : 0);
        count(FactClass.REPORTED, rightlyReported ? 1 : 0, reported ? 1 : 0, statedAsReported ? 1 : 0);
        if (theirs.isPresent() && !right) {
            found(FactClass.ATTRIBUTION, Verdict.WRONG, fact + ", said by " + names(gold, ours) + " as by " + names(graph, theirs.get()), "");
        }
    }

    private void factualities(String fact, SortedSet<Node> ours, Optional<SortedSet<Node>> theirs) {
        boolean right = theirs.isPresent() && ours.stream().anyMatch(theirs.get()::contains);
        boolean unsure = ours.stream().anyMatch(Scorer::isNotFactual);
        boolean statedAsUnsure = theirs.isPresent() && theirs.get().stream().anyMatch(Scorer::isNotFactual);
        boolean rightlyUnsure = statedAsUnsure && ours.stream().filter(Scorer::isNotFactual).anyMatch(theirs.get()::contains);
        count(FactClass.FACTUALITY, right ? 1 : 0, 1, theirs.isPresent() ? 1 : 0);
        count(FactClass.NOT_FACTUAL, rightlyUnsure ? 1 : 0, unsure ? 1 : 0, statedAsUnsure ? 1 : 0);
        if (theirs.isPresent() && !right) {
            found(FactClass.FACTUALITY, Verdict.WRONG, fact + ", " + locals(ours) + " as " + locals(theirs.get()), "");
        }
    }

    private boolean isTeller(Node source) {
        return gold.teller().filter(source::equals).isPresent();
    }

    private boolean isTellerOfGraph(Node source) {
        return gold.teller().filter(teller -> alignment.isSource(teller, source)).isPresent();
    }

    private static boolean isNotFactual(Node factuality) {
        return !factuality.equals(Vocabulary.Value.FACTUAL);
    }

    private static String names(Story story, Set<Node> nodes) {
        return String.join(", ", nodes.stream().map(story::show).toList());
    }

    private static String locals(Set<Node> nodes) {
        return String.join(", ", nodes.stream().map(Node::getLocalName).toList());
    }

    private void order() {
        Set<Story.Pair> known = TransitiveOrder.close(gold.order());
        Set<Story.Pair> stated = TransitiveOrder.close(graph.order());
        for (Story.Pair pair : known) {
            Optional<Node> first = alignment.of(pair.first());
            Optional<Node> second = alignment.of(pair.second());
            boolean paired = first.isPresent() && second.isPresent();
            boolean right = paired && stated.contains(new Story.Pair(first.get(), second.get()));
            boolean turned = paired && stated.contains(new Story.Pair(second.get(), first.get()));
            count(FactClass.ORDER, right ? 1 : 0, 1, right || turned ? 1 : 0);
            if (turned && !right) {
                found(FactClass.ORDER, Verdict.WRONG, gold.show(pair.first()) + " after " + gold.show(pair.second()), "");
            }
        }
    }
}
