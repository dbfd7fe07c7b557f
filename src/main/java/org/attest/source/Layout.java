package org.attest.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.attest.text.Part;
import org.attest.text.PartKind;
import org.attest.text.TextSpan;

/** The paragraphs of a text while the rules mark them one after the other, and what they tell about the document. */
final class Layout {

    private final String text;
    private final List<Stretch> stretches;
    private final List<String> authors = new ArrayList<>();
    private Optional<String> title = Optional.empty();
    private Optional<LocalDate> published = Optional.empty();

    Layout(String text, List<Stretch> stretches) {
        this.text = text;
        this.stretches = new ArrayList<>(stretches);
    }

    int size() {
        return stretches.size();
    }

    Stretch get(int index) {
        return stretches.get(index);
    }

    boolean isOpen(int index) {
        return stretches.get(index).isOpen();
    }

    boolean is(int index, PartKind kind) {
        return stretches.get(index).kind().filter(kind::equals).isPresent();
    }

    String text(int index) {
        TextSpan span = stretches.get(index).span();
        return text.substring(span.begin(), span.end());
    }

    boolean isProse(int index) {
        return Prose.isProse(text(index));
    }

    void mark(int index, PartKind kind) {
        stretches.set(index, stretches.get(index).as(kind));
    }

    void mark(int index, PartKind kind, Optional<String> speaker) {
        stretches.set(index, stretches.get(index).as(kind, speaker));
    }

    /** The day on which this stretch was written. */
    void date(int index, LocalDate day) {
        stretches.set(index, stretches.get(index).on(day));
    }

    /** Cuts a stretch in two: its first characters, without the blanks at their end, become of this kind; the rest stays open. */
    void split(int index, int length, PartKind kind) {
        Stretch whole = stretches.get(index);
        int cut = whole.span().begin() + length;
        int headEnd = cut;
        while (Character.isWhitespace(text.charAt(headEnd - 1))) {
            headEnd--;
        }
        stretches.set(index, whole.at(new TextSpan(whole.span().begin(), headEnd)).as(kind));
        if (cut < whole.span().end()) {
            stretches.add(index + 1, whole.at(new TextSpan(cut, whole.span().end())));
        }
    }

    /** Takes a label off the beginning of a stretch; the stretch goes where it held nothing else. True where something is left. */
    boolean strip(int index, int length) {
        Stretch whole = stretches.get(index);
        int begin = whole.span().begin() + length;
        if (begin >= whole.span().end()) {
            stretches.remove(index);
            return false;
        }
        stretches.set(index, whole.at(new TextSpan(begin, whole.span().end())));
        return true;
    }

    /** The first open stretch of running prose; {@link #size()} where there is none. */
    int firstProse() {
        for (int i = 0; i < size(); i++) {
            if (isOpen(i) && isProse(i) && get(i).hint() != Hint.TITLE && get(i).hint() != Hint.HEADING) {
                return i;
            }
        }
        return size();
    }

    /** One past the last stretch that is neither a comment nor furniture. */
    int endOfStory() {
        int end = size();
        while (end > 0 && (is(end - 1, PartKind.COMMENT) || is(end - 1, PartKind.FURNITURE))) {
            end--;
        }
        return end;
    }

    /** All that stands before this stretch, shortened to its first characters. */
    String opening(int characters) {
        return text.substring(0, Math.min(characters, text.length()));
    }

    String text() {
        return text;
    }

    void addAuthors(List<String> names) {
        names.stream().filter(name -> !authors.contains(name)).forEach(authors::add);
    }

    /** Whose own story it is comes before those who wrote it down. */
    void addTeller(String name) {
        authors.remove(name);
        authors.addFirst(name);
    }

    List<String> authors() {
        return List.copyOf(authors);
    }

    Optional<String> title() {
        return title;
    }

    void title(String found) {
        title = Optional.of(found);
    }

    Optional<LocalDate> published() {
        return published;
    }

    /** The first date found stays. */
    void published(LocalDate found) {
        published = published.or(() -> Optional.of(found));
    }

    /** What is left open is prose. */
    List<Part> parts() {
        return stretches.stream()
                .map(stretch -> new Part(stretch.kind().orElse(PartKind.BODY), stretch.span(), stretch.speaker(), stretch.written()))
                .toList();
    }
}
