package org.attest.rdf;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.jena.graph.Node;

/** What an IRI names, told from its form alone: also of what is not in the graph, or not yet. */
public enum MintedKind {

    /** A person, organization, group, place or other thing that takes part in events. */
    THING,
    EVENT,
    DOCUMENT,
    /** A statement of a document, with its words. */
    ATTESTATION,
    /** Anything else, and what {@link Iris} of another base has minted. */
    OTHER;

    private static final Pattern OF_ITSELF = Pattern.compile("\\A([a-z]{1,30})/[^/#]+");
    private static final Pattern IN_DOCUMENT = Pattern.compile("\\Adocument/[^/#]+-[0-9a-f]{12}(?:#([^#]+))?");
    private static final Pattern FRAGMENT = Pattern.compile("\\A([a-z]{1,30})-.+");
    private static final Pattern ATTESTATION_FRAGMENT = Pattern.compile("\\Aattestation-[0-9a-f]{16}");
    private static final Pattern EVENT_FRAGMENT = Pattern.compile("\\Aevent-[0-9]{1,9},[0-9]{1,9}(?:-.+)?");

    /** @param iris by which it would have been minted */
    public static MintedKind of(Iris iris, Node node) {
        String iri = node.getURI();
        if (!iri.startsWith(iris.base())) {
            return OTHER;
        }
        String rest = iri.substring(iris.base().length());
        Matcher document = IN_DOCUMENT.matcher(rest);
        if (document.matches()) {
            return Optional.ofNullable(document.group(1)).map(MintedKind::ofFragment).orElse(DOCUMENT);
        }
        Matcher own = OF_ITSELF.matcher(rest);
        return own.matches() && !Iris.OTHER_KINDS_OF_NODE.contains(own.group(1)) ? THING : OTHER;
    }

    private static MintedKind ofFragment(String fragment) {
        if (ATTESTATION_FRAGMENT.matcher(fragment).matches()) {
            return ATTESTATION;
        }
        if (EVENT_FRAGMENT.matcher(fragment).matches()) {
            return EVENT;
        }
        Matcher thing = FRAGMENT.matcher(fragment);
        return thing.matches() && !Iris.OTHER_KINDS_OF_NODE.contains(thing.group(1)) ? THING : OTHER;
    }
}
