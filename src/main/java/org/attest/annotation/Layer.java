package org.attest.annotation;

import java.util.List;

/**
 * The name and type of one kind of annotation; each constant is the only key to its layer.
 *
 * @param <T> what the layer holds: an immutable value
 */
public final class Layer<T> {

    /** Every token, in the order of the text; {@link Token#index()} is the place in this list. */
    public static final Layer<List<Token>> TOKENS = new Layer<>("tokens");
    /** Every sentence, in order; {@link Sentence#index()} is the place in this list. Sentences never cross a part of the document. */
    public static final Layer<List<Sentence>> SENTENCES = new Layer<>("sentences");
    /** One tree per sentence, in the same order. */
    public static final Layer<List<DependencyTree>> TREES = new Layer<>("trees");
    /** Names as the statistical model sees them, before anything else is known; ordered, not overlapping. */
    public static final Layer<List<Name>> RAW_NAMES = new Layer<>("raw names");
    /** Names after gazetteer, lexicons and the document's own consistency had their say; ordered, not overlapping. */
    public static final Layer<List<Name>> NAMES = new Layer<>("names");
    /** Which place of the gazetteer a name stands for; ordered, at most one for a name. */
    public static final Layer<List<Toponym>> TOPONYMS = new Layer<>("toponyms");
    /** Expressions of time, ordered, not overlapping. */
    public static final Layer<List<TimeExpression>> TIMES = new Layer<>("times");
    /** What is said by somebody, directly or indirectly; ordered by content, possibly nested. */
    public static final Layer<List<Utterance>> SPEECH = new Layer<>("speech");
    /** Who and what is spoken of: mentions and the chains they form. */
    public static final Layer<Chains> CHAINS = new Layer<>("chains");

    private final String name;

    private Layer(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }
}
