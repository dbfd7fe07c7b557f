package org.attest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.extract.TestReadings.edtf;

import org.junit.jupiter.api.Test;

class TimeReachTest {

    @Test
    void whatAClauseIsAboutDidNotHappenThen() {
        assertThat(edtf("A retired captain was convicted in 2009 of the murder of a printer.", "murder")).isEmpty();
        assertThat(edtf("On 4 May 2011 the minister denied the attack.", "attack")).isEmpty();
        assertThat(edtf("In February 2009 a judge forbade the sale before the trial.", "trial")).isEmpty();
    }

    @Test
    void whatHappenedWithAClauseHappenedThen() {
        assertThat(edtf("On 4 May 2011 two men died in an attack on the mill.", "attack")).contains("2011-05-04");
    }

    @Test
    void aTimeBeforeAParenthesisIsThatOfWhatIsSaid() {
        assertThat(edtf("On 4 May 2011, she said, two men followed her from church.", "followed")).contains("2011-05-04");
        assertThat(edtf("On 4 May 2011, she said, two men followed her from church.", "said")).isEmpty();
    }

    @Test
    void whoBeginsInAYearGoesOnLater() {
        assertThat(edtf("In 1964 she began to study law, passed all examinations and left the town.", "passed")).isEmpty();
        assertThat(edtf("In 1964 she began to study law, passed all examinations and left the town.", "began")).contains("1964");
    }

    @Test
    void aCommaBeforeTheLastTimeSetsItApart() {
        assertThat(edtf("At Graz she took the chair that she had wanted for years, in 1984.", "took")).contains("1984");
    }

    @Test
    void causesOfDeathHoldTheYear() {
        assertThat(edtf("Her brother died of a stroke in 2008.", "stroke")).contains("2008");
    }

    @Test
    void aNamedEventDatesWhatHappenedDuringIt() {
        assertThat(edtf("During the dock strike of 1951 someone shot at the window.", "shot")).contains("1951");
    }
}
