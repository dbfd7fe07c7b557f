package org.attest.source;

import java.util.List;
import java.util.Optional;

import org.attest.text.PartKind;

/** Marks what is said about the author beneath a text, and the name that stands above it. */
final class AuthorNotes {

    private static final int WITHIN = 5;
    private static final Patterns PATTERNS = Patterns.standard();

    private AuthorNotes() {}

    static void mark(Layout layout) {
        int end = layout.endOfStory();
        for (int i = Math.max(layout.firstProse() + 1, end - WITHIN); i < end; i++) {
            if (!layout.isOpen(i)) {
                continue;
            }
            String text = layout.text(i);
            if (layout.authors().contains(text)) {
                layout.mark(i, PartKind.BYLINE);
            } else if (PATTERNS.matches("author-note", text)) {
                markRest(layout, i, end);
                return;
            } else if (isAbout(layout.authors(), text)) {
                layout.mark(i, PartKind.AUTHOR_NOTE);
            } else if (layout.authors().isEmpty() && i == end - 1) {
                unannounced(layout, i).ifPresent(name -> layout.addAuthors(List.of(name)));
            }
        }
    }

    private static void markRest(Layout layout, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (layout.isOpen(i)) {
                layout.mark(i, Prose.endsSentence(layout.text(i)) ? PartKind.AUTHOR_NOTE : PartKind.HEADING);
            }
        }
    }

    private static boolean isAbout(List<String> authors, String text) {
        return PATTERNS.matches("note-verb", text) && authors.stream()
                .anyMatch(author -> text.startsWith(author) || text.startsWith(lastName(author) + " "));
    }

    /** An emphasised last paragraph "Mara Levin is a reporter…" names the author where nothing else does. */
    private static Optional<String> unannounced(Layout layout, int index) {
        String text = layout.text(index);
        if (layout.get(index).hint() != Hint.EMPHASIS || !PATTERNS.matches("note-verb", text)) {
            return Optional.empty();
        }
        Optional<String> name = PersonNames.one(text.split(",? (?:is|was|has|writes|covers|works|teaches|reports|lives) ", 2)[0]).filter(PersonNames::isFull);
        name.ifPresent(found -> layout.mark(index, PartKind.AUTHOR_NOTE));
        return name;
    }

    private static String lastName(String author) {
        return author.substring(author.lastIndexOf(' ') + 1);
    }
}
