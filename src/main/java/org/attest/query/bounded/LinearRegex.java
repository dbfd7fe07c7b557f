package org.attest.query.bounded;

import java.util.List;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** SPARQL's {@code REGEX(text, pattern, flags)} in linear time. */
final class LinearRegex extends ExprFunctionN {

    private final Patterns patterns = new Patterns();

    LinearRegex(ExprList arguments) {
        super("regex", arguments);
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        return NodeValue.makeBoolean(patterns.of(values, 1, 2).pattern().matcher(Patterns.text(values.get(0))).find());
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new LinearRegex(arguments);
    }
}
