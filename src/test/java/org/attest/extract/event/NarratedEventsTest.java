package org.attest.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.attest.annotation.TestTexts;
import org.attest.build.Standard;
import org.attest.extract.Happening;
import org.attest.fact.EventType;
import org.attest.fact.Factuality;
import org.attest.fact.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events as people tell them: by idioms, by what is had done, by numbers and nobodies in the place of people. */
class NarratedEventsTest {

    private static List<Happening> happenings(String text) {
        return Standard.reader().reading(TestTexts.annotate(text)).happenings();
    }

    private static List<EventType> types(String text) {
        return happenings(text).stream().map(Happening::type).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The guards put a sack over Peter Brandt's head. | TORTURE",
        "The guards rubbed salt into the wounds of Peter Brandt. | TORTURE",
        "The police let Peter Brandt go in August. | RELEASE",
        "The judge granted Maria Lopez bail. | RELEASE",
        "Peter Brandt was trampled in the rush. | INJURY",
        "Maria Lopez broke her arm in the cell. | INJURY",
        "The cavalry rode into the marchers. | ATTACK",
        "The first shots came from the roof. | ATTACK",
        "Peter Brandt was hauled off in handcuffs. | ARREST",
        "Peter Brandt laid tiles in Vienna. | EMPLOYMENT",
        "Maria Lopez became a deckhand on a trawler. | EMPLOYMENT",
        "Maria Lopez became a sergeant in the artillery. | APPOINTMENT",
        "Peter Brandt took back every word of his statement. | STATEMENT",
        "Maria Lopez left a note on the table. | CORRESPONDENCE",
        "The union lobbied the ministry. | NEGOTIATION",
        "The two militias exchanged fire for an hour. | BATTLE",
        "Samir Ode threw in his lot with the rebels. | JOINING",
        "Peter Brandt broke with the party. | LEAVING",
        "The minister stepped down on Tuesday. | LEAVING",
        "Maria Lopez wants to open a hostel for girls. | FOUNDING",
        "The widows camped outside the ministry. | PROTEST",
        "The whole town was cut off. | SIEGE",
        "A splinter cost him his left eye. | INJURY",
        "The blast left Peter Brandt deaf. | INJURY",
        "A guard hit Peter Brandt with a belt. | BEATING",
        "The guards hung Peter Brandt by his wrists. | TORTURE",
        "Two bandits took Maria Lopez from the field. | ABDUCTION",
        "Maria Lopez had two sons in Vienna. | BIRTH",
        "Peter Brandt mended shoes. | EMPLOYMENT",
        "Maria Lopez weaved carpets at the mill. | EMPLOYMENT",
        "Peter Brandt was in jail for a year. | IMPRISONMENT",
        "The judge gave Peter Brandt six years. | SENTENCING",
        "The police came for Peter Brandt at night. | ARREST",
        "Gendarmes had Maria Lopez brought in. | ARREST",
        "Two neighbours saw Peter Brandt arrested. | ARREST",
        "The officer had the miners sit in a row. | ORDER",
        "Four came back after a week. | TRAVEL",
        "Others were arrested at the gate. | ARREST",
        "Peter Brandt told Maria Lopez to go. | TRAVEL",
        "A shell fell on the school. | BOMBING",
        "The men set light to the barn. | DESTRUCTION",
        "There was a coup in 1973. | CONFLICT",
        "The strike lasted eleven weeks. | PROTEST",
        "Peter Brandt betrayed the miners. | STATEMENT",
        "The federation reached Maria Lopez by telephone. | INTERVIEW",
        "Maria Lopez was expelled from the country. | DEPORTATION",
        "Peter Brandt was a cobbler who came to us in 1973. | TRAVEL",
        "The company dismissed Peter Brandt. | DISMISSAL",
        "The schooner Calbuco sank near Bergen. | DISASTER",
        "Peter Brandt was caught at the station. | ARREST"})
    void areRead(String text, EventType type) {
        assertThat(types(text)).contains(type);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Maria Lopez lost sight of the goal. | ILLNESS",
        "The soldiers gave their lives for others. | SENTENCING",
        "Maria Lopez mended the shoes on Monday. | EMPLOYMENT",
        "The keys were never returned. | DISAPPEARANCE",
        "The shop has a baker to make it famous. | ORDER",
        "Berg hit .203 with 11 runs. | BEATING",
        "Since the war the mill is closed. | BATTLE",
        "Maria Lopez is eight months pregnant. | ILLNESS",
        "The police charged Peter Brandt and Karl Moe with negligent homicide. | KILLING",
        "Captain Brandt commanded the base. | ORDER",
        "Peter Brandt was caught in the rain. | ARREST",
        "The minister dismissed the claim. | DISMISSAL"})
    void areNotReadInto(String text, EventType type) {
        assertThat(types(text)).doesNotContain(type);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The soldiers buried Peter Brandt the same day. | EVENT",
        "Maria Lopez lost two children that winter. | DEATH",
        "Peter Brandt was dragged by the collar to the ladder. | TRANSFER",
        "Nobody has seen Peter Brandt since. | DISAPPEARANCE",
        "Peter Brandt came to see Maria Lopez. | MEETING",
        "Born in Bergen, Peter Brandt sold cameras. | BIRTH",
        "Peter Brandt is still in custody. | DETENTION",
        "Peter Brandt was questioned by a major. | INTERROGATION",
        "Peter Brandt is accused of theft. | CHARGE",
        "The party won nine of the 100 seats. | ELECTION",
        "Spain seized Goa. | CAPTURE",
        "The fighting displaced Maria Lopez. | DISPLACEMENT",
        "Maria Lopez had been promised that the child would follow. | STATEMENT",
        "A postcard came from Maria Lopez. | CORRESPONDENCE",
        "A bullet went through the shoulder of Peter Brandt. | INJURY",
        "The dockers walked out. | PROTEST",
        "Peter Brandt was taken out for interrogation. | INTERROGATION",
        "Talks broke down in June. | NEGOTIATION",
        "Maria Lopez recalled two men in the yard. | STATEMENT",
        "Maria Lopez was on her way to Bergen. | TRAVEL",
        "The federation is calling for a boycott. | STATEMENT",
        "The army handed Peter Brandt over to the Red Cross. | TRANSFER",
        "Gunmen took Peter Brandt. | ABDUCTION",
        "Peter Brandt took a taxi to the hospital. | TRAVEL"})
    void areReadFromEverydayWords(String text, EventType type) {
        assertThat(types(text)).contains(type);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Maria Lopez took Peter Brandt to the doctor. | ABDUCTION",
        "Peter Brandt fell ill. | INJURY",
        "The lawyer came to see that the case was lost. | MEETING",
        "The generals planned a first strike. | PROTEST",
        "Maria Lopez gave the matter some thought. | TRANSACTION",
        "The ferry went down off Bergen. | TRAVEL"})
    void areNotReadIntoOtherSensesOfEverydayWords(String text, EventType type) {
        assertThat(types(text)).doesNotContain(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Peter Brandt did not survive the winter.", "Peter Brandt went to the shop and never came back."})
    void areToldByWhatDidNotHappen(String text) {
        assertThat(happenings(text)).filteredOn(happening -> happening.type() == EventType.DEATH || happening.type() == EventType.DISAPPEARANCE).singleElement()
                .satisfies(event -> assertThat(event.factuality()).isEqualTo(Factuality.FACTUAL));
    }

    @Test
    void areTheDeedOfWhoeverHasThemDone() {
        assertThat(happenings("The landlord had Peter Brandt killed.")).singleElement()
                .satisfies(killing -> assertThat(killing.arguments()).extracting(Happening.Argument::role).contains(Role.AGENT, Role.PATIENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maria Lopez was arrested on 3 May 1975. She was released in June. On 19 November 1976 she was arrested in Cusco.",
            "Police arrested Maria Lopez. She was freed. Later police arrested Maria Lopez again."})
    void areTwoOnDifferentOccasions(String text) {
        assertThat(happenings(text)).filteredOn(happening -> happening.type() == EventType.ARREST).extracting(Happening::id).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void areTwoMarriagesWithTwoSpouses() {
        assertThat(happenings("Peter Brandt married Ana Gil in Lima. She died. He married Rosa Leal in Cusco.")).filteredOn(happening -> happening.type() == EventType.MARRIAGE)
                .extracting(Happening::id).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void areOneWhereTheBattleTakesUpTheFighting() {
        assertThat(happenings("Rebels and soldiers fought near Lima for a week. In the battle the mayor died.")).filteredOn(happening -> happening.type() == EventType.BATTLE)
                .extracting(Happening::id).hasSize(2).containsOnly(happenings("Rebels and soldiers fought near Lima for a week.").getFirst().id());
    }
}
