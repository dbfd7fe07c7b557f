package org.attest.extract;

import java.util.List;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Layer;
import org.attest.annotation.Utterance;
import org.attest.text.TextSpan;

/** What a text gives in others' own words, so that "we" and "us" in it are not its author's. */
record Quotes(List<TextSpan> spans) {

    static Quotes of(AnnotatedText text) {
        return new Quotes(text.layers().contains(Layer.SPEECH)
                ? text.get(Layer.SPEECH).stream().filter(utterance -> utterance.kind() == Utterance.Kind.DIRECT).map(Utterance::content).toList() : List.of());
    }

    boolean hold(TextSpan words) {
        return spans.stream().anyMatch(quote -> quote.contains(words));
    }
}
