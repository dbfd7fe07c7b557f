package org.attest.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordGroupsTest {

    @ParameterizedTest
    @ValueSource(strings = {"clause-words", "name-surroundings", "reference-words", "relation-words"})
    void listsEachWordOfAKindOnce(String table) {
        for (Table.Row row : Table.ofResource("data/lexicon/" + table + ".tsv").rows()) {
            List<String> words = row.list("words");
            assertThat(words).as("%s, line %d", table, row.line()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(WordGroups.ofResource("data/lexicon/" + table + ".tsv").of(row.get("kind"))).containsExactlyElementsOf(words);
        }
    }

    @Test
    void knowsNoKindThatNobodyWrote() {
        WordGroups words = WordGroups.ofResource("data/lexicon/relation-words.tsv");
        assertThatThrownBy(() -> words.of("promotions")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("relation-words.tsv").hasMessageContaining("promotions");
    }

    @Test
    void givesWordsThatNobodyChanges() {
        assertThatThrownBy(() -> WordGroups.ofResource("data/lexicon/relation-words.tsv").of("aged").add("uncle")).isInstanceOf(UnsupportedOperationException.class);
    }
}
