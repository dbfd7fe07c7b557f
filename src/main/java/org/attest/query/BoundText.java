package org.attest.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Writes terms in the place of a query's variables so that the text is SPARQL. Where the query gives such a variable a value, groups or sorts by it, a term alone
 * cannot stand: the value is held against the term, the group is by the term under another name, and sorting by one term is left out.
 */
final class BoundText extends ElementTransformCopyBase {

    private static final String APART = "_given";

    private final Map<Var, Node> terms;

    private BoundText(Map<Var, Node> terms) {
        this.terms = terms;
    }

    static String of(Query query, Map<Var, Node> terms) {
        BoundText text = new BoundText(terms);
        Query apart = text.settled(QueryTransformOps.transform(query, text, text.new GivenIsBound()));
        return QueryTransformOps.replaceVars(apart, terms).toString();
    }

    @Override
    public Element transform(ElementBind element, Var variable, Expr value) {
        return new ElementBind(terms.containsKey(variable) ? apart(variable) : variable, value);
    }

    @Override
    public Element transform(ElementGroup element, List<Element> parts) {
        ElementGroup group = new ElementGroup();
        for (Element part : parts) {
            group.addElement(settled(part));
            if (part instanceof ElementBind bind) {
                terms.forEach((variable, term) -> {
                    if (bind.getVar().equals(apart(variable))) {
                        group.addElement(new ElementFilter(new E_SameTerm(new ExprVar(bind.getVar()), NodeValue.makeNode(term))));
                    }
                });
            }
        }
        return group;
    }

    @Override
    public Element transform(ElementUnion element, List<Element> parts) {
        ElementUnion union = new ElementUnion();
        parts.forEach(part -> union.addElement(settled(part)));
        return union;
    }

    /** The query around another has the terms itself, under the same names. */
    private Element settled(Element part) {
        if (!(part instanceof ElementSubQuery inner)) {
            return part;
        }
        Query settled = settled(inner.getQuery());
        VarExprList columns = settled.getProject();
        for (Var variable : new ArrayList<>(columns.getVars())) {
            if (terms.containsKey(variable)) {
                columns.remove(variable);
                if (columns.isEmpty()) {
                    columns.add(apart(variable), NodeValue.makeNode(terms.get(variable)));
                }
            }
        }
        return new ElementSubQuery(settled);
    }

    private Query settled(Query query) {
        Query settled = QueryTransformOps.shallowCopy(query);
        if (settled.hasOrderBy()) {
            settled.getOrderBy().removeIf(condition -> condition.getExpression().isVariable() && terms.containsKey(condition.getExpression().asVar()));
        }
        VarExprList groups = settled.getGroupBy();
        for (Var variable : new ArrayList<>(groups.getVars())) {
            if (terms.containsKey(variable)) {
                groups.remove(variable);
                groups.add(apart(variable), NodeValue.makeNode(terms.get(variable)));
            }
        }
        return settled;
    }

    /** Whether a given variable is bound is no question. */
    private final class GivenIsBound extends ExprTransformApplyElementTransform {

        GivenIsBound() {
            super(BoundText.this);
        }

        @Override
        public Expr transform(ExprFunction1 function, Expr argument) {
            boolean given = function instanceof E_Bound && argument.isVariable() && terms.containsKey(argument.asVar());
            return given ? NodeValue.TRUE : super.transform(function, argument);
        }
    }

    private static Var apart(Var variable) {
        return Var.alloc(variable.getVarName() + APART);
    }
}
