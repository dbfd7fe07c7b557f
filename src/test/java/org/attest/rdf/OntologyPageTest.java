package org.attest.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** With {@code -Dattest.docs=write} the page is written instead of compared. */
class OntologyPageTest {

    private static final Path PAGE = Path.of("docs/ontology.md");

    @Test
    void isThePageThatTheOntologyGives() throws IOException {
        String page = new OntologyPage(Ontology.load()).markdown();
        if ("write".equals(System.getProperty("attest.docs"))) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).hasContent(page);
    }
}
