package org.attest.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;

import org.attest.annotation.TestTexts;
import org.attest.build.Standard;
import org.attest.extract.Happening;
import org.attest.extract.Reading;
import org.attest.fact.EventType;
import org.attest.fact.Factuality;
import org.attest.fact.Referent;
import org.attest.fact.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the events of a sentence are, written as {@code TYPE role=name ...}. */
class LexiconHappeningsTest {

    private static Reading reading(String text) {
        return Standard.reader().reading(TestTexts.annotate(text));
    }

    private static List<String> events(String text) {
        Reading reading = reading(text);
        return reading.happenings().stream().map(happening -> describe(reading, happening)).toList();
    }

    private static String describe(Reading reading, Happening happening) {
        TreeSet<String> roles = new TreeSet<>();
        happening.arguments().stream().filter(argument -> argument.filler() instanceof Referent.Thing)
                .forEach(argument -> roles.add(argument.role().term() + "=" + reading.cast().entity((Referent.Thing) argument.filler()).label()));
        return happening.type() + " " + String.join(" ", roles);
    }

    @Test
    void takesWhereSomebodyIsFromForNoJourney() {
        assertThat(events("Maria Lopez came from a northern village.")).isEmpty();
        assertThat(events("Maria Lopez came from Hamburg to Vienna.")).hasSize(1);
    }

    @Test
    void readsThePassiveLikeTheActive() {
        assertThat(events("Maria Lopez was arrested by Peter Brandt in Hamburg.")).containsExactly("ARREST agent=Peter Brandt patient=Maria Lopez place=Hamburg");
        assertThat(events("Peter Brandt arrested Maria Lopez in Hamburg.")).containsExactly("ARREST agent=Peter Brandt patient=Maria Lopez place=Hamburg");
    }

    @Test
    void readsAPassiveWhoseAuxiliaryStandsOnce() {
        assertThat(events("The firm was fined and its director, Jan Smit, sent to prison.")).contains("IMPRISONMENT patient=Jan Smit");
        assertThat(events("The massacre was planned by Peter Brandt and carried out by two companies.")).containsExactly("KILLING agent=two companies");
    }

    @Test
    void saysOfSomebodyWhatIsSaidOfThoseHeIsOneOf() {
        assertThat(events("Maria Lopez was one of those arrested in Vienna.")).containsExactly("ARREST patient=Maria Lopez place=Vienna");
    }

    @Test
    void readsAPartOfAGroupAsThoseMeant() {
        assertThat(events("Three of the men were arrested in Vienna.")).containsExactly("ARREST patient=Three of the men place=Vienna");
        assertThat(events("One of the guards slapped Maria Lopez.")).containsExactly("BEATING agent=One of the guards patient=Maria Lopez");
    }

    @Test
    void knowsSomebodyByTheNameThatTheTextGivesThem() {
        assertThat(events("In the camp I met a man called Foday, who sold charcoal. The police arrested Foday in Vienna."))
                .contains("ARREST agent=The police patient=Foday place=Vienna").noneMatch(event -> event.contains("a man"));
        assertThat(events("Peter Brandt had served under a commander they called Rambo. Rambo was killed in Vienna.")).contains("KILLING patient=Rambo place=Vienna")
                .noneMatch(event -> event.startsWith("CORRESPONDENCE"));
        assertThat(events("A man came at night. His name was Idris. Idris was killed.")).contains("TRAVEL agent=Idris", "KILLING patient=Idris");
        assertThat(events("Men arrested Brian Kilonzo, called him by his nickname, Fundi, and beat him. Fundi died.")).contains("DEATH patient=Brian Kilonzo");
    }

    @Test
    void knowsTheHusbandOfWhoeverMarried() {
        assertThat(events("I married Peter Brandt in 2001. A year later the police arrested my husband.")).contains("ARREST agent=the police patient=Peter Brandt");
    }

    @Test
    void knowsNobodyByWhatOnlyLooksLikeNaming() {
        assertThat(events("My uncle married me to a commander. My husband beat me.")).contains("BEATING agent=a commander patient=narrator");
        assertThat(events("Maria Lopez never married Peter Brandt. Her husband fled to Vienna.")).noneMatch(event -> event.contains("ESCAPE agent=Peter Brandt"));
        assertThat(events("I argued with the captain. We were beaten in Vienna.")).noneMatch(event -> event.startsWith("BEATING") && event.contains("the captain"));
        assertThat(events("Ana Gil came with Luis Mora. They arrested her at the gate.")).contains("ARREST patient=Ana Gil place=the gate");
        assertThat(events("Karl Berg was born in Bergen, and the teacher, the son of a miller, taught him. The son of a miller was killed."))
                .contains("KILLING patient=the teacher").noneMatch(event -> event.equals("KILLING patient=Karl Berg"));
        assertThat(events("Maria Blau was not elected president. The president was arrested.")).noneMatch(event -> event.startsWith("ARREST patient=Maria Blau"));
    }

    @Test
    void takesAShotForAKillingAndOneInTheLegForAnInjury() {
        assertThat(events("Maria Lopez was shot by soldiers.")).containsExactly("KILLING agent=soldiers patient=Maria Lopez");
        assertThat(events("Maria Lopez was shot in the leg.")).containsExactly("INJURY patient=Maria Lopez");
    }

    @Test
    void readsWhoCameUnderFire() {
        assertThat(events("The rebels came under fire near Vienna.")).containsExactly("ATTACK patient=The rebels place=Vienna");
    }

    @Test
    void givesTheAntecedentOfARelativeClauseItsRole() {
        assertThat(events("Maria Lopez, who had fled to Vienna, kept silent.")).containsExactly("ESCAPE agent=Maria Lopez destination=Vienna");
    }

    @Test
    void keepsApartWhoAnnouncesADeedAndWhomItBefalls() {
        assertThat(events("The Ministry of Defence announced the death of John Smith.")).contains("DEATH patient=John Smith");
        assertThat(events("The army announced an offensive.")).contains("CONFLICT agent=The army");
    }

    @Test
    void takesWhereSomethingHappenedForNoPlaceOfSpeaking() {
        assertThat(events("Maria Lopez condemned the attacks in Iraq.")).contains("STATEMENT agent=Maria Lopez", "ATTACK place=Iraq");
    }

    @Test
    void findsWhomALooseRelativeClauseTellsOf() {
        assertThat(events("She knew Maria Lopez, who came to Vienna in 1973 or 1974.")).contains("TRAVEL agent=Maria Lopez destination=Vienna");
    }

    @Test
    void findsWhoIsSaidToHaveDoneIt() {
        assertThat(events("In 1989 Peter Brandt was acquitted by a court of having killed a policeman."))
                .contains("KILLING agent=Peter Brandt patient=a policeman");
        assertThat(events("The prosecutor accused Peter Brandt of murdering Maria Lopez.")).contains("KILLING agent=Peter Brandt patient=Maria Lopez");
    }

    @Test
    void findsPlacesBehindAnAdverbAndBesideAVehicle() {
        assertThat(events("Peter Brandt ran back to Vienna.")).containsExactly("TRAVEL agent=Peter Brandt destination=Vienna");
        assertThat(events("Maria Lopez left Hamburg, arriving in Vienna a week later.")).contains("TRAVEL agent=Maria Lopez destination=Vienna");
    }

    @Test
    void givesANounWhatHangsOnThereWere() {
        assertThat(events("There were raids on houses in Vienna by soldiers of the army.")).hasSize(1).first().asString().contains("agent=soldiers");
    }

    @Test
    void letsSeveralSpeakTogether() {
        assertThat(events("Maria Lopez and Peter Brandt threatened to strike in June.")).contains("THREAT agent=Maria Lopez agent=Peter Brandt");
    }

    @Test
    void findsTheSubjectOfAnInfinitive() {
        assertThat(events("Peter Brandt wanted to marry Maria Lopez.")).containsExactly("MARRIAGE participant=Maria Lopez participant=Peter Brandt");
        assertThat(events("Peter Brandt ordered Maria Lopez to kill John Smith.")).contains("KILLING agent=Maria Lopez patient=John Smith");
    }

    @Test
    void readsNounsLikeTheirVerbs() {
        assertThat(events("The murder of Maria Lopez by Peter Brandt shocked Vienna.")).containsExactly("KILLING agent=Peter Brandt patient=Maria Lopez");
    }

    @Test
    void lendsTheSubjectOfASupportVerbToItsNoun() {
        assertThat(events("Maria Lopez made her escape in 1990.")).containsExactly("ESCAPE agent=Maria Lopez");
        assertThat(events("Soldiers took Maria Lopez into custody.")).containsExactly("ARREST agent=Soldiers patient=Maria Lopez");
    }

    @Test
    void tellsOneBattleForEachPlace() {
        Reading reading = reading("Peter Brandt fought in battles for Aleppo, Mosul and Damascus.");
        assertThat(reading.happenings()).extracting(happening -> happening.id().discriminator()).containsExactly("Aleppo", "Mosul", "Damascus");
    }

    @Test
    void inventsNoAgent() {
        assertThat(reading("Maria Lopez was killed in Vienna.").happenings()).allSatisfy(happening -> assertThat(happening.arguments())
                .noneMatch(argument -> argument.role() == Role.AGENT));
    }

    @Test
    void takesADefiniteNounForTheEventToldBefore() {
        Reading reading = reading("Rebels attacked a barracks in Osh on Monday. The attack lasted an hour.");
        assertThat(reading.happenings()).hasSize(2).extracting(Happening::id).containsOnly(reading.happenings().getFirst().id());
    }

    @Test
    void readsLifeWorkAndMoneyAsMuchAsWar() {
        assertThat(reading("Maria Lopez was born in Lima in 1950. She studied in Paris, married John Smith and worked at Siemens. In 1990 she sold her house, "
                + "sued her brother and emigrated to Canada. She died of cancer in 2001.").happenings()).extracting(Happening::type)
                .contains(EventType.BIRTH, EventType.EDUCATION, EventType.MARRIAGE, EventType.EMPLOYMENT, EventType.PURCHASE, EventType.LAWSUIT, EventType.TRAVEL,
                        EventType.DEATH);
    }

    @Test
    void labelsAnEventByWhoItBefell() {
        assertThat(reading("Peter Brandt killed Maria Lopez.").happenings().getFirst().label()).isEqualTo("killing of Maria Lopez");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Maria Lopez sued Peter Brandt.|lawsuit against Peter Brandt", "Prosecutors charged Peter Brandt.|charge against Peter Brandt", "The rebels attacked Maria Lopez.|attack on Maria Lopez",
        "Maria Lopez stole.|theft by Maria Lopez", "Maria Lopez travelled to Vienna.|travel of Maria Lopez to Vienna"})
    void aLabelNeverTurnsRoundWhoDidWhat(String text, String label) {
        assertThat(reading(text).happenings()).extracting(Happening::label).contains(label);
    }

    @Test
    void tellsOfASayingAsOfAnyEvent() {
        assertThat(events("Maria Lopez told Peter Brandt in Vienna that the war was lost.")).contains("STATEMENT agent=Maria Lopez place=Vienna recipient=Peter Brandt");
    }

    @Test
    void findsTheVerbOfALifeStoryThatLooksLikeAnAdjective() {
        assertThat(events("Peter Brandt, who had moved to Denver and married Maria Lopez, a lawyer, came home for Christmas."))
                .contains("TRAVEL agent=Peter Brandt destination=Denver").anyMatch(event -> event.startsWith("MARRIAGE") && event.contains("participant=Maria Lopez"));
    }

    @Test
    void followsThereToThePlaceNamedBefore() {
        assertThat(events("Peter Brandt fled to Denver in 1990. Maria Lopez visited him there twice.")).anyMatch(event -> event.contains("participant=Peter Brandt")
                && event.contains("place=Denver"));
    }

    @Test
    void makesTheSpeakerOneOfUs() {
        assertThat(events("My name is Maria Lopez. I worked in Lima. In May we fled to Chile.")).anyMatch(event -> event.startsWith("ESCAPE") && event.contains("agent="));
    }

    @Test
    void takesTheTrialForTheOnlyOneToldOf() {
        Reading reading = reading("The trial of Peter Brandt is to begin in January in Vienna. Maria Lopez left the city. A judge forbade all interviews before the trial.");

        assertThat(reading.happenings()).filteredOn(happening -> happening.type() == EventType.TRIAL).hasSize(2).extracting(Happening::id)
                .containsOnly(reading.happenings().getFirst().id());
    }

    @Test
    void makesNoEventOfACrimeThatIsOnlyNamed() {
        assertThat(reading("Peter Brandt was charged with murder in Vienna.").happenings()).extracting(Happening::type).containsExactly(EventType.CHARGE);
    }

    @Test
    void readsTheSimplePresentOfATaleInThePastAsHabit() {
        Reading reading = reading("Maria Lopez came to Lima in 1990. She opened a bakery. She buys flour in Quito.");

        assertThat(reading.happenings()).filteredOn(happening -> happening.type() == EventType.PURCHASE).extracting(Happening::factuality).containsExactly(Factuality.GENERIC);
    }

    @Test
    void letsShipsTravelAndMoneyChangeHands() {
        assertThat(events("The ferry left Hamburg at noon.")).containsExactly("TRAVEL origin=Hamburg");
        assertThat(reading("A dentist gave $50,000.").happenings()).extracting(Happening::type).containsExactly(EventType.DONATION);
    }

    @Test
    void namesAnEventByAllTheWordsThatMakeIt() {
        Reading reading = reading("The brewery filed for bankruptcy in 2018.");

        assertThat(reading.happenings()).singleElement().satisfies(happening -> assertThat(reading.text().textOf(happening.id().trigger())).isEqualTo("filed for bankruptcy"));
    }

    @Test
    void tellsThoseWhoWereHurtFromTheHurting() {
        assertThat(reading("Maria Lopez helped the wounded.").happenings()).isEmpty();
    }

    @Test
    void tellsWhoIsSpokenToFromWhoIsSpokenOf() {
        assertThat(events("Peter Brandt thanked Maria Lopez.")).containsExactly("STATEMENT agent=Peter Brandt recipient=Maria Lopez");
        assertThat(events("Peter Brandt criticized Maria Lopez.")).containsExactly("STATEMENT agent=Peter Brandt topic=Maria Lopez");
    }

    @Test
    void givesWhatIsDoneToSeveralToThoseWhoAreNamed() {
        assertThat(events("The soldiers arrested two brothers, Milo Harker and Jan Harker, in Vienna.")).anyMatch(event -> event.contains("patient=Jan Harker patient=Milo Harker"));
    }

    @Test
    void letsAHospitalSpeakAndHire() {
        assertThat(events("The hospital hired Maria Lopez in May.")).containsExactly("RECRUITMENT agent=The hospital patient=Maria Lopez");
    }

    @Test
    void knowsWhoGotTheStrokes() {
        assertThat(events("Maria Lopez was given eighty strokes.")).containsExactly("BEATING patient=Maria Lopez");
    }

    @Test
    void readsWhoDiedThroughALongDescription() {
        assertThat(events("Ellen Quirke, a nurse who opened the first clinic in Kilrush, died on 12 May.")).contains("DEATH patient=Ellen Quirke");
    }
}
