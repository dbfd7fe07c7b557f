package org.attest.annotation.corenlp;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attest.text.TextSpan;

/**
 * Takes numbers of paragraphs off, and blocks of header lines apart, which the engine would read as one sentence: "In the matter of the petition of Madam Harker" above "Findings of fact".
 * A line was ended on purpose where the next word would still have fitted on it.
 */
final class HeaderLines {

    private static final Pattern BLANK = Pattern.compile("\\n[ \\t]*\\n");
    /** Before a paragraph: "[2]", "(2)", "§ 2", "2)", "2.2"; "2." the engine reads right. */
    private static final Pattern NUMBER = Pattern.compile("\\s{0,9}(?:\\[\\d{1,3}\\]|\\(\\d{1,3}\\)|§ ?\\d{1,3}|\\d{1,3}\\)|\\d{1,3}(?:\\.\\d{1,2}){1,3}\\.?)\\s{1,9}(?=[\\p{Lu}\"“])");
    private static final Pattern GOES_ON = Pattern.compile("[.!?:;,—–-]\\s*\\z");
    private static final Pattern BEGINS = Pattern.compile("\\A\\s*[\"“(]?[\\p{Lu}\\d]");
    private static final int MOST_LINES = 8;
    private static final int MOST_WORDS = 14;

    private HeaderLines() {}

    /** Where a part's text is to be cut, in its order: all of it in one piece where no block of lines stands in it. */
    static List<TextSpan> pieces(String part, int width) {
        List<TextSpan> pieces = new ArrayList<>();
        Matcher number = NUMBER.matcher(part);
        int begin = 0;
        if (number.lookingAt()) {
            pieces.add(new TextSpan(0, number.end()));
            begin = number.end();
        }
        int paragraph = begin;
        Matcher blank = BLANK.matcher(part).region(begin, part.length());
        while (paragraph < part.length()) {
            int end = blank.find() ? blank.start() : part.length();
            List<String> lines = List.of(part.substring(paragraph, end).split("\n"));
            if (lines.size() > 1 && lines.size() <= MOST_LINES && isHeader(lines, width)) {
                int at = paragraph;
                for (String line : lines.subList(0, lines.size() - 1)) {
                    at += line.length() + 1;
                    pieces.add(new TextSpan(begin, at));
                    begin = at;
                }
            }
            paragraph = end == part.length() ? end : blank.end();
        }
        if (begin < part.length()) {
            pieces.add(new TextSpan(begin, part.length()));
        }
        return pieces;
    }

    /** The longest line of a text, in characters. */
    static int width(String text) {
        return text.lines().mapToInt(String::length).max().orElse(0);
    }

    private static boolean isHeader(List<String> lines, int width) {
        for (int i = 0; i + 1 < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            String next = lines.get(i + 1).strip();
            String word = next.split("\\s", 2)[0];
            boolean ended = !GOES_ON.matcher(line).find() && BEGINS.matcher(next).find() && line.length() + 1 + word.length() < width - 1;
            if (!ended || line.strip().split("\\s+").length > MOST_WORDS) {
                return false;
            }
        }
        return true;
    }
}
