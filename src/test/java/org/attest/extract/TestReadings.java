package org.attest.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.TestTexts;
import org.attest.annotation.Token;
import org.attest.build.Standard;
import org.attest.fact.EventType;
import org.attest.fact.Fact;
import org.attest.fact.Factuality;
import org.attest.fact.Referent;
import org.attest.fact.When;
import org.attest.timeline.AllenRelation;

/** What the extractors of time say of events that a test names by their triggers. */
final class TestReadings {

    private TestReadings() {}

    /** All told as facts by the author. */
    static Reading of(AnnotatedText text, String... triggers) {
        List<Happening> happenings = new ArrayList<>();
        for (Token token : text.tokens()) {
            if (List.of(triggers).contains(token.word())) {
                happenings.add(new Happening(new Referent.Event(token.span()), EventType.EVENT, token.index(), token.word(), token.span(), List.of(),
                        Factuality.FACTUAL, 0.9));
            }
        }
        Cast cast = Cast.of(text);
        return new Reading(text, cast, Voices.ofAuthor(cast), happenings);
    }

    /** The time of the event that this word tells, in EDTF; empty where none is known. */
    static Optional<String> edtf(String words, String trigger) {
        return edtf(TestTexts.annotate(words, LocalDate.of(2018, 7, 1)), trigger);
    }

    /** The same among all that the standard extractors find. */
    static Optional<String> edtfAmongAll(String words, String trigger) {
        AnnotatedText text = TestTexts.annotate(words, LocalDate.of(2018, 7, 1));
        Reading reading = Standard.reader().reading(text);
        return new EventDating().extract(reading).stream().map(Fact.Happens.class::cast)
                .filter(fact -> text.textOf(fact.subject().trigger()).contains(trigger)).findFirst().map(Fact.Happens::when).flatMap(When::edtf);
    }

    private static Optional<String> edtf(AnnotatedText text, String trigger) {
        return new EventDating().extract(of(text, trigger)).stream().map(fact -> ((Fact.Happens) fact).when()).findFirst().flatMap(When::edtf);
    }

    /** How the first of two events lies to the second, among all that the standard extractors find. */
    static Optional<AllenRelation> orderAmongAll(String words, String first, String second) {
        AnnotatedText text = TestTexts.annotate(words, LocalDate.of(2018, 7, 1));
        for (Fact fact : new EventOrder().extract(Standard.reader().reading(text))) {
            Fact.Ordered ordered = (Fact.Ordered) fact;
            String one = text.textOf(ordered.subject().trigger());
            String other = text.textOf(ordered.other().trigger());
            if (one.contains(first) && other.contains(second)) {
                return Optional.of(ordered.relation());
            }
            if (one.contains(second) && other.contains(first)) {
                return Optional.of(ordered.relation() == AllenRelation.BEFORE ? AllenRelation.AFTER : AllenRelation.BEFORE);
            }
        }
        return Optional.empty();
    }
}
