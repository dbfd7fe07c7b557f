package org.attest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.extract.TestReadings.edtf;
import static org.attest.extract.TestReadings.edtfAmongAll;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class IncidentDayTest {

    private static final String OPENING = "On the evening of 14 March 2011 rebels attacked the town of Dolni. Three people died.\n\n";

    @Test
    void hoursWithoutADayAreOfTheDayThatAReportOpensWith() {
        assertThat(edtf(OPENING + "Petr Novak fled to the forest at 1720H.", "fled")).contains("2011-03-14");
        assertThat(edtf(OPENING + "Petr Novak fled to the forest at 0130H.", "fled")).contains("2011-03-14/2011-03-15");
    }

    @Test
    void theDayOnWhichAWitnessWasHeardIsNotThatOfTheTale() {
        String heard = OPENING + "Petr Novak was interviewed on 16 March. He said that the soldiers left the town at 1720H. That night they burned the mill.";
        assertThat(edtfAmongAll(heard, "left")).contains("2011-03-14");
        assertThat(edtfAmongAll(heard, "burned")).contains("2011-03-14");
    }

    @Test
    void whereAParagraphIsOfAnotherDayItsHoursAre() {
        assertThat(edtf(OPENING + "On 12 March 2011 the owner sold the mill. Petr Novak left the town at 1720H.", "left")).isNotEqualTo(Optional.of("2011-03-14"));
        assertThat(edtf("The rebels attacked the town of Dolni.\n\nPetr Novak fled to the forest at 1720H.", "fled")).isEmpty();
    }

    @Test
    void whoTellsTheirOwnStoryOpensWithNoSuchDay() {
        String own = "On the evening of 14 March 2011 I fled from our town. We hid in the forest.\n\nI left the forest at 1720H.";
        assertThat(edtf(own, "left")).isEmpty();
    }

    @Test
    void aChapterThatOpensWithAnHourIsOfThatDayAndSoIsWhatIsCountedFromIt() {
        String chapters = OPENING + "Background\n\nOn 2 March 2011 the owner sold the mill.\n\nThe attack\n\nAt 9.30 a.m. three buses arrived from Graz. The next day the mayor left the town.";
        assertThat(edtf(chapters, "arrived")).contains("2011-03-14");
        assertThat(edtfAmongAll(chapters, "left")).contains("2011-03-15");
    }

    @Test
    void whatWitnessesTellOfTheIncidentIsOfItsDayUnderAnyHeading() {
        String opening = "Shortly after nightfall on 14 March 2011 rebels attacked the town of Dolni. Three people died.\n\nThe accounts\n\n";
        String told = opening + "Petr Novak told us that soldiers had beaten his son. The rebels burned the mill.";
        assertThat(edtfAmongAll(told, "beaten")).contains("2011-03-14");
        assertThat(edtfAmongAll(told, "burned")).contains("2011-03-14");
        assertThat(edtfAmongAll(told, "told")).isEmpty();
    }

    @Test
    void whereASectionHasComeToAnotherTimeNothingIsOfTheIncident() {
        String later = OPENING + "The detainees\n\nTwo brothers were held until 20 March. Soldiers beat Petr Novak.\n\nThe mayor fled to the coast.";
        assertThat(edtfAmongAll(later, "beat")).isEmpty();
        assertThat(edtfAmongAll(later, "fled")).isEmpty();
        assertThat(edtfAmongAll(OPENING + "The owner\n\nHe had sold the mill.", "sold")).isEmpty();
    }

    @Test
    void aDayThatIsNamedDoesNotMoveWithTheHourBeforeIt() {
        String later = OPENING + "Petr Novak was interviewed on 2 March 2011. He said that the soldiers came at half past eight.\n\nOn 17 March 2011 they burned the mill. On 19 March they fled.";
        assertThat(edtfAmongAll(later, "fled")).contains("2011-03-19");
    }

    @Test
    void whatTheAuthorsDidIsInquiry() {
        String heard = OPENING + "The captain received us on 17 March. According to him the soldiers left the town at half past six. He added that the rebels burned the mill at that hour.";
        assertThat(edtfAmongAll(heard, "left")).contains("2011-03-14");
    }

    @Test
    void whatThoseWhomItQuotesDidIsNone() {
        String quoted = OPENING + "\"The soldiers arrested us on 17 March 2011,\" said Petr Novak. The soldiers left the town at half past six.";
        assertThat(edtfAmongAll(quoted, "left")).isNotEqualTo(Optional.of("2011-03-14"));
    }

    @Test
    void captionsOfNumberedParagraphsAreHeadings() {
        String told = "1. Summary. " + OPENING + "2. The soldiers. Petr Novak, whom we met on 17 March, told us that a soldier had beaten his son and that a driver had fled.\n\n3. Later events. On 20 March the rebels burned the mill.";
        assertThat(edtfAmongAll(told, "beaten")).contains("2011-03-14");
        assertThat(edtfAmongAll(told, "fled")).contains("2011-03-14");
        assertThat(edtfAmongAll(told, "burned")).contains("2011-03-20");
    }

    @Test
    void whatDidNotHappenUntilAnHourHappenedThen() {
        assertThat(edtf("The police did not reach Dolni until 20 March 2011.", "reach")).contains("2011-03-20");
        assertThat(edtf("The police stayed in Dolni until 20 March 2011.", "stayed")).contains("/2011-03-20");
    }

    @Test
    void theDayAboveAReportIsThatOfTheIncidentWhereItComesToTellOfIt() {
        String above = "Deaths at the mill, 14 March 2011\n\n1. Background. The mill was founded in 1976. On 2 February 2011 families occupied it.\n\n";
        String events = "2. The events. On 14 March rebels attacked the mill. Three people died.\n\n";
        assertThat(edtfAmongAll(above + events + "3. The accounts. Petr Novak told us that soldiers had beaten his son.", "beaten")).contains("2011-03-14");
        assertThat(edtfAmongAll(above + events + "3. The guard. A guard worked there from January 2010 until April 2011. He spoke to us on 22 April 2011. He told us that the rebels had burned the barn.", "burned")).contains("2011-03-14");
        assertThat(edtfAmongAll("Deaths at the mill, 14 March 2011\n\n1. Background. In May 2010 families occupied it.\n\n2. The accounts. Petr Novak told us that soldiers had beaten his son.", "beaten")).isEmpty();
    }

    @Test
    void theEveningBeforeIsCountedFromWhatAWitnessTellsOf() {
        String heard = OPENING + "The guard\n\nThe guard spoke to us on 22 March 2011. The captain had ordered the attack the evening before.";
        assertThat(edtfAmongAll(heard, "ordered")).contains("2011-03-13");
    }
}
