package org.attest.source;

import java.util.List;
import java.util.Optional;

import org.attest.text.PartKind;

/** Finds who signed a letter: the name beneath the closing formula, or alone at the end; also of letters that a story quotes whole. */
final class Letter {

    private static final int SALUTATION_WITHIN = 16;
    private static final int CLOSING_WITHIN = 8;
    private static final int LONGEST_QUOTED = 30;
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

    /** A letter within a story: all from its greeting to its signature is said by who signs. */
    static void markQuoted(Layout layout) {
        boolean told = false;
        for (int i = 0; i < layout.size(); i++) {
            Optional<Closing> closing = told && layout.isOpen(i) && PATTERNS.matches("salutation", layout.text(i)) ? closing(layout, i + 1) : Optional.empty();
            for (int part = i; closing.isPresent() && part <= closing.get().index(); part++) {
                layout.mark(part, PartKind.BODY, Optional.of(closing.get().name()));
            }
            told |= Prose.isProse(layout.text(i));
        }
    }

    private record Closing(int index, String name) {}

    private static Optional<Closing> closing(Layout layout, int first) {
        for (int i = first; i < Math.min(first + LONGEST_QUOTED, layout.size()) && layout.isOpen(i); i++) {
            String text = layout.text(i);
            int at = i + 1;
            Optional<Closing> below = PATTERNS.matches("closing", text) && at < layout.size() ? PersonNames.one(layout.text(at)).map(name -> new Closing(at, name)) : Optional.empty();
            int here = i;
            Optional<Closing> found = below.or(() -> closingWithName(text).or(() -> yours(text)).map(name -> new Closing(here, name)));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** "Your Anna", "Your loving son Anton" */
    private static Optional<String> yours(String text) {
        String name = text.replaceFirst("^Your(?: \\p{Ll}+){0,3},? (?=\\p{Lu})", "");
        return name.length() < text.length() ? PersonNames.one(name) : Optional.empty();
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
