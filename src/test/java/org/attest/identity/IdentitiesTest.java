package org.attest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.attest.fact.Entity;
import org.attest.fact.Referent;
import org.attest.fact.ThingType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentitiesTest {

    private static Entity entity(ThingType type, String label, boolean named, Optional<String> placeKey) {
        return new Entity(new Referent.Thing(type.family(), label), type, label, List.of(), named, placeKey);
    }

    private static Optional<Identity> named(ThingType type, String label) {
        return Identities.of(entity(type, label, true, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Giorgio Cafiero", "Anne-Marie O'Neill", "Ludwig van der Berg", "José Álvarez", "Abu Bakr al-Baghdadi", "J. K. Harper", "Mehmet Öz", "Елена Петрова"})
    void aPersonWithGivenAndFamilyNameStandsForThemself(String name) {
        assertThat(named(ThingType.PERSON, name)).hasValueSatisfying(identity -> {
            assertThat(identity.key()).isEqualTo(name);
            assertThat(identity.rule()).isEqualTo(Identity.Rule.FULL_NAME);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Milad", "Milad (name changed)", "the guard", "my brother Samir", "M.", "Milad A.", "Abu Omar", "Umm Khaled", "Mrs"})
    void aPersonKnownByLessStaysInTheDocument(String name) {
        assertThat(named(ThingType.PERSON, name)).isEmpty();
    }

    @Test
    void aNamedOrganizationStandsForItselfAndADescribedOneDoesNot() {
        assertThat(named(ThingType.COMPANY, "Kroll")).map(Identity::rule).contains(Identity.Rule.ORGANIZATION_NAME);
        assertThat(Identities.of(entity(ThingType.COMPANY, "the company", false, Optional.empty()))).isEmpty();
    }

    @Test
    void aPlaceOfTheGazetteerGoesByItsKeyAndAnotherStays() {
        assertThat(Identities.of(entity(ThingType.SETTLEMENT, "Aleppo", true, Optional.of("aleppo-sy")))).hasValueSatisfying(identity -> {
            assertThat(identity.key()).isEqualTo("aleppo-sy");
            assertThat(identity.rule()).isEqualTo(Identity.Rule.GAZETTEER);
        });
        assertThat(named(ThingType.SETTLEMENT, "Upper Village")).isEmpty();
    }

    @Test
    void groupsNeverLeaveTheirDocument() {
        assertThat(named(ThingType.GROUP, "Turkish Soldiers")).isEmpty();
    }
}
