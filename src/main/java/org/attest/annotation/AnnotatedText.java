package org.attest.annotation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attest.text.Document;
import org.attest.text.TextSpan;

/** A document with the layers that were added so far. Immutable: {@link #with} gives a new value. */
public final class AnnotatedText {

    private final Document document;
    private final Map<Layer<?>, Object> layers;

    private AnnotatedText(Document document, Map<Layer<?>, Object> layers) {
        this.document = document;
        this.layers = layers;
    }

    public static AnnotatedText of(Document document) {
        return new AnnotatedText(document, Map.of());
    }

    public Document document() {
        return document;
    }

    public Set<Layer<?>> layers() {
        return layers.keySet();
    }

    /** @throws IllegalStateException where no annotator has added this layer */
    @SuppressWarnings("unchecked") // with() is the only way in, and it takes a T for a Layer<T>
    public <T> T get(Layer<T> layer) {
        Object value = layers.get(layer);
        if (value == null) {
            throw new IllegalStateException("the text has no layer '%s', only %s".formatted(layer, layers.keySet()));
        }
        return (T) value;
    }

    /** The same text with this layer besides, or instead of the one of that kind. */
    public <T> AnnotatedText with(Layer<T> layer, T value) {
        Map<Layer<?>, Object> more = new HashMap<>(layers);
        more.put(layer, value);
        return new AnnotatedText(document, Map.copyOf(more));
    }

    public List<Token> tokens() {
        return get(Layer.TOKENS);
    }

    public List<Sentence> sentences() {
        return get(Layer.SENTENCES);
    }

    public Token token(int index) {
        return tokens().get(index);
    }

    /** The sentence that holds this token. */
    public Sentence sentenceOf(int token) {
        List<Sentence> sentences = sentences();
        int low = 0;
        int high = sentences.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Sentence sentence = sentences.get(middle);
            if (token < sentence.firstToken()) {
                high = middle - 1;
            } else if (token >= sentence.endToken()) {
                low = middle + 1;
            } else {
                return sentence;
            }
        }
        throw new IllegalArgumentException("no sentence holds token " + token);
    }

    /** The tree over the sentence that holds this token. */
    public DependencyTree treeOf(int token) {
        return get(Layer.TREES).get(sentenceOf(token).index());
    }

    /** The first token that ends after this offset, or the number of tokens where none does. */
    public int tokenFrom(int offset) {
        List<Token> tokens = tokens();
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The stretch from the first of these tokens to the end of the one before {@code endToken}. */
    public TextSpan spanOf(int firstToken, int endToken) {
        return new TextSpan(token(firstToken).span().begin(), token(endToken - 1).span().end());
    }

    public String textOf(TextSpan span) {
        return document.textOf(span);
    }
}
