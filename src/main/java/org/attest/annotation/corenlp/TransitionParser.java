package org.attest.annotation.corenlp;

import java.util.HashSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.attest.annotation.DependencyTree;

/**
 * Basic dependencies by CoreNLP's neural model, read by a program of our own: the same trees in a fraction of the time and memory, since the engine computes a hundred
 * thousand features before the first sentence and three graphs beside the one that is wanted. Serves all threads.
 */
final class TransitionParser {

    /** Transitions less likely than this (e to the minus) are not followed. */
    private static final double UNLIKELY = 7;
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
        ParserState state = start(words, tags);
        TransitionScorer.Sums sums = new TransitionScorer.Sums(model);
        int[] features = new int[ParserModel.FEATURES];
        while (!state.isDone()) {
            checkInterrupt();
            step(state, features, sums);
        }
        return tree(state, words, first);
    }

    /**
     * The likeliest trees, by a beam that follows several parses at once.
     *
     * @param width how many are followed, and at most returned
     */
    List<Likely> likeliest(List<String> words, List<String> tags, int first, int width) {
        TransitionScorer.Sums sums = new TransitionScorer.Sums(model);
        int[] features = new int[ParserModel.FEATURES];
        List<Path> beam = List.of(new Path(start(words, tags), 0));
        while (!beam.getFirst().state().isDone()) {
            checkInterrupt();
            List<Choice> choices = new ArrayList<>();
            for (Path path : beam) {
                addChoices(path, features, sums, choices);
            }
            beam = choices.stream().sorted(Comparator.comparingDouble(Choice::likelihood).reversed()).limit(width).map(this::taken).toList();
        }
        return beam.stream().map(path -> new Likely(tree(path.state(), words, first), path.likelihood())).toList();
    }

    /** A tree and the logarithm of its likelihood. */
    record Likely(DependencyTree tree, double likelihood) {}

    private record Path(ParserState state, double likelihood) {}

    /** @param transition a left arc, else a right arc, else the shift; the root's relation is only for the root */
    private record Choice(Path path, int transition, double likelihood) {}

    private void addChoices(Path path, int[] features, TransitionScorer.Sums sums, List<Choice> choices) {
        ParserState state = path.state();
        int count = labels.length;
        if (state.isLast()) {
            choices.add(new Choice(path, count, path.likelihood()));
        } else if (!state.canAttachLeft()) {
            choices.add(new Choice(path, 2 * count, path.likelihood()));
        } else {
            state.features(features);
            scorer.score(features, sums);
            int end = state.canShift() ? 2 * count + 1 : 2 * count;
            double highest = IntStream.range(0, end).filter(i -> i != 0 && i != count).mapToDouble(i -> sums.scores[i]).max().orElseThrow();
            double all = highest + Math.log(IntStream.range(0, end).filter(i -> i != 0 && i != count).mapToDouble(i -> Math.exp(sums.scores[i] - highest)).sum());
            for (int i = 0; i < end; i++) {
                if (i != 0 && i != count && all - sums.scores[i] < UNLIKELY) {
                    choices.add(new Choice(path, i, path.likelihood() + sums.scores[i] - all));
                }
            }
        }
    }

    private Path taken(Choice choice) {
        ParserState state = new ParserState(choice.path().state());
        take(choice.transition(), state);
        return new Path(state, choice.likelihood());
    }

    private ParserState start(List<String> words, List<String> tags) {
        return new ParserState(model, ids(words.stream().mapToInt(model::word).toArray(), model.topWord(), model.noWord()), ids(tags.stream().mapToInt(model::tag).toArray(), model.topTag(), model.noTag()));
    }

    private static void checkInterrupt() {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("the reading was interrupted");
        }
    }

    private DependencyTree tree(ParserState state, List<String> words, int first) {
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
        take(best(sums.scores, state.canShift()), state);
    }

    private void take(int transition, ParserState state) {
        int count = labels.length;
        if (transition == 2 * count) {
            state.shift();
        } else if (transition < count) {
            state.attachLeft(transition, labels[transition]);
        } else {
            state.attachRight(transition - count, labels[transition - count]);
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
