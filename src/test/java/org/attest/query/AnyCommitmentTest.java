package org.attest.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** A question that asks for facts by itself can be asked for everything. */
class AnyCommitmentTest {

    @Test
    void takesBackTheDefault() {
        assertThat(commitments(Map.of("who", "Tarek Haddad"))).containsOnly("Factual");
        assertThat(commitments(Map.of("who", "Tarek Haddad", "factuality", "any"))).contains("Factual", "Intended");
    }

    private static List<String> commitments(Map<String, String> given) {
        QueryResult.Rows rows = World.runner(World.dataset()).run(QueryLibrary.standard().get("actor/journey"), given);
        return rows.rows().stream().map(row -> row.get("commitment").getLiteralLexicalForm()).toList();
    }
}
