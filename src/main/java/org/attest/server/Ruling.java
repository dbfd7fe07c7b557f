package org.attest.server;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

/**
 * A person's decision as the pages tell of it.
 *
 * @param kind as commands call it: merge, split or reject
 * @param things what it is about, as it was called when it was decided, the kept one first; of a rejection none
 * @param documents where it holds, where it holds in one alone
 * @param statements what was rejected, as it was read
 * @param undone by whom, where it holds no more
 */
record Ruling(String kind, Note decided, List<Said.Ref> things, List<Said.Where> documents, List<Said> statements, List<Note> undone) {

    /**
     * Who decided, when and why.
     *
     * @param at a moment, such as 2026-11-28T12:00:00Z
     * @param because empty where no reason was given
     */
    record Note(String by, String at, String because) {}

    /**
     * What was decided about one statement.
     *
     * @param restored by whom, where it was rejected and stands again
     */
    record Verdict(Note rejected, @JsonInclude(Include.NON_EMPTY) List<Note> restored) {}
}
