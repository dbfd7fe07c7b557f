package org.attest.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.attest.text.PartKind;

/**
 * Marks a speech that is printed whole: below a line that announces it ("Senator Roe delivered the following remarks:", "Below are the Speaker's remarks:") or below a title that names
 * its speaker ("Ann Roe's Inaugural Address", "Remarks by Ann Roe"). It is known by being told in the first person.
 */
final class PrintedSpeech {

    /** A title or the line beneath it stands among the first stretches. */
    private static final int HEAD = 6;
    private static final Pattern TOGETHER = Pattern.compile(" and | & ");
    private static final Patterns PATTERNS = Patterns.standard();

    private final Layout layout;
    private final FullNames fullNames;

    private PrintedSpeech(Layout layout) {
        this.layout = layout;
        this.fullNames = new FullNames(layout.text());
    }

    static void mark(Layout layout) {
        PrintedSpeech speech = new PrintedSpeech(layout);
        if (!speech.markAnnounced() && layout.authors().isEmpty()) {
            speech.nameInTitle();
        }
    }

    private boolean markAnnounced() {
        for (int i = 0; i + 1 < layout.size(); i++) {
            Optional<String> speaker = layout.isOpen(i) ? announced(i) : Optional.empty();
            if (speaker.isPresent() && !isSpoken(i + 1)) {
                // What is too little for a speech below the first announcement is so below the next.
                return false;
            }
            if (speaker.isPresent()) {
                for (int told = i + 1; told < layout.size(); told++) {
                    if (layout.isOpen(told)) {
                        layout.mark(told, PartKind.BODY, speaker);
                    }
                }
                return true;
            }
        }
        return false;
    }

    /** Who spoke, as the announcing paragraph says, else the last who was named above. */
    private Optional<String> announced(int index) {
        String words = layout.text(index);
        if (!PATTERNS.matches("speech-announced", words.substring(Math.max(0, words.length() - Patterns.LONGEST / 2)))) {
            return Optional.empty();
        }
        return PATTERNS.match("speech-made", words).flatMap(match -> name(match.group(1))).or(() -> fullNames.lastBefore(layout.get(index).span().end(), name -> true));
    }

    private void nameInTitle() {
        for (int i = 0; i < Math.min(HEAD, layout.size()); i++) {
            String line = layout.text(i);
            Optional<String> named = layout.isProse(i) || TOGETHER.matcher(line).find() ? Optional.empty() : PATTERNS.match("speech-titled", line).map(match -> match.group(1));
            Optional<String> speaker = named.flatMap(this::name);
            if (speaker.isPresent() && isSpoken(i + 1)) {
                layout.addAuthors(List.of(speaker.get()));
                return;
            }
        }
    }

    /** The first full name, also behind offices of several words ("Acting Prime Minister Ann Roe"). */
    private Optional<String> name(String words) {
        for (int from = 0; from >= 0 && from < words.length(); from = words.indexOf(' ', from) + 1) {
            Optional<String> found = fullNames.in(words.substring(from)).stream().findFirst();
            if (found.isPresent() || words.indexOf(' ', from) < 0) {
                return found;
            }
        }
        return Optional.empty();
    }

    private boolean isSpoken(int first) {
        int words = 0;
        for (int i = first; i < layout.size(); i++) {
            if (layout.is(i, PartKind.ANSWER) || layout.is(i, PartKind.QUESTION)) {
                return false;
            }
            words += layout.isOpen(i) ? FirstPerson.words(Prose.unquoted(layout.text(i))) : 0;
        }
        return words >= FirstPerson.FEWEST_WORDS;
    }
}
