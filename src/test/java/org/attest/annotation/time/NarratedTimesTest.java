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
    void entriesAndMessagesCountFromTheirOwnDay() {
        assertThat(values("3 May 1992\n\nThey shelled the school this morning.\n\n7 May 1992. Father came back on Tuesday. Last night they searched the house, and in April they had searched the mill.\n\n8 May 1992: Tomorrow we go."))
                .containsExactly("1992-05-03", "1992-05-03TMO", "1992-05-07", "1992-05-05", "1992-05-06TNI", "1992-04", "1992-05-08", "1992-05-09");
        assertThat(values("[13/03/2019, 10:22] Omar: They came yesterday.\n[13/03/2019, 10:25] Leila: Where are you?\n[18/03/2019, 9:12] Omar: He was let go on Friday. We leave tomorrow."))
                .containsExactly("2019-03-12", "2019-03-15", "2019-03-19");
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

    @Test
    void nextMorningInThePastIsThatAfterTheDayTold() {
        List<TimeExpression> times = TestTexts.annotate("Officers said on Friday that two men had fled. On 14 August 2009 two men beat the painter. Next morning the police arrested his nephew.", LocalDate.of(2017, 5, 30)).get(Layer.TIMES);
        assertThat(times.getLast().edtf()).contains("2009-08-15");
    }

    @Test
    void daysCountedFromAMonthLieInItOrTheNext() {
        assertThat(edtf("In June 2003 soldiers burned the mill. Ten days later the miller fled.")).containsExactly("2003-06", "2003-06-11~/2003-07-10~");
        assertThat(edtf("In June 2003 soldiers burned the mill. The next day the miller fled.")).containsExactly("2003-06", "2003-06-02/2003-07-01");
        assertThat(edtf("In 2003 the soldiers burned the mill. Ten days later the miller fled.")).containsExactly("2003");
    }

    @Test
    void whatIsCountedFromSuchADayIsCountedNoFurther() {
        assertThat(edtf("In June 2003 soldiers burned the mill. Ten days later the miller fled. That night they caught him.")).hasSize(2);
    }

    @Test
    void aMonthThatOpensASentenceIsNotThatOfAPronoun() {
        assertThat(edtf("On 2 May 1974 the miller came home. That November somebody broke his windows, and eight days later he left."))
                .containsExactly("1974-05-02", "1974-11", "1974-11-09~/1974-12-08~");
    }

    @Test
    void aYearBeforeThoseWhoActCountsThemNot() {
        assertThat(edtf("In 2003 soldiers burned the mill.")).containsExactly("2003");
        assertThat(edtf("In 2003 houses the water was cut.")).isEmpty();
    }

    @Test
    void whoTellsTheirOwnStoryCountsFromItWhateverTheySayOfLastWeek() {
        String own = "Last Friday a clerk came to our house. On 2 January 2016 the army took our town. On 17 March they took my brother. We hid his son under the sacks.";
        assertThat(written(own)).endsWith("2016-01-02", "2016-03-17");
        assertThat(written("Last Friday a clerk sold the mill. On 2 January 2014 the army took the town. The mayor fled. The miller sold his horse. The smith died. On 17 June they took the mayor.")).endsWith("2017-06-17");
    }

    @Test
    void aLetterWithADayAboveItGoesOnInItsStory() {
        String story = "On 2 January 2016 the army took our town. We hid in the cellar. I wrote to my brother. We had no bread. I was ill. We were afraid. On 17 March they took my brother.";
        assertThat(edtf("Vukovar, 20 June 2017\nBy Ana Horvat\n\n" + story)).endsWith("2016-03-17");
        assertThat(edtf("Vukovar, 20 June 2017\nBy Ana Horvat\n\nWe came here in May 2016. We hid in the cellar. I wrote to my brother. On 17 March they took my brother.")).endsWith("2017-03-17");
        assertThat(edtf("VUKOVAR, 20 June 2017 — " + story)).endsWith("2017-03-17");
    }

    @Test
    void aReportStaysInAYearThatItHasJustNamedWithADay() {
        assertThat(written("Officers said on Friday that two men had fled. On 2 January 2016 soldiers took the town. On 17 February they took the mayor.")).endsWith("2016-01-02", "2016-02-17");
        assertThat(written("Officers said on Friday that two men had fled. The mill was founded in 2016. On 17 June it burned down.")).endsWith("2017-06-17");
        assertThat(written("Officers said on Friday that two men had fled. On 2 January 2016 soldiers took the town. On 17 June they took the mayor.")).endsWith("2017-06-17");
    }

    @Test
    void aYearIsCountedFromTheSentenceBeforeRatherThanFromFarAbove() {
        String told = "In February 2008 the mill burned down. The miller fled. The smith died. The mayor sold his horse. Ruth guarded a farm, where prisoners were held, from 1994 until 1996. The following year she left.";
        assertThat(values(told)).endsWith("1997");
    }

    @Test
    void fromATimeThatTheStoryHasTurnedAwayFromNothingIsCounted() {
        assertThat(edtf("In 2004 the mayor fled. The miller laughed. Ruth had been married for months when her husband vanished. Their son was born the following February.")).doesNotContain("2005-02");
        assertThat(edtf("In 2004 the mayor fled. Ruth left the town. Their son was born the following February.")).contains("2005-02");
    }

    @Test
    void aStoryStaysWhereItIsWhenItTellsHowABodyWasFounded() {
        assertThat(values("On 4 May 2012 soldiers burned the mill. The guild was founded in 1998 by a smith. In January Ruth began to teach.")).contains("2012-01");
        assertThat(values("The guild was founded in 1998 by a smith. In January Ruth began to teach.")).contains("1998-01");
    }

    @Test
    void whatLastedUntilADayHasComeToIt() {
        assertThat(edtf("The guard worked there from January 2012 until he resigned on 15 March 2013. He spoke to us on 22 March.")).contains("2013-03-22");
    }

    @Test
    void mayBehindANumberIsTheMonth() {
        assertThat(TestTexts.annotate("Between 9 and 27 May two researchers interviewed six people in Dolni.", LocalDate.of(2017, 7, 1)).get(Layer.TIMES)).allMatch(time -> time.value().startsWith("2017-05"));
    }

    @Test
    void aNightInTheDaysOfAStoryIsNoneBeforeItsWriting() {
        String told = "Officers said on Friday that two men had fled. On 2 January 2017 soldiers took the town. The mayor was held overnight.";
        assertThat(TestTexts.annotate(told, LocalDate.of(2017, 7, 1)).get(Layer.TIMES).stream().map(TimeExpression::value)).doesNotContain("2017-06-30TNI");
    }

    @Test
    void whatTurnsToTheTimeOfTellingLeavesTheYearTold() {
        String told = "In March 2008 Ruth was dismissed. %s In June the council promised her a pension.";
        assertThat(TestTexts.annotate(told.formatted("She moved to the coast this May.")).get(Layer.TIMES).getLast().bounds().isUnknown()).isTrue();
        assertThat(TestTexts.annotate(told.formatted("She moved to the coast.")).get(Layer.TIMES).getLast().bounds().isUnknown()).isFalse();
    }

    @Test
    void aClauseThatLooksBackIsOfAMonthBeforeThatOfTheStory() {
        assertThat(edtf("In November 1998 gendarmes came for the smith, who had left the valley in August.")).endsWith("1998-11", "1998-08");
        assertThat(edtf("On 5 February 1994 we reached the border. Our cow had died in December.")).endsWith("1994-02-05", "1993-12");
        assertThat(edtf("The party was led by a smith in January 2012. Its mayor had been dismissed in July of that year.")).contains("2012-07");
        assertThat(edtf("In 1972 their son was six, and a daughter had been born in October.")).containsExactly("1972");
    }

    @Test
    void aStoryGoesOnIntoTheNextYear() {
        assertThat(edtf("The court rejected the appeal on 1 December 2002. On 5 January bulldozers came.")).endsWith("2003-01-05");
        assertThat(edtf("In August 1941 we travelled south. My mother sold her ring. We reached the sea in January.")).endsWith("1942-01");
        assertThat(edtf("On 20 June 2002 the court met. On 5 March bulldozers came.")).containsExactly("2002-06-20");
    }

    @Test
    void daysThatPassLeaveTheYear() {
        assertThat(edtf("On 11 June 1954 three men came to the farm. The miller hid for nineteen days. In August they let him go.")).endsWith("1954-08");
        assertThat(edtf("On 11 June 1954 three men came to the farm. The miller hid for nine years. In August they let him go.")).containsExactly("1954-06-11");
    }

    @Test
    void hoursBeforeADayAreOfIt() {
        assertThat(edtf("On 1 December 2002 the court met. Before sunrise on 5 December police came. At noon the mill was empty.")).containsExactly("2002-12-01", "2002-12-05", "2002-12-05");
    }

    @Test
    void byADayAStoryHasComeToIt() {
        assertThat(edtf("By 5 May 1945 the regiment had reached the river. On 6 May a patrol found the camp.")).endsWith("1945-05-06");
    }

    @Test
    void whatAStoryLooksBackToItMayGoOnTelling() {
        assertThat(edtf("In May 1996 she moved to Utrecht. In April 1994 she had hidden in a ceiling. A neighbour brought her water. On 2 July soldiers found her.")).containsExactly("1996-05", "1994-04");
    }

    @Test
    void whatSomebodyDeclaredIsADeedOfItsYear() {
        assertThat(written("Officers said on Friday that two men had fled. In May 2003 the president declared martial law in the province. In November two soldiers stole a goat.")).endsWith("2003-11");
    }

    @Test
    void aProfileGoesOnWithItsHeroInTheNextParagraph() {
        String told = "Officers said on Friday that two men had fled.\n\nA mine killed his friend on 4 February 1993. Novak deserted.\n\n%s";
        assertThat(written(told.formatted("He reached the coast in June."))).endsWith("1993-06");
        assertThat(written(told.formatted("The council met in June."))).endsWith("2017-06");
    }

    @Test
    void aReportComesBackToTheDaysThatItIsAbout() {
        String told = "GRAZ, 14 March 2017 — On 11 February 2010 the inspector rang his sister. In June 2014 the mill was sold. His brother left the town. The owner is a rich man. The case was closed. Nobody knows why. "
                + "A crane operator told them so on %s February.";
        assertThat(TestTexts.annotate(told.formatted("17")).get(Layer.TIMES).getLast().edtf()).contains("2010-02-17");
    }

    @Test
    void whatAnAuthorDoesWhileTheyInquireIsOfTheirOwnTime() {
        String told = "GRAZ, 14 May 2017 — The guard deserted in 2006. His wife died. %s";
        assertThat(edtf(told.formatted("When I met him in February, he wept."))).endsWith("2017-02");
        assertThat(edtf(told.formatted("A clerk gave the ledger to this newspaper in March."))).endsWith("2017-03");
        assertThat(edtf("The case was closed in November 2014. " + told.formatted("A clerk sold it in January.").substring(22))).doesNotContain("2017-01");
    }

    @Test
    void anEveningIsFollowedByTheNextMorning() {
        assertThat(values("At about 9 p.m. on 18 September 2009 he was arrested. At six in the morning the guards carried him out.")).endsWith("2009-09-19T06:00");
        assertThat(values("At about 9 a.m. on 18 September 2009 he was arrested. At six in the evening the guards carried him out.")).endsWith("2009-09-18T18:00");
    }

    @Test
    void anAnswerGoesOnFromWhenItLasted() {
        assertThat(edtf("They came on 30 May 1992 and took us to Omarska.\n\nUntil August. On the 6th a reporter came.")).endsWith("1992-08-06");
    }

    @Test
    void anEarlierNumberIsNoSureDayOfAStory() {
        assertThat(edtf("They came on 30 May 1992 and took us to Omarska. On the 6th a reporter came.")).containsExactly("1992-05-30");
        assertThat(edtf("They came on 3 May 1992 and took us to Omarska. On the 6th a reporter came.")).endsWith("1992-05-06");
    }

    @Test
    void theFirstAugustIsNoDay() {
        assertThat(edtf("They took us away in June 1950. A boy ran off that first August.")).containsExactly("1950-06");
        assertThat(edtf("They took us away in June 1950. A boy ran off on the first of August.")).endsWith("1950-08-01");
    }

    @Test
    void aTimeThatOpensASentenceIsOfItsVerb() {
        assertThat(edtf("On 4 May 2012 soldiers came. The day before, a bomb laid by the rebels had killed two of them. A smith was hurt. The nurse died two days later.")).endsWith("2012-05-03", "2012-05-06");
    }

    @Test
    void aNewSectionIsOfNoYearOfTheLast() {
        assertThat(edtf("Forced eviction at the lake\n\nSome 210 families lived there for years. They sold fish. The mayor was a lawyer in 2009, and so was the judge.\n\nOUTLOOK\n\nOn 2 February the families went to the capital. They sang there. They wanted their land and nothing else, and they stayed for days.")).containsExactly("2009");
    }

    private static List<String> written(String words) {
        return TestTexts.annotate(words, LocalDate.of(2017, 7, 1)).get(Layer.TIMES).stream().flatMap(time -> time.edtf().stream()).toList();
    }

    private static List<String> edtf(String words) {
        return TestTexts.annotate(words).get(Layer.TIMES).stream().flatMap(time -> time.edtf().stream()).toList();
    }

    private static List<String> values(String words) {
        return TestTexts.annotate(words).get(Layer.TIMES).stream().map(TimeExpression::value).toList();
    }
}
