package org.attest.server;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The order of those through whom something reached a document. A graph holds them without order; but whose own words another passes on there is nearer to the source than that other. */
final class Relays {

    private Relays() {}

    /**
     * Nearest to the source first, the author last.
     *
     * @param passes whether the second passes on, in the same document, what the first says
     * @param otherwise the order of those of whom that tells nothing
     */
    static <T> List<T> nearestFirst(Collection<T> relays, BiPredicate<T, T> passes, Comparator<T> otherwise) {
        if (relays.size() < 2) {
            return List.copyOf(relays);
        }
        Map<T, Long> followers = relays.stream().distinct().collect(Collectors.toMap(Function.identity(), relay -> relays.stream().filter(other -> !other.equals(relay) && passes.test(relay, other)).count()));
        return relays.stream().distinct().sorted(Comparator.comparing((T relay) -> -followers.get(relay)).thenComparing(otherwise)).toList();
    }
}
