package org.attest.query;

import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.attest.query.bounded.LinearPattern;

/** Looks through a query's algebra for what reaches outside: SERVICE, functions and properties that SPARQL does not have, and patterns that no automaton can follow. */
final class Forbidden {

    private static final String CODE = "java:";
    /** Jena's own properties that compute: they split text by patterns and make up names. */
    private static final String COMPUTING = "http://jena.apache.org/ARQ/property#";
    private static final String CASTS = "http://www.w3.org/2001/XMLSchema#";
    private Optional<String> found = Optional.empty();

    private Forbidden() {}

    /** What is forbidden in it, in words that begin a sentence. */
    static Optional<String> in(Query query) {
        Forbidden search = new Forbidden();
        Op algebra = Algebra.compile(query);
        search.walk(algebra);
        return search.found;
    }

    private void walk(Op algebra) {
        Walker.walk(algebra, new Ops(), new Expressions());
    }

    /** For the expressions that the walker passes by. */
    private void look(Expr expression) {
        if (expression != null) {
            walk(OpFilter.filter(expression, OpTable.unit()));
        }
    }

    private void note(String what) {
        if (found.isEmpty()) {
            found = Optional.of(what);
        }
    }

    /** A pattern that stands in the query itself is looked at before the query runs; others give an error for their row. */
    private void pattern(ExprFunctionN function, int flags) {
        if (isText(function.getArg(2)) && (function.numArgs() <= flags || isText(function.getArg(flags + 1)))) {
            LinearPattern.fault(text(function.getArg(2)), function.numArgs() > flags ? text(function.getArg(flags + 1)) : "").ifPresent(this::note);
        }
    }

    private static boolean isText(Expr expression) {
        return expression.isConstant() && expression.getConstant().isString();
    }

    private static String text(Expr constant) {
        return constant.getConstant().getString();
    }

    private void property(Node predicate) {
        if (predicate.isURI() && predicate.getURI().startsWith(CODE)) {
            note("the property <" + predicate + "> loads code");
        }
        if (predicate.isURI() && predicate.getURI().startsWith(COMPUTING)) {
            note("the property <" + predicate + "> is no part of SPARQL");
        }
    }

    private final class Ops extends OpVisitorBase {

        @Override
        public void visit(OpService service) {
            note("SERVICE " + service.getService() + " asks another endpoint");
        }

        @Override
        public void visit(OpOrder order) {
            order.getConditions().forEach(condition -> look(condition.getExpression()));
        }

        @Override
        public void visit(OpGroup group) {
            group.getGroupVars().getExprs().values().forEach(Forbidden.this::look);
            group.getAggregators().stream().map(each -> each.getAggregator().getExprList()).filter(Objects::nonNull)
                    .forEach(expressions -> expressions.getList().forEach(Forbidden.this::look));
        }

        @Override
        public void visit(OpBGP pattern) {
            pattern.getPattern().forEach(triple -> property(triple.getPredicate()));
        }

        @Override
        public void visit(OpTriple pattern) {
            property(pattern.getTriple().getPredicate());
        }
    }

    private final class Expressions extends ExprVisitorBase {

        @Override
        public void visit(ExprFunctionN function) {
            if (function instanceof E_Call) {
                note("CALL may load code");
            } else if (function instanceof E_Function named && named.getFunctionIRI().startsWith(CODE)) {
                note("the function <" + named.getFunctionIRI() + "> loads code");
            } else if (function instanceof E_Function named && !named.getFunctionIRI().startsWith(CASTS)) {
                note("the function <" + named.getFunctionIRI() + "> is no part of SPARQL");
            } else if (function instanceof E_Regex || function instanceof E_StrReplace) {
                pattern(function, function instanceof E_Regex ? 2 : 3);
            }
        }
    }
}
