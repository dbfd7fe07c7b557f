package org.attest.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;

import org.attest.lexicon.Table;
import org.attest.text.PartKind;

/** Marks who wrote a story: lines such as "By Mara Levin", above and below it, and a lone name above it that comes back at the end or can only be its teller's. */
record Bylines(Layout layout, SpeakerLabels labels) {

    private static final Patterns PATTERNS = Patterns.standard();
    private static final Set<String> COMMON = Table.ofResource("data/lexicon/common-words.tsv").words("word");

    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    boolean isByline(int index) {
        return !bylineNames(layout.text(index)).isEmpty();
    }

    private static List<String> bylineNames(String text) {
        if (text.length() > 200 || text.endsWith(":")) {
            return List.of();
        }
        Optional<Matcher> match = PATTERNS.match("byline", text).or(() -> PATTERNS.match("byline-role", text));
        return match.map(m -> PersonNames.list(m.group(1))).orElse(List.of());
    }

    /** @return false where the stretch is none */
    boolean mark(int index) {
        String text = layout.text(index);
        List<String> names = labels.starts(text) ? List.of() : bylineNames(text);
        boolean anonymous = PATTERNS.match("byline", text).filter(m -> PATTERNS.isListed("nobody", m.group(1))).isPresent();
        if (names.isEmpty() && !anonymous) {
            return false;
        }
        layout.mark(index, PartKind.BYLINE);
        layout.addAuthors(names);
        DateReader.first(text).ifPresent(found -> layout.published(found.date()));
        return true;
    }

    /** A lone name beneath the title is the author's where it comes back, alone or opening a paragraph, at the end, or where the story is told by an "I" and has nobody of that name. */
    void markBareName(int end) {
        for (int i = 0; i < end; i++) {
            Optional<String> name = layout.isOpen(i) ? PersonNames.one(layout.text(i)).filter(PersonNames::isFull) : Optional.empty();
            if (name.isPresent() && layout.title().isPresent() && (endsWith(name.get(), i) || tells(name.get(), i))) {
                layout.mark(i, PartKind.BYLINE);
                layout.addAuthors(List.of(name.get()));
            }
        }
    }

    private boolean tells(String name, int after) {
        if (isHeading(name) || PATTERNS.matches("salutation", layout.text(after)) || layout.text(after).endsWith(",")) {
            return false;
        }
        int told = 0;
        for (int i = after + 1; i < layout.endOfStory(); i++) {
            if (layout.text(i).contains(name)) {
                return false;
            }
            told += FirstPerson.words(layout.text(i));
        }
        return told >= FirstPerson.FEWEST_WORDS;
    }

    /** "The Long Road": words that are nobody's name. */
    static boolean isHeading(String name) {
        String[] words = name.toLowerCase(Locale.ROOT).split(" ");
        return ARTICLES.contains(words[0]) || Stream.of(words).allMatch(COMMON::contains);
    }

    /** "TRANSCRIPT OF THE HEARING": a line in capitals, whatever it looks like, is a heading where one of its words is anything but a name. */
    static boolean hasCommonWord(String shouted) {
        return Stream.of(shouted.toLowerCase(Locale.ROOT).split(" ")).anyMatch(COMMON::contains);
    }

    private boolean endsWith(String name, int after) {
        int end = layout.endOfStory();
        for (int i = Math.max(after + 1, end - 3); i < end; i++) {
            String text = layout.text(i);
            if (text.equals(name) || text.startsWith(name) && PATTERNS.matches("note-verb", text)) {
                return true;
            }
        }
        return false;
    }
}
