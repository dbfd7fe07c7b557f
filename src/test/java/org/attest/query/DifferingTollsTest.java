package org.attest.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.attest.validation.Validator;
import org.junit.jupiter.api.Test;

/** Numbers of dead that two speakers of one document give, {@code tolls.trig}. */
class DifferingTollsTest {

    private final DatasetGraph dataset = World.dataset();

    DifferingTollsTest() {
        RDFDataMgr.read(dataset, "src/test/resources/templates/tolls.trig");
    }

    @Test
    void theDocumentConforms() {
        assertThat(Validator.standard().validate(dataset).violations()).isEmpty();
    }

    @Test
    void numbersOfDeadByDifferentSpeakersStandBesideEachOther() throws IOException {
        assertThat(conflicts()).contains("\"12 people\"\t\"size\"\t\"12\"\t\"Factual\"\t\"12 people died in the fire at Sokol\"\t\"Petar Oruc\"\t\"30\"\t\"Factual\"\t\"30 people died\"\t\"Ruza Kolar\"");
    }

    @Test
    void theDeadAreNotComparedWithTheHurt() throws IOException {
        assertThat(conflicts()).doesNotContain("two guards");
    }

    private String conflicts() throws IOException {
        QueryResult.Rows rows = World.runner(dataset).run(QueryLibrary.standard().get("claims/conflicts"), Map.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ResultWriter(ResultFormat.TSV, 0).write(out, rows);
        return out.toString(StandardCharsets.UTF_8);
    }
}
