package org.attest.annotation.time;

import java.util.Optional;

/**
 * Two events of a text and which begins first.
 *
 * @param first the token that tells of the one; stands earlier in the text
 * @param second the token that tells of the other
 * @param precedence how the first lies to the second
 */
public record OrderedPair(int first, int second, Precedence precedence, Cue cue) {

    static OrderedPair of(int one, int other, Precedence precedence, Cue cue) {
        return one < other ? new OrderedPair(one, other, precedence, cue) : new OrderedPair(other, one, precedence.reversed(), cue);
    }

    static Optional<OrderedPair> between(Predicate one, Predicate other, Precedence precedence, Cue cue) {
        return Optional.of(of(one.token(), other.token(), precedence, cue));
    }
}
