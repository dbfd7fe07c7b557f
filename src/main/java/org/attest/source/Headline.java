package org.attest.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attest.text.PartKind;

/** Marks the title above a story, and what names the section of a paper above that. */
record Headline(Layout layout, SpeakerLabels labels, Bylines bylines, Datelines datelines) {

    private static final int MOST_WORDS_OF_SECTION = 2;
    /** Fewer words with a question mark are somebody speaking. */
    private static final int FEWEST_WORDS_OF_CALL = 5;
    private static final Pattern WEEKDAY_BEFORE_DATE = Pattern.compile("(?i)(?:mon|tues|wednes|thurs|fri|satur|sun)day, *$");
    private static final Patterns PATTERNS = Patterns.standard();

    /** Marks it, unless a header line gave it. @param end one past the last stretch above the story @param story true where there is prose or a turn */
    void mark(int end, boolean story) {
        if (layout.title().isPresent()) {
            return;
        }
        int hinted = firstHinted(end);
        if (hinted >= 0) {
            title(hinted);
            return;
        }
        for (int i = 0; i < Math.min(end, layout.size() - 1); i++) {
            if (layout.isOpen(i) && !bylines.isByline(i) && datelines.date(i).isEmpty()) {
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
            if (!layout.isOpen(i) || bylines.isByline(i) || datelines.date(i).isPresent()) {
                return first;
            }
            boolean signed = i + 1 < layout.size() && (bylines.isByline(i + 1) || datelines.date(i + 1).isPresent());
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
}
