package org.attest.annotation.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.attest.annotation.Layer;
import org.attest.annotation.TestTexts;
import org.attest.annotation.TimeExpression;
import org.junit.jupiter.api.Test;

/** Times that a story counts from its own. */
class NarratedTimesTest {

    @Test
    void theYearAfterIsCountedFromTheYearTold() {
        assertThat(values("Ruth married a painter in 1981. They were divorced the year after.")).containsExactly("1981", "1982");
    }

    @Test
    void weeksAreCountedFromADayRatherThanFromAYearBesideIt() {
        assertThat(values("On 11 October 2012 Ruth left the house. Ruth, who had been a member of the council since 2008, had spoken two weeks earlier."))
                .containsExactly("2012-10-11", "2008", "2012-W39");
    }

    @Test
    void hoursOfALogAreOfNoDayUnlessItStandsBesideThem() {
        assertThat(values("The driver was questioned on 18 March 2004. The boat left at 1810H and came back at 0130H on 17 March 2004."))
                .containsExactly("2004-03-18", "XXXX-XX-XXT18:10", "2004-03-17T01:30");
    }

    @Test
    void minutesAreSpokenPastTheHour() {
        assertThat(values("On 3 May 2005 the boat left at ten past nine and came back at a quarter to six.")).containsExactly("2005-05-03", "2005-05-03T09:10", "2005-05-03T05:45");
        assertThat(values("They passed five to ten people.")).isEmpty();
    }

    @Test
    void aReportLooksAheadFromItsOwnDay() {
        assertThat(TestTexts.annotate("Ruth, the painter, died on Sunday. She retired in 1994. A service will be held on June 9.", LocalDate.of(2017, 5, 30)).get(Layer.TIMES).getLast().value())
                .isEqualTo("2017-06-09");
    }

    private static List<String> values(String words) {
        return TestTexts.annotate(words).get(Layer.TIMES).stream().map(TimeExpression::value).toList();
    }
}
