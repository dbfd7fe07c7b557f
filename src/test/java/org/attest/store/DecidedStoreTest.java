package org.attest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

import org.attest.audit.AuditAction;
import org.attest.audit.AuditEntry;
import org.attest.audit.AuditLog;
import org.attest.chronology.Chronology;
import org.attest.decision.Decision;
import org.attest.decision.DecisionFile;
import org.attest.decision.Matter;
import org.attest.decision.Notes;
import org.attest.decision.RandomDecisions;
import org.attest.export.ExportFormat;
import org.attest.export.Exporter;
import org.attest.rdf.DocumentGraph;
import org.attest.rdf.Iris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people decided survives whatever happens to documents, and can be undone to the byte. */
class DecidedStoreTest {

    private static final Decision MERGE = decision(1, new Matter.Merge(Notes.NADIA, "Nadia Karam", Notes.NADIA_WITH_INITIAL, "Nadia B. Karam"));
    private static final Decision SPLIT = decision(2, new Matter.Split(List.of(Notes.NADIA), Notes.second().document()));

    @TempDir
    Path folder;

    private static Decision decision(int second, Matter matter) {
        return Decision.of(Notes.IRIS, matter, "mara", Instant.ofEpochSecond(1_800_000_000L + second), "so it is");
    }

    private static Decision undo(int second, Decision decision) {
        return decision(second, new Matter.Undoing(decision.iri(), decision.matter().concerns()));
    }

    private GraphStore store(String name) {
        return GraphStore.create(folder.resolve(name), Optional.empty());
    }

    private static void put(GraphStore store, DocumentGraph note) {
        store.put(note, entry(note));
    }

    private static LedgerEntry entry(DocumentGraph note) {
        return new LedgerEntry("/" + note.document().getURI(), "0", Optional.of(note.document().getURI()), Optional.empty());
    }

    private static void decide(GraphStore store, Decision... decisions) {
        store.decide("test", List.of(decisions));
    }

    /** All but what was decided itself. */
    private static String export(GraphStore store) {
        store.updateTimeline(new Chronology(store.iris(), "0.1.0", "1a2b3c4d"));
        assertThat(store.check().damages()).isEmpty();
        String corrections = "<" + new Iris().correctionsGraph() + "> .";
        return store.read(dataset -> {
            try {
                var out = new ByteArrayOutputStream();
                Exporter.write(dataset, ExportFormat.NQUADS, false, out);
                return out.toString(StandardCharsets.UTF_8).lines().filter(line -> !line.endsWith(corrections)).collect(Collectors.joining("\n"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private String fresh(String name, List<DocumentGraph> notes, Decision... decisions) {
        try (GraphStore store = store(name)) {
            notes.forEach(note -> put(store, note));
            decide(store, decisions);
            return export(store);
        }
    }

    @Test
    void whatIsDecidedBeforeADocumentComesHoldsForIt() {
        String expected = fresh("after", Notes.all(), MERGE, SPLIT);
        try (GraphStore store = store("before")) {
            decide(store, SPLIT);
            put(store, Notes.third());
            decide(store, MERGE);
            put(store, Notes.second());
            put(store, Notes.first());

            assertThat(export(store)).isEqualTo(expected).isNotEqualTo(fresh("never", Notes.all()));
        }
    }

    @Test
    void buildingAgainRemovingAndAddingAgainKeepsDecisions() {
        try (GraphStore store = store("store")) {
            Notes.all().forEach(note -> put(store, note));
            decide(store, MERGE, SPLIT);
            String expected = export(store);

            Notes.all().forEach(note -> put(store, note));
            assertThat(export(store)).isEqualTo(expected);
            Notes.all().forEach(note -> store.remove(entry(note)));
            assertThat(store.decisions().all()).containsExactly(MERGE, SPLIT);
            Notes.all().forEach(note -> put(store, note));
            assertThat(export(store)).isEqualTo(expected);
        }
    }

    @Test
    void aStoreFromNothingWithTheDecisionsOfAnotherIsTheSame() {
        String lines;
        String expected;
        try (GraphStore store = store("store")) {
            Notes.all().forEach(note -> put(store, note));
            decide(store, MERGE);
            decide(store, SPLIT, undo(3, MERGE), decision(4, new Matter.Merge(Notes.NADIA_WITH_INITIAL, "Nadia B. Karam", Notes.NADIA, "Nadia Karam")));
            expected = export(store);
            lines = DecisionFile.write(store.decisions());
        }
        assertThat(lines).hasLineCount(4);
        assertThat(fresh("new", Notes.all(), DecisionFile.read("decisions.jsonl", lines, Notes.IRIS).stream().map(DecisionFile.Line::decision).toArray(Decision[]::new))).isEqualTo(expected);
    }

    @Test
    void aBackupHoldsDecisionsAndHowTheyAreUndone() {
        String never = fresh("never", Notes.all());
        try (GraphStore store = store("store")) {
            Notes.all().forEach(note -> put(store, note));
            decide(store, MERGE, SPLIT);
            Backup.write(store, folder.resolve("backup"), Clock.systemUTC());
        }
        Backup.restore(folder.resolve("backup"), folder.resolve("restored"), StoreContext.of("test"));
        try (GraphStore restored = store("restored")) {
            decide(restored, undo(3, MERGE), undo(4, SPLIT));

            assertThat(export(restored)).isEqualTo(never);
        }
    }

    @Test
    void forgettingLeavesNothing() {
        String never = fresh("never", Notes.all());
        try (GraphStore store = store("store")) {
            Notes.all().forEach(note -> put(store, note));
            decide(store, MERGE, SPLIT);
            store.forget(List.of(MERGE, SPLIT));

            assertThat(export(store)).isEqualTo(never);
            assertThat(store.decisions().all()).isEmpty();
        }
    }

    @Test
    void eachDecisionIsALineOfTheLog() {
        try (GraphStore store = store("store")) {
            put(store, Notes.second());
            store.decide("split", List.of(SPLIT));
        }
        List<AuditEntry> entries = new ArrayList<>();
        AuditLog.read(folder.resolve("store"), entries::add);

        assertThat(entries.stream().map(AuditEntry::what)).endsWith(AuditAction.DECIDE.word(), AuditAction.CHANGE.word());
        assertThat(entries.get(entries.size() - 2).with()).isEqualTo("split");
    }

    /** Whatever is decided, in whatever order, undoing it all gives back the bytes from before. */
    @Test
    void undoingAllIsNeverHavingDecided() {
        String never = fresh("never", Notes.all());
        for (long seed = 0; seed < 8; seed++) {
            List<Decision> decisions = RandomDecisions.of(new Random(seed), 6);
            String expected = fresh("all-" + seed, Notes.all(), decisions.toArray(Decision[]::new));
            List<DocumentGraph> notes = new ArrayList<>(Notes.all());
            List<Decision> shuffled = new ArrayList<>(decisions);
            Collections.shuffle(notes, new Random(seed));
            Collections.shuffle(shuffled, new Random(seed));
            try (GraphStore store = store("one-by-one-" + seed)) {
                for (int i = 0; i < shuffled.size(); i++) {
                    decide(store, shuffled.get(i));
                    if (i % 2 == 0 && i / 2 < notes.size()) {
                        put(store, notes.get(i / 2));
                    }
                }
                assertThat(export(store)).describedAs("seed %d", seed).isEqualTo(expected);
                int second = 100;
                for (Decision decision : decisions) {
                    if (!(decision.matter() instanceof Matter.Undoing)) {
                        decide(store, undo(second++, decision));
                    }
                }
                assertThat(export(store)).describedAs("seed %d, undone", seed).isEqualTo(never);
            }
        }
    }
}
