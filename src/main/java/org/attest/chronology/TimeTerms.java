package org.attest.chronology;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.apache.jena.graph.Node;
import org.attest.rdf.Vocabulary;
import org.attest.timeline.Difference;
import org.attest.timeline.TimePoint;

/** The vocabulary's four bounds and what each demands. */
final class TimeTerms {

    static final List<Node> BOUNDS = List.of(Vocabulary.Property.EARLIEST_START, Vocabulary.Property.LATEST_START, Vocabulary.Property.EARLIEST_END,
            Vocabulary.Property.LATEST_END);

    private TimeTerms() {}

    /** Empty where the value is no day. */
    static Optional<Difference> bound(String interval, Node property, Node value) {
        boolean start = property.equals(Vocabulary.Property.EARLIEST_START) || property.equals(Vocabulary.Property.LATEST_START);
        boolean earliest = property.equals(Vocabulary.Property.EARLIEST_START) || property.equals(Vocabulary.Property.EARLIEST_END);
        TimePoint point = start ? TimePoint.start(interval) : TimePoint.end(interval);
        Optional<LocalDate> day = Literal.day(value);
        return earliest ? day.map(known -> Difference.notBefore(point, known)) : day.map(known -> Difference.notAfter(point, known));
    }
}
