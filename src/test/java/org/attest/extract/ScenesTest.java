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


    @Test
    void whatSomebodyWasOnADaySetsTheScene() {
        assertThat(edtf("We were at the mill on 3 May 2005. A patrol burned it.", "burned")).contains("2005-05-03");
        assertThat(edtf("Ruth was nine in May 1986. Soldiers burned the mill.", "burned")).contains("1986-05");
        assertThat(edtf("When I was fourteen, in June 1944, gendarmes burned the mill.", "burned")).contains("1944-06");
    }

    @Test
    void whatOpensWithADayIsOfNoWorkerOfThatMorning() {
        assertThat(edtf("The strike began on 11 January 1912. The next morning workers joined them.", "joined")).contains("1912-01-12");
    }

    @Test
    void onlyWhatStandsBehindADayThatIsCountedHasComeToIt() {
        assertThat(edtf("On 14 May 2009 police arrested a painter. He confessed and was released the next day.", "confessed")).contains("2009-05-14");
        assertThat(edtf("On 14 May 2009 police arrested a painter. He confessed and was released the next day.", "released")).contains("2009-05-15");
    }

    @Test
    void whatCameLaterIsOfNoDay() {
        assertThat(edtf("On 1 October 2009 gunmen seized a painter; she died later.", "died")).isEmpty();
    }

    @Test
    void whatIsSaidForAnArticleIsOfNoScene() {
        assertThat(edtf("On 2 July 2007 the money went to a bank. The lawyer declined to comment for this article.", "declined")).isEmpty();
        assertThat(edtf("On 2 July 2007 the money went to a bank. The lawyer declined to pay.", "declined")).contains("2007-07-02");
    }

    @Test
    void whatIsToldWithItsSourceItsAuthorGoesOnToTell() {
        assertThat(edtfAmongAll("Gunmen attacked a bus on Monday near Graz, police said on Tuesday. Seven passengers were killed.", "killed")).contains("2018-06-25");
        String account = "Jan Novak appeared before the Commission on 12 March 2003. He said that on 3 January 1982 soldiers broke into his store. They beat him. He told the Commission that he was ill.";
        assertThat(edtfAmongAll(account, "beat")).contains("1982-01-03");
        assertThat(edtfAmongAll(account, "told")).isNotEqualTo(java.util.Optional.of("1982-01-03"));
    }

    @Test
    void whatOthersTellTodayIsOfTheDayThatTheStoryHasComeTo() {
        assertThat(edtfAmongAll("On 5 December 1992 soldiers came to our street. My neighbour says that they beat the men.", "beat")).contains("1992-12-05");
        assertThat(edtfAmongAll("On 5 December 1992 soldiers came to our street.\n\nMy neighbour says that they beat the men.", "beat")).isEmpty();
    }

    @Test
    void whatDidNotHappenSetsTheSceneAsWell() {
        assertThat(edtf("On 3 May 2005 the boat did not come. A patrol burned the mill.", "burned")).contains("2005-05-03");
    }

    @Test
    void detentionBeginsInTheScene() {
        assertThat(edtfAmongAll("On 2 May 2004 soldiers led Jan Novak into a tent. They detained him there.", "detained")).contains("2004-05-02/");
    }

    @Test
    void foundingsOpenNoScene() {
        assertThat(edtfAmongAll("The party was founded in March 2017 by a mayor. It won the election.", "won")).isEmpty();
    }

    @Test
    void aLineOfItsOwnIsOfWhatStandsBelowIt() {
        assertThat(edtfAmongAll("Log, Sunday 22 July 2001\n\nPolice came. Nine prisoners were injured.\nMonday 23 July 2001\nThe prisoners were moved to Hull.", "injured")).isNotEqualTo(java.util.Optional.of("2001-07-23"));
    }

    @Test
    void thatWasInIsOfAllThatIsToldRightBefore() {
        assertThat(edtfAmongAll("We came home at the end of 1982. Then the captain dictated a letter to me and said that I could stay. That was in March 1984.", "said")).contains("1984-03");
    }
}
