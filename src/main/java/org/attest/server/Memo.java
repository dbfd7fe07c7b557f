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

    /** The answer for a key; what was known of another scene is forgotten. */
    synchronized V get(Scene scene, K key, Function<K, V> find) {
        if (of.filter(known -> known == scene).isEmpty()) {
            known.clear();
            of = Optional.of(scene);
        }
        V value = known.get(key);
        if (value == null) {
            value = find.apply(key);
            known.put(key, value);
            if (known.size() > MOST) {
                known.remove(known.keySet().iterator().next());
            }
        }
        return value;
    }
}
