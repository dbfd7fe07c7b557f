package org.attest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

import org.attest.annotation.TestTexts;
import org.attest.build.Standard;
import org.attest.fact.Fact;
import org.attest.fact.When;
import org.attest.timeline.AllenRelation;
import org.attest.timeline.DurationRange;
import org.attest.timeline.TimeBounds;
import org.junit.jupiter.api.Test;

class EventDatingTest {

    @Test
    void datesAnEventByItsClause() {
        assertThat(when("He was arrested on 12 May 2014 in Kilis.", "arrested").edtf()).contains("2014-05-12");
        assertThat(when("In 2014 he joined the group and crossed the border.", "crossed").edtf()).contains("2014");
        assertThat(when("The attack of 3 May 2014 killed twelve people.", "attack").edtf()).contains("2014-05-03");
    }

    @Test
    void spansAnInterval() {
        When when = when("From 2014 to early 2018 he fought in Syria.", "fought");
        assertThat(when.edtf()).contains("2014/2018-04~");
        assertThat(when.bounds().earliestEnd()).contains(LocalDate.of(2018, 1, 1));
    }

    @Test
    void readsSinceUntilBeforeAndAfter() {
        assertThat(when("He has lived in Ghent since 2012.", "lived").bounds())
                .isEqualTo(new TimeBounds(Optional.of(LocalDate.of(2012, 1, 1)), Optional.of(LocalDate.of(2012, 12, 31)), Optional.empty(), Optional.empty()));
        assertThat(when("They stayed in the camp until 2015.", "stayed").bounds().latestEnd()).contains(LocalDate.of(2015, 12, 31));
        assertThat(when("He left the country before 2010.", "left").bounds().latestEnd()).contains(LocalDate.of(2010, 12, 31));
        assertThat(when("He left the country after 2010.", "left").bounds().earliestStart()).contains(LocalDate.of(2010, 1, 1));
    }

    @Test
    void anAnswerThatBeginsWithATimeDatesWhatWasAsked() {
        assertThat(read("And when was the party banned?\n\nThat was in August 2013, and my uncle left us the same week.").stream().map(happens -> happens.when().edtf())).contains(Optional.of("2013-08"));
    }

    @Test
    void notUntilIsThen() {
        assertThat(when("Not until 1975 was she released.", "released").edtf()).contains("1975");
        assertThat(when("She was held until 1975.", "held").edtf()).contains("/1975");
    }

    @Test
    void whoGoesSomewhereToDoSomethingGoesAtThatTime() {
        assertThat(when("She went out to buy bread on 3 May 2005.", "went").edtf()).contains("2005-05-03");
        assertThat(facts("She promised to buy bread on 3 May 2005.", LocalDate.of(2018, 7, 1), "promised")).isEmpty();
    }

    @Test
    void countsInNights() {
        assertThat(when("He was held for eleven nights.", "held").duration()).contains(Period.ofDays(11));
    }

    @Test
    void keepsHowLongItTook() {
        assertThat(when("He was imprisoned for three years.", "imprisoned").duration()).contains(Period.ofYears(3));
    }

    @Test
    void keepsVagueLengthsAsRanges() {
        When when = when("For a few months he was imprisoned in Kilis.", "imprisoned");
        assertThat(when.duration()).isEmpty();
        assertThat(when.range()).contains(new DurationRange(Period.ofMonths(2), Period.ofMonths(11)));
    }

    @Test
    void lengthsThatMeasureSomethingElseAreNoneOfTheEvent() {
        assertThat(read("Of the six years in prison he told a choir.")).allSatisfy(fact -> assertThat(fact.when().duration()).isEmpty());
        assertThat(read("The court ordered the firm to pay five months' wages.")).allSatisfy(fact -> assertThat(fact.when().duration()).isEmpty());
        assertThat(read("She was eight months pregnant and was beaten.")).allSatisfy(fact -> assertThat(fact.when().duration()).isEmpty());
        assertThat(read("He was detained for a week, and they deported him.")).filteredOn(fact -> fact.when().duration().isPresent()).hasSize(1);
    }

    @Test
    void takesNoSentencingToLastAsLongAsWhatItImposes() {
        assertThat(read("The court gave Marta Klein a six-year sentence.")).allSatisfy(fact -> assertThat(fact.when().duration()).isEmpty());
    }

    @Test
    void datesByAgesWhereABirthIsKnown() {
        assertThat(read("Marta Klein was born in 1931 in Graz. At nineteen, Marta Klein left the town.")).extracting(fact -> fact.when().bounds())
                .contains(TimeBounds.within(LocalDate.of(1950, 1, 1), LocalDate.of(1951, 12, 30)));
    }

    @Test
    void anAgeSaysMoreThanTheTimeOfAnotherClause() {
        assertThat(read("Anna Adler was born in 1924. She died in Graz on 3 March 2019 and was arrested at eighteen.")).extracting(fact -> fact.when().bounds().latestEnd())
                .contains(Optional.of(LocalDate.of(1943, 12, 30)));
    }

    @Test
    void datesByTheAgeOfWhoeverIsNamedWithIt() {
        assertThat(read("Marta Klein was born in 1931 in Graz. Soldiers burned the mill when Marta was nine.")).extracting(fact -> fact.when().bounds())
                .contains(TimeBounds.within(LocalDate.of(1940, 1, 1), LocalDate.of(1941, 12, 30)));
    }

    @Test
    void leavesTheUndatedUndated() {
        assertThat(facts("He was arrested. In 2014 he fled.", LocalDate.of(2018, 7, 1), "arrested")).isEmpty();
        assertThat(facts("He says that she fled. He was born in 1990 in Homs.", LocalDate.of(2018, 7, 1), "fled")).isEmpty();
    }

    @Test
    void doesNotDateAClauseByAnother() {
        assertThat(facts("The man who was born in 1990 fled the town.", LocalDate.of(2018, 7, 1), "fled")).isEmpty();
    }

    @Test
    void ordersByConnectivesAndFlashbacks() {
        assertThat(order("He fled after they arrested his brother.", "fled", "arrested")).contains(AllenRelation.AFTER);
        assertThat(order("He fled to Kilis. They had arrested his brother.", "fled", "arrested")).contains(AllenRelation.AFTER);
        assertThat(order("He crossed the border. Then he joined the group.", "crossed", "joined")).contains(AllenRelation.BEFORE);
    }

    @Test
    void tellingComesAfterWhatItTells() {
        assertThat(TestReadings.orderAmongAll("Marta Klein said that two soldiers burned the mill.", "burned", "said")).contains(AllenRelation.BEFORE);
        assertThat(TestReadings.orderAmongAll("\"The soldiers burned the mill,\" Marta Klein recalled in a 1987 interview.", "burned", "recalled")).contains(AllenRelation.BEFORE);
    }

    @Test
    void aStoryGoesOnAtThePlaceWhichItComesTo() {
        assertThat(order("She went to Graz, where she met a painter.", "went", "met")).contains(AllenRelation.BEFORE);
    }

    @Test
    void aSayingAboutThePastIsNoStepOfTheStory() {
        assertThat(order("They reached the camp. “There were people from many lands,” he reported. They walked to the coast.", "reported", "walked")).isEmpty();
    }

    @Test
    void whatIsToldInLastingWordsIsNoStepOfAStory() {
        assertThat(TestReadings.orderAmongAll("Marta Klein worked at the mill for ten years. Two soldiers attacked the mill.", "worked", "attacked")).isEmpty();
    }

    private static When when(String words, String trigger) {
        List<Fact> facts = facts(words, LocalDate.of(2018, 7, 1), trigger);
        assertThat(facts).as(words).hasSize(1);
        return ((Fact.Happens) facts.getFirst()).when();
    }

    /** The times of all events that the standard extractors find. */
    private static List<Fact.Happens> read(String words) {
        return new EventDating().extract(Standard.reader().reading(TestTexts.annotate(words))).stream().map(Fact.Happens.class::cast).toList();
    }

    private static List<Fact> facts(String words, LocalDate day, String... triggers) {
        return new EventDating().extract(TestReadings.of(TestTexts.annotate(words, day), triggers));
    }

    private static Optional<AllenRelation> order(String words, String... triggers) {
        return new EventOrder().extract(TestReadings.of(TestTexts.annotate(words), triggers)).stream().map(fact -> ((Fact.Ordered) fact).relation()).findFirst();
    }

    @Test
    void takesNoAgeForALength() {
        assertThat(read("Vera Lindholm was arrested in Bergen. The 54-year-old resigned.")).allSatisfy(fact -> assertThat(fact.when().duration()).isEmpty());
    }

    @Test
    void whatIsOnlySaidToHaveBeenPerformedHasTheTimeOfThat() {
        assertThat(TestReadings.edtf("The autopsy, performed in Graz on 4 March 2012, noted two wounds.", "autopsy")).contains("2012-03-04");
    }

    @Test
    void theTimeOfWhatWentOnAroundItIsThatOfADeed() {
        assertThat(TestReadings.edtf("The shop was looted in the riots of May 1940.", "looted")).contains("1940-05");
        assertThat(TestReadings.edtf("Jan Novak had come from Okinawa in 1917 to cut cane on the estate.", "come")).contains("1917");
    }

    @Test
    void anHourBeforeOrAfterWhichItWasIsOfItsDay() {
        assertThat(TestReadings.edtf("On 3 May 2005 the boat left the harbour. The owner died before noon.", "died")).contains("2005-05-03");
    }

    @Test
    void whatIsCountedFromTheDeedBeforeItIsNotOfItsTime() {
        assertThat(TestReadings.edtf("Jan Novak was caught in July 2000 and extradited after eight months.", "extradited")).isEmpty();
    }

    @Test
    void hoursLeaveTheDayFromWhichTheNextIsCounted() {
        assertThat(TestReadings.edtf("On 26 February 2017 police searched his office. He was questioned for six hours. The next day he resigned.", "resigned")).contains("2017-02-27");
    }
}
