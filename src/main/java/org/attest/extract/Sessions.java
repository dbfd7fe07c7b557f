package org.attest.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Sentence;
import org.attest.annotation.time.NewsStyle;
import org.attest.annotation.time.VerbForms;
import org.attest.fact.EventType;
import org.attest.fact.Factuality;
import org.attest.text.PartKind;

/**
 * The day of which a report of a court or a parliament is: one that opens with "a former driver told the court on Thursday" tells what else was said there that day. Of what others
 * tell of earlier sayings it is not.
 */
final class Sessions {

    private static final double CONFIDENCE = 0.7;
    /** The report says it in its first sentence. */
    private static final int OPENING = 1;
    private static final Set<String> BODIES = StoryLine.words("session");

    private final Reading reading;
    private final AnnotatedText text;
    private final StoryLine line;
    private final Optional<Stated> day;

    /** @param times those that are no lengths */
    Sessions(Reading reading, List<Stated> times, TimeReach reach) {
        this.reading = reading;
        this.text = reading.text();
        this.line = new StoryLine(text);
        this.day = NewsStyle.isReport(text) ? opening(times, reach) : Optional.empty();
    }

    /** The day of the session for what somebody said or ordered there. */
    Optional<Dating> of(Happening happening) {
        int verb = happening.trigger();
        boolean spoken = happening.type().isUnder(EventType.STATEMENT) || happening.type().isUnder(EventType.ORDER);
        boolean told = happening.factuality() == Factuality.FACTUAL && VerbForms.isSimplePast(text, verb) && !line.isHabit(verb) && reading.voices().at(verb).utterance().isEmpty();
        return day.filter(time -> spoken && told && !isClause(verb) && !isRetold(verb) && text.token(verb).span().begin() > time.span().end()).map(time -> Dating.none().with(time, CONFIDENCE));
    }

    private Optional<Stated> opening(List<Stated> times, TimeReach reach) {
        List<Sentence> first = text.sentences().stream().filter(sentence -> text.document().partAt(sentence.span().begin()).filter(part -> part.kind() == PartKind.BODY).isPresent())
                .limit(OPENING).toList();
        return reading.happenings().stream().filter(saying -> saying.type().isUnder(EventType.STATEMENT) && first.contains(text.sentenceOf(saying.trigger())) && isBefore(saying.trigger()))
                .flatMap(saying -> times.stream().filter(time -> isDay(time) && first.getFirst().span().contains(time.span())
                        && reach.from(time, saying.trigger()).filter(sure -> sure >= TimeReach.NEAR).isPresent())).findFirst();
    }

    private static boolean isDay(Stated time) {
        return time.bounds().earliestStart().isPresent() && time.bounds().earliestStart().equals(time.bounds().latestEnd());
    }

    /** "Told the court", "said in parliament", "the court heard". */
    private boolean isBefore(int verb) {
        DependencyTree tree = text.treeOf(verb);
        return tree.children(verb, "obj", "iobj", "obl", "nsubj").stream().anyMatch(noun -> BODIES.contains(text.token(noun).lemma().toLowerCase(Locale.ROOT)));
    }

    /** "The officer who told him": that may have been at any time. */
    private boolean isClause(int verb) {
        DependencyTree tree = text.treeOf(verb);
        return tree.relation(verb).startsWith("acl") || tree.is(verb, "advcl");
    }

    /** "Petr told him, he said, that": what one tells there of what another said. */
    private boolean isRetold(int verb) {
        for (int token = verb + 1; token + 1 < text.sentenceOf(verb).endToken(); token++) {
            boolean apart = token - 2 > verb && text.token(token - 2).word().equals(",") && text.token(token + 1).word().equals(",");
            if (apart && VerbForms.isReport(text, token)) {
                return true;
            }
        }
        return false;
    }
}
