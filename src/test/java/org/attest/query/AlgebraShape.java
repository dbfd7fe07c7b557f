package org.attest.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.graph.NodeTransformLib;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** What a query does, whatever the values in it: its algebra with every constant replaced by the same one. */
record AlgebraShape(String text) {

    static final Node PLACEHOLDER = NodeFactory.createURI("urn:x-placeholder:any");

    static AlgebraShape of(Query query) {
        return new AlgebraShape(NodeTransformLib.transform(node -> node.isURI() || node.isLiteral() ? PLACEHOLDER : node, Algebra.compile(query)).toString());
    }

    /** The template's query with one parameter bound to something harmless, the others to their defaults. */
    static Query harmless(QueryTemplate template, TemplateParameter bound, NodeFinder finder) {
        return bound(template, bound, PLACEHOLDER, finder);
    }

    /** The template's query with one parameter bound to this, the others to their defaults. */
    static Query bound(QueryTemplate template, TemplateParameter bound, Node value, NodeFinder finder) {
        return QueryTransformOps.syntaxSubstitute(template.query(), terms(template, bound, value, finder));
    }

    /** One parameter's value and the others' defaults. */
    static Map<Var, Node> terms(QueryTemplate template, TemplateParameter bound, Node value, NodeFinder finder) {
        Map<String, Node> others = new Arguments(template, finder).bind(Map.of());
        Map<Var, Node> terms = new LinkedHashMap<>();
        for (TemplateParameter each : template.parameters()) {
            Optional<Node> term = each.equals(bound) ? Optional.of(value) : Optional.ofNullable(others.get(each.name()));
            term.ifPresent(node -> terms.put(Var.alloc(each.name()), node));
        }
        return terms;
    }
}
