package org.attest.source;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.attest.text.PartKind;

/** Marks when, and where, a story was written: a line that is a date, and what opens the first paragraph. */
record Datelines(Layout layout) {

    private static final int MOST_WORDS_OF_PLACE = 3;
    private static final Pattern AGENCY_BEFORE_DASH = Pattern.compile("\\(\\p{Lu}[^()]{1,30}\\)\\s*[–—-]+\\s*$");
    /** What stands in lower case in names of places. */
    private static final Set<String> PARTICLES = Set.of("of", "de", "del", "della", "di", "da", "do", "dos", "das", "du", "des", "la", "le", "les", "el", "al", "am", "an", "der", "den", "im", "upon", "on", "sur", "the", "y", "e", "och", "van",
            "near", "district", "province", "county", "region", "camp", "prison", "village");
    private static final Patterns PATTERNS = Patterns.standard();

    void markLine(int index) {
        Optional<LocalDate> date = date(index);
        if (date.isPresent() || PATTERNS.matches("loose-date", layout.text(index))) {
            layout.mark(index, PartKind.DATELINE);
            date.ifPresent(layout::published);
        }
    }

    /** The date of a line that holds a date and at most a place or "Published". */
    Optional<LocalDate> date(int index) {
        String text = layout.text(index);
        if (text.length() > 100) {
            return Optional.empty();
        }
        Optional<LocalDate> labelled = PATTERNS.match("dated", text).flatMap(m -> DateReader.first(m.group(1))).map(DateReader.Found::date);
        return labelled.or(() -> DateReader.only(text)).or(() -> DateReader.first(text)
                .filter(found -> found.begin() > 0 && text.substring(0, found.begin()).matches("\\p{Lu}[\\p{L} .'’-]{1,40}(?:, [\\p{L} .]{2,30})?[,:–—-] ?") && isName(text.substring(0, found.begin())))
                .filter(found -> DateReader.only(text.substring(found.begin())).isPresent())
                .map(DateReader.Found::date));
    }

    /** "Rio de Janeiro", "Newcastle upon Tyne"; not "Deaths at the estate", whose day is that of the deaths. */
    private static boolean isName(String place) {
        return Stream.of(place.split("[^\\p{L}'’.-]+")).allMatch(word -> word.isEmpty() || !Character.isLowerCase(word.charAt(0)) || PARTICLES.contains(word));
    }

    /** {@code KILIS, Turkey, 3 June 2018 —} at the head of the first paragraph: a full date, an agency or capitals tell it from prose. */
    void markOpening(int index) {
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
