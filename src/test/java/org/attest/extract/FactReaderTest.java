package org.attest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.attest.annotation.TestTexts;
import org.attest.build.Standard;
import org.attest.fact.Fact;
import org.attest.fact.Relation;
import org.junit.jupiter.api.Test;

/** What all extractors together keep of a text. */
class FactReaderTest {

    private static List<Relation> relations(String text) {
        return Standard.reader().read(TestTexts.annotate(text)).facts().stream().filter(Fact.Relates.class::isInstance).map(fact -> ((Fact.Relates) fact).relation()).toList();
    }

    @Test
    void keepsThatSomebodyWorksAtAHospital() {
        assertThat(relations("Anna Keller is a nurse at the regional hospital.")).contains(Relation.EMPLOYED_BY);
        assertThat(relations("Anna Keller, a nurse, works in Hamburg.")).doesNotContain(Relation.EMPLOYED_BY);
    }
}
