package org.attest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.extract.TestReadings.edtfAmongAll;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class HearingsTest {

    @Test
    void whatAWitnessTellsIsOfTheDayOnWhichTheyWereHeard() {
        String told = "The petitioner, Ama Badu, testified at Kumasi on 9 July 2003. Soldiers came to her shop in 1982 and flogged her. She told the Commission that a corporal had beaten her.";
        assertThat(edtfAmongAll(told, "told")).contains("2003-07-09");
    }

    @Test
    void whatWitnessesSwearIsOfTheDaysOfTheHearing() {
        String told = "I heard twenty-three witnesses between 9 and 20 March 2015. The mill burned down in 2014. Dr Novak told the court that the watchman had been struck. Mr Horvat swore that he was at home.";
        assertThat(edtfAmongAll(told, "told")).contains("2015-03-09/2015-03-20");
        assertThat(edtfAmongAll(told, "swore")).contains("2015-03-09/2015-03-20");
    }

    @Test
    void whatIsToldACourtIsOfNoDayOfTheStory() {
        String told = "Ama Badu testified at Kumasi on 9 July 2003. On 5 January 1982 Jan Novak was released. Novak told %s that he was ill.";
        assertThat(edtfAmongAll(told.formatted("the Commission"), "told")).isEmpty();
        assertThat(edtfAmongAll(told.formatted("his wife"), "told")).contains("1982-01-05");
    }

    @Test
    void whoeverTellsTheirOwnStorySaysNothingOfItOnTheDayOnWhichTheyTestified() {
        String told = "I was a teacher in Bara. The judge of our town read out a list, and I told the judge that it was false. Years later I went abroad. On 9 July 2003 I testified before the tribunal.";
        assertThat(edtfAmongAll(told, "told")).isNotEqualTo(Optional.of("2003-07-09"));
    }
}
