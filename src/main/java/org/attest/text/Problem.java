package org.attest.text;

/**
 * Something doubtful that was met and worked around: an ambiguous date, an unresolved pronoun, a violated shape. It is returned,
 * counted and printed, and ends nothing.
 *
 * @param where a file, a stretch of a document ({@code letter.txt[120, 141)}), a node
 * @param message what is doubtful, in one sentence without document text
 */
public record Problem(String where, String message) {}
