package org.attest.source;

import org.attest.text.PartKind;

/** Marks section headings: what the format calls so, and short lines without a final stop that stand alone above prose. */
final class Headings {

    private static final int LONGEST = 80;
    private static final int MOST_WORDS = 10;
    private static final int MOST_WORDS_IN_SENTENCE_CASE = 8;
    private static final int MOST_WORDS_IN_CAPITALS = 18;

    private Headings() {}

    static void mark(Layout layout) {
        for (int i = layout.size() - 1; i >= 0; i--) {
            Hint hint = layout.get(i).hint();
            boolean declared = (hint == Hint.HEADING || hint == Hint.TITLE) && layout.text(i).length() <= 3 * LONGEST;
            if (layout.isOpen(i) && (declared || looksLikeHeading(layout, i))) {
                layout.mark(i, PartKind.HEADING);
            }
        }
    }

    private static boolean looksLikeHeading(Layout layout, int index) {
        String text = layout.text(index);
        int first = text.codePointAt(0);
        int words = Prose.words(text);
        boolean shouted = PersonNames.isShouted(text) && words <= MOST_WORDS_IN_CAPITALS && text.length() <= 2 * LONGEST;
        boolean shaped = text.indexOf('\n') < 0 && (shouted || text.length() <= LONGEST && words <= MOST_WORDS)
                && (Character.isUpperCase(first) || Character.isTitleCase(first) || Character.isDigit(first))
                && text.codePoints().anyMatch(Character::isLetter) && !Prose.endsInPunctuation(text)
                && layout.get(index).hint() != Hint.LIST_ITEM && !text.contains("://");
        if (!shaped || !followsSomethingWhole(layout, index)) {
            return false;
        }
        String next = next(layout, index);
        boolean titleCase = shouted || Prose.isTitleCase(text);
        if (titleCase && words > 1 && Prose.asks(next) && Prose.words(next) > MOST_WORDS_IN_SENTENCE_CASE / 2) {
            return true;
        }
        return Prose.isProse(next) && (titleCase || words <= MOST_WORDS_IN_SENTENCE_CASE);
    }

    /** A heading does not interrupt a sentence. */
    private static boolean followsSomethingWhole(Layout layout, int index) {
        return index == 0 || !layout.isOpen(index - 1) || Prose.endsInPunctuation(layout.text(index - 1)) || layout.text(index - 1).length() <= LONGEST;
    }

    /** The text beneath; that of the next section where another heading comes first; empty at the end. */
    private static String next(Layout layout, int index) {
        for (int i = index + 1; i < layout.size(); i++) {
            if (!layout.is(i, PartKind.CAPTION) && !layout.is(i, PartKind.FURNITURE) && !layout.is(i, PartKind.HEADING)) {
                return layout.is(i, PartKind.COMMENT) || layout.is(i, PartKind.AUTHOR_NOTE) ? "" : layout.text(i);
            }
        }
        return "";
    }
}
