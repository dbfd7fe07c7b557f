package org.attest.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.irix.IRIx;
import org.attest.text.TextSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IrisTest {

    private static final String SHA = "0a1b2c3d4e5f".repeat(5) + "0000";
    private static final long SEED = 20_261_122L;
    private static final int CASES = 20_000;

    private final Iris iris = new Iris();
    private final Node letter = iris.document("letter", SHA);

    @Test
    void mintsWhatTheGraphsLayoutSays() {
        assertThat(letter.getURI()).isEqualTo("https://attest.example/document/letter-0a1b2c3d4e5f");
        assertThat(iris.documentGraph(letter).getURI()).isEqualTo(letter.getURI() + "#graph");
        assertThat(iris.background(letter).getURI()).isEqualTo(letter.getURI() + "#background");
        assertThat(iris.passage(letter, new TextSpan(101, 140)).getURI()).isEqualTo(letter.getURI() + "#char=101,140");
        assertThat(iris.event(letter, new TextSpan(120, 126)).getURI()).isEqualTo(letter.getURI() + "#event-120,126");
        assertThat(iris.event(letter, new TextSpan(120, 126), "mosul").getURI()).isEqualTo(letter.getURI() + "#event-120,126-mosul");
        assertThat(iris.localThing(letter, "group", "turkish-soldiers").getURI()).isEqualTo(letter.getURI() + "#group-turkish-soldiers");
        assertThat(iris.globalThing("person", "giorgio-cafiero").getURI()).isEqualTo("https://attest.example/person/giorgio-cafiero");
        assertThat(iris.activity("events", "0.1.0", "1a2b3c4d").getURI()).isEqualTo("https://attest.example/activity/events-0.1.0-1a2b3c4d");
        assertThat(iris.timelineGraph().getURI()).isEqualTo("https://attest.example/graph/timeline");
        assertThat(iris.attestation(letter, List.of("a", "b")).getURI()).matches(".*letter-0a1b2c3d4e5f#attestation-[0-9a-f]{16}");
    }

    @Test
    void mintsBelowAnotherBase() {
        assertThat(new Iris("http://data.example.org/kb/").globalThing("place", "aleppo-sy").getURI())
                .isEqualTo("http://data.example.org/kb/place/aleppo-sy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "attest.example/", "https://attest.example", "https://attest.example/#", "https://a b/", "https://x/?q=/"})
    void refusesBasesThatAreNotFoldersOfTheWeb(String base) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Iris(base)).withMessageContaining("ends with a slash");
    }

    @Test
    void keepsKindsOfNodesApart() {
        assertThatIllegalArgumentException().isThrownBy(() -> iris.localThing(letter, "event", "1,2"));
        assertThatIllegalArgumentException().isThrownBy(() -> iris.globalThing("document", "letter"));
    }

    @ParameterizedTest
    @CsvSource({"Giorgio  CAFIERO,giorgio-cafiero", "'O''Brien, J.',o-brien-j", "Müller,müller", "ﬁghters №5,fighters-no5", "'…',''"})
    void foldsCaseSpacingAndPunctuation(String name, String key) {
        assertThat(Slug.fold(name)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"Müller,muller_", "حلب,hlb_", "Москва,moskva_", "北京,bei-jing_", "😀,x_", "'',x_"})
    void transliteratesAndTellsApartWhatTransliterationDoesNot(String key, String beginning) {
        assertThat(Slug.of(key)).matches(beginning + "[0-9a-f]{12}");
    }

    @Test
    void mintsValidDifferentAndStableIris() {
        var random = new Random(SEED);
        Map<Node, String> seen = new HashMap<>();
        for (int i = 0; i < CASES; i++) {
            String key = randomKey(random);
            Node iri = iris.localThing(letter, "person", key);

            String context = "seed %d, case %d, key %s".formatted(SEED, i, escaped(key));
            assertThat(IRIx.create(iri.getURI()).hasViolations()).as(context).isFalse();
            assertThat(iri.getURI()).as(context).isASCII();
            assertThat(iri).as(context).isEqualTo(new Iris().localThing(letter, "person", key));
            String earlier = seen.putIfAbsent(iri, key);
            assertThat(earlier == null || earlier.equals(key)).as("%s has the IRI of %s", context, escaped(earlier == null ? "" : earlier)).isTrue();
        }
    }

    @Test
    void givesAttestationsOfDifferentPartsDifferentIris() {
        assertThat(iris.attestation(letter, List.of("ab", "c"))).isNotEqualTo(iris.attestation(letter, List.of("a", "bc")));
        assertThat(iris.attestation(letter, List.of("ab", "c"))).isEqualTo(iris.attestation(letter, List.of("ab", "c")));
    }

    /** Short keys over few characters, so that near-collisions are frequent: case, accents, separators, scripts, lone surrogates. */
    private static String randomKey(Random random) {
        String alphabet = "aAäbB1-_ .,/#?%&<>\"\\ée\u0301ßsأاбБ京\uD83D\uDE00\uFEFF\u200D\n\u0000";
        var key = new StringBuilder();
        int length = random.nextInt(5);
        for (int i = 0; i < length; i++) {
            key.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return random.nextInt(50) == 0 ? key.toString().repeat(40) : key.toString();
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.chars().forEach(unit -> escaped.append("\\u%04x".formatted(unit)));
        return escaped.toString();
    }
}
