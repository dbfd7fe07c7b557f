package org.attest.extract.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.attest.annotation.TestTexts;
import org.attest.build.Standard;
import org.attest.extract.Cast;
import org.attest.extract.Reading;
import org.attest.fact.Fact;
import org.attest.fact.Factuality;
import org.attest.fact.Referent;
import org.junit.jupiter.api.Test;

/** Relations and attributes of a text, written as {@code subject relation object}. */
class RelationExtractorTest {

    private static List<Fact> facts(String text) {
        Reading reading = Standard.reader().reading(TestTexts.annotate(text));
        return new RelationExtractor().extract(reading);
    }

    private static List<String> told(String text) {
        Reading reading = Standard.reader().reading(TestTexts.annotate(text));
        return new RelationExtractor().extract(reading).stream().map(fact -> Told.of(reading.cast(), fact)).toList();
    }

    @Test
    void readsAppositions() {
        assertThat(told("Anna Keller, director of Greenpeace, lives in Berlin.")).contains("Anna Keller leads Greenpeace", "Anna Keller holdsPosition director",
                "Anna Keller livesIn Berlin");
    }

    @Test
    void readsCopulas() {
        assertThat(told("John Smith was an analyst at Siemens.")).contains("John Smith employedBy Siemens", "John Smith occupation analyst");
    }

    @Test
    void readsKin() {
        assertThat(told("Anna Keller met John Smith, the son of Peter Smith.")).contains("John Smith childOf Peter Smith");
    }

    @Test
    void readsLivesFromVerbs() {
        assertThat(told("Anna Keller was born in Vienna. She married John Smith and founded Greenpeace."))
                .contains("Anna Keller bornIn Vienna", "Anna Keller spouseOf John Smith", "Anna Keller founded Greenpeace");
    }

    @Test
    void readsLanguagesAndAges() {
        assertThat(told("Anna Keller, 46, speaks Arabic and French.")).contains("Anna Keller speaks Arabic", "Anna Keller speaks French", "Anna Keller age 46");
    }

    @Test
    void takesKinThatSomebodyLacksForNoFact() {
        assertThat(facts("Anna Keller never had a son.")).filteredOn(Fact.Relates.class::isInstance)
                .allSatisfy(fact -> assertThat(fact.attestation().factuality()).isNotEqualTo(Factuality.FACTUAL));
        assertThat(facts("Anna Keller has a son.")).filteredOn(Fact.Relates.class::isInstance).isNotEmpty()
                .allSatisfy(fact -> assertThat(fact.attestation().factuality()).isEqualTo(Factuality.FACTUAL));
    }

    @Test
    void takesWhatIsWantedForNoFact() {
        assertThat(facts("John Smith wanted to join Greenpeace.")).filteredOn(Fact.Relates.class::isInstance).isNotEmpty()
                .allSatisfy(fact -> assertThat(fact.attestation().factuality()).isEqualTo(Factuality.INTENDED));
    }

    @Test
    void tellsTheTradeOfSomebodyCalledByItAlone() {
        assertThat(told("A plumber repaired the pipes.")).contains("A plumber occupation plumber");
    }

    @Test
    void keepsKinInAListApart() {
        assertThat(told("Anna Keller fled with her mother, her brother and a neighbour.")).noneMatch(fact -> fact.startsWith("her mother siblingOf"));
    }

    @Test
    void takesNoOfficeForHeldOnTheDayOfAnotherDeed() {
        assertThat(facts("The mayor of Hamburg, Anna Keller, visited the harbour on 3 May 2011.")).filteredOn(Fact.HasAttribute.class::isInstance).isNotEmpty()
                .allMatch(fact -> ((Fact.HasAttribute) fact).attestation().when().isEmpty());
    }

    @Test
    void placesOneTownInItsCountry() {
        assertThat(told("The trial took place in Osh, Kyrgyzstan.")).contains("Osh within Kyrgyzstan");
    }
}
