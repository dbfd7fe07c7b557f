package org.attest.source;

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
    private static final int LONGEST_QUESTION = 600;
    private static final int OPENING = 1500;
    private static final double MOST_QUESTIONS = 0.6;
    private static final double MOSTLY_ASKING = 0.6;
    private static final double MOSTLY_ANSWERED = 0.7;
    private static final double LONGER_ANSWERS = 1.5;
    private static final double PUT_TO_SOMEBODY = 0.4;
    private static final double ANSWERED_BY_SOMEBODY = 0.6;
    private static final Pattern SPEAKS_OF_ONESELF = Pattern.compile("\\b(?:I|my|[Ww]e)\\b");
    private static final Patterns PATTERNS = Patterns.standard();

    private UnlabelledTurns() {}

    static void mark(Layout layout) {
        boolean emphasised = asksInEmphasis(layout);
        if (!emphasised && !asksInParagraphs(layout)) {
            return;
        }
        SpeakerNames names = new SpeakerNames(layout);
        Optional<String> interviewer = names.onlyAuthor();
        Optional<String> interviewee = names.interviewee();
        int opened = afterAnnouncement(layout);
        boolean begun = false;
        for (int i = 0; i < layout.size(); i++) {
            // Whoever was announced may begin before the first question: "It was a good year, really."
            if (i >= opened && !begun && layout.isOpen(i) && !isQuestion(layout, i) && SPEAKS_OF_ONESELF.matcher(layout.text(i)).find()) {
                layout.mark(i, PartKind.ANSWER, interviewee);
            }
            boolean question = emphasised ? isEmphasised(layout, i) : isQuestion(layout, i);
            begun |= question;
            if (begun && question) {
                layout.mark(i, PartKind.QUESTION, interviewer);
            } else if (begun && layout.isOpen(i)) {
                layout.mark(i, PartKind.ANSWER, interviewee);
            }
        }
    }

    /** One past the paragraph that says who was interviewed; past the end where none does. */
    private static int afterAnnouncement(Layout layout) {
        for (int i = 0; i < layout.size() && !isQuestion(layout, i); i++) {
            if (layout.isOpen(i) && PATTERNS.matches("interviewee", layout.text(i))) {
                return i + 1;
            }
        }
        return layout.size();
    }

    private static boolean asksInEmphasis(Layout layout) {
        int all = 0;
        int asking = 0;
        for (int i = 0; i < layout.size(); i++) {
            if (isEmphasised(layout, i)) {
                all++;
                asking += Prose.asks(layout.text(i)) ? 1 : 0;
            }
        }
        return asking >= FEWEST_QUESTIONS && asking >= MOSTLY_ASKING * all;
    }

    private static boolean asksInParagraphs(Layout layout) {
        boolean announced = layout.title().filter(title -> PATTERNS.matches("interview-cue", title)).isPresent()
                || PATTERNS.matches("interview-cue", layout.opening(OPENING));
        int questions = 0;
        int put = 0;
        int personal = 0;
        int answered = 0;
        int questionLength = 0;
        int answers = 0;
        int answerLength = 0;
        for (int i = 0; i < layout.size(); i++) {
            if (isQuestion(layout, i)) {
                questions++;
                questionLength += layout.text(i).length();
                put += PATTERNS.matches("second-person", layout.text(i)) ? 1 : 0;
                answered += i + 1 < layout.size() && !isQuestion(layout, i + 1) ? 1 : 0;
            } else if (layout.isOpen(i) && questions > 0) {
                answers++;
                personal += PATTERNS.matches("first-person", layout.text(i)) ? 1 : 0;
                answerLength += layout.text(i).length();
            }
        }
        boolean talk = put >= FEWEST_QUESTIONS && put >= PUT_TO_SOMEBODY * questions && personal >= ANSWERED_BY_SOMEBODY * answers;
        return (talk || announced && questions >= FEWEST_ANNOUNCED) && answers > 0 && answered >= MOSTLY_ANSWERED * questions
                && questions <= MOST_QUESTIONS * (questions + answers)
                && (double) answerLength / questions > LONGER_ANSWERS * questionLength / questions;
    }

    private static boolean isEmphasised(Layout layout, int index) {
        return layout.isOpen(index) && layout.get(index).hint() == Hint.EMPHASIS && layout.text(index).length() <= LONGEST_QUESTION;
    }

    private static boolean isQuestion(Layout layout, int index) {
        String text = layout.text(index);
        return layout.isOpen(index) && text.length() <= LONGEST_QUESTION && Prose.asks(text) && !text.matches("(?s)[\"“‘].*[\"”’]");
    }
}
