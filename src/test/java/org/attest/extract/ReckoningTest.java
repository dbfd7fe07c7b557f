package org.attest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.extract.TestReadings.orderAmongAll;

import java.time.LocalDate;
import java.util.Map;

import org.attest.annotation.TestTexts;
import org.attest.build.Standard;
import org.attest.fact.When;
import org.attest.timeline.AllenRelation;
import org.attest.timeline.TimeBounds;
import org.junit.jupiter.api.Test;

class ReckoningTest {

    @Test
    void whatIsToldAfterAnEventCameAfterIt() {
        assertThat(orderAmongAll("After the election the couple helped to organize a strike.", "election", "strike")).contains(AllenRelation.BEFORE);
        assertThat(orderAmongAll("Before the election the mayor was arrested.", "arrested", "election")).contains(AllenRelation.BEFORE);
        assertThat(orderAmongAll("During the election the mayor was arrested.", "arrested", "election")).isEmpty();
    }

    @Test
    void aLengthCountedFromADatedEventGivesDays() {
        String arrest = "Two weeks after the election of 3 May 2005, Jan Novak was arrested in Brno.";
        TimeBounds bounds = when(arrest, "arrested").bounds();
        assertThat(bounds.earliestStart()).contains(LocalDate.of(2005, 5, 13));
        assertThat(bounds.latestEnd()).contains(LocalDate.of(2005, 5, 21));
        assertThat(isDated("Two weeks after the election, Jan Novak was arrested in Brno.", "arrested")).isFalse();
    }

    private static boolean isDated(String words, String trigger) {
        Reading reading = Standard.reader().reading(TestTexts.annotate(words, LocalDate.of(2018, 7, 1)));
        return EventDating.times(reading).keySet().stream().anyMatch(event -> reading.text().token(event.trigger()).word().equals(trigger));
    }

    private static When when(String words, String trigger) {
        Reading reading = Standard.reader().reading(TestTexts.annotate(words, LocalDate.of(2018, 7, 1)));
        return EventDating.times(reading).entrySet().stream().filter(entry -> reading.text().token(entry.getKey().trigger()).word().equals(trigger)).map(Map.Entry::getValue).findFirst().orElseThrow();
    }
}
