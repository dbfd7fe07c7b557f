package org.attest.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What was looked up last, so that it is not looked up anew. Nobody waits for what another looks up: of the same thing at the same time each does. */
final class Recent<K, V> {

    private final int most;
    private final Map<K, V> known = new LinkedHashMap<>(16, 0.75f, true);

    /** @param most how much is kept */
    Recent(int most) {
        this.most = most;
    }

    V get(K key, Function<K, V> find) {
        Optional<V> before = known(key);
        if (before.isPresent()) {
            return before.get();
        }
        V value = find.apply(key);
        keep(key, value);
        return value;
    }

    private synchronized Optional<V> known(K key) {
        return Optional.ofNullable(known.get(key));
    }

    private synchronized void keep(K key, V value) {
        known.put(key, value);
        if (known.size() > most) {
            known.remove(known.keySet().iterator().next());
        }
    }
}
