package org.attest.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.attest.annotation.TestTexts;
import org.attest.build.Standard;
import org.attest.extract.Happening;
import org.attest.fact.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that tell of no event because of who or what stands with them, or because nobody in particular does. */
class MisfitsTest {

    private static List<EventType> types(String text) {
        return Standard.reader().reading(TestTexts.annotate(text)).happenings().stream().map(Happening::type).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"The old idea died in the spring.", "The committee released the results.", "They conquered the disease.",
            "His patience paid off.", "The silver medal went to Norway.", "The smoke rose against the wind.", "They exchanged glances."})
    void tellOfNothingWhereNoSuchThingTakesPart(String text) {
        assertThat(types(text)).isEmpty();
    }

    @Test
    void tellOfTheirEventWhereSomebodyTakesPart() {
        assertThat(types("The old farmer died in the spring.")).containsExactly(EventType.DEATH);
        assertThat(types("The committee released the prisoners.")).containsExactly(EventType.RELEASE);
        assertThat(types("The majority of the villagers fled.")).containsExactly(EventType.ESCAPE);
        assertThat(types("Millions have been displaced.")).containsExactly(EventType.DISPLACEMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"If you travel to Norway, you must buy a ticket at the station. It is open every day. The ferries are cheap.",
            "Visitors may climb the tower. It is free. The view is splendid.", "She is calm. They want peace. They sell flowers to the neighbours."})
    void tellOfNothingInAdviceAndTalk(String text) {
        assertThat(types(text)).isEmpty();
    }

    @Test
    void tellOfPlansOfSomebodyAndOfOneOccasion() {
        assertThat(types("Maria Lopez wants to travel to Norway. She is calm.")).containsExactly(EventType.TRAVEL);
        assertThat(types("They would drive people to the reservoir. The guards laughed.")).contains(EventType.TRANSFER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"She taught herself Norwegian.", "Maria Lopez set out to explore the idea.", "The album is composed of ten songs.",
            "The firm launched a campaign for clean air.", "He was completely lost.", "Maria Lopez came into contact with a new style."})
    void tellOfNothingInOtherSenses(String text) {
        assertThat(types(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"The idea implies that prices fall.", "The neighbours call him \"the captain\".", "A song called \"The Long Night\" opened the evening.",
            "The town, pronounced \"Lester\", is old."})
    void tellOfNoStatementWhereNothingIsStated(String text) {
        assertThat(types(text)).isEmpty();
    }

    @Test
    void tellOfStatementsOfPeopleAndReports() {
        assertThat(types("Maria Lopez implied that prices had fallen.")).containsExactly(EventType.STATEMENT);
        assertThat(types("Peter Brandt called him a liar.")).containsExactly(EventType.STATEMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"She played in a film named Who Killed the Baker last year.", "They also come from the small towns.", "I do not come from Vienna."})
    void tellOfNothingInTitlesAndOrigins(String text) {
        assertThat(types(text)).isEmpty();
    }

    @Test
    void tellOfNothingInPlansOfTalkThatNameNobody() {
        assertThat(types("We need to be talking about prices. It is clear. She is calm.")).isEmpty();
        assertThat(types("We talked to Maria Lopez about prices. It is clear.")).containsExactly(EventType.COMMUNICATION);
    }

    @Test
    void tellOfNoStatementInTurnsOfSpeech() {
        assertThat(types("You can say that prices fell.")).isEmpty();
        assertThat(types("I must say that Vienna is cold.")).isEmpty();
        assertThat(types("I will tell Maria Lopez that prices fell.")).containsExactly(EventType.STATEMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maria Lopez told herself that it was over.", "The examples illustrate that prices fall.", "They were denied access.",
            "Peter Brandt showed up at noon."})
    void tellOfNoStatementInOtherSensesOfVerbsOfSpeech(String text) {
        assertThat(types(text)).doesNotContain(EventType.STATEMENT);
    }
}
