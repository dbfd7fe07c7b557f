package org.attest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.attest.text.TextSpan;

/**
 * Finds the paragraphs of a text: what stands between blank lines, and within that the lines that were broken on purpose.
 *
 * <p>A line break inside hard-wrapped prose is no end of a paragraph. One after a very long line is, as is one before a speaker's
 * label, a message's head, a heading mark or a line that says in itself what it is (a byline, a credit).
 */
final class ParagraphSplitter {

    /** Nobody wraps lines by hand wider than this, so longer lines are whole paragraphs. */
    private static final int WIDEST_WRAP = 120;
    private static final Pattern NEW_START = Pattern.compile("[\\p{Lu}\\d\"“‘'«¿¡(\\[*#>•–—-].*", Pattern.DOTALL);
    private static final Pattern TOKENIZED = Pattern.compile("\\S [.,](?=\\s)");
    private static final Pattern STOP = Pattern.compile("[.,](?=\\s)");
    private static final List<String> LINE_RULES = List.of("byline", "dated", "comments", "furniture", "caption", "salutation", "closing");

    private final String text;
    private final SpeakerLabels labels;
    private final boolean tokenized;
    private final boolean chat;

    /** @param chat true where each message of a chat begins one */
    ParagraphSplitter(String text, SpeakerLabels labels, boolean chat) {
        this.text = text;
        this.labels = labels;
        this.chat = chat;
        long stops = STOP.matcher(text).results().limit(400).count();
        this.tokenized = stops > 0 && TOKENIZED.matcher(text).results().limit(400).count() * 2 > stops;
    }

    /** The paragraphs of the whole text. */
    List<Stretch> split() {
        List<Stretch> stretches = new ArrayList<>();
        int blockBegin = -1;
        int blockEnd = -1;
        for (int line = 0; line <= text.length(); line = lineEnd(line) + 1) {
            boolean blank = line == text.length() || text.substring(line, lineEnd(line)).isBlank();
            if (blank && blockBegin >= 0) {
                split(new TextSpan(blockBegin, blockEnd), Hint.NONE, stretches);
                blockBegin = -1;
            } else if (!blank) {
                blockBegin = blockBegin < 0 ? line : blockBegin;
                blockEnd = lineEnd(line);
            }
        }
        if (blockBegin >= 0) {
            split(new TextSpan(blockBegin, blockEnd), Hint.NONE, stretches);
        }
        return stretches;
    }

    /** The paragraphs within a stretch without blank lines. */
    void split(TextSpan block, Hint hint, List<Stretch> into) {
        int begin = block.begin();
        int widest = 0;
        for (int line = begin; line < block.end(); line = lineEnd(line) + 1) {
            widest = Math.max(widest, Math.min(lineEnd(line), block.end()) - line);
        }
        for (int end = lineEnd(begin); end < block.end(); end = lineEnd(end + 1)) {
            int lineBegin = Math.max(begin, text.lastIndexOf('\n', end - 1) + 1);
            int nextEnd = Math.min(lineEnd(end + 1), block.end());
            if (isDeliberate(text.substring(lineBegin, end), text.substring(end + 1, nextEnd), widest)) {
                add(begin, end, hint, into);
                begin = end + 1;
            }
        }
        add(begin, block.end(), hint, into);
    }

    private void add(int begin, int end, Hint hint, List<Stretch> into) {
        int from = begin;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            into.add(new Stretch(new TextSpan(from, to), hint));
        }
    }

    private boolean isDeliberate(String line, String next, int widest) {
        if (chat && ChatLog.isHead(next.strip())) {
            return true;
        }
        if (labels.starts(next.strip()) || labels.isAlone(next.strip()) || isMarked(line.strip()) || isMarked(next.strip())) {
            return true;
        }
        if (tokenized) {
            return false;
        }
        boolean endsSentence = Prose.endsSentence(line);
        if (line.length() > WIDEST_WRAP) {
            return endsSentence && NEW_START.matcher(next.strip()).matches();
        }
        int firstWord = (next.strip() + " ").indexOf(' ');
        boolean hadRoom = line.length() + 1 + firstWord < Math.max(widest, 40) - 3;
        return hadRoom && NEW_START.matcher(next.strip()).matches() && (endsSentence || line.length() < 0.6 * widest || widest < 60);
    }

    /** True for a line that is known for what it is wherever it stands. */
    private static boolean isMarked(String line) {
        return line.length() < 160 && (HeaderLine.of(line).isPresent() || LINE_RULES.stream().anyMatch(rule -> rule.equals("byline")
                ? Patterns.standard().match(rule, line).filter(m -> !PersonNames.list(m.group(1)).isEmpty()).isPresent()
                : Patterns.standard().matches(rule, line)));
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
