package org.attest.source;

/** What a format itself says about a paragraph, before anybody looks at the words. */
enum Hint {
    NONE,
    TITLE,
    HEADING,
    /** All of it bold or italic: in interviews often the questions. */
    EMPHASIS,
    CAPTION,
    LIST_ITEM,
    /** Inside a section that the page itself calls comments. */
    COMMENT,
    /** Navigation, headers and footers of pages. */
    FURNITURE
}
