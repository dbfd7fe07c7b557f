package org.attest.annotation.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Layer;
import org.attest.annotation.NameKind;
import org.attest.annotation.TestTexts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that no list and no gazetteer has: all of them are invented. */
class StrangeNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "By morning we were in Kaltesh, where the Zerkani had burned the granary. | Zerkani | PEOPLE",
        "The first inhabitants of the valley were the Tambarins. | Tambarins | PEOPLE",
        "In the camp at Wurmzell the Jadari were kept apart. A Jadari woman looked after the children. | Jadari | PEOPLE",
        "The bridge was blown up by the retreating Narhevi. | Narhevi | PEOPLE",
        "In the drought the Hemari and the Tolbek fought over the wells. | Tolbek | PEOPLE",
        "The Acholi fled to the south. | Acholi | PEOPLE",
        "The people of Olmarit fled towards the coast. | Olmarit | PLACE",
        "The Yarvo Front attacked Kelmash on 3 May 1994. Kelmash fell within a day. Refugees from Kelmash reached the coast. | Kelmash | PLACE",
        "Bekro left for Drasna. | Drasna | PLACE",
        "On the bank of the Ussa stood a camp. | Ussa | PLACE",
        "Our bus stopped on the bridge over the Irzan. | Irzan | PLACE",
        "She married Orlen Skaffet of Dubrenik. | Dubrenik | PLACE",
        "She married Orlen Skaffet of Dubrenik. | Orlen Skaffet | PERSON",
        "Brusk was the son of the miller of Wendle. | Wendle | PLACE",
        "From Zembla they marched us to Kolga prison. The commandant of Kolga was a man named Strenk. | Kolga | PLACE",
        "Hundreds of families live in Zalmuk district. Zalmuk has no school. | Zalmuk | PLACE",
        "In the camp at Wurmzell the Jadari were kept apart. | Wurmzell | PLACE",
        "Soldiers from Camp Jeddik surrounded us. They took Ludda to Jeddik. | Jeddik | FACILITY",
        "The league was founded by two brothers, Bekro and Sumal. | Sumal | PERSON",
        "They took Hambo, Zirtu and old Perrick to the quarry. | Perrick | PERSON",
        "Captain Grozhek's unit, the Black Adders, held the hill. | Black Adders | ORGANIZATION",
        "The Sons of Harrak kidnapped three nurses. | Sons of Harrak | ORGANIZATION",
        "The Transport Minister, Helga Moen, said the road was safe. The Transport Minister left early. | Transport Minister | PERSON"})
    void areToldByWhatStandsAroundThem(String text, String name, NameKind kind) {
        assertThat(kindOf(text, name)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The deity commanded that the Moonstone should be watched. The Moonstone was seized by an officer. | Moonstone | PEOPLE",
        "The Zhureks lived there. Zhurek fled, and the men of Zhurek were shot. | Zhurek | PLACE",
        "A letter from Zirtu reached us. | Zirtu | PLACE",
        "The friend of Pelluk spoke first. Pelluk said nothing. | Pelluk | PLACE",
        "Soldiers from Camp Jeddik came. Old Jeddik said that he was tired. | Jeddik | FACILITY",
        "He read Hilary of Poitiers. | Hilary | PLACE"})
    void areNotTakenForWhatTheyAreNot(String text, String name, NameKind wrong) {
        assertThat(kindOf(text, name)).isNotEqualTo(wrong);
    }

    /** Of the last name of these words; other, where there is none. */
    private static NameKind kindOf(String text, String words) {
        AnnotatedText annotated = TestTexts.annotate(text);
        return annotated.get(Layer.NAMES).stream().filter(name -> annotated.textOf(name.span()).equals(words)).reduce((first, second) -> second).map(name -> name.kind()).orElse(NameKind.OTHER);
    }
}
