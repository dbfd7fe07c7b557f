package org.attest.extract;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.TimeExpression;
import org.attest.annotation.TimeExpression.Anchor;
import org.attest.annotation.time.Cue;
import org.attest.annotation.time.TimeSite;
import org.attest.fact.Factuality;
import org.attest.timeline.TimeBounds;

/**
 * What is told by how it lies to another event: "after the coup they organized a strike", "a fortnight after her landing she was arrested". The one comes before the other,
 * and where a length is said and one of them has a day, the other has its days as well.
 */
final class Reckoning {

    private static final Set<String> AFTER = Set.of("after", "following", "since", "upon");
    private static final Set<String> BEFORE = Set.of("before");
    private static final double SURE_ENOUGH = 0.5;
    private static final double COUNTED = 0.75;
    /** From what took longer nobody counts in days. */
    private static final int DAYS_OF_A_BASE = 62;

    private final Reading reading;
    private final AnnotatedText text;
    private final Map<Integer, Happening> byTrigger = new HashMap<>();

    /** One is told as before or after the other, by a length or not. */
    private record Count(Happening told, Happening base, boolean after, Optional<TimeExpression> length) {}

    Reckoning(Reading reading) {
        this.reading = reading;
        this.text = reading.text();
        reading.happenings().forEach(happening -> byTrigger.putIfAbsent(happening.trigger(), happening));
        reading.happenings().forEach(happening -> told(text, happening.trigger()).ifPresent(verb -> byTrigger.putIfAbsent(verb, happening)));
    }

    /** The verb that tells of what a noun names, "made his escape", "helped to organize a strike"; empty where the word tells it itself or the verb only speaks of it. */
    static Optional<Integer> told(AnnotatedText text, int trigger) {
        DependencyTree tree = text.treeOf(trigger);
        boolean object = text.token(trigger).isNoun() && (tree.is(trigger, "obj") || tree.is(trigger, "nsubj:pass"));
        Optional<Integer> verb = object ? tree.head(trigger).filter(head -> text.token(head).isVerb() && !TimeReach.isTopic(text, trigger, head)) : Optional.empty();
        return verb.map(word -> tree.is(word, "xcomp") ? tree.head(word).filter(head -> text.token(head).isVerb()).orElse(word) : word);
    }

    /** The orders that this tells. */
    List<Succession.Pair> pairs() {
        List<Succession.Pair> found = new ArrayList<>();
        for (Count count : counts()) {
            if (isSure(count.told()) && isSure(count.base())) {
                found.add(count.after() ? new Succession.Pair(count.base(), count.told(), Cue.CONNECTIVE) : new Succession.Pair(count.told(), count.base(), Cue.CONNECTIVE));
            }
        }
        return found;
    }

    private static boolean isSure(Happening happening) {
        return happening.factuality() == Factuality.FACTUAL && happening.confidence() >= SURE_ENOUGH;
    }

    /** The days that follow for those of which nothing else tells any. */
    Map<Happening, Dating> datings(Map<Happening, Dating> known) {
        Map<Happening, Dating> found = new HashMap<>();
        for (Count count : counts()) {
            count.length().flatMap(time -> Stated.of(time).duration()).map(length -> count.after() ? length : length.negated()).ifPresent(distance -> {
                place(known, count.base(), count.told(), distance, count.length().get()).ifPresent(dating -> found.putIfAbsent(count.told(), dating));
                place(known, count.told(), count.base(), distance.negated(), count.length().get()).ifPresent(dating -> found.putIfAbsent(count.base(), dating));
            });
        }
        return found;
    }

    private static Optional<Dating> place(Map<Happening, Dating> known, Happening from, Happening to, Period distance, TimeExpression length) {
        Optional<Dating> base = Optional.ofNullable(known.get(from));
        if (base.isEmpty() || known.containsKey(to) || base.get().bounds().earliestStart().isEmpty() || base.get().bounds().latestEnd().isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = base.get().bounds().earliestStart().get();
        LocalDate last = base.get().bounds().latestEnd().get();
        if (ChronoUnit.DAYS.between(first, last) > DAYS_OF_A_BASE) {
            return Optional.empty();
        }
        Period slack = slack(distance);
        TimeBounds bounds = TimeBounds.within(first.plus(distance).minus(slack), last.plus(distance).plus(slack));
        return Optional.of(new Dating(Optional.empty(), bounds, Optional.empty(), Optional.empty(), Optional.of(length.span()), Math.min(COUNTED, base.get().confidence())));
    }

    /** People round to the unit they count in. */
    private static Period slack(Period distance) {
        if (distance.getYears() != 0) {
            return Period.ofMonths(6);
        }
        return distance.getMonths() != 0 ? Period.ofDays(16) : Math.abs(distance.getDays()) % 7 == 0 ? Period.ofDays(4) : Period.ofDays(1);
    }

    private List<Count> counts() {
        List<Count> found = new ArrayList<>();
        for (Happening base : reading.happenings()) {
            side(base).ifPresent(after -> measured(base, after).or(() -> direct(base, after)).ifPresent(found::add));
        }
        return found;
    }

    /** True for "after the coup", false for "before the coup". */
    private Optional<Boolean> side(Happening base) {
        DependencyTree tree = text.treeOf(base.trigger());
        List<Integer> words = new ArrayList<>(tree.children(base.trigger(), "case", "mark"));
        // Some parsers hang the "after" of "three days after the trial" on the days.
        int first = tree.subtree(base.trigger()).getFirst();
        if (text.token(base.trigger()).isNoun() && first > tree.firstToken()) {
            words.add(first - 1);
        }
        List<String> marks = words.stream().filter(mark -> mark < base.trigger()).map(mark -> text.token(mark).word().toLowerCase(Locale.ROOT)).toList();
        return marks.stream().anyMatch(AFTER::contains) ? Optional.of(true) : marks.stream().anyMatch(BEFORE::contains) ? Optional.of(false) : Optional.empty();
    }

    private Optional<Count> measured(Happening base, boolean after) {
        for (TimeExpression time : text.get(Layer.TIMES)) {
            if (time.anchor() instanceof Anchor.OfEvent event && event.token() == base.trigger()) {
                Optional<Integer> governor = TimeSite.of(text, time).flatMap(TimeSite::governor);
                return governor.flatMap(word -> word == base.trigger() ? text.treeOf(word).head(word) : governor).flatMap(word -> told(base, word))
                        .map(told -> new Count(told, base, after, Optional.of(time)));
            }
        }
        return Optional.empty();
    }

    /** Clauses with a verb of their own are compared where the order of verbs is read. */
    private Optional<Count> direct(Happening base, boolean after) {
        DependencyTree tree = text.treeOf(base.trigger());
        boolean phrase = text.token(base.trigger()).isNoun() && (tree.is(base.trigger(), "obl") || tree.is(base.trigger(), "nmod"));
        return phrase ? tree.head(base.trigger()).flatMap(word -> told(base, word)).map(told -> new Count(told, base, after, Optional.empty())) : Optional.empty();
    }

    private Optional<Happening> told(Happening base, int word) {
        return Optional.ofNullable(byTrigger.get(word)).filter(told -> !told.id().equals(base.id()));
    }
}
