package org.attest.decision;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.attest.rdf.Iris;
import org.attest.text.InputException;

/** Decisions as lines of JSON in the order of time, one each, to be kept beside the texts and under version control. */
public final class DecisionFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,30}:[^\\x00-\\x20<>\"{}|\\\\^`]+");

    private DecisionFile() {}

    /** One line for each, each with its end. */
    public static String write(Decisions decisions) {
        StringBuilder lines = new StringBuilder();
        decisions.all().forEach(decision -> lines.append(line(decision)).append('\n'));
        return lines.toString();
    }

    private static String line(Decision decision) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("decision", decision.iri().getURI());
        fields.put("kind", decision.matter().word());
        switch (decision.matter()) {
            case Matter.Merge merge -> {
                fields.put("kept", merge.kept().getURI());
                fields.put("name", merge.name());
                fields.put("other", merge.other().getURI());
                fields.put("otherName", merge.otherName());
            }
            case Matter.Split split -> {
                fields.put("things", split.things().stream().map(Node::getURI).toList());
                fields.put("document", split.document().getURI());
            }
            case Matter.Rejection rejection -> {
                fields.put("attestation", rejection.attestation().getURI());
                fields.put("reading", rejection.reading());
            }
            case Matter.Undoing undoing -> {
                fields.put("undone", undoing.decision().getURI());
                fields.put("concerns", undoing.concerns().stream().map(Node::getURI).toList());
            }
        }
        fields.put("by", decision.by());
        fields.put("at", decision.at().toString());
        fields.put("because", decision.because());
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a decision is always JSON", e);
        }
    }

    /**
     * Reads them back.
     *
     * @param name of the file, for messages
     * @throws InputException where a line is no decision, or is not what was decided
     */
    public static List<Line> read(String name, String text, Iris iris) {
        List<Line> decisions = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                String where = name + ":" + number;
                decisions.add(new Line(where, new Fields(where, line).decision(iris)));
            }
        }
        return decisions;
    }

    /** A decision of a file. @param where it stands, for messages */
    public record Line(String where, Decision decision) {}

    private record Fields(String where, JsonNode fields) {

        Fields(String where, String line) {
            this(where, parse(where, line));
        }

        private static JsonNode parse(String where, String line) {
            try {
                JsonNode fields = JSON.readTree(line);
                if (fields.isObject()) {
                    return fields;
                }
                throw wrong(where, "is no object of JSON");
            } catch (JsonProcessingException e) {
                throw new InputException(where, "is no JSON", "Give a file that 'attest decide export' wrote", e);
            }
        }

        private static InputException wrong(String where, String problem) {
            return new InputException(where, problem, "Give a file that 'attest decide export' wrote");
        }

        Decision decision(Iris iris) {
            Matter matter = switch (text("kind")) {
                case "merge" -> {
                    if (iri("kept").equals(iri("other"))) {
                        throw wrong(where, "merges a thing with itself");
                    }
                    yield new Matter.Merge(iri("kept"), text("name"), iri("other"), text("otherName"));
                }
                case "split" -> new Matter.Split(iris("things"), iri("document"));
                case "reject" -> new Matter.Rejection(iri("attestation"), text("reading"));
                case "undo" -> new Matter.Undoing(iri("undone"), iris("concerns"));
                default -> throw wrong(where, "there is no kind of decision '" + text("kind") + "'");
            };
            Decision decision = Decision.of(iris, matter, text("by"), at(), fields.path("because").asText(""));
            if (!decision.iri().equals(iri("decision"))) {
                throw wrong(where, "is not what <" + iri("decision") + "> decided: it was changed, or belongs to a store whose IRIs begin otherwise");
            }
            return decision;
        }

        private Instant at() {
            try {
                return Instant.parse(text("at"));
            } catch (DateTimeException e) {
                throw new InputException(where, "'" + text("at") + "' is no moment such as 2026-11-28T12:00:00Z", "Give a file that 'attest decide export' wrote", e);
            }
        }

        private String text(String field) {
            JsonNode value = fields.path(field);
            if (!value.isTextual()) {
                throw wrong(where, "needs a text in '" + field + "'");
            }
            return value.textValue();
        }

        private Node iri(String field) {
            return iri(field, fields.path(field));
        }

        private Node iri(String field, JsonNode value) {
            if (!value.isTextual() || !IRI.matcher(value.textValue()).matches()) {
                throw wrong(where, "needs an IRI in '" + field + "'");
            }
            return NodeFactory.createURI(value.textValue());
        }

        private List<Node> iris(String field) {
            List<Node> nodes = new ArrayList<>();
            fields.path(field).forEach(value -> nodes.add(iri(field, value)));
            if (nodes.isEmpty()) {
                throw wrong(where, "needs IRIs in '" + field + "'");
            }
            return nodes;
        }
    }
}
