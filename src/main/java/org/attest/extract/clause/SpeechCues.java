package org.attest.extract.clause;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.Utterance;

/** The words of a text that tell of a saying: "said", "claims". */
final class SpeechCues {

    private final Syntax syntax;
    private final List<Utterance> utterances;
    private final Set<Integer> cues = new HashSet<>();

    SpeechCues(Syntax syntax) {
        this.syntax = syntax;
        this.utterances = syntax.text().layers().contains(Layer.SPEECH) ? syntax.text().get(Layer.SPEECH) : List.of();
        utterances.forEach(utterance -> utterance.cue().ifPresent(cues::add));
    }

    boolean isCue(int token) {
        return cues.contains(token);
    }

    /** "He left, she said": what tells of the saying does not depend on what is said, though it hangs on it. */
    boolean isTag(int token) {
        DependencyTree tree = syntax.tree(token);
        boolean beside = tree.is(token, "parataxis") || tree.is(token, "conj") || tree.is(token, "dep") || tree.is(token, "root");
        boolean after = beside || tree.is(token, "ccomp");
        return utterances.stream().anyMatch(utterance -> utterance.cue().filter(cue -> cue == token).isPresent()
                && (beside && utterance.kind() == Utterance.Kind.DIRECT && syntax.head(token).map(head -> holds(utterance, head)).orElse(true)
                || after && utterance.content().begin() < syntax.token(token).span().begin() && syntax.head(token).filter(head -> holds(utterance, head)).isPresent()));
    }

    boolean holds(Utterance utterance, int token) {
        return utterance.content().contains(syntax.token(token).span());
    }
}
