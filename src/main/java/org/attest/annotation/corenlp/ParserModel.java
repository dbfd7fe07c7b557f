package org.attest.annotation.corenlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * The weights of CoreNLP's neural parser of Universal Dependencies, as its file gives them: an embedding for each word, tag and relation, a hidden layer over
 * the embeddings of 48 features, and a score for each transition.
 */
final class ParserModel {

    /** Words, tags and relations near the top of the stack and the front of the buffer. */
    static final int FEATURES = 48;

    private static final String RESOURCE = "/edu/stanford/nlp/models/parser/nndep/english_UD.gz";
    private static final String UNKNOWN = "-UNKNOWN-";
    private static final String NONE = "-NULL-";
    private static final String TOP = "-ROOT-";

    final int hiddenSize;
    final int embeddingSize;
    /** Without the one for no relation; the first is that of the root. */
    final List<String> relations;
    final float[][] embeddings;
    /** A row for each number of a feature's embedding, feature by feature. */
    final float[][] hiddenWeights;
    final float[] bias;
    /** Score by score for the first hidden unit, then for the next. */
    final double[] scoreWeights;
    /** Pairs of embedding and feature that the engine computes before it reads, in double precision; all others it rounds to floats. */
    final BitSet precise = new BitSet();

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> tags = new HashMap<>();
    private final Map<String, Integer> labels = new HashMap<>();

    private ParserModel(ModelReader in) throws IOException {
        int wordCount = in.setting("dict");
        int tagCount = in.setting("pos");
        int labelCount = in.setting("label");
        embeddingSize = in.setting("embeddingSize");
        hiddenSize = in.setting("hiddenSize");
        int features = in.setting("numTokens");
        if (features != FEATURES) {
            throw new IOException("expected a model of " + FEATURES + " features, got " + features);
        }
        int preciseCount = in.setting("preComputed");
        embeddings = new float[wordCount + tagCount + labelCount][embeddingSize];
        readNames(in, wordCount, 0, words);
        readNames(in, tagCount, wordCount, tags);
        List<String> names = readNames(in, labelCount, wordCount + tagCount, labels);
        relations = List.copyOf(names.subList(1, names.size()));
        hiddenWeights = new float[FEATURES * embeddingSize][hiddenSize];
        for (float[] row : hiddenWeights) {
            in.decimals(row);
        }
        bias = new float[hiddenSize];
        in.decimals(bias);
        scoreWeights = readScores(in);
        for (int i = 0; i < preciseCount; i++) {
            precise.set(in.integer());
        }
    }

    /** The English model on the class path. */
    static ParserModel load() {
        try (InputStream file = ParserModel.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new IllegalStateException("the class path has no " + RESOURCE);
            }
            return new ParserModel(new ModelReader(new GZIPInputStream(file, 1 << 16)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the parser's model " + RESOURCE, e);
        }
    }

    int transitions() {
        return 2 * relations.size() + 1;
    }

    int word(String word) {
        return words.getOrDefault(word, words.get(UNKNOWN));
    }

    int tag(String tag) {
        return tags.getOrDefault(tag, tags.get(UNKNOWN));
    }

    int label(String relation) {
        return labels.get(relation);
    }

    int noWord() {
        return words.get(NONE);
    }

    int noTag() {
        return tags.get(NONE);
    }

    int noLabel() {
        return labels.get(NONE);
    }

    int topWord() {
        return words.get(TOP);
    }

    int topTag() {
        return tags.get(TOP);
    }

    private List<String> readNames(ModelReader in, int count, int first, Map<String, Integer> ids) throws IOException {
        List<String> names = new ArrayList<>();
        for (int i = first; i < first + count; i++) {
            String name = in.word();
            names.add(name);
            ids.put(name, i);
            in.decimals(embeddings[i]);
        }
        return names;
    }

    private double[] readScores(ModelReader in) throws IOException {
        float[] row = new float[transitions()];
        double[] weights = new double[hiddenSize * row.length];
        for (int unit = 0; unit < hiddenSize; unit++) {
            in.decimals(row);
            for (int i = 0; i < row.length; i++) {
                weights[unit * row.length + i] = row[i];
            }
        }
        return weights;
    }
}
