package org.attest.text;

/** What a stretch of a document is for; only {@linkplain #isNarrative() narrative} kinds are read for facts of the story. */
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
    FURNITURE;

    /** True for what tells the story or says who tells it: prose, turns and the note on the author. */
    public boolean isNarrative() {
        return switch (this) {
            case BODY, QUESTION, ANSWER, AUTHOR_NOTE -> true;
            case TITLE, BYLINE, DATELINE, HEADING, CAPTION, COMMENT, FURNITURE -> false;
        };
    }
}
