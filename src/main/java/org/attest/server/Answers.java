package org.attest.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The answers that were asked for last. They are of one state of the store, and go with it. */
final class Answers {

    private static final long MOST_BYTES = 48L << 20;
    private static final int LONGEST = 16 << 20;

    private final Map<Asked, Answer> known = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    private record Asked(String path, Map<String, String> values) {}

    /** The answer to a request, made where it is not known. */
    Answer get(String path, Parameters given, Supplier<Answer> make) {
        Asked asked = new Asked(path, given.values());
        return find(asked).orElseGet(() -> {
            Answer answer = make.get();
            if (answer.settled() && answer.body().length <= LONGEST) {
                keep(asked, answer);
            }
            return answer;
        });
    }

    private synchronized Optional<Answer> find(Asked asked) {
        return Optional.ofNullable(known.get(asked));
    }

    private synchronized void keep(Asked asked, Answer answer) {
        Answer before = known.put(asked, answer);
        bytes += answer.body().length - (before == null ? 0 : before.body().length);
        while (bytes > MOST_BYTES) {
            Asked eldest = known.keySet().iterator().next();
            bytes -= known.remove(eldest).body().length;
        }
    }
}
