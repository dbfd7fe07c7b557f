package org.attest.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

class GazetteerTest {

    private final Gazetteer gazetteer = Gazetteer.standard();

    @Test
    void givesEveryPlaceAKeyOfItsOwn() {
        Set<String> seen = new HashSet<>();
        for (Place place : gazetteer.places()) {
            assertThat(seen.add(place.key())).as(place.key()).isTrue();
        }
        assertThat(seen).hasSizeGreaterThan(150_000);
    }

    @Test
    void findsEveryPlaceByItsKey() {
        int missing = 0;
        for (Place place : gazetteer.places()) {
            missing += gazetteer.byKey(place.key()).filter(place::equals).isPresent() ? 0 : 1;
        }
        assertThat(missing).isZero();
    }

    @Test
    void forgivesCaseAccentsApostrophesHyphensAndTheArticle() {
        assertThat(keys("ALEPPO")).contains("aleppo-sy");
        assertThat(keys("Sao Paulo")).contains("sao-paulo-br");
        assertThat(keys("St Louis")).isEqualTo(keys("Saint Louis")).contains("st-louis-us");
        assertThat(keys("the Netherlands")).contains("netherlands");
        assertThat(keys("Ayn-al-Arab")).contains("ayn-al-arab-sy");
    }

    @Test
    void tellsRegionsFromTheirCapitals() {
        assertThat(keys("Aleppo Governorate")).containsExactly("aleppo-governorate-sy");
        assertThat(keys("Aleppo")).startsWith("aleppo-sy").contains("aleppo-governorate-sy");
        assertThat(keys("Homs province")).containsExactly("homs-governorate-sy");
    }

    @Test
    void knowsWhatAPlaceLiesIn() {
        Place aleppo = gazetteer.byKey("aleppo-sy").orElseThrow();
        assertThat(aleppo.within()).containsExactly("aleppo-governorate-sy", "syria", "asia");
        assertThat(aleppo.geonames()).contains(170063);
        assertThat(gazetteer.within(aleppo)).extracting(Place::kind)
                .containsExactly(Place.Kind.REGION, Place.Kind.COUNTRY, Place.Kind.MACRO_REGION);
    }

    @Test
    void findsOtherTransliterationsOnlyInTheCountriesAskedFor() {
        assertThat(gazetteer.lookupLoosely("Raqqa", List.of("SY"))).extracting(Place::key).contains("ar-raqqah-sy");
        assertThat(gazetteer.lookupLoosely("Dayr az Zawr", List.of("SY"))).extracting(Place::key).anyMatch(key -> key.startsWith("deir-ez-zor"));
        assertThat(gazetteer.lookupLoosely("Raqqa", List.of("FR"))).isEmpty();
    }

    @Test
    void readsDemonyms() {
        assertThat(gazetteer.countryOfDemonym("Syrians")).map(Place::key).contains("syria");
        assertThat(gazetteer.countryOfDemonym("Frenchman")).map(Place::key).contains("france");
        assertThat(gazetteer.isDemonym("polish")).isFalse();
        assertThat(gazetteer.isDemonym("Tuesday")).isFalse();
    }

    private List<String> keys(String name) {
        return gazetteer.lookup(name).stream().map(Place::key).toList();
    }
}
