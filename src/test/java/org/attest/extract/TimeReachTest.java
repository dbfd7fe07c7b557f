package org.attest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.extract.TestReadings.edtf;

import org.junit.jupiter.api.Test;

class TimeReachTest {

    @Test
    void whatAClauseIsAboutDidNotHappenThen() {
        assertThat(edtf("A retired captain was convicted in 2009 of the murder of a printer.", "murder")).isEmpty();
        assertThat(edtf("On 4 May 2011 the minister denied the attack.", "attack")).isEmpty();
        assertThat(edtf("A bulletin of 4 May 2011 calls this a kidnapping.", "kidnapping")).isEmpty();
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

    @Test
    void anotherTenseIsAnotherTime() {
        assertThat(edtf("Jan Novak has been a fugitive since 1992 and is being tried in his absence.", "tried")).isEmpty();
    }

    @Test
    void whatGoesOnDidNotBeginThen() {
        assertThat(edtf("The trial resumes on 9 July 2018.", "trial")).isEmpty();
    }

    @Test
    void aDayInAMonthIsOfThatMonth() {
        assertThat(edtf("One Friday in October 2015 they beheaded a farmer.", "beheaded")).contains("2015-10");
    }

    @Test
    void whoeverIsQuotedTellsOfADayOfTheirOwn() {
        assertThat(edtf("The police questioned the mate on 18 December 2004. \"I gave the order at five past ten,\" he said.", "gave")).isEmpty();
    }

    @Test
    void aTimeThatIsTheWholeAnswerIsThatOfTheQuestion() {
        assertThat(edtf("When was the school closed? In November 2015.", "closed")).contains("2015-11");
        assertThat(edtf("The army closed the school. In November 2015 the teachers left.", "closed")).isEmpty();
        assertThat(edtf("The army closed the school. November 2015 brought rain to the valley.", "closed")).isEmpty();
    }

    @Test
    void anAnswerThatBeginsWithoutAVerbTellsWhenAndWhere() {
        String interview = "The bridge at Tarn\n\nBRANDT: You were arrested in the end.\n\nVASIC: In July 1993, in a bakery in Tarn. They beat me.\n\nBRANDT: And now?\n\nVASIC: I live in Graz.";
        assertThat(edtf(interview, "arrested")).contains("1993-07");
    }

    @Test
    void whatThatPointsAtIsDated() {
        assertThat(edtf("The army closed the school. That was in August 2013.", "closed")).contains("2013-08");
    }

    @Test
    void aReportGoesToTheTimeBeforeASaying() {
        String report = "PRAGUE, 1 July 2018 - The police said on Thursday that they had closed the case. In February 2014, Anna Novak said last month, two men followed her home. Her husband left her that year.";
        assertThat(edtf(report, "left")).contains("2014");
    }

    @Test
    void whatComesAfterANamedEventComesAfterItsTime() {
        assertThat(edtf("After the coup of 27 June 1973 the couple hid in Salto.", "hid")).contains("1973-06-27/");
        assertThat(edtf("Before the elections of 2005 the couple hid in Salto.", "hid")).contains("/2005");
    }

    @Test
    void whatAConjunctionOpensIsSaidOfWhatFollows() {
        assertThat(edtf("Novak told the paper that on 6 October 2010 two men walked into the bank.", "walked")).contains("2010-10-06");
        assertThat(edtf("Novak told the paper that on 6 October 2010 two men walked into the bank.", "told")).isEmpty();
        assertThat(edtf("Settlers streamed across the border; by 1835 thousands lived in the valley.", "streamed")).isEmpty();
    }

    @Test
    void whatADocumentSaysItSaysWhenItIsWritten() {
        assertThat(edtf("The army, in a release dated 5 March 2012, said that nobody was hurt.", "said")).contains("2012-03-05");
        assertThat(edtf("A report of 2006 says that he was strangled.", "says")).contains("2006");
        assertThat(edtf("The owner of 2006 says that he was robbed.", "says")).isEmpty();
    }


    @Test
    void whatIsQuotedSaysNothingOfTheSaying() {
        assertThat(edtf("It was 14 April 2010. \u201cIn 1999,\u201d he said.", "said")).isNotEqualTo(java.util.Optional.of("1999"));
    }

    @Test
    void anHourIsOfTheDayBesideIt() {
        assertThat(edtf("On 14 June 2015 the school was attacked. The gendarmes came at noon the next day.", "came")).contains("2015-06-15");
    }

    @Test
    void betweenHoursOfADayIsOnIt() {
        assertThat(edtf("On 10 January 2012 guards came. Between two and three in the morning of 12 January they burned the school.", "burned")).contains("2012-01-12");
    }

    @Test
    void birthsAndLooksBackShareTheirTimeWithNothing() {
        assertThat(edtf("Ruth, born on 3 May 1957 and raised in Graz, resigned.", "raised")).isEmpty();
        assertThat(edtf("In 1982 our daughter fell ill, and the baby had died in a fire.", "died")).isEmpty();
    }

    @Test
    void whenItWasIsSaidByTheClauseBesideIt() {
        assertThat(edtf("The minister denied it when he was called on 4 May 2017.", "denied")).contains("2017-05-04");
    }

    @Test
    void aLetterOfADayHasAllThatIsDoneInIt() {
        assertThat(edtf("The army, in a release dated 5 March 2012, spoke of a fire.", "spoke")).contains("2012-03-05");
    }
}
