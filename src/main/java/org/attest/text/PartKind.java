package org.attest.text;

/** What a stretch of a document is for. Comments and furniture are kept in the text and not read. */
public enum PartKind {
    TITLE,
    BYLINE,
    DATELINE,
    HEADING,
    /** Running prose of the author. */
    BODY,
    /** An interviewer's turn. */
    QUESTION,
    /** An interviewee's turn. */
    ANSWER,
    CAPTION,
    /** What is said about the author beneath a text. */
    AUTHOR_NOTE,
    /** What readers wrote beneath it. */
    COMMENT,
    /** Navigation, credits, page numbers, mail headers. */
    FURNITURE
}
