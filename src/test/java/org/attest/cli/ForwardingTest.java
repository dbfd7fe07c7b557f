package org.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What a server is asked in the place of what names a file here. */
class ForwardingTest {

    @ParameterizedTest
    @CsvSource({"sparql --store q q, q, sparql --store q -", "sparql q --store q, q, sparql - --store q", "sparql --store=q --format csv csv, csv, sparql --store=q --format csv -",
            "sparql sparql, sparql, sparql -", "decide import decide, decide, decide import -", "decide import import --store import, import, decide import - --store import",
            "decide export --store x, -, decide export --store x", "sparql --store q -- -q, -q, sparql --store q -- -", "--verbose sparql q, q, sparql -"})
    void onlyTheFileIsReplaced(String line, String file, String expected) {
        CommandLine root = Attest.commandLine();
        CommandLine.ParseResult parsed = root.parseArgs(line.split(" "));
        // As those know it whose commands are methods: 'decide' of 'decide import'.
        Forwarding forwarding = Forwarding.of(parsed.subcommand().commandSpec(), file, "its text");

        assertThat(forwarding.arguments()).isEqualTo(List.of(expected.split(" ")));
        assertThat(forwarding.input()).isEqualTo("its text");
        assertThat(forwarding.inputName()).isEqualTo(file.equals("-") ? "standard input" : file);
    }
}
