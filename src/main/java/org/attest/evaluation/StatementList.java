package org.attest.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** Gathers statements so that each stands there once: of two inverse properties one is kept, and symmetric ones have one direction. */
final class StatementList {

    private final Terms terms;
    private final Map<Triple, Statement> statements = new LinkedHashMap<>();

    StatementList(Terms terms) {
        this.terms = terms;
    }

    void add(Triple triple, Claims claims, String words) {
        Triple plain = canonical(triple);
        Statement known = statements.putIfAbsent(plain, new Statement(plain.getSubject(), plain.getPredicate(), plain.getObject(), claims, words));
        if (known != null) {
            known.claims().sources().addAll(claims.sources());
            known.claims().factualities().addAll(claims.factualities());
        }
    }

    List<Statement> list() {
        return List.copyOf(statements.values());
    }

    Triple canonical(Triple triple) {
        Node property = triple.getPredicate();
        if (triple.getObject().isLiteral()) {
            Node plain = NodeFactory.createLiteralString(triple.getObject().getLiteralLexicalForm());
            return Triple.create(triple.getSubject(), property, plain);
        }
        Optional<Node> inverse = terms.inverse(property);
        if (inverse.isPresent() && inverse.get().getURI().compareTo(property.getURI()) < 0) {
            return Triple.create(triple.getObject(), inverse.get(), triple.getSubject());
        }
        boolean turn = terms.isSymmetric(property) && triple.getObject().toString().compareTo(triple.getSubject().toString()) < 0;
        return turn ? Triple.create(triple.getObject(), property, triple.getSubject()) : triple;
    }
}
