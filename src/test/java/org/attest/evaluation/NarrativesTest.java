package org.attest.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.attest.rdf.Ontology;
import org.attest.rdf.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The narratives, bundled, of development or held out, and their gold agree with each other, with the ontology and with the form of docs/evaluation.md. */
class NarrativesTest {

    private static final Path BUNDLED = Path.of("data", "narratives");
    private static final Path DEVELOPMENT = Path.of("data", "development");
    private static final Path HELD_OUT = Path.of("data", "held-out");
    private static final Ontology ONTOLOGY = Ontology.load();
    private static final Terms TERMS = new Terms(ONTOLOGY);

    record Narrative(String slug, String text, Gold gold) {
        Story story() {
            return GoldStory.of(gold, text, TERMS);
        }

        @Override
        public String toString() {
            return slug;
        }
    }

    /** The bundled first, then the others one learns from, then those held out. */
    static List<Narrative> narratives() {
        return Stream.of(BUNDLED, DEVELOPMENT, HELD_OUT).flatMap(folder -> narratives(folder).stream()).toList();
    }

    private static List<Narrative> narratives(Path parent) {
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.filter(Files::isDirectory).sorted().map(NarrativesTest::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Narrative read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Path text = files.filter(file -> file.getFileName().toString().startsWith("text.")).findFirst().orElseThrow();
            return new Narrative(folder.getFileName().toString(), Files.readString(text), Gold.read(folder.resolve("facts.ttl")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void areOfEightKindsAtLeast() {
        assertThat(narratives(BUNDLED)).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void areHeldOutInFourKindsAtLeast() {
        assertThat(narratives(HELD_OUT)).hasSizeGreaterThanOrEqualTo(4);
    }

    @ParameterizedTest
    @MethodSource("narratives")
    void isInTheJarOnlyIfBundled(Narrative narrative) {
        for (Path folder : List.of(DEVELOPMENT, HELD_OUT)) {
            assertThat(NarrativesTest.class.getResource("/data/" + folder.getFileName() + "/" + narrative.slug() + "/facts.ttl")).isNull();
        }
        boolean bundled = Files.exists(BUNDLED.resolve(narrative.slug()));
        assertThat(NarrativesTest.class.getResource("/data/narratives/" + narrative.slug() + "/facts.ttl") != null).isEqualTo(bundled);
    }

    @ParameterizedTest
    @MethodSource("narratives")
    void usesOnlyDeclaredTerms(Narrative narrative) {
        List<Node> unknown = narrative.gold().graph().find().toList().stream()
                .flatMap(triple -> Stream.of(triple.getPredicate(), triple.getObject()))
                .filter(node -> node.isURI() && node.getURI().startsWith(Vocabulary.NAMESPACE) && !ONTOLOGY.declares(node)).toList();
        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("narratives")
    void declaresEveryNodeItSpeaksOf(Narrative narrative) {
        Story story = narrative.story();
        Set<Node> known = new HashSet<>(story.entities().keySet());
        known.addAll(story.events().keySet());
        List<Node> unknown = narrative.gold().graph().find().toList().stream()
                .filter(triple -> triple.getObject().isURI() && triple.getObject().getURI().startsWith("https://attest.example/gold/"))
                .map(Triple::getObject).filter(node -> !known.contains(node)).toList();
        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("narratives")
    void findsEachEventAtOnePlaceOfTheText(Narrative narrative) {
        Gold gold = narrative.gold();
        var wrong = new ArrayList<String>();
        for (Node event : narrative.story().events().keySet()) {
            List<String> phrases = gold.literals(event, Gold.WORDS);
            phrases.stream().filter(phrase -> Words.find(narrative.text(), phrase).size() != 1).forEach(phrase -> wrong.add(event + ": " + phrase));
            for (String trigger : gold.literals(event, Gold.TRIGGER)) {
                if (phrases.stream().allMatch(phrase -> Words.find(phrase, trigger).isEmpty())) {
                    wrong.add(event + " trigger " + trigger);
                }
            }
            if (gold.triggers(event, narrative.text()).isEmpty()) {
                wrong.add(event + " has no trigger");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("narratives")
    void findsEachActorAndPlaceInTheText(Narrative narrative) {
        Gold gold = narrative.gold();
        var wrong = new ArrayList<String>();
        for (Thing thing : narrative.story().entities().values()) {
            for (Node property : List.of(Vocabulary.Rdfs.LABEL, Vocabulary.Skos.ALT_LABEL, Gold.WORDS)) {
                gold.literals(thing.node(), property).stream().filter(words -> Words.find(narrative.text(), words).isEmpty())
                        .forEach(words -> wrong.add(thing.node() + ": " + words));
            }
            if (thing.spans().isEmpty()) {
                wrong.add(thing.node() + " has no words");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("narratives")
    void writesTimesThatCanBeRead(Narrative narrative) {
        List<String> unread = narrative.gold().literals(Node.ANY, Vocabulary.Property.EDTF).stream()
                .filter(edtf -> DayRange.ofEdtf(edtf).isEmpty()).toList();
        assertThat(unread).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("narratives")
    void ordersEventsWithoutACircle(Narrative narrative) {
        Story story = narrative.story();
        Set<Story.Pair> closed = TransitiveOrder.close(story.order());
        assertThat(closed).noneMatch(pair -> pair.first().equals(pair.second()));
        assertThat(closed).allMatch(pair -> story.events().containsKey(pair.first()) && story.events().containsKey(pair.second()));
        assertThat(story.order()).hasSizeGreaterThanOrEqualTo(10);
    }

    @ParameterizedTest
    @MethodSource("narratives")
    void isLongEnoughToMeasure(Narrative narrative) {
        Story story = narrative.story();
        assertThat(narrative.text().strip().split("\\s+").length).isBetween(500, 1250);
        assertThat(story.events().size() + story.statements().size()).isGreaterThanOrEqualTo(90);
    }

    @ParameterizedTest
    @MethodSource("narratives")
    void givesEachLineOfRolesToAKnownThing(Narrative narrative) {
        Story story = narrative.story();
        List<Statement> roles = story.statements().stream().filter(story::isRole)
                .filter(role -> !ONTOLOGY.isUnder(role.predicate(), Vocabulary.Property.PARTICIPANT)
                        && !role.predicate().equals(Vocabulary.Property.SUB_EVENT_OF)).toList();
        assertThat(roles).isEmpty();
    }

    @Test
    void sharesNoInventedNameBetweenNarratives() {
        var seen = new HashSet<String>();
        var shared = new ArrayList<String>();
        for (Narrative narrative : narratives()) {
            var own = new HashSet<String>();
            for (Thing thing : narrative.story().entities().values()) {
                // An office that is both, "Director of Public Prosecutions", is nobody's invention.
                boolean person = thing.types().contains(Vocabulary.Type.PERSON) && !thing.types().contains(Vocabulary.Type.GOVERNMENT_BODY);
                // Nor is a number, "Witness 3".
                thing.names().stream().filter(name -> person && name.contains(" ") && !name.matches("(?i)witness \\w{1,2}")).forEach(own::add);
            }
            own.stream().filter(seen::contains).forEach(shared::add);
            seen.addAll(own);
        }
        assertThat(shared).isEmpty();
    }
}
