package org.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Command lines in documents and helps use commands and options that exist. */
class DocumentedCommandsTest {

    private static final Pattern COMMAND = Pattern.compile("(?m)(?:^\\s*(?:\\$ )?|`|&& |\\| )(?:\\./)?attest ([a-z]+(?:-[a-z]+)*)([^`\n|&#]*)");
    private static final Pattern OPTION = Pattern.compile("(?<=\\s)--[a-z0-9]+(?:-[a-z]+)*");

    private static void check(String where, String text, Set<String> wrong) {
        CommandLine attest = Attest.commandLine();
        Matcher lines = COMMAND.matcher(text);
        while (lines.find()) {
            CommandLine command = attest.getSubcommands().get(lines.group(1));
            if (command == null) {
                wrong.add(where + ": there is no attest " + lines.group(1));
                continue;
            }
            String rest = lines.group(2).strip() + " ";
            CommandLine used = command.getSubcommands().getOrDefault(rest.substring(0, rest.indexOf(' ')), command);
            OPTION.matcher(lines.group(2)).results().map(option -> option.group()).filter(option -> used.getCommandSpec().findOption(option) == null)
                    .forEach(option -> wrong.add(where + ": attest " + lines.group(1) + " has no " + option));
        }
    }

    @Test
    void exist() throws IOException {
        Set<String> wrong = new TreeSet<>();
        List<Path> documents = new ArrayList<>();
        try (Stream<Path> top = Files.list(Path.of(".")); Stream<Path> below = Files.walk(Path.of("docs"))) {
            Stream.concat(top, below).filter(file -> file.toString().endsWith(".md") && !file.endsWith("CHANGELOG.md")).forEach(documents::add);
        }
        for (Path document : documents) {
            check(document.toString(), Files.readString(document), wrong);
        }
        Attest.commandLine().getSubcommands().forEach((name, command) -> check("attest " + name + " --help", String.join("\n", command.getCommandSpec().usageMessage().footer()), wrong));

        assertThat(wrong).isEmpty();
    }
}
