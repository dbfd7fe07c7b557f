package org.attest.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.attest.text.InputException;
import org.junit.jupiter.api.Test;

class QueryTemplateTest {

    private static final String HEADER = "#+ summary: S\n#+ description: D\n#+ tags: t\n";
    private static final String QUERY = "SELECT ?s WHERE { ?s ?p ?o } ORDER BY ?s\n";

    private static final String LINKED = "SELECT ?s ?name ?words ?o WHERE { ?s ?p ?o ; ?name ?words } ORDER BY ?s\n";

    @Test
    void readsEveryPartOfAHeader() {
        QueryTemplate template = QueryTemplate.parse("a/b", "#+ summary: S\n#+ description: first\n#+   second\n#+ tags: x, y\n#+ alias: c/d\n"
                + "#+ param: ?s actor somebody\n#+ param: ?o integer=7 a number\n#+ links: ?name ?s, ?words ?o\n" + LINKED);

        assertThat(template).isEqualTo(new QueryTemplate("a/b", "S", "first second", List.of("x", "y"), List.of("c/d"), List.of(
                new TemplateParameter("s", ParameterKind.ACTOR, Optional.empty(), "somebody"),
                new TemplateParameter("o", ParameterKind.INTEGER, Optional.of("7"), "a number")), List.of(new TemplateLink("name", "s"), new TemplateLink("words", "o")), LINKED));
    }

    @Test
    void parsesWhatItPrints() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            QueryTemplate template = template(random);
            assertThat(QueryTemplate.parse(template.name(), template.print())).as("seed " + seed + ", case " + i).isEqualTo(template);
        }
    }

    @Test
    void namesFileAndLineOfWhatIsWrongInAHeader() {
        assertProblem("#+ summary: S\n#+ sumary: S\n" + QUERY, "queries/a/b.rq:2", "'sumary' is no key");
        assertProblem("#+ summary: S\n#+ description: D\n" + QUERY, "queries/a/b.rq:1", "lacks 'tags'");
        assertProblem(HEADER + "#+ tags: u\n" + QUERY, "queries/a/b.rq:4", "given twice");
        assertProblem(HEADER + "#+ param: who actor somebody\n" + QUERY, "queries/a/b.rq:4", "declares no parameter");
        assertProblem(HEADER + "#+ param: ?s actress somebody\n" + QUERY, "queries/a/b.rq:4", "'actress' is no kind");
        assertProblem(HEADER + "#+ nothing\n" + QUERY, "queries/a/b.rq:4", "is no line of a header");
        assertProblem("#+ summary: s\n#+ description: d\n#+ tags: one,\n" + QUERY, "queries/a/b.rq:3", "has an empty tag");
        assertProblem(HEADER + "#+ param: ?who actor somebody\n" + QUERY, "queries/a/b.rq", "?who does not occur");
        assertProblem(HEADER + "#+ links: ?s\n" + QUERY, "queries/a/b.rq:4", "'?s' is no link");
        assertProblem(HEADER + "#+ links: ?s ?o\n" + QUERY, "queries/a/b.rq", "no column ?o");
    }

    @Test
    void namesLineAndColumnOfWhatIsWrongInAQuery() {
        assertProblem(HEADER + "SELECT ?s WHERE {\n  ?s ?p }\nORDER BY ?s\n", "queries/a/b.rq:5:9", "  ?s ?p }\n          ^");
    }

    @Test
    void refusesAQueryWithoutOrder() {
        assertProblem(HEADER + "SELECT ?s WHERE { ?s ?p ?o }\n", "queries/a/b.rq", "ORDER BY");
    }

    @Test
    void refusesTwoTemplatesOfOneName() {
        String text = HEADER + "#+ alias: x/y\n" + QUERY;

        assertThatThrownBy(() -> QueryLibrary.of(Map.of("a/b", text, "x/y", HEADER + QUERY))).isInstanceOf(InputException.class).hasMessageContaining("'x/y'");
    }

    @Test
    void findsATemplateByItsAliasAndSuggestsNamesForAnUnknownOne() {
        QueryLibrary library = QueryLibrary.standard();

        assertThat(library.get("actor/life")).isEqualTo(library.get("timeline/actor"));
        assertThatThrownBy(() -> library.get("actor/jurney")).isInstanceOf(InputException.class).hasMessageContaining("actor/journey");
    }

    private static void assertProblem(String text, String where, String problem) {
        assertThatThrownBy(() -> QueryTemplate.parse("a/b", text)).isInstanceOf(InputException.class).hasMessageStartingWith(where).hasMessageContaining(problem);
    }

    private static QueryTemplate template(Random random) {
        List<TemplateParameter> parameters = new ArrayList<>();
        for (String name : List.of("s", "p", "o")) {
            if (random.nextBoolean()) {
                ParameterKind kind = ParameterKind.values()[random.nextInt(ParameterKind.values().length)];
                parameters.add(new TemplateParameter(name, kind, random.nextBoolean() ? Optional.of(text(random).replaceAll("(?U)\\s", "_")) : Optional.empty(), text(random)));
            }
        }
        return new QueryTemplate("x/" + random.nextInt(1000), text(random), text(random), List.of("t" + random.nextInt(9), "u"),
                random.nextBoolean() ? List.of("alias/" + random.nextInt(9)) : List.of(), parameters, random.nextBoolean() ? List.of(new TemplateLink("s", "s")) : List.of(), QUERY);
    }

    /** One line that begins and ends with a letter, of any characters between. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder("a");
        int length = random.nextInt(20);
        for (int i = 0; i < length; i++) {
            int codePoint = random.nextInt(8) == 0 ? random.nextInt(0x10000) : 32 + random.nextInt(95);
            boolean fits = Character.isDefined(codePoint) && !Character.isISOControl(codePoint) && !Character.isSurrogate((char) codePoint)
                    && codePoint != 0x2028 && codePoint != 0x2029;
            text.appendCodePoint(fits ? codePoint : ':');
        }
        return text.append('z').toString();
    }
}
