package org.attest.extract.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.List;
import java.util.Optional;

import org.attest.annotation.TestTexts;
import org.attest.build.Standard;
import org.attest.extract.Cast;
import org.attest.extract.Reading;
import org.attest.fact.Fact;
import org.attest.fact.Factuality;
import org.attest.fact.Referent;
import org.attest.fact.When;
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
    void putsNoStudentInThePayOfTheSchool() {
        assertThat(told("Anna Keller is a student at Charles University.")).contains("Anna Keller educatedAt Charles University").doesNotContain("Anna Keller employedBy Charles University");
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
    void tellsHomesFromWays() {
        assertThat(told("Lamin Ceesay, from Graz, met Anna Keller of Linz. My father came from Salzburg.")).contains("Lamin Ceesay livesIn Graz", "Anna Keller livesIn Linz", "My father livesIn Salzburg");
        assertThat(told("A farmer carried Mr Keller from Graz to Linz.")).noneMatch(fact -> fact.contains("livesIn"));
    }

    @Test
    void saysHowLongARelationLasted() {
        assertThat(facts("Anna Keller worked for the Daugava Bank for eleven years.")).filteredOn(Fact.Relates.class::isInstance).isNotEmpty()
                .allMatch(fact -> ((Fact.Relates) fact).attestation().when().flatMap(When::duration).equals(Optional.of(Period.ofYears(11))));
    }

    @Test
    void worksBeginAndEndWithTheVerbThatTellsSo() {
        assertThat(edtf("In 2006 the Daugava Bank hired Anna Keller.")).containsOnly("2006/");
        assertThat(edtf("In 2006 the Daugava Bank dismissed Anna Keller.")).containsOnly("/2006");
    }

    @Test
    void whoLeftWorkedThereUntilThen() {
        assertThat(edtf("Anna Keller has worked for the Daugava Bank since 1998. She lived in Riga. In March 2013 she was dismissed.")).contains("1998/2013-03");
        assertThat(edtf("Anna Keller has worked for the Daugava Bank since 1998. She lived in Riga. In March 2013 her brother was dismissed.")).contains("1998/").doesNotContain("1998/2013-03");
    }

    private static List<String> edtf(String words) {
        return facts(words).stream().filter(Fact.Relates.class::isInstance).flatMap(fact -> fact.attestation().when().flatMap(When::edtf).stream()).toList();
    }

    @Test
    void placesOneTownInItsCountry() {
        assertThat(told("The trial took place in Osh, Kyrgyzstan.")).contains("Osh within Kyrgyzstan");
    }

    @Test
    void readsTheBodyThatANameIsOf() {
        assertThat(told("Sergeant Okello of the Home Army shot at the boats. Anna Keller from Greenpeace counted them."))
                .contains("Okello memberOf Home Army", "Anna Keller employedBy Greenpeace");
    }

    @Test
    void readsWhereASiteIsFromTheTownBesideIt() {
        assertThat(told("The wounded man was taken to a clinic in Gulu.")).contains("a clinic within Gulu");
    }

    @Test
    void takesAnOfficerForAMemberOfAnArmyAndForTheHeadOfATeam() {
        assertThat(told("A captain of the Lord's Resistance Army wept.")).contains("A captain of the Lord's Resistance Army memberOf Lord's Resistance Army")
                .noneMatch(fact -> fact.contains(" leads "));
    }

    @Test
    void keepsUnnamedKinBesideNamedKin() {
        assertThat(told("My sister Vera stayed in Gulu. I fled, and my brother was shot.")).anyMatch(fact -> fact.startsWith("my brother siblingOf"))
                .anyMatch(fact -> fact.startsWith("Vera siblingOf"));
    }

    @Test
    void readsKinCalledByKinship() {
        assertThat(told("I was nine. Mother sold the house, and Aunt Vera took me in.")).anyMatch(fact -> fact.startsWith("Mother parentOf"))
                .anyMatch(fact -> fact.startsWith("Vera relativeOf"));
        assertThat(told("I was nine. Husband and wife were shot at the door.")).noneMatch(fact -> fact.contains("spouseOf"));
        assertThat(told("The Mother Superior wept. Nobody came.")).noneMatch(fact -> fact.contains("parentOf"));
    }

    @Test
    void givesTheChildOfACoupleToBoth() {
        assertThat(told("John Smith and his wife Anna have two daughters, Kari and Liv. Their son Peter was killed in 2004."))
                .contains("Peter childOf John Smith", "Peter childOf Anna").doesNotContain("Peter childOf Kari");
        assertThat(told("My wife Anna was ill. I stayed. Our daughter was born in Gulu.")).contains("Our daughter childOf Anna")
                .filteredOn(fact -> fact.startsWith("Our daughter childOf")).hasSize(2);
    }

    @Test
    void takesInLawsForRelatives() {
        assertThat(told("I hid with my mother-in-law.")).anyMatch(fact -> fact.startsWith("my mother-in-law relativeOf")).noneMatch(fact -> fact.contains("parentOf"));
    }

    @Test
    void putsWhoeverHasACommanderBelowHim() {
        assertThat(told("Musa was beaten by his commander, Major Koroma.")).contains("Musa subordinateTo Koroma").noneMatch(fact -> fact.contains(" leads Musa"));
    }

    @Test
    void readsAPartOfAGroup() {
        assertThat(told("The guards came at night. One of the guards shot a boy.")).anyMatch(fact -> fact.startsWith("One of the guards memberOf"));
    }

    @Test
    void readsATradeBesideAnAge() {
        assertThat(told("Brian Kilonzo was 23, a welder in Nairobi.")).contains("Brian Kilonzo age 23", "Brian Kilonzo occupation welder");
    }

    @Test
    void readsTheNameOfWhoeverSpeaks() {
        assertThat(told("My name is Halima Sesay. I was fourteen then. My brother was shot.")).contains("My brother siblingOf Halima Sesay");
    }

    @Test
    void readsABirthBeforeTheOneWhoWasBorn() {
        assertThat(told("Born in Tartu in 1951, Anna Keller studied in Vienna.")).contains("Anna Keller bornIn Tartu");
        assertThat(told("Anna Keller studied in Vienna. The child born in Tartu was Eva.")).doesNotContain("Anna Keller bornIn Tartu");
    }

    @Test
    void readsSeveralRolesOfOnePersonEachWithItsArticle() {
        assertThat(told("Anna Keller was a teacher and a founder of Greenpeace.")).contains("Anna Keller occupation teacher", "Anna Keller founded Greenpeace")
                .doesNotContain("Anna Keller employedBy Greenpeace");
        assertThat(told("John Smith, a lawyer and a member of Greenpeace, resigned.")).contains("John Smith occupation lawyer", "John Smith memberOf Greenpeace");
        assertThat(told("John Smith met a lawyer and a member of Greenpeace.")).doesNotContain("John Smith memberOf Greenpeace", "John Smith occupation lawyer");
    }

    @Test
    void readsAnOfficeBesideAnAgeAndATrade() {
        assertThat(told("Brian Kilonzo was 23, a welder in Nairobi, and treasurer of the Acorn Trust.")).contains("Brian Kilonzo holdsPosition treasurer");
    }

    @Test
    void whoeverIsBelowTheLeaderDoesNotLead() {
        assertThat(told("John Smith was the deputy commander of the Coast Guard.")).contains("John Smith memberOf Coast Guard", "John Smith holdsPosition deputy commander")
                .doesNotContain("John Smith leads Coast Guard");
        assertThat(told("John Smith was the commander of the Coast Guard.")).contains("John Smith leads Coast Guard");
    }

    @Test
    void ranksOfThePoliceArePositions() {
        assertThat(told("Constable Peter Rask arrested Inspector Ruth Adler.")).contains("Peter Rask holdsPosition constable", "Ruth Adler holdsPosition inspector");
    }

    @Test
    void theChildrenOfACoupleAreOfBoth() {
        assertThat(told("Ruth Adler, the widow of Peter Adler, came with their son Milo. Milo wept for his father."))
                .contains("Milo childOf Ruth Adler", "Milo childOf Peter Adler").noneMatch(fact -> fact.contains("his father"));
    }

    @Test
    void worksAtABodyThatANounBehindItsNameTellsOf() {
        assertThat(told("Peter Rask worked at the Kockums shipyard. Kockums dismissed him.")).contains("Peter Rask employedBy Kockums");
    }

    @Test
    void aMeetingMakesNoAcquaintances() {
        assertThat(told("Anna Keller met John Smith in Vienna.")).noneMatch(fact -> fact.contains(" knows "));
        assertThat(told("Anna Keller knew John Smith.")).contains("Anna Keller knows John Smith");
    }

    @Test
    void knowsOfWhichForceSomebodyIsByTheNoun() {
        assertThat(told("The police came to Osh. Two policemen beat Peter Rask. A police spokesman, John Smith, denied it."))
                .contains("Two policemen memberOf The police", "John Smith memberOf The police");
        assertThat(told("Two policemen beat Peter Rask. A guard of the mill watched.")).noneMatch(fact -> fact.contains("memberOf"));
    }
}
