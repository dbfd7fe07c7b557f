package org.attest.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.system.Txn;
import org.attest.store.GraphStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryRunnerTest {

    @TempDir
    private Path folder;

    @Test
    void givesRowsThatOutliveTheTransaction() {
        try (GraphStore store = GraphStore.create(folder.resolve("store"), Optional.empty())) {
            DatasetGraph world = RDFDataMgr.loadDatasetGraph("src/test/resources/templates/world.trig");
            Txn.executeWrite(store.dataset(), () -> world.find().forEachRemaining(store.dataset()::add));
        }
        // Opened anew, the database has no term in memory.
        try (GraphStore store = GraphStore.open(folder.resolve("store"))) {
            QueryResult.Rows rows = store.read(dataset -> (QueryResult.Rows) new QueryRunner(dataset, Duration.ofSeconds(30))
                    .run(ReadOnlyQuery.parse("test", "SELECT ?name { ?thing <http://www.w3.org/2000/01/rdf-schema#label> ?name } ORDER BY ?thing LIMIT 5")));

            assertThat(rows.rows()).hasSize(5).allSatisfy(row -> assertThat(row.get(Var.alloc("name")).isLiteral()).isTrue());
        }
    }
}
