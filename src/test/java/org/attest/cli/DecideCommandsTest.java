package org.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.attest.decision.Decision;
import org.attest.decision.DecisionFile;
import org.attest.decision.Decisions;
import org.attest.decision.Matter;
import org.attest.decision.Notes;
import org.attest.rdf.DocumentGraph;
import org.attest.rdf.Iris;
import org.attest.server.AttestServer;
import org.attest.server.ServerLimits;
import org.attest.server.ServerSettings;
import org.attest.store.GraphStore;
import org.attest.store.LedgerEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code attest decide} by command. */
class DecideCommandsTest {

    private static final Pattern DIGITS = Pattern.compile("^([0-9a-f]{16})  ");

    @TempDir
    Path folder;

    private String store;

    @BeforeEach
    void make() {
        SmallStore.make(folder.resolve("store"));
        store = folder.resolve("store").toString();
    }

    private Cli run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--store", store));
        return Cli.run(all.toArray(String[]::new));
    }

    private String decide(String... arguments) {
        List<String> all = new ArrayList<>(List.of("decide"));
        all.addAll(List.of(arguments));
        Cli done = run(all.toArray(String[]::new));
        assertThat(done.code()).describedAs(done.err()).isZero();
        Matcher digits = DIGITS.matcher(done.out());
        assertThat(digits.find()).describedAs(done.out()).isTrue();
        return digits.group(1);
    }

    /** All but the records of decisions. */
    private String graph() {
        return run("export", "--format", "nquads").out().lines().filter(line -> !line.endsWith("<https://attest.example/graph/corrections> .")).collect(Collectors.joining("\n"));
    }

    /** Of what is said of somebody in these words. */
    private String attestation(String name, String statement) {
        String explained = run("explain", "--attestations", name).out();
        Matcher digits = Pattern.compile(Pattern.quote(statement) + "\\n[^\\n]*\\n[^\\n]*\\n\\s+attestation ([0-9a-f]{16})").matcher(explained);
        assertThat(digits.find()).describedAs(explained).isTrue();
        return digits.group(1);
    }

    @Test
    void aMergeIsListedAndUndoneToTheByte() {
        String before = graph();
        String merge = decide("merge", "Milad", "Samir", "--because", "one man of two names");

        assertThat(graph()).isNotEqualTo(before).contains("#person-milad> <http://www.w3.org/2004/02/skos/core#altLabel> \"Samir\"");
        assertThat(run("decide", "list").out()).startsWith(merge + "  merge: “Samir” <").contains("; holds, in 1 document", "because one man of two names");
        assertThat(run("verify").code()).isZero();
        decide("undo", merge.substring(0, 6));
        assertThat(graph()).isEqualTo(before);
        assertThat(run("decide", "list").out()).contains("; undone", "  undo: " + merge);
        assertThat(run("audit").out()).contains("decide  merge", "decide  undo");
    }

    @Test
    void aRejectedStatementIsNoLongerExplained() {
        String attestation = attestation("Milad", "Milad fled Aleppo — agent — Milad");
        decide("reject", attestation, "--because", "it was another");

        assertThat(run("explain", "Milad").out()).doesNotContain("Milad fled Aleppo — agent — Milad");
        assertThat(run("validate").code()).isZero();
        assertThat(run("decide", "list").out()).contains("reject: “Milad fled Aleppo — agent — Milad” <");
        Cli again = run("decide", "reject", attestation);
        assertThat(again.code()).isEqualTo(ExitCode.BAD_INPUT.code());
        assertThat(again.err()).contains("was rejected already");
    }

    @Test
    void whatIsSplitOffStandsAlone() {
        try (GraphStore graph = GraphStore.open(folder.resolve("store"))) {
            for (DocumentGraph note : List.of(Notes.first(), Notes.second())) {
                graph.put(note, new LedgerEntry(note.equals(Notes.first()) ? "/archive/first.txt" : "/archive/second.txt", "0", Optional.of(note.document().getURI()), Optional.empty()));
            }
        }
        decide("split", "Nadia Karam", "--document", "/archive/second.txt");

        String own = "<" + Notes.local(Notes.second(), "person", "nadia-karam") + "> <http://www.w3.org/2000/01/rdf-schema#label> \"Nadia Karam\" <" + Notes.second().document() + "#graph> .";
        assertThat(graph()).contains(own, "<" + Notes.NADIA + "> <http://www.w3.org/2000/01/rdf-schema#label> \"Nadia Karam\" <" + Notes.first().document() + "#graph> .");
        assertThat(run("decide", "list").out()).contains("; holds, in 1 document");
    }

    @Test
    void whatMeansNothingIsRefused() {
        for (List<String> refused : List.of(List.of("merge", "Milad", "Milad"), List.of("merge", "Milad", "Milad fled Aleppo"), List.of("merge", "Nobody at all", "Milad"),
                List.of("merge", "https://attest.example/person/nobody", "Milad"), List.of("split", "Milad", "--document", SmallStore.LETTER),
                List.of("split", "Northern Brigade", "--document", "no such document"), List.of("reject", "0123456789abcdef"), List.of("reject", attestation("Milad", "Milad — name — Milad")),
                List.of("undo", "0123456789abcdef"), List.of("import", folder.resolve("nothing").toString()))) {
            List<String> arguments = new ArrayList<>(List.of("decide"));
            arguments.addAll(refused);
            Cli done = run(arguments.toArray(String[]::new));
            assertThat(done.code()).describedAs(refused.toString()).isEqualTo(ExitCode.BAD_INPUT.code());
            assertThat(done.err()).startsWith("attest: ").doesNotContain("unexpected");
        }
        assertThat(run("decide", "list").out()).startsWith("Nothing was decided.");
    }

    @Test
    void decisionsMoveToAStoreFromNothing() throws IOException {
        decide("merge", "Milad", "Samir");
        String expected = graph();
        Path file = folder.resolve("decisions.jsonl");
        assertThat(run("decide", "export", file.toString()).code()).isZero();
        assertThat(Files.readString(file)).isEqualTo(run("decide", "export").out()).hasLineCount(1);

        store = folder.resolve("new").toString();
        SmallStore.make(folder.resolve("new"));
        assertThat(run("decide", "import", file.toString()).out()).startsWith("took over 1 of 1 decisions");
        assertThat(graph()).isEqualTo(expected);
        assertThat(run("decide", "import", file.toString()).out()).startsWith("took over 0 of 1 decisions");

        Files.writeString(file, Files.readString(file).replace("\"Milad\"", "\"Mila\""));
        Cli changed = run("decide", "import", file.toString());
        assertThat(changed.code()).isEqualTo(ExitCode.BAD_INPUT.code());
        assertThat(changed.err()).contains("decisions.jsonl:1: is not what <");
    }

    @Test
    void whatIsForgottenLeavesNoTrace() {
        String before = run("export", "--format", "nquads").out();
        String merge = decide("merge", "Milad", "Samir");

        assertThat(run("decide", "forget", merge).code()).isZero();
        assertThat(run("export", "--format", "nquads").out()).isEqualTo(before);
    }

    @Test
    void whatIsForgottenIsNotLeftInTheSearchIndex() {
        String merge = decide("merge", "Milad", "Samir");
        try (GraphStore graph = GraphStore.open(folder.resolve("store")); AttestServer server = AttestServer.start(graph, ServerSettings.local(0, ServerLimits.standard()))) {
            // Its index is made before it ends.
            assertThat(server.address()).isNotNull();
        }
        assertThat(folder.resolve("store/search-index")).isNotEmptyDirectory();

        assertThat(run("decide", "forget", merge).code()).isZero();
        assertThat(folder.resolve("store/search-index")).isEmptyDirectory();
    }

    @Test
    void whatUndidWhatIsForgottenIsForgottenToo() {
        String before = run("export", "--format", "nquads").out();
        String merge = decide("merge", "Milad", "Samir");
        decide("undo", merge, "--because", "Samir is his brother");

        assertThat(run("decide", "forget", merge).code()).isZero();
        assertThat(run("export", "--format", "nquads").out()).isEqualTo(before);
    }

    @Test
    void aLineThatMergesAThingWithItselfIsRefused() throws IOException {
        decide("merge", "Milad", "Samir");
        String line = run("decide", "export").out();
        String kept = line.replaceFirst("(?s).*\"kept\":\"([^\"]+)\".*", "$1");
        Path file = Files.writeString(folder.resolve("itself.jsonl"), line.replaceFirst("\"other\":\"[^\"]+\"", "\"other\":\"" + kept + "\""));

        assertThat(run("decide", "import", file.toString()).code()).isEqualTo(3);
        assertThat(run("decide", "list").code()).isZero();
    }

    @Test
    void aReasonWordedAnewIsTheSameDecision() throws IOException {
        decide("merge", "Milad", "Samir", "--because", "they share a passport");
        String before = run("export", "--format", "nquads").out();
        Path file = Files.writeString(folder.resolve("anew.jsonl"), run("decide", "export").out().replace("they share a passport", "one passport"));

        assertThat(run("decide", "import", file.toString()).code()).isZero();
        assertThat(run("export", "--format", "nquads").out()).isEqualTo(before);
    }

    @Test
    void pseudonymisedExportsDoNotSayWhoDecidedWhat() {
        decide("merge", "Milad", "Samir", "--because", "Zaqwexil told so");

        assertThat(run("export", "--format", "nquads", "--pseudonymise", "--key", folder.resolve("key").toString()).out()).contains("\"decision\"").doesNotContain("Zaqwexil", "decidedAt> \"", "Samir");
    }

    @Test
    void aServerListsAndDecides() throws IOException {
        decide("merge", "Milad", "Samir");
        String list = run("decide", "list").out();
        try (GraphStore graph = GraphStore.open(folder.resolve("store")); AttestServer server = AttestServer.start(graph, ServerSettings.local(0, ServerLimits.standard()), new HeldCommands(graph))) {
            assertThat(server.address()).isNotNull();
            assertThat(run("decide", "list").out()).isEqualTo(list);
            assertThat(run("decide", "export", folder.resolve("decisions.jsonl").toString()).code()).isZero();
            assertThat(folder.resolve("decisions.jsonl")).isNotEmptyFile();
            decide("merge", "Milad", "guards");
            assertThat(run("decide", "list").out()).startsWith(list).contains("guards");
        }
    }

    /** A file as 'attest decide export' writes it, of decisions that nobody could make here. */
    private Path written(Decision... decisions) throws IOException {
        return Files.writeString(folder.resolve("written.jsonl"), DecisionFile.write(new Decisions(List.of(decisions))));
    }

    private static Decision decision(Matter matter) {
        return Decision.of(new Iris(), matter, "Ines", Instant.parse("2026-03-01T12:00:00Z"), "");
    }

    private static Node node(String end) {
        return NodeFactory.createURI("https://attest.example/" + end);
    }

    @Test
    void aFileIsRefusedForWhatNobodyCouldDecideHere() throws IOException {
        String letter = "document/letter-4aa5cf69409d";
        Decision merge = decision(new Matter.Merge(node(letter + "#person-milad"), "Milad", node(letter + "#person-samir"), "Samir"));
        List<Decision> refused = List.of(
                decision(new Matter.Merge(node(letter + "#person-milad"), "Milad", node(letter + "#event-29,33"), "Milad fled Aleppo")),
                decision(new Matter.Merge(node(letter + "#person-milad"), "Milad", NodeFactory.createURI("https://w3id.org/attest/ns#Person"), "Person")),
                decision(new Matter.Merge(node(letter + "#person-milad"), "Milad", node("graph/corrections"), "decisions")),
                decision(new Matter.Merge(node(letter + "#person-milad"), "Milad", NodeFactory.createURI("https://elsewhere.example/person/samir"), "Samir")),
                decision(new Matter.Split(List.of(node(letter + "#person-milad")), node(letter))),
                decision(new Matter.Split(List.of(node("person/mara-levin")), node("person/samir"))),
                decision(new Matter.Split(List.of(node(letter + "#char=0,19")), node(letter))),
                decision(new Matter.Rejection(node("graph/timeline#attestation-0123456789abcdef"), "0123456789abcdef")),
                decision(new Matter.Rejection(node(letter + "#person-milad"), "0123456789abcdef")),
                decision(new Matter.Rejection(node(letter + "#attestation-" + attestation("Milad", "Milad — name — Milad")), "0123456789abcdef")),
                decision(new Matter.Undoing(merge.iri(), merge.matter().concerns())),
                Decision.of(new Iris(), merge.matter(), "Ines", Instant.parse("3026-03-01T12:00:00Z"), ""),
                Decision.of(new Iris(), merge.matter(), " ", Instant.parse("2026-03-01T12:00:00Z"), ""));
        for (Decision one : refused) {
            Cli done = run("decide", "import", written(one).toString());
            assertThat(done.code()).describedAs(one.toString()).isEqualTo(ExitCode.BAD_INPUT.code());
            assertThat(done.err()).hasLineCount(1).startsWith("attest: ").contains("written.jsonl:1: ");
        }
        // All or none.
        assertThat(run("decide", "import", written(merge, refused.getFirst()).toString()).code()).isEqualTo(ExitCode.BAD_INPUT.code());
        assertThat(run("decide", "list").out()).startsWith("Nothing was decided.");
    }

    @Test
    void anUndoingOfOtherThingsOrOfLaterIsRefused() throws IOException {
        String letter = "document/letter-4aa5cf69409d";
        Decision merge = decision(new Matter.Merge(node(letter + "#person-milad"), "Milad", node(letter + "#person-samir"), "Samir"));
        Decision other = Decision.of(new Iris(), new Matter.Undoing(merge.iri(), List.of(node(letter + "#group-guards"))), "Ines", merge.at().plusSeconds(1), "");
        Decision early = Decision.of(new Iris(), new Matter.Undoing(merge.iri(), merge.matter().concerns()), "Ines", merge.at().minusSeconds(1), "");

        assertThat(run("decide", "import", written(merge, other).toString()).err()).contains("written.jsonl:2: concerns other things than what it undoes");
        assertThat(run("decide", "import", written(merge).toString()).code()).isZero();
        assertThat(run("decide", "import", written(early).toString()).err()).contains("written.jsonl:1: undoes a decision of later");
    }

    @Test
    void whatAFileSaysAgainIsPassedOverAndWhatIsToComeIsKept() throws IOException {
        String letter = "document/letter-4aa5cf69409d";
        String before = graph();
        decide("merge", "Milad", "Samir");
        Decision again = decision(new Matter.Merge(node(letter + "#person-milad"), "Milad", node(letter + "#person-samir"), "Samir"));
        Decision toCome = decision(new Matter.Merge(node("person/ana-reis"), "Ana Reis", node("person/a-reis"), "A. Reis"));

        Cli done = run("decide", "import", written(again, toCome).toString());
        assertThat(done.out()).startsWith("took over 1 of 2 decisions");
        assertThat(done.err()).contains("passed over: ", "is <https://attest.example/" + letter + "#person-milad> already, by decision ");
        assertThat(run("decide", "list").out()).contains("“A. Reis”", "finds nothing in the documents that are there");

        String merge = run("decide", "list").out().lines().filter(line -> line.contains("“Samir”")).findFirst().orElseThrow().substring(0, 16);
        decide("undo", merge);
        assertThat(graph()).isEqualTo(before);
        // Nobody holds that they are one any more, so that saying it is new.
        assertThat(run("decide", "import", written(again).toString()).out()).startsWith("took over 1 of 1 decisions");
    }

    private static Decision undoing(Decision undone) {
        return Decision.of(new Iris(), new Matter.Undoing(undone.iri(), undone.matter().concerns()), "Ines", undone.at().plusSeconds(1), "");
    }

    @Test
    void whatUndoesWhatWasPassedOverLeavesWhatWasDecidedHere() throws IOException {
        String letter = "document/letter-4aa5cf69409d";
        String attestation = attestation("Milad", "Milad fled Aleppo — agent — Milad");
        decide("merge", "Milad", "Samir");
        decide("reject", attestation);
        String here = graph();
        Decision merge = decision(new Matter.Merge(node(letter + "#person-milad"), "Milad", node(letter + "#person-samir"), "Samir"));
        Decision rejection = decision(new Matter.Rejection(node(letter + "#attestation-" + attestation), "0123456789abcdef"));
        Decision toCome = decision(new Matter.Merge(node("person/ana-reis"), "Ana Reis", node("person/a-reis"), "A. Reis"));

        Cli done = run("decide", "import", written(merge, undoing(merge), undoing(undoing(merge)), rejection, undoing(rejection), toCome).toString());
        assertThat(done.code()).describedAs(done.err()).isZero();
        assertThat(done.out()).startsWith("took over 1 of 6 decisions");
        assertThat(done.err().lines().filter(line -> line.startsWith("passed over: "))).hasSize(5);
        assertThat(done.err().lines().filter(line -> line.contains("undoes a decision that was passed over; what was decided here stays"))).hasSize(3);
        assertThat(graph()).isEqualTo(here);
    }

    @Test
    void whatWasUndoneHereStaysUndoneWhereAFileUndoesItToo() throws IOException {
        String letter = "document/letter-4aa5cf69409d";
        String before = graph();
        Decision merge = decision(new Matter.Merge(node(letter + "#person-milad"), "Milad", node(letter + "#person-samir"), "Samir"));
        assertThat(run("decide", "import", written(merge).toString()).code()).isZero();
        decide("undo", merge.digits());

        Cli done = run("decide", "import", written(merge, undoing(merge), undoing(undoing(merge))).toString());
        assertThat(done.out()).describedAs(done.err()).startsWith("took over 0 of 3 decisions");
        assertThat(done.err()).contains("holds no more already", "undoes a decision that was passed over");
        assertThat(graph()).isEqualTo(before);
    }
}
