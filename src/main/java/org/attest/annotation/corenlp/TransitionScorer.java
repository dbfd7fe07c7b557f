package org.attest.annotation.corenlp;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * How well each transition fits: a layer of cubes over the features' embeddings, after Chen and Manning, "A Fast and Accurate Dependency Parser using Neural Networks" (2014).
 *
 * <p>Adds in the order of the engine's own classifier and rounds where that rounds, so that the scores are the same to the last bit; but over
 * many hidden units at once, and what one feature adds to them is computed when it is first met and kept. Serves all threads.
 */
final class TransitionScorer {

    /** At 8 kB each; a feature that is dropped for another is computed again when it comes back. */
    private static final int KEPT = 1 << 15;

    private final ParserModel model;
    private final AtomicReferenceArray<Contribution> kept = new AtomicReferenceArray<>(KEPT);

    TransitionScorer(ParserModel model) {
        this.model = model;
    }

    /** What one feature adds to each hidden unit. */
    private record Contribution(int key, double[] values) {}

    /** Room for the sums of one thread. */
    static final class Sums {
        private final double[] hidden;
        final double[] scores;

        Sums(ParserModel model) {
            hidden = new double[model.hiddenSize];
            scores = new double[model.transitions()];
        }
    }

    /** @param features an embedding for each of the 48 features */
    void score(int[] features, Sums sums) {
        Arrays.fill(sums.hidden, 0);
        for (int i = 0; i < features.length; i += 4) {
            addAll(sums.hidden, contribution(features[i], i), contribution(features[i + 1], i + 1), contribution(features[i + 2], i + 2), contribution(features[i + 3], i + 3));
        }
        cube(sums.hidden, model.bias);
        Arrays.fill(sums.scores, 0);
        int width = sums.scores.length;
        for (int unit = 0; unit < sums.hidden.length; unit += 4) {
            addWeighted(sums.scores, sums.hidden, unit, model.scoreWeights, unit * width, width);
        }
    }

    private double[] contribution(int embedding, int feature) {
        int key = embedding * ParserModel.FEATURES + feature;
        // Neighbouring words are spread over the table by a factor without pattern.
        int slot = (key * 0x9E3779B1) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(KEPT));
        Contribution found = kept.getPlain(slot);
        if (found == null || found.key() != key) {
            found = new Contribution(key, computed(embedding, feature, key));
            kept.setRelease(slot, found);
        }
        return found.values();
    }

    private double[] computed(int embedding, int feature, int key) {
        double[] sum = new double[model.hiddenSize];
        float[] values = model.embeddings[embedding];
        int first = feature * model.embeddingSize;
        for (int i = 0; i < values.length; i++) {
            addProduct(sum, model.hiddenWeights[first + i], values[i]);
        }
        if (!model.precise.get(key)) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] = (float) sum[i];
            }
        }
        return sum;
    }

    private static void addProduct(double[] sum, float[] weights, float value) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weights[i] * value;
        }
    }

    private static void addAll(double[] sum, double[] a, double[] b, double[] c, double[] d) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = sum[i] + a[i] + b[i] + c[i] + d[i];
        }
    }

    private static void cube(double[] hidden, float[] bias) {
        for (int i = 0; i < hidden.length; i++) {
            double value = hidden[i] + bias[i];
            hidden[i] = value * value * value;
        }
    }

    private static void addWeighted(double[] scores, double[] hidden, int unit, double[] weights, int first, int width) {
        double a = hidden[unit];
        double b = hidden[unit + 1];
        double c = hidden[unit + 2];
        double d = hidden[unit + 3];
        for (int i = 0; i < width; i++) {
            scores[i] = scores[i] + a * weights[first + i] + b * weights[first + width + i] + c * weights[first + 2 * width + i] + d * weights[first + 3 * width + i];
        }
    }
}
