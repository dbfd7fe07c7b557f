package org.attest.query;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.attest.rdf.Ontology;
import org.attest.rdf.Vocabulary;
import org.attest.text.InputException;

/** What a caller gives, as RDF terms. Whatever the characters, an argument stays one value. */
final class Arguments {

    private static final String ANY = "any";

    private final QueryTemplate template;
    private final NodeFinder finder;

    Arguments(QueryTemplate template, NodeFinder finder) {
        this.template = template;
        this.finder = finder;
    }

    /**
     * A term for each parameter that is given or has a default.
     *
     * @throws InputException where an argument has no parameter or does not fit its kind
     */
    Map<String, Node> bind(Map<String, String> given) {
        for (String name : given.keySet()) {
            if (template.parameter(name).isEmpty()) {
                throw new InputException(name, template.name() + " has no parameter of this name", template.parameters().isEmpty() ? "It has none"
                        : "It has " + template.parameters().stream().map(TemplateParameter::name).collect(Collectors.joining(", ")));
            }
        }
        Map<String, Node> terms = new LinkedHashMap<>();
        for (TemplateParameter parameter : template.parameters()) {
            Optional.ofNullable(given.get(parameter.name())).or(parameter::fallback).filter(text -> !isAny(parameter, text))
                    .ifPresent(text -> terms.put(parameter.name(), term(parameter, text)));
        }
        return terms;
    }

    /** A default can be taken back: whatever the commitment. */
    private static boolean isAny(TemplateParameter parameter, String text) {
        return parameter.kind() == ParameterKind.FACTUALITY && Words.fold(text).equals(ANY);
    }

    private Node term(TemplateParameter parameter, String text) {
        String where = parameter.name();
        return switch (parameter.kind()) {
            case ACTOR, PERSON, ORGANIZATION, PLACE, EVENT, DOCUMENT, THING, IRI -> finder.find(where, text, parameter.kind());
            case TYPE -> type(where, text);
            case FACTUALITY -> factuality(where, text);
            case STRING -> NodeFactory.createLiteralString(text);
            case DATE -> day(where, text, GivenDay::first);
            case LASTDAY -> day(where, text, GivenDay::last);
            case INTEGER -> integer(where, text);
        };
    }

    private static Node type(String where, String text) {
        Ontology ontology = Ontology.load();
        String wanted = Words.fold(local(text)).replace(" ", "");
        return ontology.declared().stream().filter(ontology::isClass).filter(term -> Words.fold(local(term.getURI())).equals(wanted)).findFirst()
                .orElseThrow(() -> new InputException(where, "'" + text + "' is no class of the ontology", "docs/ontology.md lists them"));
    }

    private static Node factuality(String where, String text) {
        Ontology ontology = Ontology.load();
        String wanted = Words.fold(local(text));
        return ontology.declared().stream().filter(ontology::isValue).filter(term -> Words.fold(local(term.getURI())).equals(wanted)).findFirst()
                .orElseThrow(() -> new InputException(where, "'" + text + "' is no factuality", "Give " + ParameterKind.FACTUALITY.expects()));
    }

    private static String local(String name) {
        String bare = name.startsWith(Vocabulary.NAMESPACE) ? name.substring(Vocabulary.NAMESPACE.length()) : name;
        return bare.startsWith("att:") ? bare.substring("att:".length()) : bare;
    }

    private static Node day(String where, String text, Function<String, LocalDate> read) {
        try {
            return NodeFactory.createLiteralDT(read.apply(text.strip()).toString(), XSDDatatype.XSDdate);
        } catch (DateTimeParseException e) {
            throw new InputException(where, "'" + text + "' is no day, month or year", "Write it as YYYY-MM-DD, YYYY-MM or YYYY", e);
        }
    }

    private static Node integer(String where, String text) {
        if (!text.strip().matches("[+-]?[0-9]{1,18}")) {
            throw new InputException(where, "'" + text + "' is no whole number", "Write it in digits");
        }
        return NodeFactory.createLiteralDT(Long.toString(Long.parseLong(text.strip())), XSDDatatype.XSDinteger);
    }
}
