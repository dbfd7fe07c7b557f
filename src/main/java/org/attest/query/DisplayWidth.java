package org.attest.query;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;

/** How many columns of a terminal a text takes, and where it can be broken. */
final class DisplayWidth {

    private DisplayWidth() {}

    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    private static int of(int codePoint) {
        int category = UCharacter.getType(codePoint);
        if (category == UCharacterCategory.NON_SPACING_MARK || category == UCharacterCategory.ENCLOSING_MARK || category == UCharacterCategory.FORMAT
                || category == UCharacterCategory.CONTROL) {
            return 0;
        }
        int eastAsian = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
        return eastAsian == UCharacter.EastAsianWidth.WIDE || eastAsian == UCharacter.EastAsianWidth.FULLWIDTH ? 2 : 1;
    }

    /** Broken at spaces, and within a word only where it alone is too long. What goes beyond the lines allowed is left out and an ellipsis says so. */
    static List<String> wrap(String text, int width, int lines) {
        List<String> wrapped = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String rest = word;
            if (!line.isEmpty() && of(line.toString()) + 1 + of(rest) > width) {
                wrapped.add(line.toString());
                line.setLength(0);
            }
            while (of(rest) > width) {
                String head = head(rest, width);
                wrapped.add(head);
                rest = rest.substring(head.length());
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        wrapped.add(line.toString());
        return wrapped.size() <= lines ? wrapped : shortened(wrapped, width, lines);
    }

    private static List<String> shortened(List<String> wrapped, int width, int lines) {
        List<String> kept = new ArrayList<>(wrapped.subList(0, lines));
        String last = kept.getLast();
        kept.set(lines - 1, head(last, width - 1).strip() + "…");
        return kept;
    }

    /** As many of the first characters as fit; at least one. */
    private static String head(String text, int width) {
        int end = 0;
        int used = 0;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            used += of(codePoint);
            if (used > width && end > 0) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return text.substring(0, end);
    }
}
