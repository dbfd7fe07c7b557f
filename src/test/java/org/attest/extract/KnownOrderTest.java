package org.attest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attest.fact.Attestation;
import org.attest.fact.EventType;
import org.attest.fact.Fact;
import org.attest.fact.Factuality;
import org.attest.fact.Referent;
import org.attest.fact.ThingFamily;
import org.attest.text.TextSpan;
import org.attest.timeline.AllenRelation;
import org.attest.timeline.TimeBounds;
import org.junit.jupiter.api.Test;

class KnownOrderTest {

    private final KnownOrder known = new KnownOrder();

    @Test
    void takesNothingThatTurnsWhatFollows() {
        known.add(fact(1, AllenRelation.BEFORE, 2));
        known.add(fact(3, AllenRelation.AFTER, 2));
        assertThat(known.addUnlessTurned(fact(3, AllenRelation.BEFORE, 1))).isFalse();
        assertThat(known.addUnlessTurned(fact(1, AllenRelation.BEFORE, 3))).isTrue();
    }

    @Test
    void takesNothingBeforeItself() {
        assertThat(known.addUnlessTurned(fact(1, AllenRelation.BEFORE, 1))).isFalse();
    }

    @Test
    void takesNothingWhoseContraryMayLieTooFarOff() {
        for (int event = 1; event < 3000; event++) {
            known.add(fact(event, AllenRelation.BEFORE, event + 1));
        }
        assertThat(known.addUnlessTurned(fact(3000, AllenRelation.BEFORE, 1))).isFalse();
        assertThat(known.addUnlessTurned(fact(3000, AllenRelation.BEFORE, 3001))).isTrue();
    }

    @Test
    void takesNothingThatFollowsAnyway() {
        known.add(fact(1, AllenRelation.BEFORE, 2));
        known.add(fact(2, AllenRelation.BEFORE, 3));
        assertThat(known.addUnlessKnown(fact(1, AllenRelation.BEFORE, 3))).isFalse();
        assertThat(known.addUnlessKnown(fact(3, AllenRelation.BEFORE, 1))).isFalse();
        assertThat(known.addUnlessKnown(fact(4, AllenRelation.AFTER, 3))).isTrue();
    }

    @Test
    void knowsWhatDaysSay() {
        known.addDays(Map.of(happening(1), dating("2003-05-01", "2003-05-31"), happening(2), dating("2004-01-01", "2004-12-31")));
        assertThat(known.mayLead(event(1), event(2))).isTrue();
        assertThat(known.addUnlessTurned(fact(2, AllenRelation.BEFORE, 1))).isFalse();
        assertThat(known.knows(event(1))).isTrue();
        assertThat(known.knows(event(3))).isFalse();
    }

    @Test
    void leavesOpenWhatMayBeOfOneDay() {
        known.addDays(Map.of(happening(1), dating("2003-05-01", "2003-05-31"), happening(2), dating("2003-05-31", "2003-05-31")));
        assertThat(known.mayLead(event(1), event(2))).isFalse();
        assertThat(known.addUnlessTurned(fact(2, AllenRelation.BEFORE, 1))).isTrue();
    }

    private static Happening happening(int number) {
        return new Happening(event(number), EventType.TRAVEL, number, "journey", new TextSpan(0, 1), List.of(), Factuality.FACTUAL, 0.8);
    }

    private static Dating dating(String first, String last) {
        TimeBounds bounds = TimeBounds.within(LocalDate.parse(first), LocalDate.parse(last));
        return new Dating(Optional.empty(), bounds, Optional.empty(), Optional.empty(), Optional.empty(), 1);
    }

    private static Fact.Ordered fact(int one, AllenRelation relation, int other) {
        TextSpan words = new TextSpan(0, 1);
        return new Fact.Ordered(event(one), relation, event(other),
                new Attestation(words, new Referent.Thing(ThingFamily.PERSON, "teller"), List.of(), Factuality.FACTUAL, 0.8, "order", Optional.empty()));
    }

    private static Referent.Event event(int number) {
        return new Referent.Event(new TextSpan(number, number + 1));
    }
}
