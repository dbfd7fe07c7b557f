package org.attest.source;

import java.util.ArrayList;
import java.util.List;

import com.ibm.icu.text.Normalizer2;

import org.attest.text.Problem;

/**
 * Text into the form in which it is stored: {@code \n} line ends, Unicode NFC, plain spaces, nothing invisible.
 *
 * <p>Line breaks inside a paragraph stay where they are. Soft hyphens, zero-width spaces and byte-order marks go silently: they are
 * typesetting. Joiners stay between letters of scripts that need them. Lone surrogates and control characters become U+FFFD, and
 * bidirectional controls stay, both with a {@link Problem}: they may hide what a text says.
 */
final class Normalizer {

    private static final char REPLACEMENT = '\ufffd';
    private static final int FIRST_NON_LATIN = 0x0370;

    private final String name;
    private final List<Problem> problems = new ArrayList<>();

    Normalizer(String name) {
        this.name = name;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    String normalize(String raw) {
        String lines = raw.replace("\r\n", "\n");
        StringBuilder out = new StringBuilder(lines.length());
        int replaced = 0;
        int bidirectional = 0;
        for (int i = 0; i < lines.length(); ) {
            int c = lines.codePointAt(i);
            if (isUnwanted(c)) {
                out.append(REPLACEMENT);
                replaced++;
            } else {
                bidirectional += isBidirectionalControl(c) ? 1 : 0;
                appendWanted(out, c);
            }
            i += Character.charCount(c);
        }
        report(replaced, "control characters or broken characters were replaced by U+FFFD");
        report(bidirectional, "bidirectional control characters, which can make text look other than it is");
        String composed = Normalizer2.getNFCInstance().normalize(out);
        return stripBlankEnds(composed.replaceAll("(?<![ \t])[ \t]++(?=\n|\\z)", ""));
    }

    private void report(int count, String what) {
        if (count > 0) {
            problems.add(new Problem(name, count + " " + what));
        }
    }

    private static void appendWanted(StringBuilder out, int c) {
        switch (c) {
            case '\r', 0x000b, 0x0085, 0x2028 -> out.append('\n');
            case '\f', 0x2029 -> out.append("\n\n");
            case 0x00ad, 0x200b, 0x2060, 0xfeff -> { }
            case 0x200c, 0x200d -> {
                if (!out.isEmpty() && out.codePointBefore(out.length()) >= FIRST_NON_LATIN) {
                    out.appendCodePoint(c);
                }
            }
            default -> out.appendCodePoint(Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c);
        }
    }

    private static boolean isUnwanted(int c) {
        boolean lineOrTab = c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0x000b || c == 0x0085;
        return Character.isISOControl(c) && !lineOrTab || Character.getType(c) == Character.SURROGATE;
    }

    private static boolean isBidirectionalControl(int c) {
        return c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    }

    private static String stripBlankEnds(String text) {
        int begin = 0;
        for (int newline = text.indexOf('\n'); newline >= 0 && text.substring(begin, newline).isBlank(); newline = text.indexOf('\n', begin)) {
            begin = newline + 1;
        }
        return text.substring(begin).stripTrailing();
    }
}
