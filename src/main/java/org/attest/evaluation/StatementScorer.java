package org.attest.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.attest.evaluation.Finding.Verdict;

/** Scores roles and relations: each of the gold takes at most one of the graph, the right ones before the coarse ones. */
final class StatementScorer {

    private final Story gold;
    private final Story graph;
    private final Alignment alignment;
    private final Terms terms;
    private final Scorer scorer;
    private final Map<Node, List<Statement>> bySubject = new LinkedHashMap<>();
    private final Set<Statement> taken = new HashSet<>();

    StatementScorer(Story gold, Story graph, Alignment alignment, Terms terms, Scorer scorer) {
        this.gold = gold;
        this.graph = graph;
        this.alignment = alignment;
        this.terms = terms;
        this.scorer = scorer;
        for (Statement statement : graph.statements()) {
            bySubject.computeIfAbsent(statement.subject(), key -> new ArrayList<>()).add(statement);
            if (terms.isSymmetric(statement.predicate())) {
                bySubject.computeIfAbsent(statement.object(), key -> new ArrayList<>()).add(statement);
            }
        }
    }

    void score() {
        List<Statement> open = take(gold.statements(), 1);
        open = take(open, 0.5);
        for (Statement statement : open) {
            miss(statement);
        }
        for (Statement statement : graph.statements()) {
            if (!taken.contains(statement)) {
                scorer.count(kind(graph, statement), 0, 0, 1);
                scorer.found(kind(graph, statement), Verdict.SURPLUS, show(graph, statement), statement.words());
            }
        }
    }

    /** Matches what earns this credit; gives back what is left. */
    private List<Statement> take(List<Statement> wanted, double credit) {
        var left = new ArrayList<Statement>();
        for (Statement statement : wanted) {
            Optional<Statement> match = candidates(statement).stream().filter(other -> credit(statement, other) >= credit).findFirst();
            if (match.isEmpty()) {
                left.add(statement);
                continue;
            }
            taken.add(match.get());
            scorer.match(statement, match.get());
            scorer.count(kind(gold, statement), credit, 1, 1);
            if (credit < 1) {
                scorer.found(kind(gold, statement), Verdict.COARSE, show(gold, statement) + " as " + show(graph, match.get()), match.get().words());
            }
        }
        return left;
    }

    private void miss(Statement statement) {
        Optional<Statement> sameFiller = gold.isRole(statement)
                ? candidates(statement).stream().filter(other -> likeness(statement, other) == 1).findFirst() : Optional.empty();
        sameFiller.ifPresent(taken::add);
        scorer.count(kind(gold, statement), 0, 1, sameFiller.isPresent() ? 1 : 0);
        if (sameFiller.isPresent()) {
            String fact = show(gold, statement) + " as " + sameFiller.get().predicate().getLocalName();
            scorer.found(kind(gold, statement), Verdict.WRONG_ROLE, fact, statement.words());
        } else {
            scorer.found(kind(gold, statement), Verdict.MISSING, show(gold, statement), statement.words());
        }
    }

    private List<Statement> candidates(Statement statement) {
        var found = new ArrayList<Statement>();
        alignment.of(statement.subject()).ifPresent(subject -> found.addAll(bySubject.getOrDefault(subject, List.of())));
        if (terms.isSymmetric(statement.predicate())) {
            alignment.of(statement.object()).ifPresent(subject -> found.addAll(bySubject.getOrDefault(subject, List.of())));
        }
        found.removeIf(taken::contains);
        return found;
    }

    private double credit(Statement ours, Statement theirs) {
        return terms.likeness(ours.predicate(), theirs.predicate()) * likeness(ours, theirs);
    }

    /** How far the two speak of the same pair: 1, a half for a literal that holds the other's words, or 0. */
    private double likeness(Statement ours, Statement theirs) {
        if (ours.object().isLiteral() && theirs.object().isLiteral()) {
            return literalLikeness(ours.object().getLiteralLexicalForm(), theirs.object().getLiteralLexicalForm());
        }
        Optional<Node> subject = alignment.of(ours.subject());
        Optional<Node> object = alignment.of(ours.object());
        if (subject.isEmpty() || object.isEmpty()) {
            return 0;
        }
        boolean straight = theirs.subject().equals(subject.get()) && theirs.object().equals(object.get());
        boolean turned = theirs.subject().equals(object.get()) && theirs.object().equals(subject.get());
        boolean eitherWay = terms.isSymmetric(ours.predicate()) || terms.isSymmetric(theirs.predicate());
        return straight || eitherWay && turned ? 1 : 0;
    }

    private static double literalLikeness(String one, String other) {
        String ours = Words.normalise(one);
        String theirs = Words.normalise(other);
        if (ours.equals(theirs)) {
            return 1;
        }
        return Words.oneHoldsOther(ours, theirs) ? 0.5 : 0;
    }

    private static FactClass kind(Story story, Statement statement) {
        return story.isRole(statement) ? FactClass.ROLE : FactClass.RELATION;
    }

    private static String show(Story story, Statement statement) {
        return "%s of \"%s\": %s".formatted(statement.predicate().getLocalName(), story.show(statement.subject()), story.show(statement.object()));
    }
}
