package org.attest.gazetteer;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * From a name's key to the rows that bear it. Keeps 64-bit digests instead of the keys: of a quarter of a million keys no two share
 * one but with a chance of about 1 in 10⁹, and memory stays at 20 bytes a name.
 */
final class NameIndex {

    private static final int BUCKETS = 1 << 19;

    private final int[] heads = new int[BUCKETS];
    private long[] digests = new long[1 << 18];
    private int[] rows = new int[1 << 18];
    private int[] following = new int[1 << 18];
    private int size = 1;

    void add(String key, int row) {
        if (key.isEmpty()) {
            return;
        }
        long digest = digest(key);
        int bucket = bucket(digest);
        for (int entry = heads[bucket]; entry != 0; entry = following[entry]) {
            if (digests[entry] == digest && rows[entry] == row) {
                return;
            }
        }
        if (size == rows.length) {
            digests = Arrays.copyOf(digests, size * 2);
            rows = Arrays.copyOf(rows, size * 2);
            following = Arrays.copyOf(following, size * 2);
        }
        digests[size] = digest;
        rows[size] = row;
        following[size] = heads[bucket];
        heads[bucket] = size++;
    }

    void forEach(String key, IntConsumer consumer) {
        long digest = digest(key);
        for (int entry = heads[bucket(digest)]; entry != 0; entry = following[entry]) {
            if (digests[entry] == digest) {
                consumer.accept(rows[entry]);
            }
        }
    }

    private static int bucket(long digest) {
        return (int) (digest >>> 40) & BUCKETS - 1;
    }

    private static long digest(String key) {
        long digest = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            digest = (digest ^ key.charAt(i)) * 0x100000001b3L;
        }
        digest ^= digest >>> 32;
        return digest * 0x9e3779b97f4a7c15L;
    }
}
