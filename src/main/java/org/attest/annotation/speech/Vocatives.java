package org.attest.annotation.speech;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Layer;
import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.annotation.Token;
import org.attest.annotation.Utterance.Range;

/** Finds in a quotation the name by which the speaker calls the one spoken to: "Well, Tommy, here we are". */
final class Vocatives {

    private static final Set<String> KIN = Set.of("mother", "father", "papa", "mamma", "mama", "mum", "dad", "uncle", "aunt", "sister", "brother", "doctor",
            "captain", "son");

    private final AnnotatedText text;

    Vocatives(AnnotatedText text) {
        this.text = text;
    }

    Optional<Range> in(Quotation quotation) {
        Range range = quotation.tokens();
        for (int first = range.first(); first < range.end(); first++) {
            if (first > range.first() && !text.token(first - 1).word().matches("[,.!?]|--?|—")) {
                continue;
            }
            int end = first;
            while (end < range.end() && (text.token(end).isProperNoun() || end == first && isKin(text.token(end)))) {
                end++;
            }
            boolean opens = first == range.first();
            boolean closed = end < range.end() ? text.token(end).word().matches(opens ? "[,!]" : "[,.!?;]") : !opens;
            boolean after = first > range.first() && text.token(first - 1).word().equals(",");
            if (end > first && closed && (opens || after) && !isPlace(first)) {
                return Optional.of(new Range(first, end));
            }
        }
        return Optional.empty();
    }

    private static boolean isKin(Token token) {
        return KIN.contains(token.word().toLowerCase(Locale.ROOT));
    }

    private boolean isPlace(int token) {
        return text.get(Layer.NAMES).stream().anyMatch((Name name) -> name.firstToken() <= token && token < name.endToken() && name.kind() != NameKind.PERSON);
    }
}
