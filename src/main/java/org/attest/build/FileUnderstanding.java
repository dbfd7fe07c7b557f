package org.attest.build;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Layer;
import org.attest.annotation.Pipeline;
import org.attest.extract.FactReader;
import org.attest.fact.DocumentFacts;
import org.attest.fact.Fact;
import org.attest.fact.Referent;
import org.attest.rdf.FactMapper;
import org.attest.source.DocumentReader;
import org.attest.source.ReadResult;
import org.attest.text.Document;
import org.attest.text.InputException;
import org.attest.text.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From a file to the graph of what it says, within limits. Whatever the file does to the program, the answer is a result: one document that it cannot cope with must not
 * take the others with it. May be asked by several threads.
 *
 * @param pipeline asked when the first document needs it
 */
record FileUnderstanding(DocumentReader documents, Supplier<Pipeline> pipeline, FactReader reader, FactMapper mapper, BuildLimits limits) {

    private static final Logger LOG = LoggerFactory.getLogger(FileUnderstanding.class);

    /** @param date of the document, where it does not say its own */
    FileResult read(SourceFile file, Optional<LocalDate> date) {
        Path path = file.path();
        try {
            return understood(file, documents.read(path, date));
        } catch (OutOfMemoryError e) {
            return new FileResult.Failed(file, path + ": needs more memory than the program has (" + (Runtime.getRuntime().maxMemory() >> 20)
                    + " MB). Give it more, for example ATTEST_HEAP=6g, fewer --threads, or split the file");
        } catch (InputException e) {
            return new FileResult.Failed(file, e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            // Its message may hold words of the text.
            LOG.debug("fault of the program while reading {}", path, e);
            return new FileResult.Failed(file, path + ": could not be read because of a fault in the program (" + e.getClass().getSimpleName() + place(e)
                    + "). Please report it; --verbose shows more");
        }
    }

    private FileResult understood(SourceFile file, ReadResult result) {
        Document document = result.document();
        limits.checkSentences(file.path().toString(), document);
        DocumentFacts read = facts(file.path(), document);
        List<Problem> doubtful = new ArrayList<>(result.problems());
        doubtful.addAll(read.problems());
        return new FileResult.Understood(file, document.sha256(), mapper.map(read), counts(read.facts()), document.text().split("\\s+").length, doubtful);
    }

    private DocumentFacts facts(Path file, Document document) {
        // The models are loaded before the clock runs.
        Pipeline loaded = pipeline.get();
        Duration time = limits.time(document.text().length());
        try {
            return Timed.call(() -> {
                AnnotatedText text = loaded.annotate(document);
                if (text.layers().contains(Layer.CHAINS)) {
                    limits.checkChains(file.toString(), text.get(Layer.CHAINS).chains().size());
                }
                return reader.read(text);
            }, time);
        } catch (TimeoutException e) {
            throw new InputException(file.toString(), "was not read within " + time.toSeconds() + " seconds", "Split it, or leave it out; 'attest build --retry' tries it again", e);
        }
    }

    /** How much was read of each kind. What is said to be one thing several times, by several or denied as well, is one thing. */
    private static Map<String, Integer> counts(List<Fact> facts) {
        Map<String, Integer> counts = new TreeMap<>();
        Set<Referent> things = new HashSet<>();
        facts.stream().filter(fact -> !(fact instanceof Fact.IsA isA) || things.add(isA.subject())).forEach(fact -> counts.merge(kind(fact), 1, Integer::sum));
        return counts;
    }

    private static String kind(Fact fact) {
        return switch (fact) {
            case Fact.IsA isA -> isA.subject() instanceof Referent.Event ? "events" : "people, organizations, groups and places";
            case Fact.Named named -> "names";
            case Fact.HasRole role -> "roles in events";
            case Fact.Relates relates -> "relations";
            case Fact.HasAttribute has -> "attributes";
            case Fact.Happens happens -> "dates and durations";
            case Fact.Ordered ordered -> "order of events";
        };
    }

    private static String place(Throwable fault) {
        return Arrays.stream(fault.getStackTrace()).filter(frame -> frame.getClassName().startsWith("org.attest.")).findFirst()
                .map(frame -> " in " + frame.getClassName() + "." + frame.getMethodName()).orElse("");
    }
}
