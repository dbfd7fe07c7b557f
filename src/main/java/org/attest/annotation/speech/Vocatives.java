package org.attest.annotation.speech;

import java.util.Optional;

import org.attest.annotation.AnnotatedText;
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
            if (end > first && closed && (opens || after) && (isPerson(first) || isKin(text.token(first)) || after && !isOther(first))) {
                return Optional.of(new Range(first, end));
            }
        }
        return Optional.empty();
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
