package org.attest.annotation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.attest.text.Document;

/**
 * Annotators in the order in which they run, each finding the layers that it requires.
 *
 * @param annotators in running order
 */
public record Pipeline(List<Annotator> annotators) {

    public Pipeline {
        annotators = List.copyOf(annotators);
        Set<Layer<?>> present = new HashSet<>();
        for (Annotator annotator : annotators) {
            Set<Layer<?>> missing = new HashSet<>(annotator.requires());
            missing.removeAll(present);
            if (!missing.isEmpty()) {
                throw new IllegalArgumentException("%s requires %s, which no annotator before it provides"
                        .formatted(annotator.getClass().getSimpleName(), missing));
            }
            present.addAll(annotator.provides());
        }
    }

    public AnnotatedText annotate(Document document) {
        AnnotatedText text = AnnotatedText.of(document);
        for (Annotator annotator : annotators) {
            text = annotator.annotate(text);
        }
        return text;
    }
}
