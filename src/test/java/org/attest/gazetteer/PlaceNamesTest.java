package org.attest.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

import org.junit.jupiter.api.Test;

class PlaceNamesTest {

    @Test
    void foldsSpellings() {
        assertThat(PlaceNames.fold("‘Ayn al-‘Arab")).isEqualTo("ayn al arab");
        assertThat(PlaceNames.fold("Łódź")).isEqualTo("lodz");
        assertThat(PlaceNames.fold("Coeur d'Alene")).isEqualTo("coeur dalene");
        assertThat(PlaceNames.lookupKey("The St. Croix")).isEqualTo("saint croix");
    }

    @Test
    void givesTransliterationsOneLooseKey() {
        assertThat(PlaceNames.looseKey("Ar Raqqah")).isEqualTo(PlaceNames.looseKey("Raqqa"));
        assertThat(PlaceNames.looseKey("Dayr az-Zawr")).isEqualTo(PlaceNames.looseKey("Deir ez-Zor"));
        assertThat(PlaceNames.looseKey("Homs")).isNotEqualTo(PlaceNames.looseKey("Hama"));
    }

    @Test
    void makesSlugsOfAnyText() {
        long seed = 20261122;
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String name = random.ints(1 + random.nextInt(12), 1, 0x2100).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            assertThat(PlaceNames.slug(name)).as("seed %d, name '%s'", seed, name).matches("([a-z0-9]+(-[a-z0-9]+)*)?");
            assertThat(PlaceNames.fold(PlaceNames.fold(name))).as("seed %d", seed).isEqualTo(PlaceNames.fold(name));
        }
    }
}
