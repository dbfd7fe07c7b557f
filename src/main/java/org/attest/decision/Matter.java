package org.attest.decision;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.apache.jena.graph.Node;

/** What can be decided. */
public sealed interface Matter {

    /** As commands and lists call it. */
    String word();

    /** The things, documents or attestations that it is about, each once. */
    List<Node> concerns();

    private static List<Node> sorted(List<Node> nodes) {
        return nodes.stream().sorted(Comparator.comparing(Node::getURI)).toList();
    }

    /**
     * Two things are one.
     *
     * @param kept whose IRI and label stay
     * @param name what the kept one is called
     * @param otherName what the other was called when it was decided, for lists
     */
    record Merge(Node kept, String name, Node other, String otherName) implements Matter {

        public Merge {
            if (kept.equals(other)) {
                throw new IllegalArgumentException("a merge needs two things, got <" + kept + "> twice");
            }
        }

        @Override
        public String word() {
            return "merge";
        }

        @Override
        public List<Node> concerns() {
            return List.of(kept, other);
        }
    }

    /**
     * What a document knows is not what other documents know by that name.
     *
     * @param things as documents' words alone name them, sorted; more than one where they were merged
     */
    record Split(List<Node> things, Node document) implements Matter {

        public Split {
            things = sorted(things);
        }

        @Override
        public String word() {
            return "split";
        }

        @Override
        public List<Node> concerns() {
            return Stream.concat(things.stream(), Stream.of(document)).toList();
        }
    }

    /**
     * An attestation misreads its words.
     *
     * @param reading by which it is known again, see {@link Readings}
     */
    record Rejection(Node attestation, String reading) implements Matter {

        @Override
        public String word() {
            return "reject";
        }

        @Override
        public List<Node> concerns() {
            return List.of(attestation);
        }
    }

    /**
     * An earlier decision holds no more.
     *
     * @param concerns what that is about
     */
    record Undoing(Node decision, List<Node> concerns) implements Matter {

        public Undoing {
            concerns = sorted(concerns);
        }

        @Override
        public String word() {
            return "undo";
        }
    }
}
