package org.attest.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All mentions of a document that share a name and what is said to hold it: they mean one place. */
final class NameGroup {

    private static final double TEMPERATURE = 1.0;

    final String key;
    final List<Candidate> candidates = new ArrayList<>();
    final boolean held;
    int mentions;

    NameGroup(String key, boolean held) {
        this.key = key;
        this.held = held;
    }

    /** Mentions again and again weigh more, but ever less. */
    double weight() {
        return Math.log(1 + mentions) / Math.log(2);
    }

    /** Turns the candidates' scores into shares that add up to one. */
    void share() {
        double best = candidates.stream().mapToDouble(candidate -> candidate.score).max().orElse(0);
        double total = 0;
        for (Candidate candidate : candidates) {
            candidate.share = Math.exp((candidate.score - best) / TEMPERATURE);
            total += candidate.share;
        }
        for (Candidate candidate : candidates) {
            candidate.share /= total;
        }
    }

    Optional<Candidate> best() {
        return candidates.stream().max(Comparator.comparingDouble((Candidate candidate) -> candidate.score)
                .thenComparing(candidate -> candidate.place.population()).thenComparing(candidate -> candidate.place.key(), Comparator.reverseOrder()));
    }
}
