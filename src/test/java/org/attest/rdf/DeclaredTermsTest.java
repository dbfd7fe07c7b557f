package org.attest.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;

/** What stands in {@code queries/} and {@code ontology/shapes.ttl} is spelt as the ontology spells it. */
class DeclaredTermsTest {

    private static final Pattern OWN_TERM = Pattern.compile("(?<![\\w:/.#])att:([A-Za-z]\\w*)");
    private static final Pattern PREFIX = Pattern.compile("(?im)^\\s*PREFIX\\s+([\\w-]*):\\s*<([^>]*)>");
    

    private final Ontology ontology = Ontology.load();

    @Test
    void everyTermOfQueriesAndShapesIsDeclared() throws IOException {
        for (Path file : files()) {
            assertThat(OWN_TERM.matcher(Files.readString(file)).results().map(match -> match.group(1)).distinct())
                    .as(file.toString())
                    .allMatch(name -> ontology.declares(Vocabulary.att(name)));
        }
    }

    @Test
    void everyPrefixIsTheOneUsedEverywhere() throws IOException {
        for (Path file : files()) {
            for (MatchResult prefix : PREFIX.matcher(Files.readString(file)).results().toList()) {
                assertThat(Prefixes.MAPPING).as(file + " " + prefix.group())
                        .contains(Map.entry(prefix.group(1), prefix.group(2)));
            }
        }
    }

    @Test
    void everyShapeHasANameAndEachThatReportsSaysWhatToDo() {
        Graph shapes = RDFDataMgr.loadGraph("ontology/shapes.ttl");
        List<Node> all = shapes.find(Node.ANY, Vocabulary.Rdf.TYPE, Node.ANY).toList().stream()
                .filter(triple -> triple.getObject().getURI().endsWith("Shape"))
                .map(triple -> triple.getSubject())
                .toList();

        assertThat(all).hasSizeGreaterThan(50).allMatch(Node::isURI);
        assertThat(all).allMatch(shape -> has(shapes, shape, "message") == has(shapes, shape, "description"));
    }

    private static boolean has(Graph shapes, Node shape, String property) {
        return shapes.contains(shape, NodeFactory.createURI(Vocabulary.Sh.NAMESPACE + property), Node.ANY);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> queries = Files.walk(Path.of("queries")); Stream<Path> turtle = Files.list(Path.of("ontology"))) {
            return Stream.concat(queries, turtle)
                    .filter(file -> file.toString().endsWith(".rq") || file.toString().endsWith(".ttl"))
                    .sorted().toList();
        }
    }
}
