package org.attest.source;

import java.util.Optional;
import java.util.regex.Pattern;

import org.attest.text.PartKind;

/**
 * Marks what somebody told in the first person and another wrote down: an oral history without the questions, a life "as told to" its editor. It is one
 * long answer, after the lines in which the editor presents the teller.
 */
final class ToldStory {

    private static final int OPENING = 2500;
    private static final Patterns PATTERNS = Patterns.standard();

    private ToldStory() {}

    static void mark(Layout layout) {
        boolean announced = PATTERNS.matches("told-story", layout.opening(OPENING)) || layout.title().filter(title -> PATTERNS.matches("told-story", title)).isPresent();
        if (!announced || hasTurns(layout)) {
            return;
        }
        SpeakerNames names = new SpeakerNames(layout);
        Optional<String> teller = names.teller();
        if (teller.isEmpty()) {
            return;
        }
        int first = afterPresentation(layout, teller.get());
        if (ownWords(layout, first) < FirstPerson.FEWEST_WORDS) {
            return;
        }
        for (int i = first; i < layout.size(); i++) {
            int index = i;
            if (layout.isOpen(i) && layout.authors().stream().noneMatch(layout.text(index)::contains)) {
                layout.mark(i, PartKind.ANSWER, teller);
            }
        }
    }

    private static boolean hasTurns(Layout layout) {
        for (int i = 0; i < layout.size(); i++) {
            if (layout.is(i, PartKind.ANSWER)) {
                return true;
            }
        }
        return false;
    }

    /** One past the last paragraph above the first own words that is set apart, names the teller or says how it was told. */
    private static int afterPresentation(Layout layout, String teller) {
        Pattern name = Pattern.compile("\\b" + Pattern.quote(teller.substring(teller.lastIndexOf(' ') + 1)) + "\\b");
        int end = 0;
        for (int i = 0; i < layout.size(); i++) {
            String words = layout.text(i);
            boolean presents = PATTERNS.matches("told-story", words) || layout.get(i).hint() == Hint.EMPHASIS || name.matcher(words).find() && !FirstPerson.speaksIn(words);
            if (presents || !layout.isOpen(i)) {
                end = i + 1;
            } else if (FirstPerson.speaksIn(words)) {
                break;
            }
        }
        return end;
    }

    private static int ownWords(Layout layout, int first) {
        int count = 0;
        for (int i = first; i < layout.size(); i++) {
            if (layout.isOpen(i)) {
                count += FirstPerson.words(layout.text(i));
            }
        }
        return count;
    }
}
