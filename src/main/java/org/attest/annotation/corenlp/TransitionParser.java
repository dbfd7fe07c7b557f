package org.attest.annotation.corenlp;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attest.annotation.DependencyTree;

/**
 * Basic dependencies by CoreNLP's neural model, read by a program of our own: the same trees in a fraction of the time and memory, since the engine computes a hundred
 * thousand features before the first sentence and three graphs beside the one that is wanted. Serves all threads.
 */
final class TransitionParser {

    private static final String ROOT = "root";
    private static final String PASSIVE = "aux:pass";
    private static final Map<String, String> IN_PASSIVE = Map.of("nsubj", "nsubj:pass", "csubj", "csubj:pass");

    private final ParserModel model = ParserModel.load();
    private final TransitionScorer scorer = new TransitionScorer(model);
    private final int[] labels = model.relations.stream().mapToInt(model::label).toArray();

    /**
     * @param words and tags of a sentence of at least one token
     * @param first the index of its first token in the document
     */
    DependencyTree parse(List<String> words, List<String> tags, int first) {
        ParserState state = new ParserState(model, ids(words.stream().mapToInt(model::word).toArray(), model.topWord(), model.noWord()),
                ids(tags.stream().mapToInt(model::tag).toArray(), model.topTag(), model.noTag()));
        TransitionScorer.Sums sums = new TransitionScorer.Sums(model);
        int[] features = new int[ParserModel.FEATURES];
        while (!state.isDone()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("the reading was interrupted");
            }
            step(state, features, sums);
        }
        int[] heads = new int[words.size()];
        String[] relations = new String[words.size()];
        for (int i = 0; i < heads.length; i++) {
            int head = state.heads[i + 1];
            heads[i] = head == 0 ? -1 : first + head - 1;
            relations[i] = head == 0 ? ROOT : model.relations.get(state.relations[i + 1]);
        }
        markPassive(heads, relations);
        YearsOfDates.attach(words, heads, relations, first);
        return new DependencyTree(first, heads, relations);
    }

    /** As the engine does after its parser: what has a passive auxiliary has passive subjects. */
    private static void markPassive(int[] heads, String[] relations) {
        Set<Integer> passive = new HashSet<>();
        for (int i = 0; i < heads.length; i++) {
            if (relations[i].equals(PASSIVE)) {
                passive.add(heads[i]);
            }
        }
        for (int i = 0; i < heads.length; i++) {
            if (passive.contains(heads[i])) {
                relations[i] = IN_PASSIVE.getOrDefault(relations[i], relations[i]);
            }
        }
    }

    private static int[] ids(int[] tokens, int top, int none) {
        int[] ids = new int[tokens.length + 2];
        ids[0] = top;
        System.arraycopy(tokens, 0, ids, 1, tokens.length);
        ids[tokens.length + 1] = none;
        return ids;
    }

    private void step(ParserState state, int[] features, TransitionScorer.Sums sums) {
        if (!state.canAttachLeft() && !state.isLast()) {
            state.shift();
            return;
        }
        if (state.isLast()) {
            state.attachRight(0, labels[0]);
            return;
        }
        state.features(features);
        scorer.score(features, sums);
        int best = best(sums.scores, state.canShift());
        int count = labels.length;
        if (best == 2 * count) {
            state.shift();
        } else if (best < count) {
            state.attachLeft(best, labels[best]);
        } else {
            state.attachRight(best - count, labels[best - count]);
        }
    }

    /** The first of the best scores. Left arcs come first, then right arcs, then the shift; the root's relation is only for the root. */
    private int best(double[] scores, boolean canShift) {
        int best = -1;
        int end = canShift ? scores.length : scores.length - 1;
        for (int i = 0; i < end; i++) {
            if (i != 0 && i != labels.length && (best < 0 || scores[i] > scores[best])) {
                best = i;
            }
        }
        return best;
    }
}
