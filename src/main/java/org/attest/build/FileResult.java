package org.attest.build;

import java.util.List;
import java.util.Map;

import org.attest.rdf.DocumentGraph;
import org.attest.text.Problem;

/** What reading a file gave. */
sealed interface FileResult {

    SourceFile file();

    /**
     * A document that was understood.
     *
     * @param sha256 of its text
     * @param facts how many of each kind there are
     * @param problems its doubtful places
     */
    record Understood(SourceFile file, String sha256, DocumentGraph graph, Map<String, Integer> facts, int words, List<Problem> problems) implements FileResult {}

    /** Nothing, for a reason that people can read. */
    record Failed(SourceFile file, String reason) implements FileResult {}
}
