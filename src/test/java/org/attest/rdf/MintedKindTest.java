package org.attest.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.attest.text.TextSpan;
import org.junit.jupiter.api.Test;

class MintedKindTest {

    private final Iris iris = new Iris("https://letters.example/graph/");
    private final Node document = iris.document("letter from kilis", "4aa5cf69409da0ac35b933d46663de70e5b27e79849ba1d5057a672d97f4b6cd");

    @Test
    void knowsWhatWasMinted() {
        assertThat(kind(document)).isEqualTo(MintedKind.DOCUMENT);
        assertThat(kind(iris.localThing(document, "person", "Milad"))).isEqualTo(MintedKind.THING);
        assertThat(kind(iris.globalThing("place", "aleppo-sy"))).isEqualTo(MintedKind.THING);
        assertThat(kind(iris.event(document, new TextSpan(29, 33)))).isEqualTo(MintedKind.EVENT);
        assertThat(kind(iris.event(document, new TextSpan(29, 33), "Mosul"))).isEqualTo(MintedKind.EVENT);
        assertThat(kind(iris.attestation(document, List.of("a", "b")))).isEqualTo(MintedKind.ATTESTATION);
    }

    @Test
    void nothingElseIsOfAnyKind() {
        for (Node other : List.of(iris.documentGraph(document), iris.background(document), iris.correctionsGraph(), iris.timelineGraph(), iris.passage(document, new TextSpan(0, 5)),
                iris.attestation(iris.timelineGraph(), List.of("a")), iris.activity("events", "0.1.0", "1a2b"), iris.identity(document), iris.correction(List.of("merge")),
                iris.point(iris.globalThing("place", "aleppo-sy")), new Iris().globalThing("person", "mara-levin"), NodeFactory.createURI("urn:a"),
                NodeFactory.createURI("https://letters.example/graph/"), NodeFactory.createURI("https://letters.example/graph/document/letter"))) {
            assertThat(kind(other)).describedAs(other.toString()).isEqualTo(MintedKind.OTHER);
        }
    }

    private MintedKind kind(Node node) {
        return MintedKind.of(iris, node);
    }
}
