package org.attest.annotation.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Layer;
import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.annotation.Utterance;
import org.attest.text.Part;
import org.attest.text.PartKind;
import org.attest.text.TextSpan;

/**
 * An account that somebody wrote down for somebody else: after an introduction that says whose words they are ("as told to", "in her own words", "the
 * words are hers") the whole text is one turn of whoever it introduced.
 */
final class Testimony {

    private static final Pattern WHOSE = Pattern.compile("(?i)\\b(?:the words are (?:hers|his|theirs)|in (?:her|his|their) own words|as told to|(?:these are|this is) (?:her|his|their) (?:words|story|account|testimony))\\b");
    private static final Pattern FIRST_PERSON = Pattern.compile("\\b(?:I|my|My|me|we|We|our)\\b");
    private static final double BEGINNING = 0.35;
    private static final int LEAST = 5;

    private Testimony() {}

    /** The turns of the teller; none where the text is no such account. */
    static List<Utterance> in(AnnotatedText text) {
        String words = text.document().text();
        Matcher whose = WHOSE.matcher(words);
        if (!whose.find() || whose.start() > BEGINNING * words.length()) {
            return List.of();
        }
        int line = words.indexOf('\n', whose.end());
        int begin = line < 0 ? words.length() : line;
        Optional<String> teller = teller(text, begin);
        if (teller.isEmpty() || FIRST_PERSON.matcher(words.substring(begin)).results().count() < LEAST) {
            return List.of();
        }
        List<Utterance> turns = new ArrayList<>();
        for (Part part : text.document().parts()) {
            int from = Math.max(begin, part.span().begin());
            if (part.kind() == PartKind.BODY && from < part.span().end()) {
                turns.add(new Utterance(new TextSpan(from, part.span().end()), Utterance.Kind.DIRECT, Utterance.Manner.SPOKEN, Optional.empty(), Optional.empty(), List.of(),
                        Optional.empty(), teller, Utterance.Attitude.ASSERT));
            }
        }
        return turns;
    }

    // Whom the introduction names first by a full name, and most often, but for the author.
    private static Optional<String> teller(AnnotatedText text, int end) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Name name : text.get(Layer.NAMES)) {
            String words = text.textOf(name.span()).replaceAll("\\s+", " ");
            boolean full = name.kind() == NameKind.PERSON && name.endToken() - name.firstToken() > 1;
            if (name.span().begin() < end && full && !text.document().metadata().authors().contains(words)) {
                counts.merge(words, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream().max(Comparator.comparingInt((Map.Entry<String, Integer> entry) -> entry.getValue())).map(Map.Entry::getKey);
    }
}
