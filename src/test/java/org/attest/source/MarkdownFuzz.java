package org.attest.source;

/** Any bytes as a Markdown file. */
public final class MarkdownFuzz {

    private MarkdownFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        PlainTextFuzz.check("a.md", bytes);
    }
}
