package org.attest.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The last few answers of a costly look at a scene, so that who zooms or turns pages does not wait for them again. */
final class Memo<K, V> {

    private static final int MOST = 8;

    private final Map<K, V> known = new LinkedHashMap<>(MOST, 0.75f, true);
    private Optional<Scene> of = Optional.empty();

    /** The answer for a key; what was known of another scene is forgotten. Nobody waits while another looks. */
    V get(Scene scene, K key, Function<K, V> find) {
        return known(scene, key).orElseGet(() -> {
            V value = find.apply(key);
            keep(scene, key, value);
            return value;
        });
    }

    private synchronized Optional<V> known(Scene scene, K key) {
        if (of.filter(known -> known == scene).isEmpty()) {
            known.clear();
            of = Optional.of(scene);
        }
        return Optional.ofNullable(known.get(key));
    }

    /** Unless another scene was looked at meanwhile. */
    private synchronized void keep(Scene scene, K key, V value) {
        if (of.filter(known -> known == scene).isPresent()) {
            known.put(key, value);
            if (known.size() > MOST) {
                known.remove(known.keySet().iterator().next());
            }
        }
    }
}
