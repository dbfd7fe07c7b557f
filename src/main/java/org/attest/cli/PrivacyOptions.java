package org.attest.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.jena.sparql.core.DatasetGraph;
import org.attest.privacy.Marks;
import org.attest.privacy.PseudonymKey;
import org.attest.privacy.Pseudonymiser;
import org.attest.privacy.Pseudonyms;
import org.attest.privacy.WithoutMarked;
import org.attest.rdf.Iris;
import org.attest.rdf.Sensitivity;
import org.attest.text.InputException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of an export that protect people. */
final class PrivacyOptions {

    private static final int MOST_SHOWN = 30;

    @Option(names = "--exclude", paramLabel = "LEVEL", description = "Leaves out documents that are marked so or higher, and what was inferred with their help: restricted or secret.")
    private Optional<String> exclude = Optional.empty();

    @Option(names = "--pseudonymise", description = "Puts pseudonyms in the place of people's names: in labels, IRIs, texts, titles and file names. Needs --key. What may still tell who somebody is, is reported.")
    private boolean pseudonymise;

    @Option(names = "--key", paramLabel = "FILE", description = "The secret key of the pseudonyms; made where it is not there. The same key gives the same pseudonyms. Never hand it on.")
    private Optional<Path> key = Optional.empty();

    @Option(names = "--only-marked", description = "Pseudonyms only for people who are marked restricted or secret, and for everybody in documents that are.")
    private boolean onlyMarked;

    @Option(names = "--table", paramLabel = "FILE", description = "Writes which pseudonym stands for which word to a new file. Never hand it on.")
    private Optional<Path> table = Optional.empty();

    /** How the export is named in the audit log, after its format. */
    String logged() {
        return (pseudonymise ? " pseudonymised" : "") + exclude.map(level -> " without " + level).orElse("");
    }

    void check(CommandSpec command) {
        if (pseudonymise && key.isEmpty()) {
            throw new ParameterException(command.commandLine(), "--pseudonymise needs --key FILE: a file that is there, or where a new key is to be kept");
        }
        if (!pseudonymise && (key.isPresent() || onlyMarked || table.isPresent())) {
            throw new ParameterException(command.commandLine(), "--key, --only-marked and --table go with --pseudonymise");
        }
        exclude.ifPresent(level -> Sensitivity.of(level).filter(chosen -> chosen != Sensitivity.PUBLIC)
                .orElseThrow(() -> new ParameterException(command.commandLine(), "--exclude takes restricted or secret, not '" + level + "'")));
        if (pseudonymise && Surroundings.of(command).held().isPresent()) {
            throw new InputException("--pseudonymise", "a server does not read keys for others", "Stop the server first, and export then");
        }
    }

    /** What is to be exported; tells on the way what it holds. @param output where the export goes, for the report beside it */
    DatasetGraph applied(DatasetGraph dataset, Iris iris, Optional<Path> output, PrintWriter err) throws IOException {
        DatasetGraph chosen = exclude.flatMap(Sensitivity::of).map(level -> WithoutMarked.copy(dataset, iris, level)).orElse(dataset);
        tellMarks(new Marks(chosen, iris).count(), err);
        if (!pseudonymise) {
            return chosen;
        }
        Pseudonyms made = Pseudonymiser.pseudonymise(chosen, iris, PseudonymKey.ofFile(key.orElseThrow()), onlyMarked ? Pseudonyms.Whose.MARKED : Pseudonyms.Whose.ALL);
        table.ifPresent(file -> {
            StringBuilder lines = new StringBuilder("pseudonym\tword\n");
            made.table().forEach((pseudonym, word) -> lines.append(pseudonym).append('\t').append(word).append('\n'));
            PseudonymKey.writeOwned(file, lines.toString());
        });
        tell(made.remaining(), err);
        output.ifPresent(file -> write(made.remaining(), file.resolveSibling(file.getFileName() + ".report.json")));
        return made.dataset();
    }

    private static void tellMarks(Marks.Count marks, PrintWriter err) {
        for (Sensitivity level : Sensitivity.values()) {
            int documents = marks.documents().getOrDefault(level, 0);
            int people = marks.people().getOrDefault(level, 0);
            if (documents + people > 0) {
                err.printf(Locale.ROOT, "attention: this export holds %d documents and %d people marked %s%n", documents, people, level.word());
            }
        }
    }

    private static void tell(Pseudonyms.Remaining remaining, PrintWriter err) {
        err.printf(Locale.ROOT, "pseudonymised: names of %,d people, %,d addresses and telephone numbers%n", remaining.people(), remaining.addresses());
        err.printf(Locale.ROOT, "what may still tell who somebody is: %,d places, %,d dates, %,d organizations, %,d occupations that one person alone has%n", remaining.places(),
                remaining.dates(), remaining.organizations(), remaining.rareOccupations());
        if (!remaining.keptWords().isEmpty()) {
            err.println("words of names that stay where they stand alone, since every text has them: " + String.join(", ", remaining.keptWords()));
        }
        if (!remaining.unknownNames().isEmpty()) {
            err.printf(Locale.ROOT, "%,d capitalised words of the texts are no name of anything in the graph; a person who was not recognised may be among them, and stays: %s%s%n",
                    remaining.unknownNames().size(), String.join(", ", remaining.unknownNames().stream().limit(MOST_SHOWN).toList()),
                    remaining.unknownNames().size() > MOST_SHOWN ? ", …" : "");
        }
        err.println("names that were not recognised as people's, pronouns, places and dates stay. Read the export before you hand it on");
    }

    /** Numbers alone: the report goes with the export. */
    private static void write(Pseudonyms.Remaining remaining, Path file) {
        var counts = new TreeMap<String, Integer>();
        counts.put("people", remaining.people());
        counts.put("addressesReplaced", remaining.addresses());
        counts.put("places", remaining.places());
        counts.put("dates", remaining.dates());
        counts.put("organizations", remaining.organizations());
        counts.put("rareOccupations", remaining.rareOccupations());
        counts.put("wordsOfNamesKept", remaining.keptWords().size());
        counts.put("capitalisedWordsOfNothingKnown", remaining.unknownNames().size());
        try {
            Files.writeString(file, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(counts) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the report cannot be written", e);
        }
    }
}
