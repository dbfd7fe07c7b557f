package org.attest.query;

import java.nio.charset.StandardCharsets;

import org.attest.text.InputException;

/** Any text as a file of a template: a message with file and line, or a template that prints as what it is. */
public final class QueryTemplateFuzz {

    private QueryTemplateFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        QueryTemplate template;
        try {
            template = QueryTemplate.parse("x/y", new String(bytes, StandardCharsets.UTF_8));
        } catch (InputException e) {
            return;
        }
        if (!QueryTemplate.parse("x/y", template.print()).equals(template)) {
            throw new AssertionError("prints as another template");
        }
    }
}
