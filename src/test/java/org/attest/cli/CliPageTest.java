package org.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/** With {@code -Dattest.docs=write} the page is written instead of compared. */
class CliPageTest {

    private static final Path PAGE = Path.of("docs/cli.md");

    @Test
    void isThePageThatTheCommandsGive() throws IOException {
        String page = CliPage.markdown(Attest.commandLine());
        if ("write".equals(System.getProperty("attest.docs"))) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).hasContent(page);
    }
}
