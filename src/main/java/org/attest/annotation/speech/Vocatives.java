package org.attest.annotation.speech;

import java.util.Optional;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.annotation.Token;
import org.attest.annotation.Utterance.Range;

/** Finds in a quotation the name by which the speaker calls the one spoken to: "Well, Tommy, here we are". */
final class Vocatives {

    private final AnnotatedText text;

    Vocatives(AnnotatedText text) {
        this.text = text;
    }

    Optional<Range> in(Quotation quotation) {
        Range range = quotation.tokens();
        for (int first = range.first(); first < range.end(); first++) {
            int start = endearing(first, range.first());
            boolean opens = start == range.first();
            if (!opens && !text.token(start - 1).word().matches("[,.!?]|--?|—")) {
                continue;
            }
            int end = first;
            while (end < range.end() && (text.token(end).isProperNoun() || isPerson(end) || end == first && isKin(text.token(end)))) {
                end++;
            }
            boolean closed = end < range.end() ? text.token(end).word().matches(opens ? "[,!]" : "[,.!?;]") : !opens;
            boolean after = !opens && text.token(start - 1).word().equals(",");
            if (end > first && closed && (opens || after && !isApposition(first, end)) && (isPerson(first) || isKin(text.token(first)) || after && !isOther(first))) {
                return Optional.of(new Range(first, end));
            }
        }
        return Optional.empty();
    }

    /** "the foreign minister, Ibrahim Sabri,": whom the words before describe. */
    private boolean isApposition(int first, int end) {
        DependencyTree tree = text.treeOf(first);
        int head = tree.headOf(first, Math.min(end, tree.endToken()));
        return tree.is(head, "appos") && tree.head(head).filter(noun -> !tree.children(noun, "det").isEmpty() && text.token(noun).isNoun()).isPresent();
    }

    /** Where "my dear Holmes" begins. */
    private int endearing(int name, int floor) {
        int start = name;
        while (start > floor && SpeechWords.is(SpeechWords.Use.ENDEARING, text.token(start - 1).word())) {
            start--;
        }
        return start;
    }

    private static boolean isKin(Token token) {
        return SpeechWords.is(SpeechWords.Use.FORM_OF_ADDRESS, token.word());
    }

    private boolean isPerson(int token) {
        return isName(token, true);
    }

    private boolean isOther(int token) {
        return isName(token, false);
    }

    private boolean isName(int token, boolean person) {
        return text.get(Layer.NAMES).stream().anyMatch((Name name) -> name.firstToken() <= token && token < name.endToken() && (name.kind() == NameKind.PERSON) == person);
    }
}
