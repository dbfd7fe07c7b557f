package org.attest.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.attest.annotation.TestTexts;
import org.attest.build.Standard;
import org.attest.extract.Happening;
import org.attest.extract.Reading;
import org.attest.fact.Role;
import org.attest.fact.Referent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who and where, told by phrases around an event rather than by its own subject and object. */
class CircumstancesTest {

    /** The names of all who have this role in the event of this word, sorted, joined by "+"; "-" for nobody. */
    private static String fillers(String text, String word, Role role) {
        Reading reading = Standard.reader().reading(TestTexts.annotate(text));
        Map<Referent, String> labels = reading.cast().entities().stream().collect(Collectors.toMap(entity -> (Referent) entity.id(), entity -> entity.label()));
        List<String> found = reading.happenings().stream().filter(happening -> reading.text().token(happening.trigger()).word().equals(word))
                .flatMap(happening -> happening.arguments().stream()).filter(argument -> argument.role() == role).map(Happening.Argument::filler)
                .map(filler -> labels.getOrDefault(filler, filler.toString())).sorted().toList();
        return found.isEmpty() ? "-" : String.join("+", found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // the object's deed for which something is done to it
        "The company dismissed Pedro Anaya for having handed out leaflets. | handed | AGENT | Pedro Anaya",
        "Pedro Anaya was fined for having handed out leaflets. | handed | AGENT | Pedro Anaya",
        "The bishop called on the rebels to lay down their weapons. | lay | AGENT | the rebels",
        // a participle after a comma, or between two
        "Gunmen opened fire on worshippers leaving a church in Kaduna on Sunday, killing nine people. | killing | AGENT | Gunmen",
        "Zoran Zoric himself, gravely wounded, was led away to the mill. | wounded | PATIENT | Zoran Zoric",
        "The Mission's patrol came under fire while escorting a convoy from Kidal to Tessalit. | escorting | AGENT | The Mission's patrol",
        // behind another passive
        "Anna Berg was summoned by the police, questioned for nine hours and sent home. | questioned | PATIENT | Anna Berg",
        "Anna Berg was summoned by the police, questioned for nine hours and sent home. | questioned | AGENT | -",
        // the way before the goal
        "Anna Berg met the Kowalskis, who had gone on to Alberta. | gone | DESTINATION | Alberta",
        // where somebody saw it
        "At the roadblock I saw Karl Moe kill two students. | kill | PLACE | the roadblock",
        "At the roadblock I said that Karl Moe had killed two students in Lima. | killed | PLACE | Lima",
        // who the sentence says it was
        "The one who gave the order was his deputy, Milos Janic. | gave | AGENT | Milos Janic",
        "The man who shot Karl Moe was Peter Lund. | shot | AGENT | Peter Lund",
        "The man who shot Karl Moe was a soldier. | shot | AGENT | The man",
        "The first to come to the valley was Ole Tveit. | come | AGENT | Ole Tveit",
        // what goes to somebody or comes from somebody
        "Ivan Sokol reported the assault to police. | reported | RECIPIENT | police",
        "Anna Berg bought a mule from her cousin. | bought | PARTICIPANT | her cousin",
        "Karl Moe announced a visit to the king. | announced | RECIPIENT | -",
        "The families lodged a complaint with the ombudsman. | lodged | RECIPIENT | the ombudsman",
        "The Turks laid siege to the fort. | laid | PLACE | the fort",
        // who is to do what somebody gives them time or leave for
        "Colonel Arturo Benavente gave the strikers ten minutes to disperse. | disperse | AGENT | the strikers",
        "Colonel Arturo Benavente gave the strikers ten minutes to disperse. | gave | RECIPIENT | the strikers",
        "Karl Moe promised Anna Berg a visit to make up for it. | promised | RECIPIENT | Anna Berg",
        // whom a threat is for
        "Two men broke the camera of Anna Berg and threatened to kill her. | threatened | PATIENT | Anna Berg",
        "The officer threatened to burn down the house. | threatened | PATIENT | -",
        // hearsay
        "Karl Moe had this from a driver who escaped. | had | AGENT | a driver",
        "Karl Moe had a horse from a driver who escaped. | had | AGENT | -",
        "Karl Moe learned that Anna Berg had been taken to Lima. | learned | RECIPIENT | Karl Moe",
        "Karl Moe heard that Anna Berg had died. | heard | RECIPIENT | Karl Moe",
        "Karl Moe heard one of them say a prayer. | heard | RECIPIENT | -",
        "Karl Moe heard Anna Berg scream. | heard | RECIPIENT | -",
        // blows and what they are struck with
        "I held on to her arm until one of them, a boy called Kuyilan, struck me with the butt of his rifle. | struck | AGENT | Kuyilan",
        "Karl Moe was beaten by two guards with a club. | beaten | PARTICIPANT | -",
        "Karl Moe was beaten by two guards with a club. | beaten | AGENT | two guards",
        "Epeli Naisoro and Vikash Lal stand charged with arson. | charged | PATIENT | Epeli Naisoro+Vikash Lal",
        "Rebels cut off Karl Moe's hand with a machete. | cut | PATIENT | Karl Moe",
        // what is taken undergoes it, what is crossed is where one went, and from where somebody calls is where they are
        "The army captured Kilinochchi in 2009. | captured | PATIENT | Kilinochchi",
        "Men looted the pharmacy. | looted | PATIENT | the pharmacy",
        "Men raided the village of Ndele. | raided | PLACE | Ndele",
        "Karl Moe crossed the bridge to Tartu. | crossed | PLACE | the bridge",
        "Karl Moe crossed the bridge to Tartu. | crossed | DESTINATION | Tartu",
        "Karl Moe telephoned his sister from Nazran. | telephoned | PLACE | Nazran",
        "Karl Moe returned from Nazran. | returned | ORIGIN | Nazran",
        // those behind the verb
        "Killed were Karl Moe, 34, and Anna Berg, 12. | Killed | PATIENT | Anna Berg+Karl Moe",
        "Among those arrested were Karl Moe and Anna Berg. | arrested | PATIENT | Anna Berg+Karl Moe",
        "Those arrested were taken to Lima. | taken | DESTINATION | Lima",
        "Removed from the launch were Karl Moe and Peter Lund. | Removed | PATIENT | Karl Moe+Peter Lund",
        "Karl Moe was seen being beaten by two guards. | beaten | PATIENT | Karl Moe",
        "Karl Moe regrets having left Lima. | left | AGENT | Karl Moe",
        "It was the mayor who handed the list to the guards. | handed | AGENT | the mayor",
        "Karl Moe was the mayor who handed the list to the guards. | handed | AGENT | Karl Moe",
        "They arrested Jonas Berg and Peter Lund in May. Both men were shot at the mill. | shot | PATIENT | Jonas Berg+Peter Lund",
        // who leaves out "I"
        "Went to Gondar by bus. I was glad. | Went | AGENT | narrator",
        "I stayed at home. Buried Karl Moe next morning. | Buried | AGENT | narrator",
        "I was ill. Reached Gondar at dusk. | Reached | AGENT | narrator",
        "Went to Gondar by bus. Karl Moe was late. | Went | AGENT | -",
        "Paid the driver, Karl Moe went home. I saw it. | Paid | AGENT | -",
        // peoples called as their language
        "The French banished Karl Moe to Lokoja. | banished | AGENT | French",
        "Karl Moe made peace with the Dutch. | made | PARTICIPANT | Dutch",
        "Samir Ode drove for Karl Moe, carrying Anna Lind to the coast. | carrying | AGENT | Samir Ode",
        // clauses after the last of several nouns
        "Two nurses from Bakouma, who buried the dead, left at noon. | buried | AGENT | Two nurses",
        "Samir Ode was taken to the camp at Pajule, where the soldiers killed his brother. | taken | PLACE | -",
        "Samir Ode was taken to the camp at Pajule, where the soldiers killed his brother. | killed | PLACE | the camp",
        // where somebody dealt with is at home
        "Vera Kohl paid a lawyer in Bergen. | paid | PLACE | -",
        "Vera Kohl was killed in Bergen. | killed | PLACE | Bergen",
        "Vera Kohl killed a lawyer in Bergen. | killed | PLACE | Bergen",
        "The police arrested Vera Kohl for photographs of a bridge. | arrested | PLACE | -",
        // what there points to
        "We walked to Jebelein, in the hills south of Juba. I was trained there for three months. | trained | PLACE | Jebelein",
        "Vera Kohl drove from Oslo to Bergen. She was killed there. | killed | PLACE | Bergen",
        "Peter Lund went to Mugunga camp, after half of Kitshanga had fled there. | fled | DESTINATION | Mugunga camp",
        "Karl Moe joined Falcon Mining in 1970. Peter Lund had worked there since 1968. | worked | PLACE | Falcon Mining",
        "Karl Moe sued Falcon Mining in Lima. Peter Lund was killed there. | killed | PLACE | Lima",
        // circumstances without a bearer of their own
        "Tomas Lind was in hospital with pneumonia. | pneumonia | PATIENT | Tomas Lind",
        "Under torture, Petra Sand betrayed two friends. | torture | PATIENT | Petra Sand",
        "Under the torture of Karl Moe, Petra Sand betrayed two friends. | torture | PATIENT | Karl Moe",
        "Ada Berg said in an interview that the mill was closed. | interview | PARTICIPANT | Ada Berg",
        // finders and announcers
        "The body of Karl Moe was found by two cleaners. | found | AGENT | -",
        "The body of Karl Moe was found by two cleaners. | found | PATIENT | Karl Moe",
        "The death of Karl Moe was announced by his niece. | death | AGENT | -",
        // means of talk
        "Maria Lopez spoke to her son over Skype. | spoke | TOPIC | -",
        "Maria Lopez told us by WhatsApp that she was well. | told | AGENT | Maria Lopez",
        "Petra Sand was threatened by telephone. | threatened | PATIENT | Petra Sand",
        "The rebels set fire to the mill. | set | PATIENT | the mill",
        // phrases that look like the subject of the infinitive after them
        "Vera Kohl went to Lima to raise cash for a newspaper. | raise | AGENT | Vera Kohl",
        "Vera Kohl went to Lima to raise cash for a newspaper. | went | DESTINATION | Lima",
        "The opposition has called on Dr. Simbeye to resign. | called | RECIPIENT | Simbeye",
        "The opposition has called on Dr. Simbeye to resign. | resign | AGENT | Simbeye",
        // a subject that looks like one more object of the clause before
        "They carried him to Hope Hospital and Dr. Brandt took off the leg. | took | AGENT | Brandt",
        // clefts, and whoever is said to be the one
        "It was Vera Kohl who gave them a name. | gave | AGENT | Vera Kohl",
        "Smith was not the only Scottish soldier who was captured at Dunkirk. | captured | PATIENT | Smith",
        "Then Petra Sand read a telegram from Olga Berg, who had married a chemist. | married | PARTICIPANT | Olga Berg+a chemist",
        // whose body it was done to, and whose things were taken
        "Petra Sand ran, but two guards tied her wrists to her ankles. | tied | PATIENT | Petra Sand",
        "Karl Moe was held for a week, and the guards beat the soles of his feet. | beat | PATIENT | Karl Moe",
        "Petra Sand came back, but her passport was confiscated. | confiscated | PATIENT | Petra Sand",
        "Boyet Ramos has not been located and is feared dead. | dead | PATIENT | Boyet Ramos",
        // who holds whom, and where one goes
        "Ripan Chakma was still in the custody of the army. | custody | PATIENT | Ripan Chakma",
        "Ripan Chakma was still in the custody of the army. | custody | AGENT | the army",
        "The nurses marched to the Ministry of Health. | marched | DESTINATION | Ministry of Health",
        "Samir Ode was posted to Bergen. | posted | DESTINATION | Bergen",
        // a team that says "we"
        "Our team visited Bakouma in March. A hunter told us that he had met the column. | told | RECIPIENT | Our team",
        // persons are no destinations
        "My uncle came to us in 1973. | came | PARTICIPANT | -",
        "Maria Soto went to Quito. | went | DESTINATION | Quito"})
    void tellWhoAndWhere(String text, String word, Role role, String names) {
        assertThat(fillers(text, word, role)).isEqualTo(names);
    }
}
