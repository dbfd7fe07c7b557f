package org.attest.annotation.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.attest.annotation.Chain;
import org.attest.fact.ThingType;
import org.attest.lexicon.Table;

class LexiconTest {

    @ParameterizedTest
    @CsvSource({"titles,title", "kin,noun", "person-nouns,noun", "group-nouns,noun", "organization-heads,noun", "organization-names,name",
            "place-nouns,noun",
        "facility-heads,noun", "noun-classes,noun", "pronouns,word", "peoples,name", "name-parts,word", "capitalised-words,word",
                "personal-verbs,verb", "deed-verbs,verb"})
    void listsEachWordOnce(String table, String column) {
        List<String> words = Table.ofResource("data/lexicon/" + table + ".tsv").rows().stream().map(row -> row.get(column)).toList();
        assertThat(words).doesNotHaveDuplicates().doesNotContain("");
    }

    @ParameterizedTest
    @CsvSource({"organization-heads", "organization-names"})
    void typesOrganizationsByTheOntology(String table) {
        assertThat(Table.ofResource("data/lexicon/" + table + ".tsv").rows()).allMatch(row -> row.constant("type",
                ThingType.class).isUnder(ThingType.ORGANIZATION));
    }

    @Test
    void tellsGenderOfNounsTitlesAndGivenNames() {
        Nouns nouns = Nouns.standard();
        assertThat(nouns.ofNoun("widow")).isEqualTo(Gender.FEMALE);
        assertThat(nouns.ofNoun("guard")).isEqualTo(Gender.UNKNOWN);
        assertThat(nouns.ofTitle("Mr.")).isEqualTo(Gender.MALE);
        assertThat(nouns.ofGivenName("Charlotte")).isEqualTo(Gender.FEMALE);
    }

    @Test
    void tellsBuildingsFromOtherPlaces() {
        assertThat(Nouns.standard().place("prison")).contains(Chain.Kind.FACILITY);
        assertThat(Nouns.standard().place("province")).contains(Chain.Kind.PLACE);
        assertThat(Nouns.standard().place("idea")).isEmpty();
    }

    @Test
    void readsWhatAPronounTells() {
        assertThat(Pronoun.of("Herself")).get().returns(Gender.FEMALE, Pronoun::gender).returns(Pronoun.Form.REFLEXIVE, Pronoun::form);
        assertThat(Pronoun.of("table")).isEmpty();
    }
}
