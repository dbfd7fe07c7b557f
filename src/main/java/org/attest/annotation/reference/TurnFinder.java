package org.attest.annotation.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attest.annotation.AnnotatedText;
import org.attest.text.Part;
import org.attest.text.PartKind;
import org.attest.text.TextSpan;

/** The turns of an interview: those that the document's parts tell, else questions and answers told by their paragraphs. */
final class TurnFinder {

    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*\\n\\s*");
    private static final Pattern YOU = Pattern.compile("(?i)\\b(you|your)\\b");
    private static final Pattern ME = Pattern.compile("\\b(I|my|My|we|We|our|Our)\\b");

    private TurnFinder() {}

    static List<Part> turns(AnnotatedText text) {
        List<Part> given = text.document().parts().stream().filter(part -> part.kind() == PartKind.QUESTION
                || part.kind() == PartKind.ANSWER).toList();
        return given.isEmpty() ? guessed(text.document().text()) : given;
    }

    // An interview without labels: several paragraphs that ask "you" something, most of them answered in the first person.
    private static List<Part> guessed(String text) {
        List<Part> turns = new ArrayList<>();
        int questions = 0;
        int answers = 0;
        for (TextSpan paragraph : paragraphs(text)) {
            String words = text.substring(paragraph.begin(), paragraph.end()).strip();
            boolean asks = words.endsWith("?") && words.length() < 600;
            if (asks && YOU.matcher(words).find()) {
                questions++;
            } else if (questions > 0 && !asks && ME.matcher(words).find()) {
                answers++;
            }
            if (asks || !turns.isEmpty() || questions > 0) {
                turns.add(new Part(asks ? PartKind.QUESTION : PartKind.ANSWER, paragraph));
            }
        }
        return questions >= 3 && answers >= questions && turns.size() <= questions * 8 ? turns : List.of();
    }

    private static List<TextSpan> paragraphs(String text) {
        List<TextSpan> paragraphs = new ArrayList<>();
        Matcher blank = BLANK_LINE.matcher(text);
        int begin = 0;
        while (blank.find()) {
            if (blank.start() > begin) {
                paragraphs.add(new TextSpan(begin, blank.start()));
            }
            begin = blank.end();
        }
        if (begin < text.length()) {
            paragraphs.add(new TextSpan(begin, text.length()));
        }
        return paragraphs;
    }
}
