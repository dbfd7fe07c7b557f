package org.attest.query.bounded;

import java.util.List;

import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/** Compiles the pattern among an operator's arguments; keeps the last one, which most often is that of every row. */
final class Patterns {

    private record Compiled(String text, String flags, LinearPattern pattern) {}

    private Compiled last = new Compiled("", "", LinearPattern.of("", ""));

    /** @param flags where the argument of this number is there, it holds the pattern's flags */
    LinearPattern of(List<NodeValue> values, int pattern, int flags) {
        return of(values.get(pattern), values.size() > flags ? text(values.get(flags)) : "");
    }

    private LinearPattern of(NodeValue pattern, String flags) {
        String text = text(pattern);
        Compiled compiled = last;
        if (!compiled.text().equals(text) || !compiled.flags().equals(flags)) {
            compiled = new Compiled(text, flags, LinearPattern.of(text, flags));
            last = compiled;
        }
        return compiled.pattern();
    }

    static String text(NodeValue value) {
        return NodeValueOps.checkAndGetStringLiteral("REGEX", value).getLiteralLexicalForm();
    }
}
