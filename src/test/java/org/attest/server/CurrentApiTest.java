package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.attest.store.GraphStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept in memory of a store, and its end. */
class CurrentApiTest {

    @TempDir
    private Path folder;

    @Test
    void readsNothingAnewOnceItIsClosed() {
        ServerLimits limits = ServerLimits.standard();
        try (GraphStore store = GraphStore.create(folder.resolve("store"), Optional.empty()); QueryDesk desk = new QueryDesk(limits)) {
            CurrentApi current = new CurrentApi(store, limits, desk);
            current.start(() -> false);
            ApiRoutes first = current.routes();
            current.renew(StoreChange.DECIDED);
            ApiRoutes second = current.routes();
            assertThat(second).isNotSameAs(first);

            current.close();
            current.renew(StoreChange.WITHDRAWN);
            assertThat(current.routes()).isSameAs(second);
        }
    }

    @Test
    void aServerThatEndsLetsNoCommandBeginFirst() {
        List<String> closed = new ArrayList<>();
        CommandServlet.Runner commands = new CommandServlet.Runner() {
            @Override
            public int run(CommandServlet.Command command, OutputStream out, OutputStream err, Consumer<StoreChange> renew) {
                return 0;
            }

            @Override
            public void close() {
                closed.add(ServerAddress.find(folder.resolve("store")).isPresent() ? "while it is found" : "too late");
            }
        };
        try (GraphStore store = GraphStore.create(folder.resolve("store"), Optional.empty()); AttestServer server = AttestServer.start(store, ServerSettings.local(0, ServerLimits.standard()), commands)) {
            assertThat(server.address()).isNotNull();
        }
        assertThat(closed).containsExactly("while it is found");
    }
}
