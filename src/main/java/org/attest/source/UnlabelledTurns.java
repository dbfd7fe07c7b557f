package org.attest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.attest.text.PartKind;

/**
 * Marks the turns of an interview that labels nobody: questions set in bold or italics, or paragraphs that ask and paragraphs that
 * answer, in a text that calls itself an interview or whose questions are put to "you" and answered by "I".
 */
final class UnlabelledTurns {

    private static final int FEWEST_QUESTIONS = 3;
    private static final int FEWEST_ANNOUNCED = 2;
    private static final int FEWEST_PROMPTS = 4;
    private static final int MOST_ANSWERS = 2;
    private static final int OPENING = 1500;
    private static final double MOST_QUESTIONS = 0.6;
    private static final double MOSTLY_ASKING = 0.6;
    private static final double MOSTLY_ANSWERED = 0.7;
    private static final double LONGER_ANSWERS = 1.5;
    private static final double ANSWERS_IN_TURN = 0.8;
    private static final double PUT_TO_SOMEBODY = 0.4;
    private static final double ANSWERED_BY_SOMEBODY = 0.6;
    private static final Pattern SPEAKS_OF_ONESELF = Pattern.compile("\\b(?:I|my|[Ww]e)\\b");
    private static final Pattern WRAPPED = Pattern.compile("(?s)([*_]{1,3})[^*_]+\\1");
    private static final Patterns PATTERNS = Patterns.standard();

    private final Layout layout;
    private final Prompts prompts;

    private UnlabelledTurns(Layout layout) {
        this.layout = layout;
        this.prompts = new Prompts(layout);
    }

    static void mark(Layout layout) {
        new UnlabelledTurns(layout).mark();
    }

    private void mark() {
        boolean emphasised = asksInEmphasis();
        boolean alternating = !emphasised && alternates();
        if (!emphasised && !alternating && !asksInParagraphs()) {
            return;
        }
        SpeakerNames names = new SpeakerNames(layout);
        Optional<String> interviewer = names.onlyAuthor();
        Optional<String> interviewee = names.interviewee();
        Addressed addressed = new Addressed(layout, names);
        int opened = afterAnnouncement();
        boolean begun = false;
        for (int i = 0; i < layout.size(); i++) {
            // Whoever was announced may begin before the first question: "It was a good year, really."
            if (i >= opened && !begun && layout.isOpen(i) && !prompts.asks(i) && SPEAKS_OF_ONESELF.matcher(layout.text(i)).find()) {
                layout.mark(i, PartKind.ANSWER, interviewee);
            }
            boolean question = emphasised ? isEmphasised(i) : alternating ? prompts.prompts(i) : prompts.asks(i);
            begun |= question;
            if (begun && question) {
                Optional<String> called = addressed.by(i);
                interviewee = called.isPresent() ? called : interviewee;
                layout.mark(i, PartKind.QUESTION, interviewer);
            } else if (begun && layout.isOpen(i)) {
                layout.mark(i, PartKind.ANSWER, interviewee);
            }
        }
        if (!emphasised) {
            markBetweenAnswers(interviewer);
        }
    }

    /** Where every question has one paragraph for its answer, three in a row hold a question that has no mark: the brief one in the middle. */
    private void markBetweenAnswers(Optional<String> interviewer) {
        List<Integer> threes = new ArrayList<>();
        int runs = 0;
        int single = 0;
        for (int i = 0; i < layout.size(); i++) {
            int end = i;
            while (end < layout.size() && layout.is(end, PartKind.ANSWER)) {
                end++;
            }
            if (end > i) {
                runs++;
                single += end - i == 1 ? 1 : 0;
                if (end - i == 3) {
                    threes.add(i + 1);
                }
                i = end;
            }
        }
        for (int middle : single >= MOSTLY_ANSWERED * runs ? threes : List.<Integer>of()) {
            boolean brief = layout.text(middle).length() * 2 < Math.min(layout.text(middle - 1).length(), layout.text(middle + 1).length());
            if (brief && prompts.mayPrompt(middle) && prompts.speaksOfOneself(middle + 1)) {
                layout.mark(middle, PartKind.QUESTION, interviewer);
            }
        }
    }

    /** One past the paragraph that says who was interviewed; past the end where none does. */
    private int afterAnnouncement() {
        for (int i = 0; i < layout.size() && !prompts.asks(i); i++) {
            if (layout.isOpen(i) && PATTERNS.matches("interviewee", layout.text(i))) {
                return i + 1;
            }
        }
        return layout.size();
    }

    private boolean asksInEmphasis() {
        int all = 0;
        int asking = 0;
        for (int i = 0; i < layout.size(); i++) {
            if (isEmphasised(i)) {
                all++;
                asking += Prose.asks(layout.text(i)) ? 1 : 0;
            }
        }
        return asking >= FEWEST_QUESTIONS && asking >= MOSTLY_ASKING * all;
    }

    private boolean isAnnounced() {
        return layout.title().filter(title -> PATTERNS.matches("interview-cue", title)).isPresent();
    }

    private boolean asksInParagraphs() {
        boolean announced = isAnnounced() || PATTERNS.matches("interview-cue", layout.opening(OPENING));
        int questions = 0;
        int put = 0;
        int personal = 0;
        int answered = 0;
        int questionLength = 0;
        int answers = 0;
        int answerLength = 0;
        boolean presented = true;
        for (int i = 0; i < layout.size(); i++) {
            presented &= questions > 0 || !layout.isOpen(i) || prompts.asks(i) || !prompts.speaksOfOneself(i);
            if (prompts.asks(i)) {
                questions++;
                questionLength += layout.text(i).length();
                put += PATTERNS.matches("second-person", layout.text(i)) ? 1 : 0;
                answered += i + 1 < layout.size() && !prompts.asks(i + 1) ? 1 : 0;
            } else if (layout.isOpen(i) && questions > 0) {
                answers++;
                personal += PATTERNS.matches("first-person", layout.text(i)) ? 1 : 0;
                answerLength += layout.text(i).length();
            }
        }
        boolean talk = put >= FEWEST_QUESTIONS && put >= PUT_TO_SOMEBODY * questions && personal >= ANSWERED_BY_SOMEBODY * answers;
        // Every question has its answer, below an opening in which nobody speaks of himself: it need not say "you" each time.
        boolean strict = presented && put > 0 && questions >= FEWEST_QUESTIONS && answered == questions && personal >= ANSWERED_BY_SOMEBODY * answers;
        return (talk || strict || announced && questions >= FEWEST_ANNOUNCED) && answers > 0 && answered >= MOSTLY_ANSWERED * questions
                && questions <= MOST_QUESTIONS * (questions + answers)
                && answerLength > (strict ? ANSWERS_IN_TURN : LONGER_ANSWERS) * questionLength;
    }

    /**
     * Paragraphs that prompt "you" and paragraphs in which "I" answer take turns, below an opening in which nobody speaks of himself: some of the prompts are
     * no questions.
     */
    private boolean alternates() {
        int prompted = 0;
        int asked = 0;
        int answered = 0;
        int answers = 0;
        int personal = 0;
        for (int i = 0; i < layout.size(); i++) {
            if (prompts.prompts(i)) {
                prompted++;
                asked += prompts.asks(i) ? 1 : 0;
                answered += i + 1 < layout.size() && layout.isOpen(i + 1) && !prompts.prompts(i + 1) ? 1 : 0;
            } else if (layout.isOpen(i) && prompted > 0) {
                answers++;
                personal += PATTERNS.matches("first-person", layout.text(i)) ? 1 : 0;
            } else if (layout.isOpen(i) && prompts.speaksOfOneself(i)) {
                return false;
            }
        }
        boolean announced = isAnnounced();
        return prompted >= (announced ? FEWEST_ANNOUNCED : FEWEST_PROMPTS) && asked >= (announced ? 1 : FEWEST_ANNOUNCED) && asked < prompted && answered >= MOSTLY_ANSWERED * prompted && answers >= prompted - 1
                && answers <= prompted * MOST_ANSWERS && personal >= MOSTLY_ANSWERED * answers;
    }

    private boolean isEmphasised(int index) {
        boolean marked = layout.get(index).hint() == Hint.EMPHASIS || WRAPPED.matcher(layout.text(index)).matches();
        return layout.isOpen(index) && marked && layout.text(index).length() <= Prompts.LONGEST_QUESTION;
    }
}
