package org.attest.search;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is gathered about one thing from all documents. */
final class ThingEntry {

    private static final int MOST_TIMES = 3;
    private static final List<String> COMMITMENTS = List.of("Factual", "Probable", "Possible", "Intended", "Hypothetical", "Generic", "Unspecified", "Counterfactual");
    private static final Comparator<KindOf.Kind> BY_RANK = Comparator.comparingInt(KindOf.Kind::rank).thenComparing(KindOf.Kind::type);
    private static final Comparator<Map.Entry<String, Integer>> BEST = Comparator.comparing(Map.Entry<String, Integer>::getValue)
            .thenComparing(entry -> entry.getKey().length()).thenComparing(Map.Entry::getKey, Comparator.reverseOrder());

    private final TreeMap<String, Integer> labels = new TreeMap<>();
    private final Set<String> others = new LinkedHashSet<>();
    private final Set<String> words = new TreeSet<>();
    private Optional<KindOf.Kind> kind = Optional.empty();
    private String factuality = "";
    private final TreeSet<String> times = new TreeSet<>();
    private int accounts;
    private int mentions;
    private int documents;
    private String first = "";
    private String last = "";

    void label(String name) {
        labels.merge(name, 1, Integer::sum);
    }

    void otherName(String name) {
        others.add(name);
    }

    /** Words of a text that tell of it. */
    void words(String told) {
        words.add(told);
    }

    void kind(KindOf.Kind other) {
        if (kind.isEmpty() || BY_RANK.compare(other, kind.get()) < 0) {
            kind = Optional.of(other);
        }
    }

    /** The most committed is kept. */
    void factuality(String value) {
        if (factuality.isEmpty() || COMMITMENTS.indexOf(value) < COMMITMENTS.indexOf(factuality)) {
            factuality = value;
        }
    }

    void time(String edtf) {
        times.add(edtf);
    }

    void accounts(int number) {
        accounts = Math.max(accounts, number);
    }

    void mention(String document) {
        mentions++;
        if (!document.equals(last)) {
            documents++;
            last = document;
            first = first.isEmpty() ? document : first;
        }
    }

    /** What most documents call it, of those the longest. */
    Optional<String> label() {
        return labels.entrySet().stream().max(BEST).map(Map.Entry::getKey);
    }

    /** The label first, each name once. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        label().ifPresent(names::add);
        names.addAll(labels.keySet());
        others.stream().sorted().forEach(names::add);
        return names;
    }

    Set<String> words() {
        return words;
    }

    Optional<KindOf.Kind> kind() {
        return kind;
    }

    String factuality() {
        return factuality;
    }

    /** What is told; of several times one of a set, as EDTF writes it. */
    String time() {
        return times.size() < 2 ? String.join("", times) : times.stream().limit(MOST_TIMES).collect(Collectors.joining(",", "[", "]"));
    }

    int accounts() {
        return accounts;
    }

    int mentions() {
        return mentions;
    }

    int documents() {
        return documents;
    }

    String firstDocument() {
        return first;
    }
}
