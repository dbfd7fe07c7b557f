package org.attest.annotation.speech;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Utterance.Range;
import org.attest.text.Part;
import org.attest.text.TextSpan;

/**
 * Who wrote a letter that a story quotes in paragraphs of its own, told right above: "Her letters to a friend came back.", "She gave me a letter of my grandfather's." Where the quotation
 * does not itself look like one, "Dear Ann", the last thing told above it must be that the letter came or was read: "She put the letter away" is followed by what somebody says.
 */
final class LetterWriters {

    /** The last sentences above the letter. */
    private static final int NEAR = 2;
    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*";
    private static final Pattern HEAD = Pattern.compile("(?iU)(?:my )?(?:dear(?:est)?|darling|beloved)\\b(?! (?:god|lord|me)\\b)|(?:\\p{L}+,? )?(?:\\d{1,2}(?:st|nd|rd|th)?,? " + MONTH + "|" + MONTH + " \\d|\\d{1,2}[./]\\d{1,2}[./]\\d{2})");

    private static final Set<String> POINTING = Set.of("it", "them");
    private static final Set<String> AUXILIARIES = Set.of("be", "have", "do");

    private final AnnotatedText text;
    private final Clauses clauses;

    LetterWriters(AnnotatedText text, Clauses clauses) {
        this.text = text;
        this.clauses = clauses;
    }

    Optional<Range> of(Quotation letter) {
        List<Part> parts = text.document().parts();
        int at = IntStream.range(1, parts.size()).filter(i -> fills(letter, parts.get(i).span())).findFirst().orElse(0);
        if (at == 0) {
            return Optional.empty();
        }
        TextSpan above = parts.get(at - 1).span();
        int first = text.tokenFrom(above.begin());
        int last = text.tokenFrom(letter.outer().begin()) - 1;
        if (last < first) {
            return Optional.empty();
        }
        boolean head = HEAD.matcher(text.textOf(letter.inner()).stripLeading()).lookingAt() || text.token(last).word().equals(":");
        if (!head && !comes(last)) {
            return Optional.empty();
        }
        int near = head || pointsBack(last) ? NEAR : 1;
        for (int token = last; token >= first && text.sentenceOf(last).index() - text.sentenceOf(token).index() < near; token--) {
            if (text.token(token).isNoun() && SpeechWords.is(SpeechWords.Use.LETTER, text.token(token).lemma())) {
                return writer(token);
            }
        }
        return Optional.empty();
    }

    /** True where the last clause of the sentence that ends here tells that a letter comes, or is read. */
    private boolean comes(int last) {
        int first = text.sentenceOf(last).firstToken();
        return IntStream.iterate(last, token -> token >= first, token -> token - 1).filter(token -> text.token(token).tag().matches("VB[DZPN]") && !AUXILIARIES.contains(text.token(token).lemma()))
                .limit(1).anyMatch(verb -> SpeechWords.is(SpeechWords.Use.LETTER_COMING, text.token(verb).lemma()));
    }

    /** "I had it copied": the letter stands in the sentence before. */
    private boolean pointsBack(int last) {
        return IntStream.rangeClosed(text.sentenceOf(last).firstToken(), last).anyMatch(token -> POINTING.contains(text.token(token).word().toLowerCase(Locale.ROOT)));
    }

    private boolean fills(Quotation letter, TextSpan paragraph) {
        return letter.outer().begin() == paragraph.begin() && letter.outer().end() + 1 >= paragraph.end();
    }

    private Optional<Range> writer(int letter) {
        return text.treeOf(letter).child(letter, "nmod:poss").map(clauses::phrase).or(() -> named(letter));
    }

    /** "From Ann Roe", "of my grandfather's": by the words as they stand, since few parsers see through the latter. */
    private Optional<Range> named(int letter) {
        int end = text.sentenceOf(letter).endToken();
        int first = letter + 2;
        if (first >= end || !text.token(letter + 1).word().matches("(?i)from|by|of") || !text.token(first).tag().matches("DT|PRP\\$|NNPS?")) {
            return Optional.empty();
        }
        int noun = first;
        while (noun < end && !text.token(noun).isNoun() && text.token(noun).tag().matches("DT|PRP\\$|JJ.*|NN.*")) {
            noun++;
        }
        while (noun + 1 < end && text.token(noun + 1).isNoun()) {
            noun++;
        }
        return noun < end && text.token(noun).isNoun() ? Optional.of(new Range(first, noun + 1)) : Optional.empty();
    }
}
