package org.attest.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.attest.audit.AuditAction;
import org.attest.privacy.Marks;
import org.attest.privacy.SensitivityFile;
import org.attest.store.GraphStore;
import org.attest.store.LedgerEntry;
import org.attest.text.Problem;

/** Sets the marks of sensitivity that stand in files beside the texts. A mark that was set higher by command stays. */
final class Sidecars {

    private final GraphStore store;
    private final List<SensitivityFile.Line> lines;

    private Sidecars(GraphStore store, List<SensitivityFile.Line> lines) {
        this.store = store;
        this.lines = lines;
    }

    /** @param texts files that are being built; the file beside each counts, and those of the folders above up to where the build began */
    static Sidecars of(GraphStore store, List<Path> roots, List<Path> texts) {
        SortedSet<Path> folders = new TreeSet<>();
        List<Path> tops = roots.stream().map(root -> root.toAbsolutePath().normalize()).toList();
        tops.stream().filter(Files::isDirectory).forEach(folders::add);
        texts.forEach(text -> folders.add(text.toAbsolutePath().normalize().getParent()));
        return new Sidecars(store, folders.stream().flatMap(folder -> SensitivityFile.read(folder).stream()).toList());
    }

    /** @return lines that mean nothing in the store */
    List<Problem> apply() {
        Map<Node, SensitivityFile.Line> wanted = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        store.read(dataset -> {
            Marks marks = new Marks(dataset, store.iris());
            for (SensitivityFile.Line line : lines) {
                List<Node> nodes = store.entry(line.file().toString()).flatMap(LedgerEntry::document).map(NodeFactory::createURI).map(List::of).orElseGet(() -> marks.find(line.what()));
                if (nodes.isEmpty()) {
                    problems.add(new Problem(line.where(), "names no document of the store and nobody in it; what it should protect is not marked"));
                }
                nodes.stream().filter(node -> marks.of(node).filter(level -> level.compareTo(line.level()) >= 0).isEmpty()).forEach(node ->
                        wanted.merge(node, line, (one, other) -> one.level().compareTo(other.level()) >= 0 ? one : other));
            }
            return wanted;
        });
        if (!wanted.isEmpty()) {
            store.change(AuditAction.DECIDE, "sensitivity file", List.of(), dataset -> {
                Marks marks = new Marks(dataset, store.iris());
                wanted.forEach((node, line) -> marks.set(node, line.level(), line.reason()));
            });
        }
        return problems;
    }
}
