package org.attest.rdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.attest.fact.Attribute;

/** Values as typed literals, each in one spelling. */
public final class Literals {

    private Literals() {}

    static Node text(String value) {
        return NodeFactory.createLiteralString(value);
    }

    /** A day of the proleptic Gregorian calendar. */
    public static Node day(LocalDate day) {
        return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
    }

    static Node integer(long value) {
        return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
    }

    static Node nonNegative(long value) {
        return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDnonNegativeInteger);
    }

    /** To two places, in XML Schema's canonical form. */
    public static Node share(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return NodeFactory.createLiteralDT(rounded.setScale(Math.max(1, rounded.scale())).toPlainString(), XSDDatatype.XSDdecimal);
    }

    static Node duration(java.time.Period period) {
        return NodeFactory.createLiteralDT(period.toString(), XSDDatatype.XSDduration);
    }

    static Node of(Attribute attribute, String value) {
        return switch (attribute) {
            case AGE, SIZE -> nonNegative(Long.parseLong(value));
            case TIME_OF_DAY -> NodeFactory.createLiteralDT(value + ":00", XSDDatatype.XSDtime);
            case HOLDS_POSITION, OCCUPATION, SPEAKS -> text(value);
        };
    }
}
