package org.attest.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.attest.query.UnionDataset;

/**
 * Holds a dataset against shapes and checks, both over the union of its named graphs. Call it inside a read transaction where the
 * dataset has transactions.
 */
public final class Validator {

    /** The checks of {@code queries/checks}, by name. */
    static final List<String> STANDARD_CHECKS = List.of("about-ends-of-triple", "asserted-without-commitment", "blank-nodes", "bounds-in-order",
            "dangling-things", "factual-not-asserted", "graphs-of-documents", "inferred-from-words", "ontology-present", "passage-names", "passage-words",
            "sources-are-actors", "unattested-triples", "undeclared-terms");

    private final Graph shapesGraph;
    private final Shapes shapes;
    private final List<Check> checks;

    private Validator(Graph shapesGraph, List<Check> checks) {
        this.shapesGraph = shapesGraph;
        this.shapes = Shapes.parse(shapesGraph);
        this.checks = List.copyOf(checks);
    }

    /** With {@code ontology/shapes.ttl} and {@code queries/checks/*.rq} as they lie in the program. */
    public static Validator standard() {
        Graph shapes = GraphFactory.createDefaultGraph();
        try (InputStream in = resource("/ontology/shapes.ttl")) {
            RDFDataMgr.read(shapes, in, Lang.TURTLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Validator(shapes, STANDARD_CHECKS.stream().map(Validator::check).toList());
    }

    /** Everything that is wrong; a conforming dataset gives an empty report. */
    public ValidationReport validate(DatasetGraph dataset) {
        List<Violation> violations = new ArrayList<>();
        ShaclValidator.get().validate(shapes, GraphView.createUnionGraph(dataset)).getEntries().forEach(entry -> violations.add(violation(entry)));
        DatasetGraph union = UnionDataset.over(dataset);
        checks.forEach(check -> violations.addAll(run(check, union)));
        return new ValidationReport(violations);
    }

    private static List<Violation> run(Check check, DatasetGraph dataset) {
        List<Violation> found = new ArrayList<>();
        try (QueryExec execution = QueryExec.dataset(dataset).query(check.query()).build()) {
            RowSet rows = execution.select();
            rows.forEachRemaining(row -> found.add(check.violation(row)));
        }
        return found;
    }

    private Violation violation(ReportEntry entry) {
        return new Violation(entry.source().toString(), entry.focusNode(), Optional.ofNullable(entry.resultPath()).map(Object::toString),
                Optional.ofNullable(entry.value()).filter(value -> !value.equals(entry.focusNode())), entry.message(), solution(entry.source()));
    }

    private String solution(Node shape) {
        return shapesGraph.find(shape, SHACL.description, Node.ANY).mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                .nextOptional().orElse("See ontology/shapes.ttl.");
    }

    private static Check check(String name) {
        try (InputStream in = resource("/queries/checks/" + name + ".rq")) {
            return Check.parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String path) {
        InputStream in = Validator.class.getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException(path + " is missing from the program");
        }
        return in;
    }
}
