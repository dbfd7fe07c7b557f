package org.attest.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.attest.evaluation.Finding.Verdict;

/** Scores times: the same outer bounds are right, bounds that share half of their days or more are coarse, others wrong. */
final class TimeScorer {

    private static final double ROUGHLY = 0.5;

    private final Story gold;
    private final Story graph;
    private final Alignment alignment;
    private final Map<Statement, Statement> matched;
    private final Scorer scorer;

    TimeScorer(Story gold, Story graph, Alignment alignment, Map<Statement, Statement> matched, Scorer scorer) {
        this.gold = gold;
        this.graph = graph;
        this.alignment = alignment;
        this.matched = matched;
        this.scorer = scorer;
    }

    void score() {
        Set<Timing> taken = new HashSet<>();
        for (Timing ours : gold.timings()) {
            Optional<Timing.About> about = counterpart(ours.about());
            List<Timing> candidates = graph.timings().stream().filter(theirs -> !taken.contains(theirs))
                    .filter(theirs -> about.filter(theirs.about()::equals).isPresent() && ours.range().isPresent() == theirs.range().isPresent()).toList();
            Optional<Timing> best = candidates.stream().reduce((one, other) -> credit(ours, other) > credit(ours, one) ? other : one);
            if (best.isEmpty()) {
                scorer.count(FactClass.TIME, 0, 1, 0);
                scorer.found(FactClass.TIME, Verdict.MISSING, show(gold, ours), ours.words());
                continue;
            }
            taken.add(best.get());
            double credit = credit(ours, best.get());
            scorer.count(FactClass.TIME, credit, 1, 1);
            if (credit < 1) {
                Verdict verdict = credit == 0 ? Verdict.WRONG : Verdict.COARSE;
                scorer.found(FactClass.TIME, verdict, show(gold, ours) + " as " + value(best.get()), ours.words());
            }
        }
        graph.timings().stream().filter(timing -> !taken.contains(timing)).forEach(timing -> {
            scorer.count(FactClass.TIME, 0, 0, 1);
            scorer.found(FactClass.TIME, Verdict.SURPLUS, show(graph, timing), timing.words());
        });
    }

    private Optional<Timing.About> counterpart(Timing.About about) {
        return switch (about) {
            case Timing.About.OfEvent event -> alignment.of(event.event()).map(Timing.About.OfEvent::new);
            case Timing.About.OfStatement ours -> matched.entrySet().stream().filter(entry -> about(entry.getKey()).equals(ours))
                    .map(entry -> (Timing.About) about(entry.getValue())).filter(Objects::nonNull).findFirst();
        };
    }

    private static Timing.About.OfStatement about(Statement statement) {
        return new Timing.About.OfStatement(statement.subject(), statement.predicate(), statement.object());
    }

    private static double credit(Timing ours, Timing theirs) {
        if (ours.range().isEmpty() || theirs.range().isEmpty()) {
            return ours.duration().equals(theirs.duration()) ? 1 : 0;
        }
        double likeness = ours.range().get().likeness(theirs.range().get());
        if (likeness == 1) {
            return 1;
        }
        return likeness >= ROUGHLY ? 0.5 : 0;
    }

    private static String show(Story story, Timing timing) {
        return switch (timing.about()) {
            case Timing.About.OfEvent event -> "%s: %s".formatted(Scorer.show(story.events().get(event.event())), value(timing));
            case Timing.About.OfStatement held -> "%s of \"%s\" %s: %s".formatted(held.predicate().getLocalName(), story.show(held.subject()),
                    story.show(held.object()), value(timing));
        };
    }

    private static String value(Timing timing) {
        return timing.range().map(DayRange::toString).or(timing::duration).orElseThrow();
    }
}
