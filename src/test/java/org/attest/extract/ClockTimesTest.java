package org.attest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.TestTexts;
import org.attest.build.Standard;
import org.attest.fact.Fact;
import org.junit.jupiter.api.Test;

class ClockTimesTest {

    @Test
    void anEventHasTheHourThatStandsWithIt() {
        assertThat(hours("The train left Brno at 18:10 and reached Prague at 9.45 p.m.")).containsExactly("left 18:10", "reached 21:45");
        assertThat(hours("The prisoners escaped at 0420H.")).containsExactly("escaped 04:20");
        assertThat(hours("The train left Brno at half past nine in the evening.")).containsExactly("left 21:30");
    }

    @Test
    void roughHoursAreNone() {
        assertThat(hours("The train left Brno at about 18:10.")).isEmpty();
        assertThat(hours("The train left Brno shortly after 18:10.")).isEmpty();
    }

    @Test
    void anotherAccountOfTheSameSpeaksOfTheSameEvent() {
        assertThat(hours("Jana Malik stated that the bus left Brno at 18:10. Petr Novak stated that the bus left at 18:35."))
                .containsExactly("left 18:10", "left 18:35");
        assertThat(events("Jana Malik stated that the bus left Brno at 18:10. Petr Novak stated that the bus left at 18:35.")).isOne();
        assertThat(events("Jana Malik stated that the bus left Brno at 18:10. Petr Novak stated that the train left at 18:35.")).isEqualTo(2);
        assertThat(events("Jana Malik stated that the bus left Brno at 18:10. She stated that the bus left Olomouc at 19:35.")).isEqualTo(2);
    }

    @Test
    void onOtherDaysTheSameIsAnotherEvent() {
        assertThat(events("Jana Malik stated that the bus left Brno on 3 May 2005 at 18:10. Petr Novak stated that the bus left on 9 June 2005 at 18:35.")).isEqualTo(2);
    }

    @Test
    void theSameHourInWordsIsNoOther() {
        assertThat(hours("Jana Malik stated that the bus left Brno at 2230H. Petr Novak stated that the bus left at half past ten.")).containsExactly("left 22:30", "left 22:30");
    }

    @Test
    void anHourInALogTellsNoDay() {
        assertThat(TestReadings.edtfAmongAll("On 3 May 2005 the driver was arrested. The bus left Brno at 1810H.", "left")).isNotEqualTo(java.util.Optional.of("2005-05-04"));
    }

    private static List<Fact.HasAttribute> facts(String words) {
        return new ClockTimes().extract(Standard.reader().reading(TestTexts.annotate(words))).stream().map(Fact.HasAttribute.class::cast).toList();
    }

    private static long events(String words) {
        return facts(words).stream().map(Fact.HasAttribute::subject).distinct().count();
    }

    private static List<String> hours(String words) {
        AnnotatedText text = TestTexts.annotate(words);
        return facts(words).stream().map(fact -> text.textOf(((org.attest.fact.Referent.Event) fact.subject()).trigger()) + " " + fact.value()).toList();
    }
}
