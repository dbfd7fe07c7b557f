package org.attest.source;

import org.attest.text.PartKind;

/** Marks what surrounds a story on the page: comments beneath it, captions, links, page numbers, notices. */
final class Apparatus {

    private static final int STORY_BEFORE_COMMENTS = 100;
    private static final Patterns PATTERNS = Patterns.standard();

    private Apparatus() {}

    static void mark(Layout layout) {
        int prose = 0;
        boolean inComments = false;
        for (int i = 0; i < layout.size(); i++) {
            String text = layout.text(i);
            Hint hint = layout.get(i).hint();
            boolean opensComments = PATTERNS.matches("comments", text);
            inComments |= opensComments && prose >= STORY_BEFORE_COMMENTS;
            if (inComments || hint == Hint.COMMENT) {
                layout.mark(i, PartKind.COMMENT);
            } else if (opensComments || hint == Hint.FURNITURE || PATTERNS.matches("furniture", text) || isOrnament(text)) {
                layout.mark(i, PartKind.FURNITURE);
            } else if (hint == Hint.CAPTION || hint != Hint.TITLE && hint != Hint.HEADING && PATTERNS.matches("caption", text)) {
                layout.mark(i, PartKind.CAPTION);
            } else if (Prose.isProse(text)) {
                prose += text.length();
            }
        }
    }

    /** True for rules and rows of asterisks; not for dots, with which somebody may fall silent. */
    private static boolean isOrnament(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit) && !text.matches("[\\s.…?!\"'“”‘’–—-]+")
                || text.matches("(?:[-–—_=~] ?+){3,}+");
    }
}
