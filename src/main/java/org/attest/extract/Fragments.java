package org.attest.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    private static final int WORDS_OF_A_REPLY = 14;

    private final AnnotatedText text;
    /** By the sentences that are no more. */
    private final Map<Integer, Stated> times = new HashMap<>();
    /** Those that say it of all that was told right before. */
    private final Set<Integer> answers = new HashSet<>();
    private final Map<Integer, Happening> lasts = new HashMap<>();

    /** @param times those that are no lengths */
    Fragments(Reading reading, List<Stated> times) {
        this.text = reading.text();
        for (Stated time : times) {
            Sentence sentence = text.sentenceOf(text.tokenFrom(time.span().begin()));
            if (sentence.span().contains(time.span()) && isAnswer(sentence, time)) {
                answers.add(sentence.index());
            }
            if (sentence.span().contains(time.span()) && (isAll(sentence, time) || isAnswer(sentence, time) || isReply(sentence, time))) {
                this.times.putIfAbsent(sentence.index(), time);
            }
        }
        reading.happenings().forEach(happening -> lasts.put(text.sentenceOf(happening.trigger()).index(), happening));
    }

    /** The time that the next sentence consists of, where this happening is the last that its own tells. */
    Optional<Dating> of(Happening happening) {
        Sentence own = text.sentenceOf(happening.trigger());
        Optional<Stated> time = Optional.ofNullable(times.get(own.index() + 1));
        boolean onePart = own.index() + 1 < text.sentences().size() && !text.document().text().substring(own.span().end(), text.sentences().get(own.index() + 1).span().begin()).contains("\n\n");
        if (onePart && answers.contains(own.index() + 1) && happening.factuality() == Factuality.FACTUAL) {
            return time.map(one -> Dating.none().with(one, CONFIDENCE));
        }
        if (time.isEmpty() || !happening.equals(lasts.get(own.index()))) {
            return Optional.empty();
        }
        boolean asked = isQuestion(own);
        boolean told = happening.factuality() == Factuality.FACTUAL || asked && happening.factuality() == Factuality.UNSPECIFIED;
        if (!told) {
            return Optional.empty();
        }
        Sentence next = text.sentences().get(own.index() + 1);
        String between = text.document().text().substring(own.span().begin(), next.span().begin());
        // "They were injured.\n23 July\nThey were moved": a line of its own says it of what comes next.
        boolean headed = text.document().text().substring(own.span().end(), next.span().begin()).contains("\n") && !asked && !isAsked(own);
        boolean answered = !headed && (asked || isAsked(own) || happening.type() != EventType.STATEMENT && !between.contains("\n\n"));
        return time.filter(one -> answered).map(one -> Dating.none().with(one, CONFIDENCE));
    }

    private boolean isQuestion(Sentence sentence) {
        return text.textOf(sentence.span()).stripTrailing().endsWith("?");
    }

    /** "You married there." is a question where an interviewer says it. */
    private boolean isAsked(Sentence sentence) {
        return text.document().partAt(sentence.span().begin()).filter(part -> part.kind() == PartKind.QUESTION).isPresent();
    }

    /** "That was in August 2013, and he dismissed me the same week." */
    private boolean isAnswer(Sentence sentence, Stated time) {
        int first = sentence.firstToken();
        int begin = text.tokenFrom(time.span().begin());
        int end = text.tokenFrom(time.span().end() - 1) + 1;
        boolean closed = time.bounds().earliestStart().isPresent() && time.bounds().latestEnd().isPresent();
        boolean copula = first + 1 < begin && text.token(first).word().equals("That") && text.token(first + 1).lemma().equals("be") && text.token(first + 1).tag().equals("VBD");
        return closed && copula && end < sentence.endToken() && text.treeOf(first).is(end, "punct")
                && text.tokens().subList(first + 2, begin).stream().allMatch(token -> Set.of("IN", "DT").contains(token.tag()));
    }

    /** "You were arrested." "In February 2004, in a tea shop in Graz.": an answer that begins with a sentence without a verb tells when and where. */
    private boolean isReply(Sentence sentence, Stated time) {
        boolean closed = time.bounds().earliestStart().isPresent() && time.bounds().latestEnd().isPresent();
        boolean first = text.document().partAt(sentence.span().begin()).filter(part -> part.kind() == PartKind.ANSWER && sentence.index() > 0
                && !part.span().contains(text.sentences().get(sentence.index() - 1).span())).isPresent();
        boolean placed = text.tokenFrom(time.span().begin()) > sentence.firstToken() && text.token(text.tokenFrom(time.span().begin()) - 1).tag().matches("IN|DT");
        return closed && first && placed && sentence.endToken() - sentence.firstToken() <= WORDS_OF_A_REPLY
                && text.tokens().subList(sentence.firstToken(), sentence.endToken()).stream().noneMatch(token -> token.isVerb());
    }

    /** No verb, few words, and most of them the time. */
    private boolean isAll(Sentence sentence, Stated time) {
        boolean closed = time.bounds().earliestStart().isPresent() && time.bounds().latestEnd().isPresent();
        boolean brief = sentence.endToken() - sentence.firstToken() <= FEW_WORDS && time.span().length() >= MOSTLY * sentence.span().length();
        return closed && brief && text.tokens().subList(sentence.firstToken(), sentence.endToken()).stream().noneMatch(token -> token.isVerb() || token.isNoun() && !time.span().contains(token.span()));
    }
}
