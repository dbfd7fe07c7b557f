package org.attest.query;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.attest.text.InputException;

/** Any text as an argument of a shipped template, which the first byte chooses: one value, whatever its characters. */
public final class ArgumentsFuzz {

    static final DatasetGraph WORLD = RDFDataMgr.loadDatasetGraph("src/test/resources/templates/world.trig");
    private static final List<QueryTemplate> TEMPLATES = QueryLibrary.standard().templates().stream().filter(template -> !template.parameters().isEmpty()).toList();
    private static final QueryRunner RUNNER = new QueryRunner(WORLD, java.time.Duration.ofSeconds(5));

    private ArgumentsFuzz() {}

    static List<QueryTemplate> templates() {
        return TEMPLATES;
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        if (bytes.length < 2) {
            return;
        }
        QueryTemplate template = TEMPLATES.get((bytes[0] & 0xff) % TEMPLATES.size());
        TemplateParameter parameter = template.parameters().get((bytes[1] & 0xff) % template.parameters().size());
        check(template, parameter, new String(Arrays.copyOfRange(bytes, 2, bytes.length), StandardCharsets.UTF_8));
    }

    /** @return false where the argument is refused */
    static boolean check(QueryTemplate template, TemplateParameter parameter, String argument) {
        NodeFinder finder = new NodeFinder(WORLD);
        String text;
        Node term;
        try {
            text = RUNNER.sparql(template, Map.of(parameter.name(), argument));
            term = new Arguments(template, finder).bind(Map.of(parameter.name(), argument)).get(parameter.name());
        } catch (InputException e) {
            return false;
        }
        if (term == null) {
            // "any" leaves the parameter open: the query of the template, with the others' values alone.
            Map<Var, Node> others = AlgebraShape.terms(template, parameter, AlgebraShape.PLACEHOLDER, finder);
            others.remove(Var.alloc(parameter.name()));
            same(template, parameter, AlgebraShape.of(QueryFactory.create(BoundText.of(template.query(), others))), AlgebraShape.of(QueryFactory.create(text)));
            return true;
        }
        Query harmless = AlgebraShape.harmless(template, parameter, finder);
        same(template, parameter, AlgebraShape.of(harmless), AlgebraShape.of(AlgebraShape.bound(template, parameter, term, finder)));
        same(template, parameter, AlgebraShape.of(QueryFactory.create(BoundText.of(template.query(), AlgebraShape.terms(template, parameter, AlgebraShape.PLACEHOLDER, finder)))),
                AlgebraShape.of(QueryFactory.create(text)));
        return true;
    }

    private static void same(QueryTemplate template, TemplateParameter parameter, AlgebraShape expected, AlgebraShape actual) {
        if (!actual.equals(expected)) {
            throw new AssertionError("%s with another shape for ?%s:%n%s%n%s".formatted(template.name(), parameter.name(), expected, actual));
        }
    }
}
