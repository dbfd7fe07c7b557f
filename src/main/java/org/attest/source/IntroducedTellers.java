package org.attest.source;

import java.util.Optional;
import java.util.regex.Pattern;

import org.attest.text.PartKind;

/**
 * Marks what somebody tells without quotation marks in an author's text, after words that announce it: "As Roe tells it:", "Ann Roe, 44, remembers:", "Roe's story
 * begins in May." It goes on as long as it is told in the first person and does not name its teller.
 */
final class IntroducedTellers {

    private static final int FEWEST = 2;
    private static final Patterns PATTERNS = Patterns.standard();

    private final Layout layout;
    private final SpeakerNames names;

    private IntroducedTellers(Layout layout) {
        this.layout = layout;
        this.names = new SpeakerNames(layout);
    }

    static void mark(Layout layout) {
        new IntroducedTellers(layout).mark();
    }

    private void mark() {
        OwnWords words = new OwnWords(layout, FEWEST);
        boolean authorSpeaks = false;
        for (int i = 0; i + 1 < layout.size(); i++) {
            authorSpeaks |= layout.isOpen(i) && FirstPerson.speaksIn(Prose.unquoted(layout.text(i)));
            Optional<String> teller = layout.isOpen(i) || layout.is(i, PartKind.HEADING) ? teller(i) : Optional.empty();
            int first = i + 1;
            int end = teller.isEmpty() ? first : words.end(first, authorSpeaks, paragraph -> introduced(paragraph).isPresent() || names(paragraph, teller.get()));
            for (int told = first; told < end; told++) {
                layout.mark(told, PartKind.BODY, teller);
            }
            i = end - 1;
        }
    }

    private Optional<String> introduced(int index) {
        String words = layout.text(index);
        // The announcement stands at the end of its paragraph, which may be long.
        String end = words.substring(Math.max(0, words.length() - Patterns.LONGEST / 2));
        return PATTERNS.match("teller-introduced", end).map(match -> match.group(1));
    }

    private Optional<String> teller(int index) {
        return introduced(index).flatMap(name -> names.before(name, layout.get(index).span().end())).filter(name -> !names.isAuthor(name));
    }

    /** By surname or full name; another of the family has a first name before it. */
    private boolean names(int index, String teller) {
        return Pattern.compile("\\b" + Pattern.quote(teller) + "\\b|(?<!\\p{Lu}[\\p{L}.-]{0,20} )\\b" + Pattern.quote(teller.substring(teller.lastIndexOf(' ') + 1)) + "\\b").matcher(layout.text(index)).find()
                && !PATTERNS.matches("own-name", layout.text(index));
    }
}
