package org.attest.query;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.attest.chronology.Chronology;
import org.attest.rdf.Iris;
import org.attest.rdf.Ontology;

/** The small world of {@code templates/*.trig} with the ontology and what follows about its times, and questions to it. */
final class World {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private World() {}

    static DatasetGraph dataset() {
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFDataMgr.read(dataset, "src/test/resources/templates/world.trig");
        Ontology.load().graph().find().forEach(triple -> dataset.add(Quad.create(new Iris().ontologyGraph(), triple)));
        RDFDataMgr.read(dataset, "src/test/resources/templates/accounts.trig");
        new Chronology(new Iris(), "0.1.0", "1a2b3c4d").update(dataset);
        return dataset;
    }

    static QueryRunner runner(DatasetGraph dataset) {
        return new QueryRunner(dataset, LIMIT);
    }

    /** The cells of a template's answer as people see them, a line for each row, without IRIs. */
    static String ask(String name, Map<String, String> arguments) {
        QueryResult.Rows rows = runner(dataset()).run(QueryLibrary.standard().get(name), arguments).forPeople(List.of());
        return rows.rows().stream()
                .map(row -> rows.columns().stream().map(column -> row.contains(column) ? TextTable.text(row.get(column)) : "").collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n"));
    }
}
