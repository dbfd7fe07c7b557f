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

    private final Syntax syntax;
    private final boolean past;

    Habits(Syntax syntax) {
        this.syntax = syntax;
        AnnotatedText text = syntax.text();
        long told = text.tokens().stream().filter(token -> token.tag().equals("VBD")).count();
        long present = text.tokens().stream().filter(this::isPresent).count();
        past = told > present;
    }

    boolean isHabit(int token, EventType type) {
        int last = syntax.tree(token).endToken() - 1;
        boolean whole = syntax.word(last).equals(".") || syntax.word(last).equals("\"") || syntax.word(last).equals("”");
        return past && whole && isPresent(syntax.token(token)) && syntax.tree(token).children(token, "aux", "cop").isEmpty()
                && !syntax.tree(token).children(token, "nsubj").isEmpty() && STATES.stream().noneMatch(type::isUnder);
    }

    private boolean isPresent(Token token) {
        return token.tag().equals("VBZ") || token.tag().equals("VBP");
    }
}
