package org.attest.extract.relation;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Layer;
import org.attest.annotation.TimeExpression;
import org.attest.annotation.time.Lengths;
import org.attest.annotation.time.TimeInterval;
import org.attest.annotation.time.TimeSite;
import org.attest.extract.clause.Syntax;
import org.attest.fact.When;
import org.attest.lexicon.WordGroups;
import org.attest.text.TextSpan;
import org.attest.timeline.TimeBounds;

/** From when and until when a relation held, and for how long, as the words that tell of it say. */
final class RelationTimes {

    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/relation-words.tsv");
    private static final Set<String> BEGINNING = WORDS.of("beginning");
    private static final Set<String> ENDING = WORDS.of("ending");

    private final Syntax syntax;
    private final AnnotatedText text;
    private final List<TimeExpression> times;
    private final List<TimeInterval> intervals;

    RelationTimes(Syntax syntax) {
        this.syntax = syntax;
        this.text = syntax.text();
        boolean read = text.layers().contains(Layer.TIMES);
        times = read ? text.get(Layer.TIMES) : List.of();
        intervals = read ? TimeInterval.of(text) : List.of();
    }

    /**
     * The interval that the clause gives, else what its first date says, "since 1999" and "joined in 1999" leave the end open; and how long, "worked there for eleven years".
     *
     * @param token the word that tells of the relation
     */
    Optional<When> when(int token, TextSpan clause) {
        Optional<When> held = intervals.stream().filter(each -> clause.contains(each.span()))
                .map(each -> new When(each.edtf(), each.bounds(), Optional.empty())).filter(Predicate.not(When::isEmpty)).findFirst().or(() -> dated(token, clause));
        When known = held.orElse(new When(Optional.empty(), TimeBounds.UNKNOWN, Optional.empty()));
        return Optional.of(new When(known.edtf(), known.bounds(), known.duration().or(() -> length(token, clause)))).filter(Predicate.not(When::isEmpty));
    }

    private Optional<When> dated(int token, TextSpan clause) {
        return within(clause, TimeExpression.Type.DATE).filter(time -> !time.bounds().isUnknown()).map(time -> held(time, phase(token, time)))
                .filter(Predicate.not(When::isEmpty)).findFirst();
    }

    private Optional<Period> length(int token, TextSpan clause) {
        return within(clause, TimeExpression.Type.DURATION).filter(time -> TimeSite.signal(text, time) == TimeSite.Signal.LASTING
                && TimeSite.of(text, time).flatMap(TimeSite::governor).filter(verb -> verb == token).isPresent()).flatMap(time -> Lengths.period(time.value()).stream()).findFirst();
    }

    private Stream<TimeExpression> within(TextSpan clause, TimeExpression.Type type) {
        return times.stream().filter(time -> clause.contains(time.span()) && time.type() == type);
    }

    private TimeSite.Signal phase(int token, TimeExpression time) {
        TimeSite.Signal signal = TimeSite.signal(text, time);
        if (signal != TimeSite.Signal.WITHIN || !syntax.isVerb(token)) {
            return signal;
        }
        return BEGINNING.contains(syntax.lemma(token)) ? TimeSite.Signal.SINCE : ENDING.contains(syntax.lemma(token)) ? TimeSite.Signal.UNTIL : signal;
    }

    private static When held(TimeExpression time, TimeSite.Signal signal) {
        TimeBounds given = time.bounds();
        Optional<LocalDate> open = Optional.empty();
        return switch (signal) {
            case SINCE, AFTER -> new When(time.edtf().map(edtf -> edtf.split("/")[0] + "/"), new TimeBounds(given.earliestStart(), given.latestEnd(), open, open),
                    Optional.empty());
            case UNTIL, BEFORE -> new When(time.edtf().map(edtf -> "/" + edtf.substring(edtf.indexOf('/') + 1)), new TimeBounds(open, open, open, given.latestEnd()),
                    Optional.empty());
            case WITHIN, BY, LASTING -> new When(time.edtf(), given, Optional.empty());
        };
    }
}
