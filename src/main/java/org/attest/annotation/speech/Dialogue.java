package org.attest.annotation.speech;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Layer;
import org.attest.annotation.Utterance.Range;

/** Gives untagged quotations a speaker: the one who acts in the narration beside them, or whose turn it is. */
final class Dialogue {

    /** Further apart than this, in tokens, two quotations are no exchange. */
    private static final int SCENE = 60;
    /** No more narration than a tag lies between the paragraphs of one statement. */
    private static final int NEXT = 12;

    /** As many quotations before and behind are looked at to see whether one speaks alone. */
    private static final int ALONE = 3;
    /** Shorter ones, in tokens, may be an answer. */
    private static final int STATEMENT = 20;
    private static final int LONG_NAME = 5;

    private final AnnotatedText text;
    private final QuotationCues cues;
    private final LetterWriters writers;
    private final List<Line> lines = new ArrayList<>();
    /** Lines without a tag that go on with what the one before began. */
    private final Set<Integer> goingOn = new HashSet<>();
    private final Set<Integer> letters = new HashSet<>();
    private boolean report;

    Dialogue(AnnotatedText text, QuotationCues cues, LetterWriters writers) {
        this.text = text;
        this.cues = cues;
        this.writers = writers;
    }

    /** A quotation with what is known of it. */
    record Line(Quotation quotation, Optional<QuotationCues.Found> cue, Optional<Range> source, Optional<Range> addressee) {
        Line by(Range speaker) {
            return new Line(quotation, cue, Optional.of(speaker), addressee);
        }

        /** The same saying, interrupted by its cue. */
        Line goingOn(Line earlier) {
            return new Line(quotation, cue.or(earlier::cue), earlier.source(), addressee.or(earlier::addressee));
        }
    }

    List<Line> complete(List<Line> known) {
        lines.addAll(known);
        // Once for all: a novel has thousands of lines without a tag.
        report = isReport();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0 && lines.get(i).cue().isEmpty() && goesOn(i)) {
                lines.set(i, lines.get(i).goingOn(lines.get(i - 1)));
            }
            if (lines.get(i).source().isEmpty()) {
                int at = i;
                signature(i).or(() -> letter(at)).or(() -> speaker(at)).ifPresent(speaker -> lines.set(at, lines.get(at).by(speaker)));
            }
        }
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).source().isEmpty()) {
                int at = i;
                fromLater(i).ifPresent(speaker -> lines.set(at, lines.get(at).by(speaker)));
            }
        }
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).source().isEmpty() && gap(i) == 0 && isAlone(i)) {
                lines.set(i, lines.get(i).by(lines.get(i - 1).source().orElseThrow()));
            }
        }
        return lines;
    }

    /**
     * A long paragraph of quotation right after another's, with nobody else speaking near, in a text that tags most of them, or among others as long, as no exchange is: still the same
     * statement.
     */
    private boolean isAlone(int index) {
        Optional<Range> speaker = lines.get(index - 1).source();
        if (speaker.isEmpty() || !isLong(lines.get(index)) || isMereQuestion(lines.get(index - 1))) {
            return false;
        }
        List<Line> near = lines.subList(Math.max(0, index - ALONE), Math.min(lines.size(), index + ALONE));
        boolean tagged = lines.stream().filter(line -> line.cue().isPresent()).count() * 5 >= lines.size() * 3L;
        return (tagged || near.stream().allMatch(Dialogue::isLong)) && speakers(near, true) <= 1 && speakers(near, false) <= 1;
    }

    private static boolean isLong(Line line) {
        return line.quotation().tokens().end() - line.quotation().tokens().first() >= STATEMENT;
    }

    private long speakers(List<Line> near, boolean pronouns) {
        return near.stream().flatMap(line -> line.source().stream()).filter(range -> pronouns == text.token(range.first()).tag().equals("PRP")).map(this::words).distinct().count();
    }

    /** '"It is a long game." — Ada Moreno': the name below a passage that is set off. */
    private Optional<Range> signature(int index) {
        int after = cues.afterMark(lines.get(index).quotation());
        boolean dash = after > 0 && after < text.tokens().size() && text.token(after).word().matches("[-—–―]|--");
        if (!dash) {
            return Optional.empty();
        }
        return text.get(Layer.NAMES).stream().filter(name -> name.firstToken() == after + 1 && (name.endToken() == text.tokens().size()
                        || text.token(name.endToken()).word().equals(",") || cues.layout().hasLineEnd(name.span().end(), text.token(name.endToken()).span().begin())))
                .findFirst().map(name -> new Range(name.firstToken(), name.endToken()));
    }

    /** A letter that is quoted, or the next one of the same bundle. */
    private Optional<Range> letter(int index) {
        if (lines.get(index).cue().isPresent()) {
            return Optional.empty();
        }
        Optional<Range> writer = writers.of(lines.get(index).quotation()).or(() -> letters.contains(index - 1) && gap(index) == 0 ? lines.get(index - 1).source() : Optional.empty());
        writer.ifPresent(same -> letters.add(index));
        return writer;
    }

    /**
     * In a report, where nearly every quotation has its tag or most tags present their speakers, one that follows without is still the same speaker's; in a story it may be
     * the answer.
     */
    private Optional<Range> spokesman(int index) {
        if (index == 0 || !report || gap(index) > NEXT || isMereQuestion(lines.get(index - 1)) || isMereQuestion(lines.get(index))) {
            return Optional.empty();
        }
        Optional<Range> speaker = lines.get(index - 1).cue().isPresent() || goingOn.contains(index - 1) && gap(index) == 0 ? lines.get(index - 1).source() : Optional.empty();
        speaker.ifPresent(same -> goingOn.add(index));
        return speaker;
    }

    private boolean isReport() {
        long tagged = lines.stream().filter(line -> line.cue().isPresent()).count();
        // What goes on in one paragraph needs no second tag.
        long more = IntStream.range(1, lines.size()).filter(i -> lines.get(i).cue().isEmpty() && isSameParagraph(lines.get(i - 1), lines.get(i))).count();
        return lines.size() - more > 2 && tagged * 5 >= (lines.size() - more - 1) * 4L || presents();
    }

    /** Most of the tags give full names, or say what somebody says today: so journalists write, and few tellers of tales. */
    private boolean presents() {
        List<Line> tagged = lines.stream().filter(line -> line.cue().isPresent() && line.source().isPresent()).toList();
        long presenting = tagged.stream().filter(line -> text.token(line.cue().orElseThrow().cue()).tag().equals("VBZ") || isFullName(line.source().orElseThrow())).count();
        return presenting * 2 > tagged.size();
    }

    private boolean isFullName(Range range) {
        return range.end() - range.first() > 1 && range.end() - range.first() < LONG_NAME && IntStream.range(range.first(), range.end()).allMatch(token -> text.token(token).isProperNoun());
    }

    private boolean goesOn(int index) {
        Line line = lines.get(index);
        return line.quotation().continues() || isSameParagraph(lines.get(index - 1), line) && gap(index) <= SCENE;
    }

    private Optional<Range> speaker(int index) {
        if (index == 0 || gap(index) > 0) {
            Optional<Range> actor = beat(index).filter(range -> !isSame(Optional.of(range), lines.get(index).addressee()));
            if (actor.isPresent()) {
                return actor;
            }
        }
        // In a report nobody answers whose turn the text does not tell.
        return index > 0 && gap(index) <= SCENE ? spokesman(index).or(() -> other(index)) : Optional.empty();
    }

    /** Tokens of narration between this quotation and the one before. */
    private int gap(int index) {
        return cues.openingMark(lines.get(index).quotation()) - cues.afterMark(lines.get(index - 1).quotation());
    }

    private boolean isSameParagraph(Line a, Line b) {
        int from = a.quotation().outer().end();
        int to = b.quotation().outer().begin();
        if (!cues.layout().isSentencePerLine()) {
            return !cues.layout().hasLineEnd(from, to);
        }
        // Lines do not tell: a saying that was interrupted ("Yes," she said.) more often goes on than not, but for a mere question, which answers it.
        String gap = text.document().text().substring(from, to);
        boolean tagOnly = a.cue().isPresent() && a.cue().get().cue() >= a.quotation().tokens().end() && gap.strip().indexOf('\n') < 0;
        return !gap.contains("\n") || tagOnly && text.token(a.quotation().tokens().end() - 1).word().equals(",") && !isMereQuestion(b);
    }

    private boolean isMereQuestion(Line line) {
        int end = line.quotation().tokens().end() - 1;
        for (int i = line.quotation().tokens().first(); i < end; i++) {
            if (text.token(i).word().matches("[.!?]")) {
                return false;
            }
        }
        return text.token(end).word().equals("?");
    }

    /** Who acts in the sentence before: "He looked at her with awe. 'I do not believe you.'" */
    private Optional<Range> beat(int index) {
        int open = cues.openingMark(lines.get(index).quotation());
        int floor = index == 0 ? 0 : cues.afterMark(lines.get(index - 1).quotation());
        if (open <= floor || open == 0) {
            return Optional.empty();
        }
        int first = Math.max(floor, text.sentenceOf(open - 1).firstToken());
        int cue = index == 0 ? -1 : lines.get(index - 1).cue().map(QuotationCues.Found::cue).orElse(-1);
        // "I answered." tells of the line before, not of this one.
        if (cue >= first && cue < open && cues.layout().hasLineEnd(text.token(open - 1).span().end(), lines.get(index).quotation().outer().begin())) {
            return Optional.empty();
        }
        return cues.actorOf(first, open);
    }

    /** The one to whom the line before was said, or who spoke before that one. */
    private Optional<Range> other(int index) {
        Line before = lines.get(index - 1);
        if (before.addressee().isPresent()) {
            return before.addressee();
        }
        for (int i = index - 2; i >= 0 && i >= index - 6; i--) {
            if (gap(i + 1) > SCENE) {
                return Optional.empty();
            }
            Optional<Range> earlier = lines.get(i).source();
            if (earlier.isPresent() && !isSame(earlier, before.source())) {
                return earlier;
            }
        }
        return Optional.empty();
    }

    private Optional<Range> fromLater(int index) {
        if (index + 1 >= lines.size() || gap(index + 1) > SCENE) {
            return Optional.empty();
        }
        Line next = lines.get(index + 1);
        if (gap(index + 1) > 0 && isSameParagraph(lines.get(index), next)) {
            return next.source();
        }
        for (int i = index + 2; i < lines.size() && i <= index + 6 && gap(i) <= SCENE; i++) {
            if (lines.get(i).source().isPresent() && !isSame(lines.get(i).source(), next.source())) {
                return lines.get(i).source();
            }
        }
        return Optional.empty();
    }

    private boolean isSame(Optional<Range> a, Optional<Range> b) {
        return a.isPresent() && b.isPresent() && (a.equals(b) || words(a.get()).equals(words(b.get())));
    }

    private String words(Range range) {
        return text.textOf(text.spanOf(range.first(), range.end())).toLowerCase(Locale.ROOT);
    }
}
