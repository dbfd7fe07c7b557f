package org.attest.annotation.time;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.TimeExpression.Anchor;

/** What a length of time is counted from: "three days after the attack". */
final class EventAnchor {

    private static final Set<String> SIGNALS = Set.of("after", "before", "since", "following", "into");

    private EventAnchor() {
    }

    /**
     * @param head of the time expression
     * @param next the token after it
     */
    static Optional<Anchor> of(AnnotatedText text, int head, int next) {
        DependencyTree tree = text.treeOf(head);
        if (next >= tree.endToken() || !SIGNALS.contains(text.token(next).lemma())) {
            return Optional.empty();
        }
        Optional<Integer> governed = tree.is(next, "case") || tree.is(next, "mark") ? tree.head(next) : tree.child(next, "obl", "nmod", "pobj");
        return governed.filter(token -> token > next).or(() -> tree.children(head).stream().filter(token -> token > next && text.token(token).isNoun()).findFirst()).filter(token -> List.of("NN", "NNS", "VBD", "VBN", "VBG", "VBP", "VBZ", "NNP").contains(text.token(token).tag()))
                .map(Anchor.OfEvent::new);
    }
}
