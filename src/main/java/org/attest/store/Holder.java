package org.attest.store;

import java.util.Optional;

/**
 * The process that holds a store.
 *
 * @param pid its id
 * @param command what it runs
 * @param since the instant, in UTC, as ISO 8601 has it
 */
public record Holder(long pid, String command, String since) {

    String line() {
        return pid + " " + since + " " + command + "\n";
    }

    static Optional<Holder> of(String line) {
        String[] parts = line.strip().split(" ", 3);
        return parts.length == 3 && parts[0].matches("[0-9]{1,18}") ? Optional.of(new Holder(Long.parseLong(parts[0]), parts[2], parts[1])) : Optional.empty();
    }

    /** For people: {@code process 4711 ("attest serve", since 2026-11-22T21:30:00Z)}. */
    @Override
    public String toString() {
        return "process " + pid + " (\"" + command + "\", since " + since + ")";
    }
}
