package org.attest.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.attest.rdf.Vocabulary;
import org.attest.store.GraphStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIndexTest {

    private static final Set<String> EVENTS = Set.of("Killing", "Joining", "Travel", "Imprisonment");
    private static final KindOf KINDS = type -> Stream.concat(Stream.of("Person", "Organization", "Place", "Settlement", "ArmedGroup"), EVENTS.stream())
            .filter(name -> type.equals(Vocabulary.att(name))).findFirst().map(name -> new KindOf.Kind(EVENTS.contains(name) ? "event" : name.toLowerCase(Locale.ROOT), name, 0));

    @TempDir
    private Path folder;
    private GraphStore store;

    @BeforeEach
    void invented() {
        store = GraphStore.create(folder.resolve("store"), Optional.empty());
        DatasetGraph world = RDFDataMgr.loadDatasetGraph("src/test/resources/templates/world.trig");
        Txn.executeWrite(store.dataset(), () -> world.find().forEachRemaining(store.dataset()::add));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<String> labels(String words, String kind) {
        try (SearchIndex index = SearchIndex.of(store)) {
            index.refresh(store, KINDS);
            Hits hits = index.find(words, kind, 0, 10);
            return Stream.concat(hits.results().stream(), hits.similar().stream()).map(Hit::label).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"who is Tarek Haddad?", "What did Tarek Haddad do", "where was Tarek Haddad"})
    void looksForWhatAQuestionIsAboutAndNotForItsCommonWords(String question) {
        assertThat(labels(question, "person")).containsExactly("Tarek Haddad");
    }

    @Test
    void whatHasCommonWordsAloneIsLookedForAllTheSame() {
        assertThat(Asking.withoutCommonWords("The Who")).isEqualTo("The Who");
        assertThat(Asking.withoutCommonWords("owner of the brewery")).isEqualTo("owner brewery");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tarek Haddad", "tarek", "hadad", "Tareq Haddad", "Haddda", "Тарек Хаддад", "Tariq Hadad", "TAREK"})
    void findsNamesInSpiteOfErrorsAndOtherSpellings(String words) {
        assertThat(labels(words, "person")).contains("Tarek Haddad");
    }

    private Hits found(String words, String kind) {
        try (SearchIndex index = SearchIndex.of(store)) {
            index.refresh(store, KINDS);
            return index.find(words, kind, 0, 10);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tarek", "Tar", "Haddad"})
    void whatIsWrittenSoIsNotMixedWithWhatIsWrittenNearlySo(String words) {
        Hits hits = found(words, "names");

        assertThat(hits.fit()).isEqualTo(Hits.Fit.WRITTEN);
        assertThat(hits.results()).isNotEmpty().allMatch(hit -> (hit.matched() + hit.text()).contains(words) || hit.kind().equals("document"));
        assertThat(hits.similar()).extracting(Hit::iri).doesNotContainAnyElementsOf(hits.results().stream().map(Hit::iri).toList());
        assertThat(hits.similar()).noneMatch(hit -> hit.matched().contains(words));
    }

    @Test
    void saysThatNothingIsWrittenSo() {
        Hits hits = found("Hadad", "person");

        assertThat(hits.fit()).isEqualTo(Hits.Fit.SIMILAR);
        assertThat(hits.results()).extracting(Hit::label).contains("Tarek Haddad");
        assertThat(hits.similar()).isEmpty();
    }

    @Test
    void eventsAreFoundByTheWordsThatTellThem() {
        Hit event = found("imprisoned from June", "event").results().getFirst();

        assertThat(event.label()).isEqualTo("he was imprisoned in Kilis");
        assertThat(event.text()).isEqualTo("From June to August 2015 he was imprisoned in Kilis.");
        assertThat(event.marks()).extracting(mark -> event.text().substring(mark.begin(), mark.end())).containsExactly("June", "imprisoned");
    }

    @Test
    void eventsAreFoundByWhatWasDoneAndWhen() {
        assertThat(found("who was imprisoned", "event").results()).extracting(Hit::label).contains("he was imprisoned in Kilis");
        assertThat(DateWords.of("[1991-10,1991-11-03]")).isEqualTo("1991 October 1991 November 3");
        assertThat(DateWords.of("2014~/..")).isEqualTo("2014");
    }

    @Test
    void aDocumentThatHasAllTheWordsHidesNoBetterAnswer() {
        assertThat(found("who was Tarek Haddad in the letter", "").results()).extracting(Hit::kind).contains("text");
    }

    @Test
    void theFirstOfEachKindComeInOneAnswer() {
        try (SearchIndex index = SearchIndex.of(store)) {
            index.refresh(store, KINDS);
            Hits hits = index.first("Kilis", 2);

            assertThat(hits.results()).extracting(Hit::kind).contains("event", "document", "text").allMatch(kind -> hits.counts().containsKey(kind));
            assertThat(hits.counts().keySet()).allMatch(kind -> hits.results().stream().filter(hit -> hit.kind().equals(kind)).count() <= 2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"withdraw statement", "withdrew statement", "withdrawn statements", "withdrawing statements", "who withdrew the statement"})
    void aVerbIsFoundInWhateverFormItStands(String words) {
        Node letter = NodeFactory.createURI("https://attest.example/document/letter-127dcda4052a");
        Txn.executeWrite(store.dataset(), () -> {
            Node graph = store.iris().documentGraph(letter);
            store.dataset().deleteAny(graph, letter, Vocabulary.Nif.IS_STRING, Node.ANY);
            store.dataset().add(graph, letter, Vocabulary.Nif.IS_STRING, NodeFactory.createLiteralString("The baker withdrew her statement. Nobody else has withdrawn the statements of that day."));
        });

        Hit hit = found(words, "text").results().getFirst();
        assertThat(hit.marks()).extracting(mark -> hit.text().substring(mark.begin(), mark.end())).containsExactly("withdrew", "statement", "withdrawn", "statements");
    }

    @Test
    void aDocumentThatHasTheWordsHereAndThereShowsWhere() {
        Hit scattered = found("imprisoned mill", "document").results().getFirst();

        assertThat(scattered.text()).isNotEmpty();
        assertThat(scattered.marks()).isNotEmpty();
        assertThat(found("letter Kilis", "document").results().getFirst().text()).isEmpty();
    }

    @Test
    void documentsAreFoundByTheirWords() {
        assertThat(found("imprisoned June", "document").results()).extracting(Hit::label).contains("A letter from Kilis");
    }

    @Test
    void findsTheNameThatIsMeantFirst() {
        assertThat(labels("Tarek Haddad", "").getFirst()).isEqualTo("Tarek Haddad");
    }

    @Test
    void findsTheWordsOfTextsWithTheirPlace() {
        try (SearchIndex index = SearchIndex.of(store)) {
            index.refresh(store, KINDS);
            Hit hit = index.find("imprisoned Kilis", "text", 0, 10).results().getFirst();

            assertThat(hit.text()).startsWith("From June to August 2015 he was imprisoned in Kilis.");
            assertThat(hit.begin()).isEqualTo(307);
            assertThat(hit.marks()).extracting(mark -> hit.text().substring(mark.begin(), mark.end())).containsExactly("imprisoned", "Kilis");
        }
    }

    @Test
    void countsWhatThereIsOfEachKind() {
        try (SearchIndex index = SearchIndex.of(store)) {
            index.refresh(store, KINDS);

            assertThat(index.find("Rastan", "", 0, 10).counts()).containsKeys("text");
            assertThat(index.documents()).extracting(DocumentEntry::title).contains("A letter from Kilis").isSorted();
        }
    }

    @Test
    void isMadeOnceForOneStateOfTheStore() {
        try (SearchIndex index = SearchIndex.of(store)) {
            assertThat(index.isReady()).isFalse();
            assertThat(index.refresh(store, KINDS)).isTrue();
            assertThat(index.refresh(store, KINDS)).isFalse();
        }
        try (SearchIndex index = SearchIndex.of(store)) {
            assertThat(index.isFresh(store)).isTrue();
        }
    }

    @Test
    void isMadeAnewWhenTheStoreChanges() {
        assertThat(labels("Zoltan", "")).isEmpty();
        Node document = NodeFactory.createURI("https://attest.example/document/new-0a1b2c3d4e5f");
        Node graph = store.iris().documentGraph(document);
        Txn.executeWrite(store.dataset(), () -> {
            store.dataset().add(graph, document, Vocabulary.Rdf.TYPE, Vocabulary.Type.DOCUMENT);
            store.dataset().add(graph, document, Vocabulary.Schema.NAME, NodeFactory.createLiteralString("Zoltan's note"));
        });

        assertThat(labels("Zoltan", "")).containsExactly("Zoltan's note");
    }

    @Test
    void tornFilesAreMadeAnew() throws IOException {
        labels("Tarek", "");
        try (Stream<Path> files = Files.list(folder.resolve("store/search-index"))) {
            for (Path file : files.filter(each -> !each.endsWith("write.lock")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
            }
        }

        assertThat(labels("Tarek", "person")).contains("Tarek Haddad");
    }

    @Test
    void withoutWordsThereIsNothing() {
        assertThat(labels("  …  ", "")).isEmpty();
    }
}
