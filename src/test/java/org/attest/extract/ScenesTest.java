package org.attest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.extract.TestReadings.edtf;
import static org.attest.extract.TestReadings.edtfAmongAll;

import org.junit.jupiter.api.Test;

class ScenesTest {

    @Test
    void whatIsToldAfterADayHappenedOnIt() {
        assertThat(edtf("On 3 May 2005 the boat left the harbour. The engine stopped. A patrol towed the boat back.", "towed")).contains("2005-05-03");
    }

    @Test
    void whatIsToldAfterAMonthHappenedInItForAFewSentences() {
        assertThat(edtf("In March 2002 the army came into the valley. Helicopters bombed the mill.", "bombed")).contains("2002-03");
        assertThat(edtf("In March 2002 the army came into the valley. Corn was dear. The road was bad. The well was dry. Bread was short. The river was high. The roof was old. They burned the mill.", "burned")).isEmpty();
    }

    @Test
    void aSentenceThatOnlySaysWhenItWasSetsTheScene() {
        assertThat(edtf("It was a Tuesday, in January 2004. Helicopters bombed the mill.", "bombed")).contains("2004-01");
        assertThat(edtf("That was on 3 June 1998. They burned the mill.", "burned")).contains("1998-06-03");
        assertThat(edtf("He was a witness in the trial of June 1998. They burned the mill.", "burned")).isEmpty();
    }

    @Test
    void whatIsToldAfterASeasonHappenedInItForAFewSentences() {
        assertThat(edtf("In the summer of 2003 the army came into the valley. They burned the mill.", "burned")).contains("2003-22");
    }

    @Test
    void whatIsToldAfterAYearIsLeftOpen() {
        assertThat(edtf("In 1998 she moved to Graz. She opened a bakery.", "opened")).isEmpty();
    }

    @Test
    void theStoryLeavesADayWithoutSayingForWhich() {
        assertThat(edtf("On 3 May 2005 the boat left the harbour. Later the owner sold the boat. Nobody wept.", "sold")).isEmpty();
        assertThat(edtf("On 3 May 2005 the boat left the harbour. They sailed for two weeks. A patrol towed the boat back.", "towed")).isEmpty();
        assertThat(edtf("On 3 May 2005 the owner bought a boat. On the night of the fire it sank.", "sank")).isEmpty();
        assertThat(edtf("On 3 May 2005 the boat left the harbour.\n\nThe owner sold his house.", "sold")).isEmpty();
    }

    @Test
    void flashbacksAndHabitsAreOfNoScene() {
        assertThat(edtf("On 3 May 2005 the boat left the harbour. The owner had insured it.", "insured")).isEmpty();
        assertThat(edtf("On 3 May 2005 the boat left the harbour. The owner often quarrelled with the crew.", "quarrelled")).isEmpty();
    }

    @Test
    void aParticipleSetsTheSceneOfItsSentenceUnlessItsTimeIsLong() {
        assertThat(edtf("Wounded on 3 May 2005, the owner fled to the coast.", "fled")).contains("2005-05-03");
        assertThat(edtf("Founded in 1887, the brewery was sold by its owner.", "sold")).isEmpty();
    }

    @Test
    void whatOthersDidInASeasonDoesNotLeaveTheDay() {
        assertThat(edtf("On 3 May 2005 the boat left the harbour. He slept in the church, as many boys did in that season. A patrol towed the boat back.", "towed")).contains("2005-05-03");
        assertThat(edtf("On 3 May 2005 the boat left the harbour. He sold it in the season of the rains. A patrol towed the boat back.", "towed")).isEmpty();
    }

    @Test
    void anHourOfTheDayDoesNotLeaveIt() {
        assertThat(edtf("On 3 May 2005 the boat left the harbour. At the hour of prayer a patrol towed the boat back.", "towed")).contains("2005-05-03");
    }

    @Test
    void aSentenceWithoutAVerbSetsTheScene() {
        assertThat(edtf("And now the fifth of February 1994. A shell fell behind us.", "fell")).contains("1994-02-05");
    }

    @Test
    void aTimeAtTheBeginningReachesTheClausesBesideTheMainOne() {
        assertThat(edtf("On 3 May 2005, when the owner sent him for bread, the boy ran away.", "sent")).contains("2005-05-03");
    }

    @Test
    void aBirthSetsNoScene() {
        assertThat(TestReadings.edtfAmongAll("Marta Klein was born in Graz on 12 May 1946. The company dismissed her father.", "dismissed")).isEmpty();
    }

    @Test
    void ofWhatHappenedInAMonthPeopleSpeakForYears() {
        assertThat(edtfAmongAll("In May 2006 soldiers captured Jan Novak. Novak told the court that he was innocent.", "told")).isEmpty();
        assertThat(edtfAmongAll("On 3 May 2006 soldiers captured Jan Novak. Novak told the court that he was innocent.", "told")).contains("2006-05-03");
    }

    @Test
    void anAttackIsOfTheDayAndTheHoursOfADayDoNotLeaveIt() {
        assertThat(edtf("On 3 May 2005 the boat left the harbour. Rebels attacked it.", "attacked")).contains("2005-05-03");
        assertThat(edtf("On 3 May 2005 the boat left the harbour. They argued for twenty minutes. A patrol towed the boat back.", "towed")).contains("2005-05-03");
    }

    @Test
    void aClauseThatGoesAlongIsOfTheSceneUnlessItHasATimeOfItsOwn() {
        assertThat(edtf("On 3 May 2005 the boat left the harbour. A patrol met the owner, who fled to the coast.", "fled")).contains("2005-05-03");
        assertThat(edtf("On 3 May 2005 the boat left the harbour. A patrol met the owner, who fled to the coast some months later.", "fled")).isEmpty();
    }

    @Test
    void aDayGoesOnInTheNextParagraphForThoseWhoWereThere() {
        assertThat(edtfAmongAll("On 3 May 2005 soldiers arrested Nell Hargrove.\n\nNell Hargrove was taken to the barracks.", "taken")).contains("2005-05-03");
    }

    @Test
    void aDayBeforeANameIsThatOfTheSentence() {
        String searched = "On 2 December 2018 the owner sold the boat. On 26 February 2019 KNAB, the bureau, searched his office. The next day he resigned.";
        assertThat(edtf(searched, "searched")).contains("2019-02-26");
        assertThat(edtf(searched, "resigned")).contains("2019-02-27");
    }

    @Test
    void whatOpensASentenceLeavesTheDay() {
        String trial = "On 17 November 1999 a launch attacked the boat. At the trial a woman said that she had been pushed.";
        assertThat(edtfAmongAll(trial, "attacked")).contains("1999-11-17");
        assertThat(edtfAmongAll(trial, "trial")).isEmpty();
    }

    @Test
    void nobodyCountsFromTheEndUntilWhichSomethingWent() {
        String list = "In January 1964 soldiers burned the mill. My mother believed the doctor until she died, in 1970. Two years later a clerk found the list.";
        assertThat(edtf(list, "found")).contains("1966~");
    }

    @Test
    void whatCameBeforeADeedIsNotOfItsDay() {
        assertThat(edtf("On 3 May 2005 the owner sold the boat. He was charged after leaving the harbour.", "leaving")).isEmpty();
    }

    @Test
    void whoeverWritesOfADayDidSoOnAnother() {
        assertThat(edtfAmongAll("On 3 May 2005 soldiers arrested Nell Hargrove. A nurse wrote to the court that they had beaten her.", "wrote")).isEmpty();
        assertThat(edtfAmongAll("On 3 May 2005 soldiers arrested Nell Hargrove. The baker had denounced her, neighbours said.", "said")).isEmpty();
    }
}
