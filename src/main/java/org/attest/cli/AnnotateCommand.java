package org.attest.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.attest.annotation.Pipeline;
import org.attest.build.Standard;
import org.attest.build.Standoff;
import org.attest.extract.FactReader;
import org.attest.source.Documents;
import org.attest.text.Document;
import org.attest.text.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code attest annotate}: what the extractors see, as stand-off JSON lines. */
@Command(name = "annotate", mixinStandardHelpOptions = true, description = "Prints what the extractors see in texts, as stand-off JSON lines.",
        footer = {"", "Example:", "  echo '{\"id\":\"1\",\"text\":\"Mara left Kilis in May 2018.\"}' | attest annotate --jsonl -"})
final class AnnotateCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(names = "--jsonl", required = true, paramLabel = "FILE|-",
            description = "One JSON object a line, with 'id', 'text' and, where known, the document's 'date' (YYYY-MM-DD). '-' reads standard input.")
    private String input;

    @Override
    public Integer call() throws IOException {
        Pipeline pipeline = Standard.pipeline(Standard.cache());
        FactReader reader = Standard.reader();
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try (BufferedReader lines = open()) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    JsonNode given = parse(line, number);
                    Document document = Documents.ofText(given.get("id").asText(), given.get("text").asText(), date(given, number));
                    out.println(JSON.writeValueAsString(Standoff.of(given.get("id").asText(), reader.reading(pipeline.annotate(document)))));
                    out.flush();
                }
            }
        }
        return ExitCode.DONE.code();
    }

    private BufferedReader open() throws IOException {
        if (input.equals("-")) {
            return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        }
        Path file = Path.of(input);
        if (!Files.isReadable(file)) {
            throw new InputException(input, "there is no such file, or it cannot be read", "Name a file of JSON lines, or - for standard input");
        }
        return Files.newBufferedReader(file);
    }

    private JsonNode parse(String line, int number) {
        String remedy = "Give one JSON object a line with the strings 'id' and 'text'";
        try {
            JsonNode given = JSON.readTree(line);
            if (!given.path("id").isTextual() || !given.path("text").isTextual()) {
                throw new InputException(input + ":" + number, "'id' or 'text' is missing", remedy);
            }
            return given;
        } catch (JsonProcessingException e) {
            throw new InputException(input + ":" + number, "this is not JSON", remedy, e);
        }
    }

    private Optional<LocalDate> date(JsonNode given, int number) {
        String date = given.path("date").asText("");
        try {
            return date.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(date.substring(0, 10)));
        } catch (java.time.format.DateTimeParseException e) {
            throw new InputException(input + ":" + number, "'date' is not a date", "Write it as YYYY-MM-DD", e);
        }
    }
}
