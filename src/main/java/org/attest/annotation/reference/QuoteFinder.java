package org.attest.annotation.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Utterance;
import org.attest.text.TextSpan;

/** Stretches between double quotation marks with the subject of a verb of saying beside them, for texts without a layer of speech. */
final class QuoteFinder {

    private static final Set<String> SAYING = Set.of("say", "tell", "ask", "reply", "answer", "add", "explain", "cry", "shout", "whisper", "murmur", "mutter", "exclaim",
            "remark", "observe", "declare", "continue", "return", "begin", "write", "demand", "inquire", "repeat", "respond", "think", "call", "recall", "warn", "note");

    private QuoteFinder() {}

    static List<Utterance> find(AnnotatedText text) {
        List<Utterance> found = new ArrayList<>();
        int open = -1;
        for (int i = 0; i < text.tokens().size(); i++) {
            String word = text.textOf(text.token(i).span());
            boolean opens = word.equals("\u201c") || word.equals("``") || word.equals("\"") && open < 0;
            boolean closes = word.equals("\u201d") || word.equals("''") || word.equals("\"") && open >= 0;
            if (opens) {
                open = i + 1;
            } else if (closes && open >= 0) {
                if (i - open >= 3 && i - open < 400) {
                    found.add(utterance(text, open, i));
                }
                open = -1;
            }
        }
        return found;
    }

    private static Utterance utterance(AnnotatedText text, int first, int end) {
        TextSpan content = text.spanOf(first, end);
        Optional<Integer> verb = saying(text, end + 1, Math.min(end + 10, text.tokens().size())).or(() -> saying(text, Math.max(0, first - 10), Math.max(0, first - 1)));
        Optional<Utterance.Range> source = verb.flatMap(token -> {
            DependencyTree tree = text.treeOf(token);
            return tree.child(token, "nsubj").map(subject -> new Utterance.Range(subject, subject + 1));
        });
        return new Utterance(content, Utterance.Kind.DIRECT, verb, source, Optional.empty(), Utterance.Attitude.ASSERT);
    }

    private static Optional<Integer> saying(AnnotatedText text, int from, int end) {
        for (int token = from; token < end; token++) {
            if (text.token(token).isVerb() && SAYING.contains(text.token(token).lemma())) {
                return Optional.of(token);
            }
        }
        return Optional.empty();
    }
}
