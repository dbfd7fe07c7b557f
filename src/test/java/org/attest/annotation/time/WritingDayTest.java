package org.attest.annotation.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.attest.annotation.Layer;
import org.attest.annotation.TestTexts;
import org.attest.annotation.TimeExpression;
import org.junit.jupiter.api.Test;

/** Years that are told by the day on which a text says that it was written. */
class WritingDayTest {

    @Test
    void daysOfOneMissionAreThoseOfItsReport() {
        assertThat(bounds("Field report\nMission: 3-8 March 2012\n\nThe families lived there until 2011. A clerk was dismissed on 5 March 2012. The mill was burned down on 12 January.")).endsWith("2012-01-12");
    }

    @Test
    void aDayInFiguresThatMayBeTwoIsNone() {
        assertThat(bounds("12/03/2019\n\nYesterday they burned the mill.")).doesNotContain("2019-03-11", "2019-12-02");
    }

    @Test
    void aMonthMayStandAboveAText() {
        assertThat(bounds("ALGIERS, May 2010.\n\nThe two women live on one staircase. The mayor resigned last year.")).endsWith("2009");
        assertThat(bounds("ALGIERS, May 2010.\n\nThe two women live on one staircase. The mayor resigned yesterday.")).containsExactly("2010-05");
    }

    @Test
    void whoSignsWithADayWroteOnIt() {
        assertThat(bounds("My statement\n\nI worked at the mill for years. The owner sold it last year.\n\nin Graz, 11 April 2003")).contains("2002");
    }

    @Test
    void anInterviewCountsFromItsDay() {
        assertThat(bounds("Interview conducted in Swahili by Jan Novak, Goma, 14 May 2011.\n\nQ: And the colonel?\n\nA: He was arrested last year.")).contains("2010");
        assertThat(bounds("Statement of Jan Novak, taken on 5 October 2016 at Graz\n\nI left the town on 2 March this year.")).contains("2016-03-02");
    }

    @Test
    void fieldNotesCountFromTheirDay() {
        assertThat(bounds("Field note, Bunia, 21 June 2003.\n\nWe visited the hospital yesterday.")).endsWith("2003-06-20");
    }

    @Test
    void whatIsDueLiesAhead() {
        assertThat(bounds(REPORT + "The owner was born in 1961. The case is due to be heard in September.")).endsWith("2013-09");
    }

    private static final String REPORT = "Report on the mill\n\nDrawn up at Graz on 12 June 2013\n\n";

    @Test
    void aDayThatLooksBackIsOfTheYearInWhichStoryAndWritingAgree() {
        assertThat(bounds(REPORT + "The mill burned down on 4 May 2013. The owner had insured it. On 3 March he sold his lorries. On 9 March he left the town.")).endsWith("2013-03-03", "2013-03-09");
        assertThat(bounds("The mill burned down on 4 May 2013. On 3 March the owner sold his lorries.")).containsExactly("2013-05-04");
    }

    @Test
    void whatIsToldInThePastWasBeforeTheWriting() {
        assertThat(bounds(REPORT + "In January 2013 the owner was questioned. In November he sold his lorries.")).endsWith("2013-01", "2012-11");
    }

    @Test
    void aDayThatSeemsToBeThatOfTheDeedIsNoneOfWriting() {
        assertThat(bounds("The fire of 12 June 2013 at the mill\n\nThe mill burned down that night. In November the owner left. In December he came back.")).endsWith("2013-11", "2013-12");
    }

    @Test
    void whatIsAnnouncedLiesAfterTheWriting() {
        assertThat(bounds(REPORT + "The owner was born in 1961. The trial will begin on 14 August.")).endsWith("2013-08-14");
        assertThat(bounds(REPORT + "The owner was born in 1961. His brother is coming on 2 July.")).endsWith("2013-07-02");
        assertThat(bounds(REPORT + "The owner was born in 1961. The trial is planned for September.")).endsWith("2013-09");
    }

    @Test
    void whatIsAnnouncedIsOfNoYearOfTheStory() {
        assertThat(bounds("The mill burned down in March 2003. My cousin is planning to come to Graz in May.")).containsExactly("2003-03");
        assertThat(bounds("The mill burned down in March 2003. The trial will begin on 14 August.")).containsExactly("2003-03");
    }

    @Test
    void todayIsThatDay() {
        assertThat(bounds("Judgment of Judge Novak, 12 June 2013\n\nThe owner sold the mill in 2009. He is to be released today.")).endsWith("2009", "2013-06-12");
    }

    @Test
    void aDayThatIsWhatAStatementIsAboutIsNotItsOwn() {
        assertThat(bounds("Statement given on the fire of 4 May 2012\n\nThe owner sold the mill in 2009. He is to be released today.")).containsExactly("2012-05-04", "2009");
        assertThat(bounds("Statement given to Ann Roe at Graz on 4 May 2012\n\nThe owner sold the mill in 2009. He is to be released today.")).endsWith("2009", "2012-05-04");
    }

    @Test
    void theDayOfTheDeedConfirmsNoOther() {
        assertThat(bounds("The fire of 12 June 2013 at the mill\n\nThe mill burned down on 12 June 2013. In May the owner left.")).containsExactly("2013-06-12", "2013-06-12");
    }

    private static List<String> bounds(String words) {
        return TestTexts.annotate(words).get(Layer.TIMES).stream().map(TimeExpression::edtf).flatMap(edtf -> edtf.stream()).toList();
    }
}
