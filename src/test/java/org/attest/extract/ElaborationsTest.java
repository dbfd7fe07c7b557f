package org.attest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.extract.TestReadings.orderAmongAll;

import java.util.Optional;

import org.attest.timeline.AllenRelation;
import org.junit.jupiter.api.Test;

class ElaborationsTest {

    @Test
    void theStepsOfAJourneyLieWithinIt() {
        String journey = "Jan Novak went to Rome in 1951. Novak travelled to Bern. Novak flew to Milan. From Milan, Novak came to Rome.";
        assertThat(orderAmongAll(journey, "travelled", "went")).contains(AllenRelation.DURING);
        assertThat(orderAmongAll(journey, "came", "went")).contains(AllenRelation.DURING);
        assertThat(orderAmongAll(journey, "travelled", "flew")).contains(AllenRelation.BEFORE);
    }

    @Test
    void whoComesAgainMakesAnotherJourney() {
        String journeys = "Jan Novak went to Rome in 1951. Novak travelled to Bern. Novak came back to Rome.";
        assertThat(orderAmongAll(journeys, "went", "travelled")).contains(AllenRelation.BEFORE);
    }

    @Test
    void battlesLieWithinTheYearsOfFighting() {
        String years = "From 1941 to 1944 Jan Novak fought for the army. Novak took part in battles for Kursk and Minsk.";
        assertThat(orderAmongAll(years, "battles", "fought")).contains(AllenRelation.DURING);
    }

    @Test
    void othersBattlesDoNot() {
        String years = "From 1941 to 1944 Jan Novak fought for the army. Peter Brandt took part in battles for Kursk and Minsk.";
        assertThat(orderAmongAll(years, "battles", "fought")).isEmpty();
    }

    @Test
    void whoFightsWhereTheirBattleWasToldFightsInThatOne() {
        String battles = "Jan Novak took part in battles for Aleppo and Mosul. Novak married Anna Klein. In Mosul, Novak fought Kurdish soldiers.";
        assertThat(orderAmongAll(battles, "fought", "battles")).contains(AllenRelation.DURING);
        assertThat(orderAmongAll(battles.replace("In Mosul,", "In Minsk,"), "fought", "battles")).isNotEqualTo(Optional.of(AllenRelation.DURING));
    }
}
