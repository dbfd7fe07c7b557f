package org.attest.annotation.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.attest.annotation.AnnotatedText;
import org.attest.lexicon.Table;
import org.attest.text.Part;
import org.attest.text.PartKind;
import org.attest.text.TextSpan;

/** The turns of an interview or a conversation: those that the document's parts tell, else what its paragraphs tell. */
final class TurnFinder {

    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*\\n\\s*");
    private static final Pattern QUOTE = Pattern.compile("^[\"\u201c\u201e\u00ab]");
    private static final Pattern YOU = Pattern.compile("(?i)\\b(you|your)\\b");
    private static final Pattern ME = Pattern.compile("\\b(I|my|My|we|We|our|Our)\\b");

    private static final Pattern REPLY = Pattern.compile(Table.ofResource("data/lexicon/reply-words.tsv").words("words").stream().sorted().map(Pattern::quote)
            .collect(Collectors.joining("|", "(?i)^(?:", ")\\b")));
    private static final int FEWEST_TURNS = 10;
    /** Of the turns of a conversation at least a quarter open with a word of reply. */
    private static final int TURNS_FOR_A_REPLY = 4;

    private TurnFinder() {}

    static List<Part> turns(AnnotatedText text) {
        List<Part> given = text.document().parts().stream().filter(part -> part.kind() == PartKind.QUESTION
                || part.kind() == PartKind.ANSWER).toList();
        if (!given.isEmpty()) {
            return given;
        }
        List<Part> talk = talk(text.document().text());
        return talk.isEmpty() ? guessed(text.document().text()) : talk;
    }

    // A transcript without labels: whoever speaks next is the other one. Prose quotes what is said, talk does not.
    private static List<Part> talk(String text) {
        List<TextSpan> paragraphs = paragraphs(text);
        long replies = paragraphs.stream().filter(paragraph -> REPLY.matcher(words(text, paragraph)).find()).count();
        boolean quotes = paragraphs.stream().anyMatch(paragraph -> QUOTE.matcher(words(text, paragraph)).find());
        if (quotes || paragraphs.size() < FEWEST_TURNS || replies * TURNS_FOR_A_REPLY < paragraphs.size()) {
            return List.of();
        }
        return IntStream.range(0, paragraphs.size()).mapToObj(i -> new Part(i % 2 == 0 ? PartKind.QUESTION : PartKind.ANSWER, paragraphs.get(i))).toList();
    }

    private static String words(String text, TextSpan paragraph) {
        return text.substring(paragraph.begin(), paragraph.end()).strip();
    }

    // An interview without labels: several paragraphs that ask "you" something, most of them answered in the first person.
    private static List<Part> guessed(String text) {
        List<Part> turns = new ArrayList<>();
        int questions = 0;
        int answers = 0;
        for (TextSpan paragraph : paragraphs(text)) {
            String words = words(text, paragraph);
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
