package org.attest.extract;

import java.util.List;
import java.util.Optional;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Sentence;
import org.attest.fact.EventType;
import org.attest.fact.Factuality;
import org.attest.text.PartKind;

/**
 * Sentences that are no more than a time and say it of what was told or asked right before: "You married there." "In November."
 */
final class Fragments {

    private static final double CONFIDENCE = 0.75;
    /** So much of the sentence the time has to be. */
    private static final double MOSTLY = 0.4;
    private static final int FEW_WORDS = 8;

    private final Reading reading;
    private final AnnotatedText text;
    private final List<Stated> times;

    /** @param times those that are no lengths */
    Fragments(Reading reading, List<Stated> times) {
        this.reading = reading;
        this.text = reading.text();
        this.times = times;
    }

    /** The time that the next sentence consists of, where this happening is the last that its own tells. */
    Optional<Dating> of(Happening happening) {
        Sentence own = text.sentenceOf(happening.trigger());
        boolean asked = isQuestion(own);
        boolean told = happening.factuality() == Factuality.FACTUAL || asked && happening.factuality() == Factuality.UNSPECIFIED;
        if (!told || own.index() + 1 >= text.sentences().size() || !isLastOf(own, happening)) {
            return Optional.empty();
        }
        Sentence next = text.sentences().get(own.index() + 1);
        String between = text.document().text().substring(own.span().begin(), next.span().begin());
        boolean answered = asked || isAsked(own) || happening.type() != EventType.STATEMENT && !between.contains("\n\n");
        return answered ? times.stream().filter(time -> next.span().contains(time.span()) && isAll(next, time)).findFirst().map(time -> Dating.none().with(time, CONFIDENCE)) : Optional.empty();
    }

    private boolean isQuestion(Sentence sentence) {
        return text.textOf(sentence.span()).stripTrailing().endsWith("?");
    }

    /** "You married there." is a question where an interviewer says it. */
    private boolean isAsked(Sentence sentence) {
        return text.document().partAt(sentence.span().begin()).filter(part -> part.kind() == PartKind.QUESTION).isPresent();
    }

    private boolean isLastOf(Sentence sentence, Happening happening) {
        return reading.happenings().stream().filter(other -> text.sentenceOf(other.trigger()).equals(sentence)).reduce((one, other) -> other).filter(happening::equals).isPresent();
    }

    /** No verb, few words, and most of them the time. */
    private boolean isAll(Sentence sentence, Stated time) {
        boolean closed = time.bounds().earliestStart().isPresent() && time.bounds().latestEnd().isPresent();
        boolean brief = sentence.endToken() - sentence.firstToken() <= FEW_WORDS && time.span().length() >= MOSTLY * sentence.span().length();
        return closed && brief && text.tokens().subList(sentence.firstToken(), sentence.endToken()).stream().noneMatch(token -> token.isVerb() || token.isNoun() && !time.span().contains(token.span()));
    }
}
