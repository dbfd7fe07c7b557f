package org.attest.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.attest.build.BuildProgress.Outcome;
import org.attest.build.BuildReport;
import org.attest.text.Problem;

/** A build's report as lines for people. */
final class BuildSummary {

    private static final int MOST_PROBLEMS = 20;

    private BuildSummary() {}

    static String word(Outcome outcome) {
        return switch (outcome) {
            case ADDED -> "added";
            case REPLACED -> "replaced";
            case UNCHANGED -> "unchanged";
            case DUPLICATE -> "same text as another file";
            case FAILED -> "failed";
        };
    }

    /** What was done, for stdout. */
    static List<String> lines(BuildReport report, Path store) {
        List<String> lines = new ArrayList<>();
        int files = Arrays.stream(Outcome.values()).mapToInt(report::count).sum();
        lines.add(String.format(Locale.ROOT, "%d %s in %s", files, files == 1 ? "document" : "documents", store));
        for (Outcome outcome : Outcome.values()) {
            if (report.count(outcome) > 0) {
                lines.add(String.format(Locale.ROOT, "  %,7d %s", report.count(outcome), word(outcome)));
            }
        }
        if (report.words() > 0) {
            lines.add(String.format(Locale.ROOT, "%,d words gave", report.words()));
            report.facts().forEach((kind, number) -> lines.add(String.format(Locale.ROOT, "  %,7d %s", number, kind)));
        }
        return lines;
    }

    /** What went wrong or is doubtful, for stderr. */
    static List<String> complaints(BuildReport report) {
        List<String> lines = new ArrayList<>();
        for (Problem failure : report.failures()) {
            lines.add("failed: " + (failure.message().startsWith(failure.where()) ? "" : failure.where() + ": ") + failure.message());
        }
        report.problems().stream().limit(MOST_PROBLEMS).forEach(problem -> lines.add("doubtful: " + problem.where() + ": " + problem.message()));
        if (report.problems().size() > MOST_PROBLEMS) {
            lines.add(String.format(Locale.ROOT, "… and %d more doubtful places", report.problems().size() - MOST_PROBLEMS));
        }
        return lines;
    }
}
