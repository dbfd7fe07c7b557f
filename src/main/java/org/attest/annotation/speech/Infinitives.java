package org.attest.annotation.speech;

import java.util.Optional;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Sentence;
import org.attest.annotation.Utterance.Range;

/** What a verb of wanting or ordering tells with an infinitive: "asked them to leave". */
final class Infinitives {

    private final Clauses clauses;
    private final Sentence sentence;

    Infinitives(Clauses clauses, Sentence sentence) {
        this.clauses = clauses;
        this.sentence = sentence;
    }

    Optional<Range> infinitive(int cue) {
        DependencyTree tree = clauses.tree(cue);
        return tree.children(cue, "xcomp", "ccomp").stream().filter(child -> child > cue && isInfinitive(child)).findFirst().map(clauses::stretch).map(this::withoutMainVerb)
                .map(this::withNext);
    }

    /** In "who did not wish to be named told us" the sentence's own verb, which the tree took for a part of the infinitive, is none. */
    private Range withoutMainVerb(Range infinitive) {
        DependencyTree tree = clauses.tree(infinitive.first());
        for (int token = infinitive.first() + 2; token < infinitive.end(); token++) {
            if (clauses.token(token).tag().equals("VBD") && (tree.is(token, "xcomp") || tree.is(token, "dep")) && tree.children(token, "nsubj", "aux").isEmpty()) {
                return new Range(infinitive.first(), token);
            }
        }
        return infinitive;
    }

    /** "to remain calm and respect the law", where the tree hangs the second verb elsewhere. */
    private Range withNext(Range infinitive) {
        int joint = infinitive.end();
        if (joint + 1 < sentence.endToken() && clauses.token(joint).word().equals(",") && clauses.token(joint + 1).tag().equals("CC")) {
            joint++;
        }
        boolean goesOn = joint + 1 < sentence.endToken() && clauses.token(joint).tag().equals("CC") && clauses.token(joint + 1).tag().equals("VB");
        return goesOn ? new Range(infinitive.first(), Math.max(infinitive.end(), clauses.stretch(joint + 1).end())) : infinitive;
    }

    boolean isInfinitive(int verb) {
        return clauses.tree(verb).children(verb, "mark").stream().anyMatch(mark -> clauses.token(mark).tag().equals("TO"));
    }
}
