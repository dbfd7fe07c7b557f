package org.attest.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.attest.build.BuildProgress.Outcome;
import org.attest.text.Problem;

/** What became of the files of a build so far; whoever watches the build is told. */
final class Tally {

    private final BuildProgress progress;
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final Map<String, Integer> facts = new TreeMap<>();
    private final List<Problem> failures = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private long words;

    Tally(BuildProgress progress) {
        this.progress = progress;
    }

    /** Something that is in doubt, and ends nothing. */
    void doubtful(Collection<Problem> found) {
        problems.addAll(found);
    }

    void failed(Path file, String reason) {
        failures.add(new Problem(file.toString(), reason));
        count(file, Outcome.FAILED, 0);
    }

    void unchanged(Path file) {
        count(file, Outcome.UNCHANGED, 0);
    }

    void duplicate(FileResult.Understood file) {
        count(file.file().path(), Outcome.DUPLICATE, file.words());
    }

    /** @param replaced true where it took the place of what the file said before */
    void stored(FileResult.Understood file, boolean replaced) {
        words += file.words();
        file.facts().forEach((kind, number) -> facts.merge(kind, number, Integer::sum));
        count(file.file().path(), replaced ? Outcome.REPLACED : Outcome.ADDED, file.words());
    }

    private void count(Path file, Outcome outcome, int size) {
        outcomes.merge(outcome, 1, Integer::sum);
        progress.finished(file, outcome, size);
    }

    BuildReport report() {
        Comparator<Problem> order = Comparator.comparing(Problem::where).thenComparing(Problem::message);
        return new BuildReport(outcomes, facts, words, failures.stream().sorted(order).toList(), problems.stream().sorted(order).toList());
    }
}
