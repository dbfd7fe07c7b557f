package org.attest.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.junit.jupiter.api.Test;

class ResultWriterTest {

    @Test
    void wrapsLongCellsToTheWidth() throws IOException {
        String table = write(rows("a few words that go on and on until they no longer fit on one line", "short"), ResultFormat.TABLE, 40);

        assertThat(table).isEqualTo("""
                one                                two
                ─────────────────────────────────  ─────
                a few words that go on and on      short
                until they no longer fit on one
                line
                """);
    }

    @Test
    void countsColumnsNotCharacters() throws IOException {
        String table = write(rows("日本", "e\u0301"), ResultFormat.TABLE, 40);

        assertThat(table).isEqualTo("one   two\n────  ───\n日本  e\u0301\n");
    }

    @Test
    void marksWhatItLeavesOut() throws IOException {
        String table = write(rows("word ".repeat(400).strip(), "x"), ResultFormat.TABLE, 60);

        assertThat(table.lines().mapToInt(DisplayWidth::of).max().orElse(0)).isLessThanOrEqualTo(60);
        assertThat(table.strip()).endsWith("…");
    }

    @Test
    void writesBlocksWhereColumnsWouldBeTooNarrow() throws IOException {
        List<String> names = List.of("a", "b", "c", "d");
        var row = BindingFactory.builder();
        names.forEach(name -> row.add(Var.alloc(name), text(name + " says something longer")));

        assertThat(write(new QueryResult.Rows(names, List.of(row.build())), ResultFormat.TABLE, 40)).startsWith("a  a says something longer\nb  b says");
    }

    @Test
    void keepsControlCharactersFromTheTerminal() throws IOException {
        assertThat(write(rows("a\u001b[31mb\nc", "x"), ResultFormat.TABLE, 60)).doesNotContain("\u001b").contains("a [31mb c");
    }

    @Test
    void writesTheFormatsOfTheW3c() throws IOException {
        QueryResult.Rows rows = rows("a,\"b\"", "x");

        assertThat(write(rows, ResultFormat.CSV, 0)).isEqualTo("one,two\r\n\"a,\"\"b\"\"\",x\r\n");
        assertThat(write(rows, ResultFormat.TSV, 0)).isEqualTo("?one\t?two\n\"a,\\\"b\\\"\"\t\"x\"\n");
        assertThat(write(rows, ResultFormat.JSON, 0)).contains("\"vars\": [ \"one\" , \"two\" ]").contains("\"a,\\\"b\\\"\"");
        assertThat(write(rows, ResultFormat.XML, 0)).contains("<binding name=\"one\">").contains("a,\"b\"");
        assertThat(write(new QueryResult.Answer(true), ResultFormat.JSON, 0)).contains("\"boolean\" : true");
        assertThat(write(new QueryResult.Answer(false), ResultFormat.TABLE, 80)).isEqualTo("no\n");
    }

    @Test
    void leavesColumnsOfIrisOutForPeople() {
        Binding row = BindingFactory.builder().add(Var.alloc("name"), text("n")).add(Var.alloc("node"), NodeFactory.createURI("https://attest.example/n")).build();

        assertThat(new QueryResult.Rows(List.of("name", "node"), List.of(row)).forPeople(List.of()).columns()).containsExactly("name");
        assertThat(new QueryResult.Rows(List.of("node"), List.of(row)).forPeople(List.of()).columns()).containsExactly("node");
        assertThat(new QueryResult.Rows(List.of("name", "value"), List.of(row)).forPeople(List.of(new TemplateLink("name", "value"))).columns()).containsExactly("name");
    }

    @Test
    void explainsAThingByEachTimeItIsSpokenOf() {
        var dataset = World.dataset();

        String text = Explanation.of("Northern Command", dataset, World.runner(dataset), QueryLibrary.standard()).print(100, false);

        assertThat(text).startsWith("<https://attest.example/organization/northern-command> (MilitaryForce)\n").contains("""
                Lion Brigade — subordinate to — Northern Command
                    Factual: “The Lion Brigade takes orders from the Northern Command.”
                        says Ines Carro, in A letter from Kilis
                """);
    }

    private static QueryResult.Rows rows(String one, String two) {
        Map<String, Node> cells = Map.of("one", text(one), "two", text(two));
        var row = BindingFactory.builder();
        List.of("one", "two").forEach(name -> row.add(Var.alloc(name), cells.get(name)));
        return new QueryResult.Rows(List.of("one", "two"), List.of(row.build()));
    }

    private static Node text(String value) {
        return NodeFactory.createLiteralString(value);
    }

    private static String write(QueryResult result, ResultFormat format, int columns) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ResultWriter(format, columns).write(out, result);
        return out.toString(StandardCharsets.UTF_8);
    }
}
