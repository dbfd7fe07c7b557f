package org.attest.privacy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.attest.rdf.Iris;

/**
 * The IRIs of a pseudonymised graph. Whatever is minted from a name or from a text gets a keyed name; digests too, since whoever guesses a name could make the
 * digest and compare. Offsets follow the text.
 */
final class IriRenamer {

    private static final int DIGITS = 16;
    private static final Pattern PASSAGE = Pattern.compile("char=([0-9]+),([0-9]+)");
    private static final Pattern EVENT = Pattern.compile("event-([0-9]+),([0-9]+)(-.*)?");
    private static final Pattern DIGEST = Pattern.compile("(attestation|network|contradiction)-(.*)");
    private static final Pattern MINTED_DIGEST = Pattern.compile(".*_[0-9a-f]{12}(-.*)?");

    private final Iris iris;
    private final PseudonymKey key;
    private final NameReplacer names;
    private final Set<Node> people;
    private final Set<Node> renamed;
    private final Map<String, RenamedDocument> documents;
    private final Map<Node, Node> known = new HashMap<>();

    /** A document under its new IRI. */
    record RenamedDocument(String iri, ReplacedText text, String sha256, String fileName) {}

    /**
     * @param renamed other things than people whose labels hold names
     * @param documents by their old IRIs
     */
    IriRenamer(Iris iris, PseudonymKey key, NameReplacer names, Set<Node> people, Set<Node> renamed, Map<String, RenamedDocument> documents) {
        this.iris = iris;
        this.key = key;
        this.names = names;
        this.people = people;
        this.renamed = renamed;
        this.documents = documents;
    }

    Node rename(Node old) {
        return known.computeIfAbsent(old, node -> NodeFactory.createURI(renamed(node)));
    }

    private String renamed(Node node) {
        String iri = node.getURI();
        int hash = iri.indexOf('#');
        Optional<RenamedDocument> document = Optional.ofNullable(documents.get(hash < 0 ? iri : iri.substring(0, hash)));
        if (document.isPresent()) {
            return hash < 0 ? document.get().iri() : document.get().iri() + "#" + fragment(node, iri.substring(hash + 1), document.get());
        }
        if (!iri.startsWith(iris.base())) {
            return iri;
        }
        String path = iri.substring(iris.base().length());
        int slash = path.indexOf('/');
        if (slash < 0) {
            return iri;
        }
        String kind = path.substring(0, slash);
        String rest = path.substring(slash + 1);
        return iris.base() + switch (kind) {
            case "graph" -> kind + "/" + (rest.contains("#") ? rest.substring(0, rest.indexOf('#') + 1) + digest(rest.substring(rest.indexOf('#') + 1)) : rest);
            case "activity" -> path;
            case "identity", "correction" -> kind + "/" + key.hex(kind, rest, DIGITS);
            default -> kind + "/" + thing(node, kind, rest, "");
        };
    }

    private String fragment(Node node, String fragment, RenamedDocument document) {
        Matcher passage = PASSAGE.matcher(fragment);
        if (passage.matches()) {
            return "char=" + document.text().begin(Integer.parseInt(passage.group(1))) + "," + document.text().end(Integer.parseInt(passage.group(2)));
        }
        Matcher event = EVENT.matcher(fragment);
        if (event.matches()) {
            String more = Optional.ofNullable(event.group(3)).map(text -> names.touches(text) || MINTED_DIGEST.matcher(text).matches() ? "-" + key.hex("event", text, DIGITS) : text).orElse("");
            return "event-" + document.text().begin(Integer.parseInt(event.group(1))) + "," + document.text().end(Integer.parseInt(event.group(2))) + more;
        }
        int hyphen = fragment.indexOf('-');
        return hyphen < 0 ? fragment : DIGEST.matcher(fragment).matches() ? digest(fragment)
                : fragment.substring(0, hyphen + 1) + thing(node, fragment.substring(0, hyphen), fragment.substring(hyphen + 1), document.iri());
    }

    private String digest(String fragment) {
        Matcher digest = DIGEST.matcher(fragment);
        return digest.matches() ? digest.group(1) + "-" + key.hex(digest.group(1), digest.group(2), DIGITS) : fragment;
    }

    private String thing(Node node, String kind, String slug, String home) {
        boolean person = people.contains(node) || kind.equals("person") && names.touches(slug);
        String point = slug.endsWith("#point") ? "#point" : "";
        String bare = slug.substring(0, slug.length() - point.length());
        boolean named = person || renamed.contains(node) || !point.isEmpty() && renamed.contains(NodeFactory.createURI(node.getURI().substring(0, node.getURI().length() - point.length())));
        return named && !bare.equals("author") || names.touches(bare) ? key.hex(kind + " " + home, bare, DIGITS) + point : slug;
    }
}
