package org.attest.query.bounded;

import java.util.List;

import com.google.re2j.Matcher;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/** SPARQL's {@code REPLACE(text, pattern, replacement, flags)} in linear time, up to a length. */
final class LinearReplace extends ExprFunctionN {

    private final Patterns patterns = new Patterns();

    LinearReplace(ExprList arguments) {
        super("replace", arguments);
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        String text = BoundedOperators.checked(Patterns.text(values.get(0)));
        String replacement = Patterns.text(values.get(2));
        Matcher matcher = patterns.of(values, 1, 3).pattern().matcher(text);
        StringBuilder replaced = new StringBuilder();
        try {
            while (matcher.find()) {
                matcher.appendReplacement(replaced, replacement);
                checkLength(replaced);
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new ExprEvalException("the replacement '" + replacement + "' names a group that the pattern does not have", e);
        }
        matcher.appendTail(replaced);
        checkLength(replaced);
        return NodeValueOps.checkAndGetStringLiteral("REPLACE", values.get(0)).getLiteralLanguage().isEmpty()
                ? NodeValue.makeString(replaced.toString())
                : NodeValue.makeLangString(replaced.toString(), values.get(0).getNode().getLiteralLanguage());
    }

    private static void checkLength(StringBuilder text) {
        if (text.length() > BoundedOperators.LONGEST) {
            throw new ExprEvalException("text of more than " + BoundedOperators.LONGEST + " characters");
        }
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new LinearReplace(arguments);
    }
}
