package org.attest.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Whatever a caller gives for whichever parameter of whichever shipped template: it stays one value, and the query does what it did. */
class TemplateInjectionTest {

    private static final List<String> ARGUMENTS = List.of("\" } UNION { ?s ?p ?o } #", "' . ?s ?p ?o . '", "> . ?s ?p <urn:x", "<urn:a> } SERVICE <http://127.0.0.1:9/> { ?s ?p ?o", "urn:a> ?p ?o . <urn:b",
            "?s", "$who", "{}", "}", "\\", "\\\"", "\"\"\"", "'''", "\n} #\n", "\r\n", "\u0000", "\ud83d", "\udc00", "\u202e", "\"@en", "\"^^<urn:x>", "1; DROP ALL", "1 LIMIT 0", "-1", "1e9",
            "2018-05-03\" . ?s ?p ?o . \"", "2018-05-03", "0", "att:Person", "att:agent", "att:agent/att:agent", "att:agent|att:name", "^att:agent", "att:agent*", "att:Factual", "factual", "Killing",
            "<urn:a%22b>", "urn:x:{}", "http://a/%3E", "_:b", "[]", "()", "<<( ?s ?p ?o )>>", "BIND(1 AS ?x)", "a", "Tarek Haddad", "file:///etc/passwd", "java:java.lang.System",
            "x".repeat(100_000), "(".repeat(10_000), "\\u003e\\u003c", "ab\\", "\"; INSERT DATA { <urn:a> <urn:b> <urn:c> } #");

    @Test
    void noArgumentChangesWhatATemplateDoes() {
        int taken = 0;
        for (QueryTemplate template : ArgumentsFuzz.templates()) {
            for (TemplateParameter parameter : template.parameters()) {
                int own = 0;
                for (String argument : ARGUMENTS) {
                    own += ArgumentsFuzz.check(template, parameter, argument) ? 1 : 0;
                }
                assertThat(own).as("arguments that ?%s of %s takes", parameter.name(), template.name()).isPositive();
                taken += own;
            }
        }
        assertThat(taken).isGreaterThan(200);
    }
}
