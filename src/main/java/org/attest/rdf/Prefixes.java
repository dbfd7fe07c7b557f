package org.attest.rdf;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The prefixes that every file, page and result of Attest uses. */
public final class Prefixes {

    /** Prefix to namespace, in the order of prefixes. */
    public static final Map<String, String> MAPPING = Collections.unmodifiableMap(new TreeMap<>(Map.ofEntries(
            Map.entry("att", Vocabulary.NAMESPACE),
            Map.entry("atts", Vocabulary.SHAPES_NAMESPACE),
            Map.entry("dcterms", Vocabulary.Dcterms.NAMESPACE),
            Map.entry("foaf", Vocabulary.Foaf.NAMESPACE),
            Map.entry("geo", Vocabulary.Geo.NAMESPACE),
            Map.entry("nif", Vocabulary.Nif.NAMESPACE),
            Map.entry("org", Vocabulary.Org.NAMESPACE),
            Map.entry("owl", Vocabulary.Owl.NAMESPACE),
            Map.entry("prov", Vocabulary.Prov.NAMESPACE),
            Map.entry("rdf", Vocabulary.Rdf.NAMESPACE),
            Map.entry("rdfs", Vocabulary.Rdfs.NAMESPACE),
            Map.entry("schema", Vocabulary.Schema.NAMESPACE),
            Map.entry("sem", Vocabulary.Sem.NAMESPACE),
            Map.entry("sh", Vocabulary.Sh.NAMESPACE),
            Map.entry("skos", Vocabulary.Skos.NAMESPACE),
            Map.entry("time", Vocabulary.Time.NAMESPACE),
            Map.entry("vann", Vocabulary.Vann.NAMESPACE),
            Map.entry("xsd", Vocabulary.Xsd.NAMESPACE))));

    private Prefixes() {}
}
