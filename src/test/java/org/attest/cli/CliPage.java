package org.attest.cli;

import java.util.Map;

import picocli.CommandLine;

/** The commands' own help as a page. */
final class CliPage {

    private static final String HEAD = """
            # Command line

            What `attest COMMAND --help` says. `./dev docs` writes this page anew.

            Results go to standard output, everything else to standard error.

            | exit code | meaning |
            |---|---|
            | 0 | done |
            | 1 | failed: an unexpected fault, told in one line; `--verbose` shows where |
            | 2 | wrong usage |
            | 3 | bad input: a file, an argument or a store that cannot be used, told with what to do about it; the other documents of a build were read |
            | 4 | the graph does not conform (`attest validate`), the store is damaged (`attest verify`), or the audit log was changed (`attest audit verify`) |

            In bash or zsh `source <(attest generate-completion)` completes commands and options.
            """;

    private CliPage() {}

    static String markdown(CommandLine attest) {
        StringBuilder page = new StringBuilder(HEAD);
        sections(page, "attest", attest);
        return page.toString();
    }

    private static void sections(StringBuilder page, String title, CommandLine command) {
        section(page, title, command);
        for (Map.Entry<String, CommandLine> below : command.getSubcommands().entrySet()) {
            if (!below.getKey().equals("help")) {
                sections(page, title + " " + below.getKey(), below.getValue());
            }
        }
    }

    private static void section(StringBuilder page, String title, CommandLine command) {
        page.append("\n## ").append(title).append("\n```\n").append(command.getUsageMessage(CommandLine.Help.Ansi.OFF).replaceAll("\\R", "\n").strip()).append("\n```\n");
    }
}
