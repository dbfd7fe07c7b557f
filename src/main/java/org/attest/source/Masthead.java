package org.attest.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attest.text.PartKind;

/** Marks what stands above a story: title, byline, dateline, the header lines of mails and reports; and a byline at its end. */
final class Masthead {

    private static final int DEEPEST = 16;
    private static final int LAST_STRETCHES = 6;
    private static final int MOST_WORDS_OF_PLACE = 3;
    private static final int MOST_WORDS_OF_SECTION = 2;
    /** Fewer words with a question mark are somebody speaking. */
    private static final int FEWEST_WORDS_OF_CALL = 5;
    private static final Pattern WEEKDAY_BEFORE_DATE = Pattern.compile("(?i)(?:mon|tues|wednes|thurs|fri|satur|sun)day, *$");
    private static final Pattern AGENCY_BEFORE_DASH = Pattern.compile("\\(\\p{Lu}[^()]{1,30}\\)\\s*[–—-]+\\s*$");
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
        boolean story = layout.firstProse() < layout.size() || !labels.isEmpty();
        markHeaderLines(head());
        markTitle(head(), story);
        for (int i = 0; i < Math.min(DEEPEST, layout.size()); i++) {
            if (layout.isOpen(i) && !markByline(i) && i < head()) {
                markDate(i);
            }
        }
        for (int i = Math.max(DEEPEST, layout.endOfStory() - LAST_STRETCHES); i < layout.endOfStory(); i++) {
            if (layout.isOpen(i)) {
                markByline(i);
            }
        }
        markBareName(head());
        for (int i = 0; i < Math.min(head() + 1, layout.size()); i++) {
            PATTERNS.match("standfirst", layout.text(i)).ifPresent(match -> layout.addAuthors(PersonNames.list(match.group(1))));
        }
        if (layout.firstProse() < layout.size()) {
            markDateline(layout.firstProse());
        }
    }

    /** One past the last stretch above the first prose and the first turn. */
    private int head() {
        int prose = Math.min(layout.firstProse(), DEEPEST);
        for (int i = 0; i < Math.min(prose, layout.size()); i++) {
            if (layout.isOpen(i) && labels.starts(layout.text(i))) {
                return i;
            }
        }
        return prose;
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
                    title(headline(i, end));
                }
                return;
            }
        }
    }

    /** A first line of one or two words above a longer one that is signed or dated names the section of a paper. */
    private int headline(int first, int end) {
        if (Prose.words(layout.text(first)) > MOST_WORDS_OF_SECTION) {
            return first;
        }
        for (int i = first + 1; i < Math.min(first + MOST_WORDS_OF_SECTION + 2, end); i++) {
            if (!layout.isOpen(i) || isByline(i) || date(i).isPresent()) {
                return first;
            }
            boolean signed = i + 1 < layout.size() && (isByline(i + 1) || date(i + 1).isPresent());
            if (signed && Prose.words(layout.text(i)) >= FEWEST_WORDS_OF_CALL && looksLikeTitle(i)) {
                for (int above = first; above < i; above++) {
                    layout.mark(above, PartKind.HEADING);
                }
                return i;
            }
        }
        return first;
    }

    private int firstHinted(int end) {
        for (int i = 0; i < end; i++) {
            if (layout.isOpen(i) && layout.get(i).hint() == Hint.TITLE) {
                return i;
            }
        }
        return -1;
    }

    /** A date that closes the title's line, as on wikis, is cut off. */
    private void title(int index) {
        String line = layout.text(index);
        Optional<DateReader.Found> date = DateReader.first(line).filter(found -> found.end() == line.length());
        Matcher weekday = WEEKDAY_BEFORE_DATE.matcher(date.map(found -> line.substring(0, found.begin())).orElse(""));
        if (weekday.find() && weekday.start() > 0) {
            layout.split(index, weekday.start(), PartKind.TITLE);
        } else {
            layout.mark(index, PartKind.TITLE);
        }
        layout.title(layout.text(index).replaceAll("\\s+", " ").strip());
    }

    private boolean looksLikeTitle(int index) {
        String text = layout.text(index);
        boolean shaped = text.length() <= 200 && Prose.words(text) <= 25 && text.lines().count() <= 2
                && !Character.isLowerCase(text.codePointAt(0)) && text.codePoints().anyMatch(Character::isLetter);
        boolean statement = !Prose.endsInPunctuation(text)
                || Prose.isTitleCase(text) && Prose.words(text) >= FEWEST_WORDS_OF_CALL && text.matches("(?s).*[?!…][\"'”’]?");
        return shaped && statement && layout.get(index).hint() != Hint.LIST_ITEM && !labels.starts(text)
                && !PATTERNS.matches("salutation", text) && !isLetter();
    }

    /** The first lines of a letter are addresses. */
    private boolean isLetter() {
        return Letter.isLetter(layout) && !layout.text(0).matches("(?is).*\\bletter\\b.*");
    }

    private boolean isByline(int index) {
        return !bylineNames(layout.text(index)).isEmpty();
    }

    private static List<String> bylineNames(String text) {
        if (text.length() > 200 || text.endsWith(":")) {
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
            // Dates in brackets are those of a life or of an office.
            String head = match.group().replaceAll("\\((?=[^()]*\\d{3})[^()]*+\\)", "");
            Optional<DateReader.Found> date = DateReader.first(head);
            String place = head.replaceAll("[(,–—-].*", "").strip();
            boolean shouted = PersonNames.isShouted(place) && Prose.words(place) <= MOST_WORDS_OF_PLACE
                    && !PATTERNS.isListed("section", place.split("\\s", 2)[0]);
            boolean agency = AGENCY_BEFORE_DASH.matcher(head).find();
            boolean numbered = place.codePoints().anyMatch(Character::isDigit) && date.filter(found -> head.startsWith(place, found.begin())).isEmpty();
            if (!numbered && (date.isPresent() || shouted || agency)) {
                layout.split(index, match.end(), PartKind.DATELINE);
                date.ifPresent(found -> layout.published(found.date()));
            }
        });
    }
}
