package org.attest.source;

import java.util.List;

import org.attest.text.Document;
import org.attest.text.Problem;

/** A document and what was doubtful about reading it. */
public record ReadResult(Document document, List<Problem> problems) {

    public ReadResult {
        problems = List.copyOf(problems);
    }
}
