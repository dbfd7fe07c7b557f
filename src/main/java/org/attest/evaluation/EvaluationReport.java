package org.attest.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.attest.rdf.Ontology;

/** The figures of several narratives, each by itself and all together. All together adds the facts up, so long narratives weigh more. */
public record EvaluationReport(List<Evaluation> evaluations) {

    public EvaluationReport {
        evaluations = List.copyOf(evaluations);
    }

    /**
     * Evaluates each narrative, in the order of the gold.
     *
     * @throws org.attest.text.InputException where the dataset does not hold one of them
     */
    public static EvaluationReport of(DatasetGraph dataset, List<Gold> golds, Ontology ontology) {
        return new EvaluationReport(golds.stream().map(gold -> Evaluation.of(dataset, gold, ontology)).toList());
    }

    /** The facts of all narratives added up. */
    public Map<FactClass, Score> total() {
        var total = new EnumMap<FactClass, Score>(FactClass.class);
        for (FactClass kind : FactClass.values()) {
            total.put(kind, evaluations.stream().map(evaluation -> evaluation.score(kind)).reduce(Score.NONE, Score::plus));
        }
        return total;
    }

    /** A table for people: one line for each class over all narratives, then one line for each narrative over all facts. */
    public List<String> table() {
        var lines = new ArrayList<String>();
        lines.add(header("all narratives"));
        total().forEach((kind, score) -> lines.add(row(kind.label(), score)));
        lines.add("");
        lines.add(header("all facts of"));
        evaluations.forEach(evaluation -> lines.add(row(name(evaluation), evaluation.score(FactClass.ALL))));
        return lines;
    }

    /** The table of one narrative, and below it each finding on a line of its own. */
    public static List<String> details(Evaluation evaluation) {
        var lines = new ArrayList<String>();
        lines.add(header(name(evaluation)));
        evaluation.scores().forEach((kind, score) -> lines.add(row(kind.label(), score)));
        lines.add("");
        evaluation.findings().forEach(finding -> lines.add(finding.line()));
        return lines;
    }

    /** The same for programs: {@code {"total": {class: score}, "narratives": [{"document", "scores", "findings"}]}}. */
    public String json() {
        var root = new LinkedHashMap<String, Object>();
        root.put("total", json(total()));
        root.put("narratives", evaluations.stream().map(EvaluationReport::json).toList());
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report of numbers and words is always JSON", e);
        }
    }

    private static Map<String, Object> json(Evaluation evaluation) {
        var one = new LinkedHashMap<String, Object>();
        one.put("document", evaluation.document());
        one.put("scores", json(evaluation.scores()));
        one.put("findings", evaluation.findings().stream().map(finding -> {
            var line = new LinkedHashMap<String, String>();
            line.put("class", key(finding.kind()));
            line.put("verdict", finding.verdict().name().toLowerCase(Locale.ROOT));
            line.put("fact", finding.fact());
            line.put("words", finding.words());
            return line;
        }).toList());
        return one;
    }

    private static Map<String, Object> json(Map<FactClass, Score> scores) {
        var all = new LinkedHashMap<String, Object>();
        scores.forEach((kind, score) -> {
            var figures = new LinkedHashMap<String, Object>();
            figures.put("right", score.right());
            figures.put("gold", score.gold());
            figures.put("stated", score.stated());
            figures.put("precision", rounded(score.precision()));
            figures.put("recall", rounded(score.recall()));
            figures.put("f1", rounded(score.f1()));
            all.put(key(kind), figures);
        });
        return all;
    }

    private static double rounded(double share) {
        return Math.round(share * 1000) / 1000.0;
    }

    private static String key(FactClass kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String name(Evaluation evaluation) {
        return evaluation.document().substring(evaluation.document().lastIndexOf('/') + 1);
    }

    private static String header(String first) {
        return "%-44s %9s %9s %9s %7s %7s %7s".formatted(first, "precision", "recall", "F1", "right", "gold", "stated");
    }

    private static String row(String first, Score score) {
        return String.format(Locale.ROOT, "%-44s %9.3f %9.3f %9.3f %7.1f %7d %7d",
                first, score.precision(), score.recall(), score.f1(), score.right(), score.gold(), score.stated());
    }
}
