package org.attest.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.attest.annotation.TestTexts;
import org.attest.build.Standard;
import org.attest.extract.Happening;
import org.attest.extract.Reading;
import org.attest.fact.Referent;
import org.attest.fact.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who takes part by what stands before or beside the clause: those told apart out of several, places that a journey led to, whoever asked. */
class ContextRolesTest {

    /** The names of all who have this role in the last event of this word, sorted, joined by "+"; "-" for nobody. */
    private static String fillers(String text, String word, Role role) {
        Reading reading = Standard.reader().reading(TestTexts.annotate(text));
        Map<Referent, String> labels = reading.cast().entities().stream().collect(Collectors.toMap(entity -> (Referent) entity.id(), entity -> entity.label()));
        List<String> found = reading.happenings().stream().filter(happening -> reading.text().token(happening.trigger()).word().equals(word))
                .reduce((first, last) -> last).stream().flatMap(happening -> happening.arguments().stream()).filter(argument -> argument.role() == role).map(Happening.Argument::filler)
                .map(filler -> labels.getOrDefault(filler, filler.toString())).sorted().toList();
        return found.isEmpty() ? "-" : String.join("+", found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Soldiers arrested forty strikers, among them Anna Berg and her brother. | arrested | PATIENT | Anna Berg+forty strikers+her brother",
        "Five fishermen drowned, among them Karl's son, Valon, who was seven. | drowned | PATIENT | Five fishermen+Valon",
        "The company paid sums to sixteen other people, among them a hairdresser and two students. | paid | RECIPIENT | a hairdresser+sixteen other people+two students",
        "The soldiers arrested Anna Berg among the tents. | arrested | PATIENT | Anna Berg",
        "Anna Berg lived among them and was arrested in May. | arrested | PATIENT | Anna Berg",
        "In May two officers, Captain Roe and Lieutenant Lund, came to the village. They shot a farmer. | shot | AGENT | Lund+Roe"
    })
    void whatIsToldOfSeveralIsToldOfThoseAmongThem(String text, String word, Role role, String expected) {
        assertThat(fillers(text, word, role)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "They took Milo Harker to the barracks and beat him. | beat | PLACE | the barracks",
        "Anna Berg was held in a warehouse and tortured. | tortured | PLACE | a warehouse",
        "Anna Berg was marched to the bridge and beaten. | beaten | PLACE | the bridge",
        "In late September a judge in Lviv freed Milo Harker for want of evidence. | freed | PLACE | Lviv",
        "Near the bridge the men whom Anna Berg knew beat her brother. | beat | PLACE | the bridge",
        "Later Anna Berg was sent to Garamba, in the Congo. | sent | DESTINATION | Garamba",
        "She was arrested in Paris, in Rome and in Oslo. | arrested | PLACE | Oslo+Paris+Rome",
        "Anna Berg walked to the camp and asked the nurse for a blanket. | asked | PLACE | the camp",
        "Anna Berg travelled to Kyiv, but was arrested in Lviv. | arrested | PLACE | Lviv",
        "The guards took the money to the bank and killed the cashier. | killed | PLACE | -",
        "Karl Moe drove to Oslo and his wife died in Bergen. | died | PLACE | Bergen",
        "Karl Moe sent a letter to Rome and died. | died | PLACE | -"
    })
    void somethingIsDoneWhereTheJourneyLed(String text, String word, Role role, String expected) {
        assertThat(fillers(text, word, role)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Anna Berg asked the mayor whether the bridge was safe. He answered that it was. | answered | RECIPIENT | Anna Berg",
        "The judge asked Milo Harker whether he had fired. Harker replied that he had not. | replied | RECIPIENT | The judge",
        "Captain Roe called me in. He said that I would begin on Monday. | said | RECIPIENT | narrator",
        "Peter Brandt said that the war was over. Maria Lopez said that it was not. | said | RECIPIENT | -",
        "The Herald wrote that I should be hanged. I was ill that year. | wrote | RECIPIENT | -",
        "Neighbours say that I am mad. I do not care. | say | RECIPIENT | -"
    })
    void somethingIsSaidToWhoeverAskedOrIsToldWhatToDo(String text, String word, Role role, String expected) {
        assertThat(fillers(text, word, role)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Maria Lopez taught the miners to read. | taught | PATIENT | the miners",
        "Peter Brandt hanged himself in May. | hanged | PATIENT | Peter Brandt",
        "Milo Harker betrayed his comrades. | betrayed | PATIENT | his comrades",
        "Rebels attacked the village at dawn. | attacked | PLACE | the village",
        "Rebels attacked the convoy near Homs. | attacked | PATIENT | the convoy"
    })
    void whoeverItIsDoneToSuffersIt(String text, String word, Role role, String expected) {
        assertThat(fillers(text, word, role)).isEqualTo(expected);
    }
}
