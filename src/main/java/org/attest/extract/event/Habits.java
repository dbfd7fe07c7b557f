package org.attest.extract.event;

import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Token;
import org.attest.extract.clause.Syntax;
import org.attest.fact.EventType;

/** Deeds in the simple present of a text that tells in the past: "she buys flour in town" is what she does, not what she did once. */
final class Habits {

    private static final Set<EventType> STATES = Set.of(EventType.EMPLOYMENT, EventType.EDUCATION, EventType.AFFILIATION, EventType.LIFE, EventType.DEATH,
            EventType.JUSTICE, EventType.CONFLICT, EventType.DISAPPEARANCE, EventType.THREAT, EventType.PUBLICATION);

    private static final Set<EventType> ONE_BY_ONE = Set.of(EventType.RECRUITMENT, EventType.APPOINTMENT, EventType.DISMISSAL);
    private static final Set<String> SPEAKERS = Set.of("i", "we", "you");
    private static final double SURE = 0.7;

    private final Syntax syntax;
    private final boolean past;

    Habits(Syntax syntax) {
        this.syntax = syntax;
        AnnotatedText text = syntax.text();
        long told = text.tokens().stream().filter(token -> token.tag().equals("VBD")).count();
        long present = text.tokens().stream().filter(this::isPresent).count();
        past = told > present;
    }

    /** True where the text tells more in the past than in the present: an account, no guide nor talk. */
    boolean isAccount() {
        return past;
    }

    /** "They beat us every time", "planes fly to Lima": in talk and guides the simple present tells what is usual, and the words often mean something else. */
    boolean isTalk(int token, Predicate predicate) {
        return !past && isWhole(token) && predicate.confidence() < SURE && isPresent(syntax.token(token)) && syntax.tree(token).children(token, "aux", "cop").isEmpty()
                && predicate.type() != EventType.STATEMENT && predicate.type() != EventType.ORDER && STATES.stream().noneMatch(predicate.type()::isUnder);
    }

    /** Headlines tell of one occasion in the present tense, and end without a full stop. */
    boolean isWhole(int token) {
        int last = syntax.tree(token).endToken() - 1;
        return syntax.word(last).equals(".") || syntax.word(last).equals("\"") || syntax.word(last).equals("”");
    }

    boolean isHabit(int token, EventType type) {
        // "I hire his old friends": what the teller does, where nothing tells of one time.
        boolean deed = ONE_BY_ONE.contains(type) && syntax.tree(token).children(token, "nsubj").stream().anyMatch(subject -> SPEAKERS.contains(syntax.word(subject)));
        // "The director denies it", "the widow recalls two men": what somebody says to whoever writes of it.
        boolean stance = type.isUnder(EventType.STATEMENT);
        return past && !stance && isWhole(token) && isPresent(syntax.token(token)) && syntax.tree(token).children(token, "aux", "cop").isEmpty()
                && !syntax.tree(token).children(token, "nsubj").isEmpty() && (deed || STATES.stream().noneMatch(type::isUnder));
    }

    private boolean isPresent(Token token) {
        return token.tag().equals("VBZ") || token.tag().equals("VBP");
    }
}
