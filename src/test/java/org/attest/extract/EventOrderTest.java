package org.attest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.extract.TestReadings.orderAmongAll;

import java.time.LocalDate;
import java.util.Optional;

import org.attest.annotation.TestTexts;
import org.attest.build.Standard;
import org.attest.timeline.AllenRelation;
import org.junit.jupiter.api.Test;

/** What clauses, tenses and the way of the world tell of order, where neither dates nor the run of the story do. */
class EventOrderTest {

    @Test
    void aClauseAboutWhoActsLooksBack() {
        assertThat(orderAmongAll("The clerk, who signed the contract, was dismissed by the bank.", "signed", "dismissed")).contains(AllenRelation.BEFORE);
    }

    @Test
    void aClauseThatTellsWhatCameOfSomebodyLooksBackAtNothing() {
        assertThat(orderAmongAll("The farmer, who died in the clinic, was attacked by rebels.", "died", "attacked")).isNotEqualTo(Optional.of(AllenRelation.BEFORE));
        assertThat(orderAmongAll("The clerk, who later signed the contract, was dismissed by the bank.", "signed", "dismissed")).isNotEqualTo(Optional.of(AllenRelation.BEFORE));
        assertThat(orderAmongAll("The governor, who resigned the next day, denied the attack.", "resigned", "denied")).isNotEqualTo(Optional.of(AllenRelation.BEFORE));
        assertThat(orderAmongAll("The guard, who killed a prisoner, was dismissed by the army.", "killed", "dismissed")).contains(AllenRelation.BEFORE);
    }

    @Test
    void whatHasHappenedOverTheYearsIsNotOrderedAgainstWhatIsTold() {
        assertThat(orderAmongAll("Last Tuesday the mill dismissed Anna Novak. The mill has fired forty miners since 2011.", "dismissed", "fired")).isEmpty();
        assertThat(orderAmongAll("Rebels attacked the village of Dolni. The families have already fled.", "attacked", "fled")).isEmpty();
        assertThat(orderAmongAll("Rebels attacked the village of Dolni. Over the years the families have fled.", "attacked", "fled")).isEmpty();
        assertThat(orderAmongAll("Rebels attacked the village of Dolni. The families have since fled.", "attacked", "fled")).contains(AllenRelation.BEFORE);
    }

    @Test
    void ofAGroupSomeActAfterOthersWereKilled() {
        String farm = "On 7 June 2004 rebels killed the miners. On 9 June 2004 the miners attacked the rebels.";
        assertThat(orderAmongAll(farm, "killed", "attacked")).contains(AllenRelation.BEFORE);
    }

    @Test
    void aClauseThatTellsWhoIsMeantIsNoStep() {
        assertThat(orderAmongAll("The firm that sold the weapons was founded in Lyon by Paul Girard.", "sold", "founded")).isEmpty();
    }

    @Test
    void aClauseAboutWhereSomethingGoesGoesOn() {
        assertThat(orderAmongAll("Anna Novak wrote to the director, who dismissed her.", "wrote", "dismissed")).contains(AllenRelation.BEFORE);
        assertThat(orderAmongAll("The soldiers took Jan Novak to Brno, where he was imprisoned.", "took", "imprisoned")).contains(AllenRelation.BEFORE);
    }

    @Test
    void aParticipleBesideANounLooksBack() {
        assertThat(orderAmongAll("The captured soldiers escaped from the camp.", "captured", "escaped")).contains(AllenRelation.BEFORE);
        assertThat(orderAmongAll("The guards, hired by the mayor, attacked the students.", "hired", "attacked")).contains(AllenRelation.BEFORE);
        assertThat(orderAmongAll("The guards saw the students attacked. The mayor resigned.", "resigned", "attacked")).isNotEqualTo(Optional.of(AllenRelation.BEFORE));
    }

    @Test
    void whatSomebodyDidWhomAStoryCameToIsItsNextStep() {
        String letter = "Anna Novak wrote to the director, who dismissed her. The police arrested her.";
        assertThat(orderAmongAll(letter, "dismissed", "arrested")).contains(AllenRelation.BEFORE);
    }

    @Test
    void aParticipleThatOpensASentenceComesFirst() {
        assertThat(orderAmongAll("Arrested in Brno in 1971, Jan Novak escaped to Vienna.", "Arrested", "escaped")).contains(AllenRelation.BEFORE);
    }

    @Test
    void whoIsArrestedAndReleasedWasArrestedFirst() {
        assertThat(orderAmongAll("Jan Novak was released in Brno. The arrest of Jan Novak angered the students.", "arrest", "released")).contains(AllenRelation.BEFORE);
    }

    @Test
    void ofTwoArrestsNobodyKnowsWhichLedToTheRelease() {
        String twice = "Jan Novak was arrested in Brno. Jan Novak was released.\n\nIn 1997 Jan Novak was arrested in Vienna.";
        Reading reading = Standard.reader().reading(TestTexts.annotate(twice, LocalDate.of(2018, 7, 1)));
        assertThat(new Scripts(reading, reading.datings()).pairs()).isEmpty();
    }

    @Test
    void whatPeopleSayNowComesAfterWhatIsTold() {
        String report = "Soldiers attacked the village of Dolni. The mayor, Petr Novak, says that the army lied.";
        assertThat(orderAmongAll(report, "attacked", "says")).contains(AllenRelation.BEFORE);
    }

    @Test
    void whatHasHappenedSinceComesAfterWhatIsTold() {
        assertThat(orderAmongAll("Rebels attacked the village of Dolni. The families have fled.", "attacked", "fled")).contains(AllenRelation.BEFORE);
    }

    @Test
    void whatIsPlannedComesAfterWhatIsTold() {
        assertThat(orderAmongAll("The police came at dawn. They beat Jan Novak and arrested him in Brno. He plans to travel to Vienna.", "arrested", "travel")).contains(AllenRelation.BEFORE);
        assertThat(orderAmongAll("The police came at dawn. They beat Jan Novak and arrested him in Brno. He planned to travel to Vienna.", "arrested", "travel")).isEmpty();
        assertThat(orderAmongAll("The police came at dawn. They beat Jan Novak and arrested him in Brno. Will he travel to Vienna?", "arrested", "travel")).isEmpty();
    }

    @Test
    void whatIsLeftToAConditionOfThePresentComesAfterWhatIsTold() {
        assertThat(orderAmongAll("Rebels burned the mill in Dolni. If Jan Novak is convicted, he could be fined.", "burned", "convicted")).contains(AllenRelation.BEFORE);
        assertThat(orderAmongAll("Rebels burned the mill in Dolni. If Jan Novak was convicted, he would be fined.", "burned", "convicted")).isEmpty();
    }

    @Test
    void whatPeopleSayNowComesAfterTheLatestDayToldHoweverFarBackThatStands() {
        String far = "On 3 May 2012 rebels burned the mill. In 1990 Jan Novak bought the land. The governor says that the army lied.";
        assertThat(orderAmongAll(far, "burned", "says")).contains(AllenRelation.BEFORE);
    }

    @Test
    void whatPeopleSayNowIsNotOrderedAgainstWhatTheySaid() {
        assertThat(orderAmongAll("The mayor promised a school. The governor says that the army lied.", "promised", "says")).isEmpty();
    }

    @Test
    void aSayingOfWhatGoesOnIsAStepOfTheStory() {
        String told = "We fled to the forest. A farmer told us that the soldiers were searching the roads. We crossed the river at night and reached the town.";
        assertThat(orderAmongAll(told, "fled", "told")).contains(AllenRelation.BEFORE);
    }

    @Test
    void whatSomebodyLooksBackAtComesBeforeWhatIsToldBesideIt() {
        String claimed = "The minister claimed that Anna Novak had been dismissed. Anna Novak left the country.";
        assertThat(orderAmongAll(claimed, "dismissed", "left")).contains(AllenRelation.BEFORE);
    }

    @Test
    void nobodyActsAfterTheirDeathBecauseItIsToldFirst() {
        String life = "Otto Brandner died in Graz. Otto Brandner travelled to Vienna. Otto Brandner married Elsa Rainer.";
        assertThat(orderAmongAll(life, "died", "travelled")).contains(AllenRelation.AFTER);
        assertThat(orderAmongAll(life, "travelled", "married")).contains(AllenRelation.BEFORE);
    }

    @Test
    void theRunOfAStoryDoesNotTurnItsDates() {
        String engaged = "In January 2010 the mill fired Anna Novak. Later soldiers attacked the town. In October 2009 Anna Novak left the union.";
        assertThat(orderAmongAll(engaged, "left", "fired")).contains(AllenRelation.BEFORE);
        assertThat(orderAmongAll(engaged, "attacked", "left")).isEmpty();
    }

    @Test
    void whatSomethingIsAttributedToIsNoStep() {
        assertThat(orderAmongAll("The court freed Jan Novak. The mayor attributed the attack to rebels.", "freed", "attack")).isEmpty();
    }

    @Test
    void whoeverSuffersSomethingWasBornBefore() {
        String life = "Two soldiers beat Otto Brandner. Otto Brandner was born in Graz.";
        assertThat(orderAmongAll(life, "beat", "born")).contains(AllenRelation.AFTER);
    }

    @Test
    void aParticipleBeforeItsClauseIsToldInItsTurn() {
        assertThat(orderAmongAll("Arrested in 1958, Anna Novak escaped to Odessa.", "Arrested", "escaped")).contains(AllenRelation.BEFORE);
    }

    @Test
    void whatIsMeantToComeOfADeedComesAfterIt() {
        assertThat(orderAmongAll("The captain ordered four soldiers to beat Jan Novak.", "ordered", "beat")).contains(AllenRelation.BEFORE);
        assertThat(orderAmongAll("Anna Novak went to Graz to complain to the police.", "went", "complain")).contains(AllenRelation.BEFORE);
    }

    @Test
    void aPastBeforeThePastInsideOfAClauseComesFirst() {
        assertThat(orderAmongAll("Rebels shot Jan Novak in front of his neighbours, whom they had ordered out of the houses.", "ordered", "shot")).contains(AllenRelation.BEFORE);
    }

    @Test
    void ofTwoSayingsNeitherIsSaidAfterTheOtherForTheWayItIsToldIn() {
        String denied = "In December the minister said that the major had fled. The next day the army denied the attack.";
        assertThat(orderAmongAll(denied, "said", "denied")).isNotEqualTo(Optional.of(AllenRelation.AFTER));
    }

    @Test
    void whatOthersSaidIsAStepForThoseWhoTellTheirOwnStory() {
        String own = "We fled to the forest. My father said: “Your war did this.” I beat my father. We crossed the river.";
        assertThat(orderAmongAll(own, "fled", "said")).contains(AllenRelation.BEFORE);
        assertThat(orderAmongAll(own, "said", "beat")).contains(AllenRelation.BEFORE);
    }

    @Test
    void whatIsAnnouncedLiesAfterAllThatTheSameTellerTells() {
        String told = "Next year Ruth Berg will open a school in Graz. In 2016 Ruth Berg sold the mill.";
        assertThat(orderAmongAll(told, "sold", "open")).contains(AllenRelation.BEFORE);
    }
}
