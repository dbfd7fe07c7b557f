package org.attest.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.util.FmtUtils;
import org.attest.rdf.Ontology;
import org.attest.rdf.Prefixes;
import org.attest.rdf.Vocabulary;
import org.attest.text.InputException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for every template in the program. */
class StandardTemplatesTest {

    private static final Path PAGE = Path.of("docs/queries.md");
    private static final Pattern IRI = Pattern.compile("<(http[^>]*)>");
    private static final Pattern TERM = Pattern.compile("\\batt:([A-Za-z]+)");

    @TestFactory
    Stream<DynamicTest> answersWithEveryParameterFree() {
        DatasetGraph dataset = World.dataset();
        return QueryLibrary.standard().templates().stream().map(template -> DynamicTest.dynamicTest(template.name(), () ->
                assertThat(World.runner(dataset).bound(template, Map.of()).rows()).isNotEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> usesTermsThatAreDeclaredAndKnownPrefixes() {
        Ontology ontology = Ontology.load();
        return QueryLibrary.standard().templates().stream().map(template -> DynamicTest.dynamicTest(template.name(), () -> {
            assertThat(TERM.matcher(template.sparql()).results().map(term -> Vocabulary.att(term.group(1)))).allMatch(ontology::declares);
            assertThat(IRI.matcher(template.sparql()).results().map((MatchResult iri) -> iri.group(1))).isSubsetOf(Prefixes.MAPPING.values());
        }));
    }

    @Test
    void argumentsOfAnyCharactersStayValues() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (QueryTemplate template : QueryLibrary.standard().templates()) {
            for (int i = 0; i < 10; i++) {
                Map<String, Node> plain = terms(template, "x");
                Map<String, Node> wild = terms(template, wild(random));
                assertThat(shape(template, wild)).as("seed " + seed + ", " + template.name() + " " + wild).isEqualTo(shape(template, plain));
            }
        }
    }

    @Test
    void refusesUnfitArguments() {
        assertRefused("time/between", Map.of("from", "May 2014"), "YYYY-MM-DD, YYYY-MM or YYYY");
        assertRefused("claims/not-factual", Map.of("factuality", "Wished"), "is no factuality");
        assertRefused("event/list", Map.of("type", "Picnic"), "is no class");
        assertRefused("event/list", Map.of("kind", "Killing"), "has no parameter");
        assertRefused("claims/evidence", Map.of("predicate", "member of"), "is no IRI");
    }

    @Test
    void takesInjectionForAName() {
        assertRefused("actor/profile", Map.of("who", "x> } ; DROP ALL #"), "nothing here is called");
    }

    @Test
    void isThePageThatTheTemplatesGive() throws IOException {
        String page = new QueryPage(QueryLibrary.standard()).markdown();
        if ("write".equals(System.getProperty("attest.docs"))) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).hasContent(page);
    }

    @Test
    void givesUpAfterTheLimit() {
        QueryRunner runner = new QueryRunner(World.dataset(), Duration.ofMillis(1));
        ReadOnlyQuery slow = ReadOnlyQuery.parse("slow.rq", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");

        assertThatThrownBy(() -> runner.run(slow)).isInstanceOf(InputException.class).hasMessageContaining("takes longer");
    }

    private static void assertRefused(String name, Map<String, String> arguments, String problem) {
        assertThatThrownBy(() -> World.ask(name, arguments)).isInstanceOf(InputException.class).hasMessageContaining(problem);
        assertThatCode(() -> QueryLibrary.standard().get(name)).doesNotThrowAnyException();
    }

    private static Map<String, Node> terms(QueryTemplate template, String value) {
        Map<String, Node> terms = new LinkedHashMap<>();
        template.parameters().forEach(parameter -> terms.put(parameter.name(), NodeFactory.createLiteralString(parameter.name() + value)));
        return terms;
    }

    /** The algebra, on one line, with each argument's value put back to one and the same. */
    private static String shape(QueryTemplate template, Map<String, Node> terms) {
        Map<Var, Node> substitution = new LinkedHashMap<>();
        terms.forEach((name, term) -> substitution.put(Var.alloc(name), term));
        Query query = QueryTransformOps.replaceVars(template.query(), substitution);
        String[] shape = {Algebra.compile(query).toString()};
        terms.forEach((name, term) -> shape[0] = shape[0].replace(FmtUtils.stringForNode(term), "ARGUMENT-" + name));
        return shape[0].replaceAll("\\s+", " ");
    }

    private static String wild(Random random) {
        String[] pieces = {"\"", "'", "\\", "}", "{", "?who", "$x", "<", ">", "#", "\n", " . ", ";", "UNION", "é", "名", "🙂", "\u202e", "\"\"\"", "@en", "^^"};
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }
}
