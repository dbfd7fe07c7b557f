package org.attest.annotation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

import org.attest.build.Standard;
import org.attest.source.Documents;
import org.attest.text.Document;

/** Annotated texts for tests: the models load once for all tests of a run, and each text is annotated once until the next {@code mvn clean}. */
public final class TestTexts {

    private static final class Loaded {
        static final Pipeline PIPELINE = Standard.pipeline(Optional.of(Path.of(System.getenv().getOrDefault("ATTEST_ANNOTATION_CACHE", "target/annotation-cache"))));
    }

    private TestTexts() {}

    /** All standard layers over a text without title or author. */
    public static AnnotatedText annotate(String text) {
        return annotate(Documents.ofText("test", text, Optional.empty()));
    }

    /** All standard layers over a text of this day. */
    public static AnnotatedText annotate(String text, LocalDate date) {
        return annotate(Documents.ofText("test", text, Optional.of(date)));
    }

    /** The pipeline itself, for tests of what lies around it. */
    public static Pipeline pipeline() {
        return Loaded.PIPELINE;
    }

    public static AnnotatedText annotate(Document document) {
        return Loaded.PIPELINE.annotate(document);
    }
}
