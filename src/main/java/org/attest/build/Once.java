package org.attest.build;

import java.util.Optional;
import java.util.function.Supplier;

/** Asks for a costly value when it is first wanted, and keeps it. Safe for use by several threads. */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> source;
    private Optional<T> value = Optional.empty();

    Once(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public synchronized T get() {
        if (value.isEmpty()) {
            value = Optional.of(source.get());
        }
        return value.get();
    }
}
