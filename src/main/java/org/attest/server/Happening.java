package org.attest.server;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An event as one document tells it, for the timeline, the map and the network.
 *
 * @param document the last part of the document's IRI
 * @param begin of the word that tells it, in code points; -1 where the IRI does not say
 * @param types local names of its most specific classes
 * @param factuality the most committed that is said of its happening
 * @param contradicted whether what is said of its time cannot all be true
 * @param disputed whether somebody says that it did not happen, and somebody that it did
 */
record Happening(String iri, String label, String document, int begin, List<String> types, String factuality, boolean disputed, boolean contradicted,
                 List<Part> parts, List<Time> times, List<Order> orders, List<Saying> sayings) {

    static final String FACTUAL = "Factual";
    static final String DENIED = "Counterfactual";

    Happening {
        types = List.copyOf(types);
        parts = List.copyOf(parts);
        times = List.copyOf(times);
        orders = List.copyOf(orders);
        sayings = List.copyOf(sayings);
    }

    /** @param role local name of the property: {@code agent} */
    record Part(String role, String iri, String factuality) {}

    /**
     * An edge of the timeline to another event.
     *
     * @param relation local name of the property: {@code before}
     * @param begin of the words that it was read from, in code points; -1 where it was read from none
     * @param source the IRI of who tells the two; empty where nobody does
     */
    record Order(String relation, String iri, String factuality, Basis basis, int begin, int end, String source) {

        /** The firmer of two. */
        Order or(Order other) {
            return other.basis.compareTo(basis) < 0 ? other : this;
        }
    }

    /** What an order rests on, the firmest first. */
    enum Basis {
        /** A connective or a tense. */
        WORDS,
        /** The days or hours of the two. */
        DATES,
        /** One is told after the other; nobody says so. */
        TELLING,
        /** So it always goes; nobody says so. */
        COURSE,
        /** It follows from other times and orders. */
        SOLVER,
        /** Where the two stand in the text; a guess. */
        PLACE;

        /** By what read it. */
        static Basis of(String extractor) {
            return switch (extractor) {
                case "order-of-dates" -> DATES;
                case "order-of-telling" -> TELLING;
                case "order-of-course" -> COURSE;
                case "order-of-place" -> PLACE;
                default -> WORDS;
            };
        }

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Words that say so.
     *
     * @param begin in code points
     * @param source the IRI of who says it
     * @param relays the IRIs of those through whom it came
     */
    record Saying(String words, int begin, int end, String source, List<String> relays, String factuality, double confidence) {}

    /** Whether somebody bounds its time, or it was inferred between which two days it lies. */
    @JsonIgnore
    boolean isDated() {
        for (Time time : times) {
            if (time.bounded() && (!time.inferred() || time.span().first() != Long.MIN_VALUE && time.span().last() != Long.MAX_VALUE)) {
                return true;
            }
        }
        return false;
    }

    /** The same under another name. */
    Happening called(String name) {
        return new Happening(iri, name, document, begin, types, factuality, disputed, contradicted, parts, times, orders, sayings);
    }

    /** With what was inferred of it. */
    Happening with(List<Time> allTimes, List<Order> allOrders, boolean contradiction) {
        return new Happening(iri, label, document, begin, types, factuality, disputed, contradiction, parts, allTimes, allOrders, sayings);
    }

    /** The first hour that anybody gives; empty where nobody does. */
    @JsonIgnore
    String hour() {
        String first = "";
        for (Time time : times) {
            if (!time.hour().isEmpty() && (first.isEmpty() || time.hour().compareTo(first) < 0)) {
                first = time.hour();
            }
        }
        return first;
    }

    /** The day to count it at, in days since 1970: as it was read, else as it was inferred; {@link Long#MAX_VALUE} where it has none. */
    long anchor() {
        long inferred = Long.MAX_VALUE;
        for (Time time : times) {
            if (time.bounded() && !time.inferred()) {
                return time.span().anchor();
            }
            inferred = Math.min(inferred, time.span().anchor());
        }
        return inferred;
    }
}
