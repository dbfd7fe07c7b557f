package org.attest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.attest.fact.ThingType;
import org.attest.lexicon.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationTypesTest {

    private final OrganizationTypes types = new OrganizationTypes();

    @ParameterizedTest
    @CsvSource({
        "University of San Diego, EDUCATIONAL_INSTITUTION",
        "the University of San Diego, EDUCATIONAL_INSTITUTION",
        "Gulf Bank, COMPANY",
        "Ministry of Justice, GOVERNMENT_BODY",
        "Northern Brigade, ARMED_GROUP",
        "Daesh, ARMED_GROUP",
        "ISIS, ARMED_GROUP",
        "Isis, ARMED_GROUP",
        "IS, ARMED_GROUP",
        "Kilis Police Department, GOVERNMENT_BODY",
        "Socialist Party, POLITICAL_PARTY",
        "Sarvan Institute of Technology, EDUCATIONAL_INSTITUTION",
        "UN Board of Inquiry, INTERNATIONAL_ORGANIZATION",
        "Northern Relief League, ORGANIZATION",
        "Harlow Energy Group, ORGANIZATION"})
    void tellsTheKindByNameOrHead(String name, ThingType type) {
        assertThat(types.of(name)).contains(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Harrow & Finch", "Bankside", "Partyka", "is", "the", ""})
    void saysNothingWhereNoWordTells(String name) {
        assertThat(types.of(name)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"data/lexicon/organization-heads.tsv, noun", "data/lexicon/organization-names.tsv, name"})
    void itsTablesSayOneThingOfEachWord(String table, String column) {
        Map<String, Integer> seen = new HashMap<>();
        TreeSet<String> wrong = new TreeSet<>();
        for (Table.Row row : Table.ofResource(table).rows()) {
            Optional.ofNullable(seen.put(row.get(column).toLowerCase(Locale.ROOT), row.line())).ifPresent(line -> wrong.add(row.get(column) + " stands twice"));
            if (!row.constant("type", ThingType.class).isUnder(ThingType.ORGANIZATION)) {
                wrong.add(row.get(column) + " is no organization");
            }
            if (!row.get(column).equals(row.get(column).strip()) || column.equals("noun") && !row.get(column).equals(row.get(column).toLowerCase(Locale.ROOT))) {
                wrong.add(row.get(column) + " is not written plainly");
            }
        }

        assertThat(wrong).isEmpty();
    }
}
