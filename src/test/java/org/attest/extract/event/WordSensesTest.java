package org.attest.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.attest.annotation.TestTexts;
import org.attest.build.Standard;
import org.attest.extract.Happening;
import org.attest.fact.EventType;
import org.attest.fact.Referent;
import org.attest.fact.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that tell of an event in one sense only. */
class WordSensesTest {

    private static List<Happening> happenings(String text) {
        return Standard.reader().reading(TestTexts.annotate(text)).happenings();
    }

    private static List<EventType> types(String text) {
        return happenings(text).stream().map(Happening::type).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"The concert took place in Vienna.", "The new school meets the needs of the village.", "Maria Lopez shot a film in Lima.",
            "The neighbours raised concerns.", "The recipe takes an hour of time.", "The council took action.", "Peter Brandt runs the museum.",
            "The results demonstrate the value of patience.", "The rain led them to stay inside.", "The firm will charge you for the keys.",
            "His wit contributed to a pleasant evening.", "The river attracts visitors because of the published prices."})
    void tellOfNothingInAnotherSense(String text) {
        assertThat(types(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A comet called Halley shone in the east.", "They called themselves the Free Army.", "Maria Lopez went on to work with many directors.",
            "That translates into a score of twelve points.", "The Kodim is the district military command.", "Maria Lopez was lying near Lima with a broken arm.",
            "Which of us will put it down first?", "Clinical trials of the vaccine went well.", "Please confine the question to one issue.",
            "Parliament responded to the evolution of society.", "Samir Ode went on duty at six.", "The State called nine witnesses.",
            "The airline has flights to Urumqi.", "Peter Brandt was branded with an iron.", "Parliament abolished the slave trade.", "Thank God for the rain.",
            "Samples were taken from the children.", "The body of Peter Brandt has not been found.", "The lawyers used their peremptory strikes.",
            "We can install those sensors in the schools.", "Oh, I am starving.", "The novel is an amalgamation of old tales."})
    void tellOfNothingWhereAWordOnlyLooksLikeOne(String text) {
        assertThat(types(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "An old man passed, whistling. | DEATH",
        "A boy passed on a bicycle. | DEATH",
        "Anna Keller gave the boy a book to read. | ORDER",
        "The caretaker rang the bell. | CORRESPONDENCE",
        "The electricity was cut off. | INJURY",
        "Peter Brandt repeated the class. | STATEMENT",
        "The nurse read the paper. | STATEMENT",
        "Anna Keller heard the birds sing. | COMMUNICATION",
        "Anna Keller never heard that song. | COMMUNICATION",
        "Lightning struck Anna Keller with great force. | BEATING",
        "Peter Brandt carried off the prize by a trick. | DEATH",
        "Peter Brandt discharged the cargo at noon. | RELEASE",
        "Peter Brandt put the sword to the wall. | KILLING",
        "The hunter shot the fox. | EXECUTION",
        "The team did not survive the first round. | DEATH",
        "The baby kept Anna Keller awake all night. | TORTURE",
        "The bus left Anna Keller standing in the rain. | TORTURE",
        "The pastor poured water over the child's head and baptized her. | TORTURE",
        "The tap dripped water into the sink. | TORTURE",
        "Peter Brandt taped the wire to the wall. | TORTURE",
        "Peter Brandt pushed his little brother into the car. | ABDUCTION",
        "Mother bundled the children into the car. | ABDUCTION",
        "The usher seized Maria Lopez by the elbow and found her a seat. | ABDUCTION",
        "The manager held the baby for an hour. | DETENTION",
        "Anna Keller lost her friend in the crowd. | DEATH",
        "The company lost three customers last year. | DEATH",
        "Anna Keller opened the shop at eight. | FOUNDING",
        "The caretaker opened the school every morning. | FOUNDING",
        "Peter Brandt opened the school gate. | FOUNDING",
        "Anna Keller set up the tent. | FOUNDING",
        "Peter Brandt closed the case and put it under the bed. | JUSTICE",
        "The doctor closed the file. | JUSTICE",
        "The patient responded well. | STATEMENT",
        "Maria Lopez beat her brother at chess. | BEATING",
        "Maria Lopez broke into a smile. | RAID",
        "The children stormed into the kitchen. | RAID",
        "Maria Lopez suppressed a laugh. | REPRESSION",
        "The pupils questioned the teacher about the moon. | INTERROGATION",
        "The teacher let the class go at four. | RELEASE",
        "The boss collared me in the corridor. | ARREST",
        "The waiter took away the plates. | THEFT",
        "Peter Brandt retired to bed at ten. | LEAVING",
        "The company ordered a new sofa. | ORDER",
        "The kitchen flooded with light. | DISASTER",
        "The boss sank into his chair. | DISASTER",
        "There was an earthquake of applause. | DISASTER",
        "There was a battle for the last seat. | BATTLE",
        "My feet are killing me. | KILLING",
        "Maria Lopez gave him a look. | TRANSACTION",
        "Peter Brandt lifted the box onto the table. | THEFT",
        "Peter Brandt keeps his wine in the cellar. | DETENTION",
        "Maria Lopez kept Peter Brandt in the dark about the party. | DETENTION",
        "They sat in the cellar and tasted the wine. | DETENTION",
        "Peter Brandt left his wife at the station and parked the car. | DIVORCE",
        "Her grandmother sat on the step and peeled potatoes. | PROTEST",
        "The family camped for a week. | PROTEST",
        "The council maintains the roads. | STATEMENT",
        "Maria Lopez underlined the word twice. | STATEMENT",
        "Peter Brandt put his number in her phone. | STATEMENT",
        "Peter Brandt dug up the potatoes. | DESTRUCTION",
        "Maria Lopez shredded the cabbage. | DESTRUCTION",
        "Maria Lopez cut down her drinking. | DESTRUCTION",
        "Peter Brandt was surrounded by friends at the party. | SIEGE",
        "Maria Lopez searched the room for her glasses. | RAID",
        "Maria Lopez held the line while he looked for a pen. | BATTLE",
        "Maria Lopez took a position at the bank. | BATTLE",
        "Maria Lopez missed the bus. | TRAVEL",
        "Max was taken in by a kind aunt. | ARREST",
        "The couple were driven off to the airport for their honeymoon. | ARREST",
        "Peter Brandt shut down the computer. | DISSOLUTION",
        "Peter Brandt drilled a hole in the wall. | TRAINING",
        "The batsman made fifty runs. | ESCAPE",
        "Peter Brandt shook off his cold. | ESCAPE",
        "The workers suspended the lamp from a hook. | PUNISHMENT",
        "Maria Lopez cleared out the attic. | DISPLACEMENT",
        "The pupil got the answer right. | CORRESPONDENCE",
        "Peter Brandt caught his sister in the garden. | CAPTURE",
        "Maria Lopez painted on Sundays. | PUBLICATION",
        "Maria Lopez joined her friends in church. | MARRIAGE",
        "They shook hands and sat down to lunch. | AGREEMENT",
        "The ferry is operated by the council. | ILLNESS",
        "Maria Lopez undressed the baby. | SEXUAL_VIOLENCE"})
    void tellOfNothingOfTheKindInDailyLife(String text, EventType type) {
        assertThat(types(text)).doesNotContain(type);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The soldiers bundled his brother into a car. | ABDUCTION",
        "Maria Lopez lost her sister in the war. | DEATH",
        "The company opened the factory in May 1950. | FOUNDING",
        "The prosecutor closed the case against Peter Brandt. | JUSTICE",
        "The rebels held six nurses in a school. | DETENTION",
        "They questioned us for six hours. | INTERROGATION",
        "Soldiers broke into the house. | RAID",
        "Gunmen stormed into the school. | RAID",
        "The ferry sank in the storm. | DISASTER",
        "Rebels seized control of the mine. | CAPTURE",
        "The battle for the bridge lasted three days. | BATTLE",
        "The police let the prisoners go in May. | RELEASE",
        "A bomb exploded at the wedding. | BOMBING",
        "Gunmen opened fire at a wedding in Lima. | ATTACK",
        "Police attacked the demonstration. | ATTACK"})
    void tellOfItWhereThoseWhoDoItAndThoseToWhomItIsDoneAreOfTheKind(String text, EventType type) {
        assertThat(types(text)).contains(type);
    }

    @Test
    void tellOfAFineAsAFineAndOfALawsuitAsOne() {
        assertThat(types("The judge fined Maria Lopez 40 pounds.")).containsExactly(EventType.FINE);
        assertThat(types("The brothers went to court over the land.")).containsExactly(EventType.LAWSUIT);
    }

    @Test
    void tellWhoIsFreedFromWhatIsTaken() {
        assertThat(types("The liberation of Fallujah took three weeks.")).contains(EventType.CAPTURE).doesNotContain(EventType.RELEASE);
        assertThat(types("The liberation of the prisoners took three weeks.")).contains(EventType.RELEASE).doesNotContain(EventType.CAPTURE);
    }

    @Test
    void tellOfJoiningABodyOnly() {
        assertThat(types("Samir Ode joined the rebels.")).containsExactly(EventType.JOINING);
        assertThat(types("John Kerry joined Sergey Lavrov on Monday.")).isEmpty();
    }

    @Test
    void tellWhoseStrikeItIs() {
        assertThat(types("A U.S. strike hit two vehicles near Sarmada.")).contains(EventType.ATTACK).doesNotContain(EventType.PROTEST);
        assertThat(types("U.S. air strikes hit the town.")).contains(EventType.ATTACK).doesNotContain(EventType.PROTEST);
        assertThat(types("The strike lasted a week.")).containsExactly(EventType.PROTEST);
    }

    @Test
    void tellNothingInTheCapitalsOfALetterhead() {
        assertThat(types("CONGRESSMAN'S REPORT TO THE PEOPLE\n\nMaria Lopez left Lima in May. She was happy there.")).containsExactly(EventType.TRAVEL);
    }

    @Test
    void tellOfTheMovementsAndFatesOfPeopleWithoutANoun() {
        assertThat(types("Another, who returned last year, keeps silent.")).containsExactly(EventType.TRAVEL);
        assertThat(types("In the mountains more of us died of thirst.")).containsExactly(EventType.DEATH);
        assertThat(types("Peter Brandt has not been seen since.")).containsExactly(EventType.DISAPPEARANCE);
        assertThat(types("She settled in Lima.")).containsExactly(EventType.TRAVEL);
    }

    @Test
    void tellWhetherThingsBurnOrPeople() {
        assertThat(types("The mill and the store were set on fire.")).containsExactly(EventType.DESTRUCTION);
        assertThat(types("Peter Brandt was set on fire.")).containsExactly(EventType.ATTACK);
    }

    @Test
    void tellWhoWasLetGoAndWhoWentSomewhere() {
        assertThat(types("They let Peter Brandt go in May.")).containsExactly(EventType.RELEASE);
        assertThat(types("We let the children go to that school.")).doesNotContain(EventType.RELEASE);
    }

    @Test
    void tellOfWhatIsKnownByItsDayThoughNobodyTakesPart() {
        assertThat(types("The coup of 27 June 1973 surprised the city.")).containsExactly(EventType.CONFLICT);
    }

    @Test
    void tellOfLettersWhereNothingIsQuoted() {
        assertThat(types("Maria Lopez wrote to Peter Brandt in May.")).containsExactly(EventType.CORRESPONDENCE);
    }

    @Test
    void tellOfAnEventWhereTheirPartnersAreActors() {
        assertThat(types("Maria Lopez met Peter Brandt in Lima.")).containsExactly(EventType.MEETING);
        assertThat(types("A policeman shot Peter Brandt in Lima.")).containsExactly(EventType.KILLING);
        assertThat(types("The prosecutor charged Peter Brandt with fraud.")).containsExactly(EventType.CHARGE);
        assertThat(types("The rebels took the town of Korvan.")).containsExactly(EventType.CAPTURE);
    }

    @Test
    void takeAWordInBracketsForARemarkOnTheText() {
        assertThat(types("[Text] The minister lives in Lima.")).isEmpty();
    }

    @Test
    void tellOfNoCaseWhereAMassNounStandsAlone() {
        assertThat(types("The village lived in fear of violence.")).isEmpty();
    }

    @Test
    void readHeadlinesInThePassive() {
        assertThat(happenings("Six villagers killed in Vienna.")).singleElement()
                .satisfies(killing -> assertThat(killing.arguments()).extracting(Happening.Argument::role).containsExactlyInAnyOrder(Role.PATIENT, Role.PLACE));
    }

    @Test
    void makeNobodyKillThoseWhomHeLost() {
        assertThat(happenings("Maria Lopez lost her brother in 1990.")).singleElement().satisfies(death -> {
            assertThat(death.type()).isEqualTo(EventType.DEATH);
            assertThat(death.arguments()).extracting(Happening.Argument::role).containsExactly(Role.PATIENT);
        });
    }

    @Test
    void passOnWhatTheirNounTells() {
        assertThat(happenings("Maria Lopez boarded a flight to Vienna.")).singleElement()
                .satisfies(travel -> assertThat(travel.arguments()).extracting(Happening.Argument::role).contains(Role.DESTINATION));
    }

    @Test
    void makeTheAccusedTheDoerAndNotTheAccuser() {
        assertThat(happenings("Maria Lopez blamed Peter Brandt for the assault.")).filteredOn(happening -> happening.type() == EventType.ATTACK).singleElement()
                .satisfies(assault -> assertThat(assault.arguments()).filteredOn(argument -> argument.role() == Role.AGENT).singleElement()
                        .satisfies(agent -> assertThat(((Referent.Thing) agent.filler()).key()).isEqualTo("Peter Brandt")));
    }

    @Test
    void convictWhoeverIsFoundGuilty() {
        assertThat(happenings("A judge found Peter Brandt guilty of fraud.")).filteredOn(happening -> happening.type() == EventType.CONVICTION).singleElement()
                .satisfies(conviction -> assertThat(conviction.arguments()).extracting(Happening.Argument::role).contains(Role.PATIENT));
    }

    @Test
    void letTheSpeakerStandWhereHeIsMentioned() {
        assertThat(happenings("Peter Brandt said that the shop was closed.")).filteredOn(happening -> happening.type() == EventType.STATEMENT).singleElement()
                .satisfies(saying -> assertThat(saying.arguments()).filteredOn(argument -> argument.role() == Role.AGENT).singleElement()
                        .satisfies(agent -> assertThat(agent.head()).isLessThan(saying.trigger())));
    }

    @Test
    void keepAPartysHomeOutOfThePlace() {
        assertThat(happenings("The talks between the government of Chile and the miners failed.")).flatExtracting(Happening::arguments)
                .extracting(Happening.Argument::role).doesNotContain(Role.PLACE);
    }
}
