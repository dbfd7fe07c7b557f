package org.attest.extract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.attest.lexicon.Table;

/** Turns an extractor's score into a confidence: the measured share of right attestations among those of that score, from {@code data/lexicon/confidence.tsv}. */
final class Calibration {

    private static final Calibration STANDARD = new Calibration(Table.ofResource("data/lexicon/confidence.tsv"));

    private final Map<String, NavigableMap<Double, Double>> shares = new LinkedHashMap<>();

    Calibration(Table table) {
        for (Table.Row row : table.rows()) {
            double share = Double.parseDouble(row.get("confidence"));
            if (!(share > 0 && share <= 1)) {
                throw row.wrong("a confidence needs to be above 0 and at most 1");
            }
            if (shares.computeIfAbsent(row.get("extractor"), name -> new TreeMap<>()).put(Double.parseDouble(row.get("score")), share) != null) {
                throw row.wrong("this score of '%s' stands twice".formatted(row.get("extractor")));
            }
        }
    }

    static Calibration standard() {
        return STANDARD;
    }

    /** The score itself where nothing was measured for the extractor. */
    double confidence(String extractor, double score) {
        NavigableMap<Double, Double> known = shares.getOrDefault(extractor, new TreeMap<>());
        Map.Entry<Double, Double> entry = known.floorEntry(score);
        return entry == null ? score : entry.getValue();
    }
}
