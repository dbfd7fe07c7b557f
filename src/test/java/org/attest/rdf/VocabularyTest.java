package org.attest.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.attest.fact.Attribute;
import org.attest.fact.EventType;
import org.attest.fact.Factuality;
import org.attest.fact.Relation;
import org.attest.fact.Role;
import org.attest.fact.ThingType;
import org.attest.fact.TypeTerm;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private final Ontology ontology = Ontology.load();

    @Test
    void holdsExactlyTheTermsThatTheOntologyDeclares() {
        SortedSet<String> constants = Stream.of(Vocabulary.Type.class, Vocabulary.Property.class, Vocabulary.Value.class)
                .flatMap(VocabularyTest::constants)
                .map(Node::getURI)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(constants).containsExactlyElementsOf(ontology.declared().stream().map(Node::getURI).toList());
    }

    @Test
    void sortsTermsIntoClassesPropertiesAndValues() {
        assertThat(constants(Vocabulary.Type.class)).allMatch(ontology::isClass);
        assertThat(constants(Vocabulary.Property.class)).noneMatch(ontology::isClass);
        assertThat(constants(Vocabulary.Value.class))
                .allMatch(value -> ontology.graph().contains(value, Vocabulary.Rdf.TYPE, Vocabulary.Type.FACTUALITY)
                        || ontology.graph().contains(value, Vocabulary.Rdf.TYPE, Vocabulary.Type.SENSITIVITY));
    }

    @Test
    void declaresEveryTermOfItsNamespaceThatTheOntologyMentions() {
        Graph graph = ontology.graph();

        List<Node> mentioned = graph.find().toList().stream()
                .flatMap(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject()))
                .filter(node -> node.isURI() && node.getURI().startsWith(Vocabulary.NAMESPACE))
                .distinct()
                .toList();

        assertThat(mentioned).allMatch(ontology::declares);
    }

    @Test
    void describesEveryTerm() {
        Graph graph = ontology.graph();
        for (Node term : ontology.declared()) {
            assertThat(objects(graph, term, Vocabulary.Rdfs.LABEL)).as("labels of " + term).hasSize(1);
            assertThat(objects(graph, term, Vocabulary.Rdfs.COMMENT)).as("comments on " + term).hasSize(1);
            assertThat(ontology.comment(term).orElseThrow()).as("comment on " + term).matches("\\p{Upper}.*[^.]\\.");
        }
    }

    @Test
    void placesEveryEventUnderEventWithAnExample() {
        List<Node> events = constants(Vocabulary.Type.class)
                .filter(type -> !type.equals(Vocabulary.Type.EVENT) && ontology.isUnder(type, Vocabulary.Type.EVENT))
                .toList();

        assertThat(events).hasSizeGreaterThan(70);
        assertThat(events).allMatch(event -> ontology.comment(event).orElseThrow().matches(".*: \"[^\"]+\"\\."));
    }

    @Test
    void agreesWithTheFactsAboutClasses() {
        Map<TypeTerm, Optional<? extends TypeTerm>> parents = new LinkedHashMap<>();
        Stream.of(ThingType.values()).forEach(type -> parents.put(type, type.parent()));
        Stream.of(EventType.values()).forEach(type -> parents.put(type, type.parent()));
        parents.forEach((type, parent) -> assertThat(parent.stream())
                .as("class above " + type)
                .allMatch(above -> ontology.above(Vocabulary.att(type.term())).contains(Vocabulary.att(above.term()))));

        List<Node> things = ontology.declared().stream()
                .filter(term -> ontology.above(term).contains(Vocabulary.Type.THING))
                .toList();
        assertThat(parents.keySet().stream().map(type -> Vocabulary.att(type.term()))).containsExactlyInAnyOrderElementsOf(things);
    }

    @Test
    void declaresEveryPropertyAndValueThatFactsName() {
        Stream<String> terms = Stream.of(
                        Stream.of(Role.values()).map(Role::term),
                        Stream.of(Relation.values()).map(Relation::term),
                        Stream.of(Attribute.values()).map(Attribute::term),
                        Stream.of(Factuality.values()).map(Factuality::term))
                .flatMap(each -> each);

        assertThat(terms).allMatch(term -> ontology.declares(Vocabulary.att(term)));
    }

    @Test
    void makesNoBlankNodes() {
        List<Triple> blank = ontology.graph().find().toList().stream()
                .filter(triple -> triple.getSubject().isBlank() || triple.getObject().isBlank())
                .toList();

        assertThat(blank).isEmpty();
    }

    @Test
    void climbsFromATypeToAllAboveIt() {
        assertThat(ontology.above(Vocabulary.Type.BOMBING)).containsExactly(Vocabulary.Type.ATTACK, Vocabulary.Type.CONFLICT,
                Vocabulary.Type.EVENT, Vocabulary.Type.TEMPORAL_THING, Vocabulary.Type.THING);
        assertThat(ontology.standardTermsAbove(Vocabulary.Type.BOMBING)).contains(Vocabulary.Sem.EVENT);
        assertThat(ontology.isUnder(Vocabulary.Property.AGENT, Vocabulary.Property.PARTICIPANT)).isTrue();
    }

    private static List<Node> objects(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
    }

    private static Stream<Node> constants(Class<?> holder) {
        return Arrays.stream(holder.getFields()).filter(field -> field.getType() == Node.class).map(VocabularyTest::value);
    }

    private static Node value(Field field) {
        try {
            return (Node) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
