package org.attest.extract.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.attest.annotation.TestTexts;
import org.attest.build.Standard;
import org.attest.extract.Reading;
import org.attest.fact.Factuality;
import org.attest.lexicon.Table;
import org.junit.jupiter.api.Test;

/** Single sentences with the relations that a reader takes from them. On the first run 78 of 139 were right; what is still not read is marked so. */
class RelationSheetTest {

    @Test
    void readsWhatAReaderReads() {
        List<String> wrong = new ArrayList<>();
        for (Table.Row row : Table.ofResource("extract/relations.tsv").rows()) {
            Reading reading = Standard.reader().reading(TestTexts.annotate(row.get("text")));
            List<String> told = new RelationExtractor().extract(reading).stream()
                    .filter(fact -> fact.attestation().factuality() == Factuality.FACTUAL).map(fact -> Told.of(reading.cast(), fact)).toList();
            for (String fact : row.get("facts").split(" \\| ")) {
                boolean absent = fact.startsWith("!") || fact.startsWith("?");
                if (told.contains(absent ? fact.substring(1) : fact) == absent) {
                    wrong.add(fact + "   «" + row.get("text") + "» read: " + told);
                }
            }
        }
        assertThat(wrong).as("%d facts", wrong.size()).isEmpty();
    }
}
