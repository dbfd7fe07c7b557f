package org.attest.annotation.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Utterance.Range;
import org.attest.text.Part;
import org.attest.text.TextSpan;

/**
 * Finds what stands between quotation marks, part by part: straight and curly double marks, guillemets, single marks where a text uses no double ones,
 * and dashes that open a line of dialogue. A quotation that a paragraph leaves open goes on where the next one opens with a mark again.
 */
final class QuotationMarks {

    private enum Style { STRAIGHT, CURLY, GUILLEMETS, SINGLE_CURLY, SINGLE_STRAIGHT }

    private static final Pattern DOUBLED = Pattern.compile("(?<!\")\"\"(?!\")");

    private final AnnotatedText text;
    private final String words;
    private final boolean doubled;
    private final List<Quotation> found = new ArrayList<>();

    private QuotationMarks(AnnotatedText text) {
        this.text = text;
        this.words = text.document().text();
        this.doubled = DOUBLED.matcher(words).results().limit(2).count() == 2;
    }

    static List<Quotation> in(AnnotatedText text) {
        QuotationMarks marks = new QuotationMarks(text);
        stretches(text.document().parts()).forEach(marks::read);
        marks.found.sort((a, b) -> a.outer().compareTo(b.outer()));
        return List.copyOf(marks.found);
    }

    /** Neighbouring parts of one kind and voice as one stretch: a quotation may go on from one to the next. */
    private static List<TextSpan> stretches(List<Part> parts) {
        List<TextSpan> stretches = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean same = i > 0 && parts.get(i).kind() == parts.get(i - 1).kind() && parts.get(i).speakerName().equals(parts.get(i - 1).speakerName());
            TextSpan span = parts.get(i).span();
            if (same) {
                stretches.set(stretches.size() - 1, stretches.getLast().cover(span));
            } else {
                stretches.add(span);
            }
        }
        return stretches;
    }

    private void read(TextSpan part) {
        String stretch = text.document().textOf(part);
        boolean hasDouble = stretch.indexOf('"') >= 0 || stretch.indexOf('“') >= 0 || stretch.indexOf('«') >= 0;
        scan(part, Style.CURLY);
        scan(part, Style.STRAIGHT);
        scan(part, Style.GUILLEMETS);
        if (!hasDouble) {
            scan(part, stretch.indexOf('‘') >= 0 ? Style.SINGLE_CURLY : Style.SINGLE_STRAIGHT);
        }
        if (!hasDouble && found.isEmpty()) {
            dashes(part);
        }
    }

    private void scan(TextSpan part, Style style) {
        int open = -1;
        boolean continues = false;
        for (int i = part.begin(); i < part.end(); i++) {
            if (open >= 0 && isParagraphEnd(i, style)) {
                int next = nextWord(i, part.end());
                if (next < part.end() && opens(next, style, false)) {
                    add(open, i, i, continues);
                    open = next;
                    i = next;
                    continues = true;
                    continue;
                }
                open = -1;
            }
            int last = lastOfRun(i, part.end());
            if (open >= 0 && closes(i, style)) {
                add(open, i, last + 1, continues);
                open = -1;
                continues = false;
                i = last;
            } else if (opens(i, style, open >= 0)) {
                open = i;
                continues = false;
                i = last;
            }
        }
    }

    /** Straight marks that a table's escaping has doubled are one mark. */
    private int lastOfRun(int at, int end) {
        int last = at;
        while (words.charAt(at) == '"' && last + 1 < end && words.charAt(last + 1) == '"') {
            last++;
        }
        return last;
    }

    /** A blank line, or a line end behind which a mark opens the same quotation anew. */
    private boolean isParagraphEnd(int at, Style style) {
        int next = nextWord(at, words.length());
        boolean anew = words.charAt(at) == '\n' && style != Style.SINGLE_STRAIGHT && next + 1 < words.length() && words.charAt(next - 1) == '\n' && opens(next, style, false)
                && Character.isLetterOrDigit(words.charAt(next + 1));
        return words.startsWith("\n\n", at) || anew;
    }

    private int nextWord(int from, int end) {
        int at = from;
        while (at < end && Character.isWhitespace(words.charAt(at))) {
            at++;
        }
        return at;
    }

    private char before(int at) {
        return at == 0 ? ' ' : words.charAt(at - 1);
    }

    private char after(int at) {
        return at + 1 >= words.length() ? ' ' : words.charAt(at + 1);
    }

    private boolean opens(int at, Style style, boolean inside) {
        char mark = words.charAt(at);
        boolean fresh = Character.isWhitespace(before(at)) || "([{—–-‘“'".indexOf(before(at)) >= 0;
        return switch (style) {
            case CURLY -> mark == '“' || mark == '„';
            case GUILLEMETS -> mark == '«';
            case STRAIGHT -> mark == '"' && !inside && !isCellMark(at) && (fresh || !Character.isWhitespace(after(at)));
            case SINGLE_CURLY -> mark == '‘' && fresh && !inside;
            case SINGLE_STRAIGHT -> mark == '\'' && !inside && fresh && Character.isUpperCase(words.charAt(Math.min(nextWord(at + 1, words.length()), words.length() - 1)));
        };
    }

    private boolean closes(int at, Style style) {
        char mark = words.charAt(at);
        boolean sealed = !Character.isLetterOrDigit(after(at)) && (",.!?…—;:-".indexOf(before(at)) >= 0
                || Character.isWhitespace(before(at)) && at >= 2 && ",.!?…—;:-".indexOf(words.charAt(at - 2)) >= 0);
        return switch (style) {
            case CURLY -> mark == '”';
            case GUILLEMETS -> mark == '»';
            case STRAIGHT -> mark == '"' && !isCellMark(at);
            case SINGLE_CURLY -> mark == '’' && sealed;
            case SINGLE_STRAIGHT -> mark == '\'' && sealed;
        };
    }

    /** In text from a table, where quotations have doubled marks, a single mark holds the cell together. */
    private boolean isCellMark(int at) {
        return doubled && before(at) != '"' && after(at) != '"';
    }

    /** Lines such as "— Nobody came, said the guard." */
    private void dashes(TextSpan part) {
        int at = part.begin();
        while (at < part.end()) {
            int end = words.indexOf('\n', at);
            end = end < 0 || end > part.end() ? part.end() : end;
            int first = nextWord(at, end);
            if (first < end && (words.charAt(first) == '—' || words.charAt(first) == '―' || words.startsWith("--", first))) {
                add(words.startsWith("--", first) ? first + 1 : first, end, end, false);
            } else {
                introduced(at, end);
            }
            at = end + 1;
        }
    }

    /** "The guard said: — Nobody came." */
    private void introduced(int from, int end) {
        for (int i = words.indexOf(':', from); i >= 0 && i < end - 3; i = words.indexOf(':', i + 1)) {
            int dash = nextWord(i + 1, end);
            boolean twice = words.startsWith("--", dash);
            if (dash < end && (twice || words.charAt(dash) == '—' || words.charAt(dash) == '―')) {
                add(twice ? dash + 1 : dash, end, end, false);
                return;
            }
        }
    }

    private void add(int open, int innerEnd, int outerEnd, boolean continues) {
        int begin = nextWord(lastOfRun(open, innerEnd) + 1, innerEnd);
        int end = innerEnd;
        while (end > begin && Character.isWhitespace(words.charAt(end - 1))) {
            end--;
        }
        if (end <= begin) {
            return;
        }
        TextSpan inner = new TextSpan(begin, end);
        tokens(inner).ifPresent(range -> found.add(new Quotation(inner, new TextSpan(open, outerEnd), range, continues)));
    }

    private Optional<Range> tokens(TextSpan span) {
        int first = text.tokenFrom(span.begin());
        int end = first;
        while (end < text.tokens().size() && text.token(end).span().begin() < span.end()) {
            end++;
        }
        return end > first ? Optional.of(new Range(first, end)) : Optional.empty();
    }
}
