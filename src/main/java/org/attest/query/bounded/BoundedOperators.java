package org.attest.query.bounded;

import java.util.List;

import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.util.Context;

/** Puts bounded operators in the place of those that one row can keep busy for ever; a query's time limit only looks between rows. */
public final class BoundedOperators {

    /** The longest text, in UTF-16 code units, that an operator takes or makes. */
    static final int LONGEST = 1_000_000;
    /** The longest whole number, in decimal digits, that is multiplied. */
    private static final int DIGITS = 1_000;
    private static final RewriteFactory REWRITES = context -> algebra -> standard(context, bounded(algebra));

    private BoundedOperators() {}

    /** From now on, queries that run with this context are bounded. */
    public static void install(Context context) {
        context.set(ARQConstants.sysOptimizerFactory, REWRITES);
        QC.setFactory(context, StoppableExecutor::new);
    }

    private static Op bounded(Op algebra) {
        return Transformer.transform(new TransformCopy(), new Replacing(), algebra);
    }

    private static Op standard(Context context, Op algebra) {
        return Optimize.stdOptimizationFactory.create(context).rewrite(algebra);
    }

    static String checked(String text) {
        if (text.length() > LONGEST) {
            throw new ExprEvalException("text of more than " + LONGEST + " characters");
        }
        return text;
    }

    private static final class Replacing extends ExprTransformCopy {

        @Override
        public Expr transform(ExprFunctionN function, ExprList arguments) {
            return switch (function) {
                case E_Regex regex -> new LinearRegex(arguments);
                case E_StrReplace replace -> new LinearReplace(arguments);
                case E_StrConcat concat -> new Concat(arguments);
                default -> super.transform(function, arguments);
            };
        }

        @Override
        public Expr transform(ExprFunction1 function, Expr argument) {
            return function instanceof E_StrEncodeForURI ? new Encode(argument) : super.transform(function, argument);
        }

        @Override
        public Expr transform(ExprFunction2 function, Expr left, Expr right) {
            return function instanceof E_Multiply ? new Multiply(left, right) : super.transform(function, left, right);
        }
    }

    private static final class Concat extends E_StrConcat {

        Concat(ExprList arguments) {
            super(arguments);
        }

        @Override
        public NodeValue eval(List<NodeValue> values) {
            if (values.stream().mapToLong(value -> value.asString().length()).sum() > LONGEST) {
                throw new ExprEvalException("text of more than " + LONGEST + " characters");
            }
            return super.eval(values);
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Concat(arguments);
        }
    }

    private static final class Encode extends E_StrEncodeForURI {

        Encode(Expr argument) {
            super(argument);
        }

        @Override
        public NodeValue eval(NodeValue value) {
            checked(value.asString());
            return super.eval(value);
        }

        @Override
        public Expr copy(Expr argument) {
            return new Encode(argument);
        }
    }

    private static final class Multiply extends E_Multiply {

        Multiply(Expr left, Expr right) {
            super(left, right);
        }

        @Override
        public NodeValue eval(NodeValue left, NodeValue right) {
            if (isLong(left) || isLong(right)) {
                throw new ExprEvalException("number of more than " + DIGITS + " digits");
            }
            return super.eval(left, right);
        }

        private static boolean isLong(NodeValue value) {
            return value.isInteger() && value.getInteger().bitLength() > DIGITS * 10 / 3
                    || !value.isInteger() && value.isDecimal() && value.getDecimal().precision() > DIGITS;
        }

        @Override
        public Expr copy(Expr left, Expr right) {
            return new Multiply(left, right);
        }
    }
}
