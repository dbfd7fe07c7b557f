package org.attest.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

import org.attest.text.PartKind;

/** Marks what stands above a story: title, byline, dateline, the header lines of mails and reports; and a byline at its end. */
final class Masthead {

    private static final int DEEPEST = 16;
    private static final int LAST_STRETCHES = 6;
    private static final Patterns PATTERNS = Patterns.standard();

    private final Layout layout;
    private final SpeakerLabels labels;

    private Masthead(Layout layout, SpeakerLabels labels) {
        this.layout = layout;
        this.labels = labels;
    }

    static void mark(Layout layout, SpeakerLabels labels) {
        new Masthead(layout, labels).mark();
    }

    private void mark() {
        int prose = layout.firstProse();
        boolean story = prose < layout.size();
        int end = Math.min(prose, DEEPEST);
        markHeaderLines(end);
        markTitle(end, story);
        for (int i = 0; i < Math.min(DEEPEST, layout.size()); i++) {
            if (layout.isOpen(i) && !markByline(i) && i < end) {
                markDate(i);
            }
        }
        for (int i = Math.max(DEEPEST, layout.endOfStory() - LAST_STRETCHES); i < layout.endOfStory(); i++) {
            if (layout.isOpen(i)) {
                markByline(i);
            }
        }
        markBareName(end);
        if (story && layout.isOpen(prose)) {
            markDateline(prose);
        }
    }

    private void markHeaderLines(int end) {
        for (int i = 0; i < end; i++) {
            if (!layout.isOpen(i) || labels.starts(layout.text(i))) {
                continue;
            }
            int index = i;
            HeaderLine.of(layout.text(i)).ifPresent(line -> markHeaderLine(index, line));
        }
    }

    private void markHeaderLine(int index, HeaderLine line) {
        switch (line.role()) {
            case AUTHOR -> {
                layout.mark(index, PartKind.BYLINE);
                layout.addAuthors(PersonNames.list(line.value()));
            }
            case DATE -> {
                layout.mark(index, PartKind.DATELINE);
                DateReader.first(line.value()).ifPresent(found -> layout.published(found.date()));
            }
            case TITLE -> {
                layout.mark(index, PartKind.TITLE);
                layout.title(line.value());
            }
            case FURNITURE -> layout.mark(index, PartKind.FURNITURE);
            case BODY -> layout.mark(index, PartKind.BODY);
        }
    }

    private void markTitle(int end, boolean story) {
        if (layout.title().isPresent()) {
            return;
        }
        int hinted = firstHinted(end);
        if (hinted >= 0) {
            title(hinted);
            return;
        }
        for (int i = 0; i < Math.min(end, layout.size() - 1); i++) {
            if (layout.isOpen(i) && !isByline(i) && date(i).isEmpty()) {
                if (story && looksLikeTitle(i)) {
                    title(i);
                }
                return;
            }
        }
    }

    private int firstHinted(int end) {
        for (int i = 0; i < end; i++) {
            if (layout.isOpen(i) && layout.get(i).hint() == Hint.TITLE) {
                return i;
            }
        }
        return -1;
    }

    private void title(int index) {
        layout.mark(index, PartKind.TITLE);
        layout.title(layout.text(index).replaceAll("\\s+", " ").strip());
    }

    private boolean looksLikeTitle(int index) {
        String text = layout.text(index);
        boolean shaped = text.length() <= 200 && Prose.words(text) <= 25 && text.lines().count() <= 2
                && !Character.isLowerCase(text.codePointAt(0)) && text.codePoints().anyMatch(Character::isLetter);
        boolean statement = !Prose.endsInPunctuation(text) || Prose.isTitleCase(text) && text.matches("(?s).*[?!…][\"'”’]?");
        return shaped && statement && layout.get(index).hint() != Hint.LIST_ITEM && !labels.starts(text)
                && !PATTERNS.matches("salutation", text) && !isLetter();
    }

    /** The first lines of a letter are addresses. */
    private boolean isLetter() {
        for (int i = 0; i < Math.min(DEEPEST, layout.size()); i++) {
            if (PATTERNS.matches("salutation", layout.text(i))) {
                return !layout.text(0).matches("(?is).*\\bletter\\b.*");
            }
        }
        return false;
    }

    private boolean isByline(int index) {
        return !bylineNames(layout.text(index)).isEmpty();
    }

    private static List<String> bylineNames(String text) {
        if (text.length() > 200) {
            return List.of();
        }
        Optional<Matcher> match = PATTERNS.match("byline", text).or(() -> PATTERNS.match("byline-role", text));
        return match.map(m -> PersonNames.list(m.group(1))).orElse(List.of());
    }

    private boolean markByline(int index) {
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

    /** A lone name beneath the title is the author's where it comes back, alone or opening a paragraph, at the end. */
    private void markBareName(int end) {
        for (int i = 0; i < end; i++) {
            Optional<String> name = layout.isOpen(i) ? PersonNames.one(layout.text(i)).filter(PersonNames::isFull) : Optional.empty();
            if (name.isPresent() && layout.title().isPresent() && endsWith(name.get(), i)) {
                layout.mark(i, PartKind.BYLINE);
                layout.addAuthors(List.of(name.get()));
            }
        }
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

    private void markDate(int index) {
        Optional<LocalDate> date = date(index);
        if (date.isPresent() || PATTERNS.matches("loose-date", layout.text(index))) {
            layout.mark(index, PartKind.DATELINE);
            date.ifPresent(layout::published);
        }
    }

    /** The date of a line that holds a date and at most a place or "Published". */
    private Optional<LocalDate> date(int index) {
        String text = layout.text(index);
        if (text.length() > 100) {
            return Optional.empty();
        }
        Optional<LocalDate> labelled = PATTERNS.match("dated", text).flatMap(m -> DateReader.first(m.group(1))).map(DateReader.Found::date);
        return labelled.or(() -> DateReader.only(text)).or(() -> DateReader.first(text)
                .filter(found -> found.begin() > 0 && text.substring(0, found.begin()).matches("\\p{Lu}[\\p{L} .'’-]{1,40}(?:, [\\p{L} .]{2,30})?[,:–—-] ?"))
                .filter(found -> DateReader.only(text.substring(found.begin())).isPresent())
                .map(DateReader.Found::date));
    }

    /** {@code KILIS, Turkey, 3 June 2018 —} at the head of the first paragraph: a full date, an agency or capitals tell it from prose. */
    private void markDateline(int index) {
        PATTERNS.match("dateline", layout.text(index)).ifPresent(match -> {
            String head = match.group();
            Optional<DateReader.Found> date = DateReader.first(head);
            String place = head.replaceAll("[(,–—-].*", "").strip();
            boolean shouted = PersonNames.isShouted(place) && place.length() <= 40;
            if (date.isPresent() || shouted || head.matches("(?s).*\\(\\p{Lu}[^()]{1,30}\\)\\s*[–—-]+\\s*")) {
                layout.split(index, match.end(), PartKind.DATELINE);
                date.ifPresent(found -> layout.published(found.date()));
            }
        });
    }
}
