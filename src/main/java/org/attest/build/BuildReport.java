package org.attest.build;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.attest.text.Problem;

/**
 * What a build did.
 *
 * @param outcomes how many files had which outcome
 * @param facts how many facts of each kind the documents added or replaced hold
 * @param words of the documents added or replaced
 * @param failures files that could not be read, with the reason
 * @param problems doubtful places, by document
 */
public record BuildReport(Map<BuildProgress.Outcome, Integer> outcomes, Map<String, Integer> facts, long words, List<Problem> failures, List<Problem> problems) {

    public BuildReport {
        outcomes = Collections.unmodifiableMap(new EnumMap<>(outcomes));
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        failures = List.copyOf(failures);
        problems = List.copyOf(problems);
    }

    public int count(BuildProgress.Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }
}
