package org.attest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Line ends that stand where a line was full and say nothing: those of paragraphs that were wrapped at a column, as in mail, typescripts and reports. The line ends of lists, verse, headers, turns
 * of a conversation and tables are none of them; in doubt a line end is left as it is.
 */
public final class HardWraps {

    /** Nobody wraps lines by hand wider than this, so longer lines are whole paragraphs. */
    private static final int WIDEST = 120;
    private static final int NARROWEST = 40;
    /** How much of the width may be left empty by a tool that wraps less exactly than others. */
    private static final double SLACK = 0.1;
    private static final double MOST_CAPITALS = 0.75;
    private static final double LEAST_FULL = 0.6;
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*•‣◦–—>#|]|\\(?(?:\\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|\\d+(?:\\.\\d+){1,9})(?:\\s.*|$)");
    /** A header or the name of who speaks. A word alone before a colon within prose is rarer than either. */
    private static final Pattern LABELLED = Pattern.compile("\\s*(?:[QA]|\\p{Lu}[\\p{L}\\p{M}\\p{N} .,'’()/-]{0,40}):(?:\\s.*|$)");
    private static final Pattern COLUMNS = Pattern.compile(".*(?:\\t|\\S {3,}\\S| \\| ).*");
    private static final Pattern RULE = Pattern.compile("\\W+");
    private static final Pattern BEGINS_SMALL = Pattern.compile("\\s*[\"'“‘(]?\\p{Ll}.*");

    private final int usual;
    private final List<Integer> found = new ArrayList<>();
    /** Whether a full line was anywhere followed by one that begins in the middle of a sentence: only then was the text wrapped at all. */
    private boolean proved;

    /** @param usual the column at which most of the text is wrapped */
    private HardWraps(int usual) {
        this.usual = usual;
    }

    /** Where they are, in UTF-16 units, in order. */
    public static List<Integer> of(String text) {
        List<List<Line>> blocks = blocks(text);
        HardWraps wraps = new HardWraps(usual(blocks));
        blocks.forEach(wraps::take);
        return wraps.proved ? List.copyOf(wraps.found) : List.of();
    }

    /** @param end where its line end stands */
    private record Line(String words, int end) {

        int width() {
            return words.stripTrailing().length();
        }

        int indent() {
            return words.length() - words.stripLeading().length();
        }

        int firstWord() {
            String bare = words.strip();
            int blank = bare.indexOf(' ');
            return blank < 0 ? bare.length() : blank;
        }

        boolean isItem() {
            return ITEM.matcher(words).matches();
        }

        /** It stands for itself, whatever is around it. */
        boolean isOwn() {
            return COLUMNS.matcher(words.strip()).matches() || RULE.matcher(words).matches() || width() > WIDEST;
        }
    }

    /** Lines between blank ones. */
    private static List<List<Line>> blocks(String text) {
        List<List<Line>> blocks = new ArrayList<>();
        List<Line> open = new ArrayList<>();
        for (int begin = 0; begin <= text.length();) {
            int newline = text.indexOf('\n', begin);
            int end = newline < 0 ? text.length() : newline;
            String words = text.substring(begin, end);
            if (words.isBlank()) {
                blocks.add(open);
                open = new ArrayList<>();
            } else {
                open.add(new Line(words, end));
            }
            begin = end + 1;
        }
        blocks.add(open);
        return blocks.stream().filter(block -> block.size() > 1).toList();
    }

    /** The column at which most of the blocks are wrapped; 0 where none looks so. */
    private static int usual(List<List<Line>> blocks) {
        List<Integer> widths = blocks.stream().map(HardWraps::widest).filter(width -> width >= NARROWEST && width <= WIDEST).sorted().toList();
        return widths.isEmpty() ? 0 : widths.get(widths.size() * 3 / 4);
    }

    private static int widest(List<Line> block) {
        return block.stream().mapToInt(Line::width).filter(width -> width <= WIDEST).max().orElse(0);
    }

    private void take(List<Line> block) {
        int width = block.size() > 3 ? widest(block) : Math.max(usual, widest(block));
        List<Integer> open = new ArrayList<>();
        int capitals = 0;
        int full = 0;
        int small = 0;
        for (int i = 0; i + 1 < block.size(); i++) {
            Line line = block.get(i);
            Line next = block.get(i + 1);
            if (mayGoOn(line, next)) {
                open.add(i);
                capitals += BEGINS_SMALL.matcher(next.words()).matches() ? 0 : 1;
                full += isFull(line, next, width) ? 1 : 0;
                small += isFull(line, next, width) && BEGINS_SMALL.matcher(next.words()).matches() ? 1 : 0;
            }
        }
        boolean isVerse = capitals > open.size() * MOST_CAPITALS && (open.size() > 2 || small == 0 && capitals > 1);
        if (width >= NARROWEST && !isVerse && full >= open.size() * LEAST_FULL) {
            open.stream().filter(i -> isFull(block.get(i), block.get(i + 1), width)).forEach(i -> found.add(block.get(i).end()));
            proved |= small > 0;
        }
    }

    /** Whether nothing in the two speaks against one being the other's continuation. */
    private static boolean mayGoOn(Line line, Line next) {
        boolean indented = next.indent() > line.indent() + 1 && !line.isItem();
        return !line.isOwn() && !next.isOwn() && !next.isItem() && !LABELLED.matcher(next.words()).matches() && !indented;
    }

    /** Whether the next word had no room any more. */
    private static boolean isFull(Line line, Line next, int width) {
        return line.width() + 1 + next.firstWord() > width * (1 - SLACK);
    }
}
