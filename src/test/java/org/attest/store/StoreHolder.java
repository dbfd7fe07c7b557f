package org.attest.store;

import java.io.IOException;
import java.nio.file.Path;

/** Another process that holds a store until its standard input ends. */
final class StoreHolder {

    private StoreHolder() {}

    public static void main(String[] arguments) throws IOException {
        try (GraphStore store = GraphStore.open(Path.of(arguments[0]))) {
            System.out.println("holds " + store.folder());
            while (System.in.read() >= 0) {
                // Waits for the end.
            }
        }
    }
}
