package org.attest.build;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.attest.annotation.Annotator;
import org.attest.annotation.Pipeline;
import org.attest.annotation.corenlp.CachedEngine;
import org.attest.annotation.corenlp.CoreNlpAnnotator;
import org.attest.extract.FactReader;
import org.attest.extract.Voices;
import org.attest.text.Document;
import org.attest.text.DocumentMetadata;
import org.attest.text.Part;
import org.attest.text.PartKind;
import org.attest.text.TextSpan;

/** The standard annotators and extractors, in their order. */
public final class Standard {

    private Standard() {}

    /**
     * All layers, from tokens to chains.
     *
     * @param cache a folder that keeps the engine's layers between runs, for work on the extractors
     */
    public static Pipeline pipeline(Optional<Path> cache) {
        return new Pipeline(List.of(engine(cache), new org.attest.annotation.time.TimeAnnotator()));
    }

    private static Annotator engine(Optional<Path> cache) {
        return cache.<Annotator>map(folder -> new CachedEngine(folder, CoreNlpAnnotator::new)).orElseGet(CoreNlpAnnotator::new);
    }

    /** All extractors. */
    public static FactReader reader() {
        return new FactReader((text, cast) -> Voices.ofAuthor(cast), (text, cast, voices) -> List.of(), List.of());
    }

    /** A text as it stands, without a file. */
    public static Document document(String id, String text, Optional<LocalDate> date) {
        try {
            String sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            DocumentMetadata metadata = new DocumentMetadata(id, List.of(), date, "text/plain", id);
            return new Document("text", sha, text, metadata, List.of(new Part(PartKind.BODY, new TextSpan(0, text.length()))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
