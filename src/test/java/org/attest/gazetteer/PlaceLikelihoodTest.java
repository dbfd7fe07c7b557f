package org.attest.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class PlaceLikelihoodTest {

    private final PlaceLikelihood likelihood = new PlaceLikelihood(Gazetteer.standard());

    @Test
    void doubtsWords() {
        assertThat(List.of("Of", "Most", "Best", "Man", "Mobile")).allSatisfy(word -> {
            assertThat(likelihood.of(word)).as(word).isLessThan(0.2);
            assertThat(likelihood.isWord(word)).as(word).isTrue();
        });
    }

    @Test
    void doubtsNamesOfPeople() {
        assertThat(likelihood.of("Lincoln")).isLessThan(0.3);
        assertThat(likelihood.isPersonName("Washington")).isTrue();
        assertThat(likelihood.of("Sofia")).isLessThan(likelihood.of("Aleppo"));
    }

    @Test
    void trustsCountriesAndGreatCities() {
        assertThat(List.of("Syria", "Turkey", "London", "Texas", "Aleppo")).allSatisfy(name -> assertThat(likelihood.of(name)).as(name).isGreaterThan(0.7));
    }

    @Test
    void knowsNoPlacesInSmallLettersOrUnknownNames() {
        assertThat(likelihood.of("reading")).isZero();
        assertThat(likelihood.of("Qwzxland")).isZero();
    }
}
