package org.attest.evaluation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.attest.rdf.Ontology;
import org.attest.rdf.Vocabulary;
import org.attest.store.GraphStore;

/**
 * How well a built store knows when the events of narratives with gold were: orders of pairs of events, and dates. The inferred graph of the timeline counts like what is told.
 * usage: src/bench/narrative-times.sh STORE FOLDER [--misses]
 */
public final class NarrativeTimes {

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final boolean misses;

    private NarrativeTimes(boolean misses) {
        this.misses = misses;
    }

    public static void main(String[] arguments) {
        var times = new NarrativeTimes(arguments.length > 2);
        Ontology ontology = Ontology.load();
        try (GraphStore store = GraphStore.open(Path.of(arguments[0]))) {
            for (Gold gold : Gold.readAll(Path.of(arguments[1]))) {
                Txn.executeRead(store.dataset(), () -> times.measure(store.dataset(), gold, new Terms(ontology)));
            }
        }
        times.print();
    }

    private void measure(DatasetGraph dataset, Gold gold, Terms terms) {
        Quad document = Evaluation.document(dataset, gold).orElseThrow();
        String text = document.getObject().getLiteralLexicalForm();
        Story ours = GoldStory.of(gold, text, terms);
        Story theirs = GraphStore.class == null ? ours : GraphStory.of(dataset, document.getSubject(), text, terms);
        Alignment alignment = Alignment.of(ours, theirs, terms);
        if (misses) {
            System.out.println("\n" + document.getSubject());
        }
        Map<Node, DayRange> told = new LinkedHashMap<>();
        ours.timings().forEach(timing -> timing.range().ifPresent(range -> {
            if (timing.about() instanceof Timing.About.OfEvent event) {
                told.put(event.event(), range);
            }
        }));
        Map<Node, DayRange> known = bounds(dataset, theirs);
        dates(ours, theirs, alignment, told, known);
        order("order as noted", ours, theirs, alignment, TransitiveOrder.close(ours.order()), known);
        order("order with dates", ours, theirs, alignment, TransitiveOrder.close(withDates(ours.order(), told)), known);
    }

    /** The days between which each event lies, by all that is said and inferred of it; none where that contradicts itself. */
    private static Map<Node, DayRange> bounds(DatasetGraph dataset, Story story) {
        Map<Node, DayRange> found = new LinkedHashMap<>();
        for (Node event : story.events().keySet()) {
            Optional<LocalDate> first = days(dataset, event, Vocabulary.Property.EARLIEST_START).reduce((a, b) -> a.isAfter(b) ? a : b);
            Optional<LocalDate> last = days(dataset, event, Vocabulary.Property.LATEST_END).reduce((a, b) -> a.isBefore(b) ? a : b);
            DayRange.ofBounds(first.map(LocalDate::toString), last.map(LocalDate::toString)).ifPresent(range -> found.put(event, range));
        }
        // What is planned, supposed or denied has its time as well, though nothing asserts it.
        story.timings().forEach(timing -> {
            if (timing.about() instanceof Timing.About.OfEvent event) {
                timing.range().ifPresent(range -> found.putIfAbsent(event.event(), range));
            }
        });
        return found;
    }

    private static Stream<LocalDate> days(DatasetGraph dataset, Node event, Node property) {
        Set<LocalDate> days = new LinkedHashSet<>();
        dataset.find(Node.ANY, event, property, Node.ANY).forEachRemaining(quad -> days.add(LocalDate.parse(quad.getObject().getLiteralLexicalForm())));
        return days.stream();
    }

    private void dates(Story ours, Story theirs, Alignment alignment, Map<Node, DayRange> told, Map<Node, DayRange> known) {
        told.forEach((event, range) -> {
            Optional<DayRange> theirRange = alignment.of(event).map(known::get);
            count("dates: events that a reader can date");
            alignment.of(event).ifPresent(found -> count("dates: of them found"));
            String outcome = theirRange.map(other -> judge(range, other)).orElse("open");
            count("dates: " + outcome);
            if (misses && !outcome.equals("hold")) {
                System.out.println("date\t" + outcome + "\t" + (alignment.of(event).isPresent() ? "" : "not found ") + Scorer.show(ours.events().get(event)) + "\t" + range + "\t"
                        + theirRange.map(DayRange::toString).orElse("-") + "\t" + event.getLocalName() + "\t" + alignment.of(event).map(Node::getURI).orElse(""));
            }
        });
    }

    private static String judge(DayRange gold, DayRange other) {
        boolean apart = other.last().isBefore(gold.first()) || gold.last().isBefore(other.first());
        return apart ? "wrong" : "hold";
    }

    private static Set<Story.Pair> withDates(Set<Story.Pair> order, Map<Node, DayRange> dates) {
        Set<Story.Pair> all = new LinkedHashSet<>(order);
        dates.forEach((one, first) -> dates.forEach((other, second) -> {
            if (first.last().isBefore(second.first())) {
                all.add(new Story.Pair(one, other));
            }
        }));
        return all;
    }

    private void order(String name, Story ours, Story theirs, Alignment alignment, Set<Story.Pair> pairs, Map<Node, DayRange> known) {
        Set<Story.Pair> stated = TransitiveOrder.close(withDates(theirs.order(), known));
        for (Story.Pair pair : pairs) {
            Optional<Node> first = alignment.of(pair.first());
            Optional<Node> second = alignment.of(pair.second());
            count(name + ": pairs");
            boolean both = first.isPresent() && second.isPresent();
            if (both) {
                count(name + ": both found");
            }
            boolean right = both && stated.contains(new Story.Pair(first.get(), second.get()));
            boolean turned = both && stated.contains(new Story.Pair(second.get(), first.get()));
            count(name + ": " + (right && turned ? "both ways" : right ? "right" : turned ? "wrong" : "open"));
            if (misses && both && (!right || turned) && (turned || name.equals("order as noted"))) {
                System.out.println(name + "\t" + (right ? "both ways" : turned ? "wrong" : "open") + "\t" + Scorer.show(ours.events().get(pair.first())) + "\t" + Scorer.show(ours.events().get(pair.second()))
                        + "\t" + first.get().getURI().replaceAll(".*#", "") + "\t" + second.get().getURI().replaceAll(".*#", ""));
            }
        }
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    private void print() {
        counts.forEach((what, count) -> {
            String whole = what.replaceAll(":.*", what.startsWith("dates") ? ": events that a reader can date" : ": pairs");
            String found = what.startsWith("dates") ? "dates: of them found" : what.replaceAll(":.*", ": both found");
            System.out.printf(Locale.ROOT, "%-42s %6d  %.3f of all  %.3f of found%n", what, count, (double) count / counts.get(whole), (double) count / counts.getOrDefault(found, 1));
        });
    }
}
