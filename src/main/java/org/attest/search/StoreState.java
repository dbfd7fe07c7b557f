package org.attest.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.attest.rdf.Vocabulary;
import org.attest.text.Sha256;

/**
 * A digest that changes when the store's content does: over the ledger, which is written in the same transactions, and the documents there are. What it costs
 * grows with the number of documents, not of statements.
 */
final class StoreState {

    /** Changes when the index is to hold something else for the same content. */
    private static final String FORMAT = "5";
    private static final Set<Node> AS_READ = Set.of(Vocabulary.Property.TAKEN_OUT, Vocabulary.Property.PUT_IN);

    private StoreState() {}

    /** @param dataset inside a transaction */
    static String of(DatasetGraph dataset) {
        TreeSet<String> lines = new TreeSet<>(List.of(FORMAT));
        // How documents were read before people decided shows in nothing that is searched, and its digests are there.
        dataset.getDefaultGraph().find().filterDrop(triple -> AS_READ.contains(triple.getPredicate())).forEach(triple -> lines.add(NodeFmtLib.str(triple)));
        dataset.findNG(Node.ANY, Node.ANY, Vocabulary.Rdf.TYPE, Vocabulary.Type.DOCUMENT).forEachRemaining(quad -> lines.add(quad.getSubject().getURI()));
        MessageDigest digest = Sha256.begin();
        lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }
}
