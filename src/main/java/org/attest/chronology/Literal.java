package org.attest.chronology;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

import org.apache.jena.graph.Node;

/** Days and lengths out of literals; empty for what is none. */
final class Literal {

    private Literal() {}

    static Optional<LocalDate> day(Node literal) {
        try {
            return Optional.of(LocalDate.parse(literal.getLiteralLexicalForm()));
        } catch (DateTimeException e) {
            // Years beyond four digits have a sign in one notation and none in the other; a graph from elsewhere may hold anything.
            return Optional.empty();
        }
    }

    /** Lengths of hours and minutes say nothing about days. */
    static Optional<Period> length(Node literal) {
        try {
            return Optional.of(Period.parse(literal.getLiteralLexicalForm())).filter(period -> !period.isNegative() && !period.isZero());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
