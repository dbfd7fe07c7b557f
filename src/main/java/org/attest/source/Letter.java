package org.attest.source;

import java.util.List;
import java.util.Optional;

import org.attest.text.PartKind;

/** Finds who signed a letter: the name beneath the closing formula, or alone at the end. */
final class Letter {

    private static final int SALUTATION_WITHIN = 16;
    private static final int CLOSING_WITHIN = 8;
    private static final Patterns PATTERNS = Patterns.standard();

    private Letter() {}

    static void mark(Layout layout) {
        if (!isLetter(layout)) {
            return;
        }
        int end = layout.endOfStory();
        for (int i = Math.max(1, end - CLOSING_WITHIN); i < end; i++) {
            Optional<String> closedBy = closingWithName(layout.text(i));
            if (closedBy.isPresent()) {
                sign(layout, i, closedBy.get());
                return;
            }
            if (PATTERNS.matches("closing", layout.text(i)) && i + 1 < end) {
                Optional<String> name = PersonNames.one(layout.text(i + 1).lines().findFirst().orElse(""));
                if (name.isPresent()) {
                    sign(layout, i + 1, name.get());
                    return;
                }
            }
        }
        if (layout.isOpen(end - 1)) {
            PersonNames.one(layout.text(end - 1)).ifPresent(name -> sign(layout, end - 1, name));
        }
    }

    /** True where somebody is greeted before anything is told; a letter quoted in a story is no letter. */
    static boolean isLetter(Layout layout) {
        for (int i = 0; i < Math.min(SALUTATION_WITHIN, layout.size()); i++) {
            String text = layout.text(i);
            if (PATTERNS.matches("salutation", text.lines().findFirst().orElse(text))) {
                return true;
            }
            if (Prose.isProse(text)) {
                return false;
            }
        }
        return false;
    }

    /** {@code Yours, Anna} on one line or on two of one paragraph. */
    private static Optional<String> closingWithName(String text) {
        int cut = Math.max(text.lastIndexOf('\n'), text.lastIndexOf(','));
        if (cut <= 0 || text.length() > 80 || !PATTERNS.matches("closing", text.substring(0, cut).strip())) {
            return Optional.empty();
        }
        return PersonNames.one(text.substring(cut + 1));
    }

    /** Who signs "Your Anna" is Anna. */
    private static void sign(Layout layout, int index, String signature) {
        layout.mark(index, PartKind.BYLINE);
        if (layout.authors().isEmpty()) {
            layout.addAuthors(List.of(signature.replaceFirst("^Your(?: \\p{Ll}+)* (?=\\p{Lu})", "")));
        }
    }
}
