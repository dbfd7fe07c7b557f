package org.attest.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.attest.text.InputException;
import org.junit.jupiter.api.Test;

class NodeFinderTest {

    private final NodeFinder finder = new NodeFinder(World.dataset());

    @Test
    void takesIrisAndPrefixedNamesAsTheyAre() {
        assertThat(find("https://attest.example/person/tarek-haddad", ParameterKind.ACTOR)).isEqualTo("https://attest.example/person/tarek-haddad");
        assertThat(find("<https://attest.example/x#char=1,2>", ParameterKind.IRI)).isEqualTo("https://attest.example/x#char=1,2");
        assertThat(find("att:memberOf", ParameterKind.IRI)).isEqualTo("https://w3id.org/attest/ns#memberOf");
    }

    @Test
    void looksPastCaseAccentsAndSpaces() {
        assertThat(find("JOSE  nunez", ParameterKind.PERSON)).isEqualTo("https://attest.example/person/jose-nunez");
    }

    @Test
    void findsOtherNamesAndParts() {
        assertThat(find("Colonel Aziz", ParameterKind.ACTOR)).isEqualTo("https://attest.example/person/samir-aziz");
        assertThat(find("nunez", ParameterKind.ACTOR)).isEqualTo("https://attest.example/person/jose-nunez");
    }

    @Test
    void looksAmongThoseOfTheKind() {
        assertThat(find("kilis", ParameterKind.PLACE)).isEqualTo("https://attest.example/place/kilis-tr");
        assertThat(find("letter from kilis", ParameterKind.DOCUMENT)).startsWith("https://attest.example/document/letter-");
    }

    @Test
    void findsEventsThatNeverHappened() {
        assertThat(find("go to Izmir", ParameterKind.EVENT)).contains("#event-373,375");
    }

    @Test
    void listsWhatAnAmbiguousNameMayMean() {
        assertThatThrownBy(() -> find("Tarek", ParameterKind.ACTOR)).isInstanceOf(InputException.class)
                .hasMessageContaining("may mean 2 things").hasMessageContaining("(Person) <https://attest.example/person/tarek-haddad>")
                .hasMessageContaining("#person-tarek>");
    }

    @Test
    void suggestsTheNearestNames() {
        assertThatThrownBy(() -> find("Tarik Hadad", ParameterKind.ACTOR)).isInstanceOf(InputException.class)
                .hasMessageContaining("nothing here is called 'Tarik Hadad'").hasMessageContaining("'Tarek Haddad'");
    }

    @Test
    void comparesNamesWithNothingThatIsTooLongToBeOne() {
        assertThatThrownBy(() -> find("Tarek Hadad" + " of Rastan".repeat(100_000), ParameterKind.ACTOR)).isInstanceOf(InputException.class)
                .hasMessageContaining("nothing here is called 'Tarek Hadad of Rastan").hasMessageNotContaining("nearest")
                .extracting(Throwable::getMessage).asString().hasSizeLessThan(500);
    }

    private String find(String text, ParameterKind kind) {
        return finder.find("who", text, kind).getURI();
    }
}
