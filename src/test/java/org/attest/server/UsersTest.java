package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

import org.attest.text.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsersTest {

    private static final String PASSWORD = "quiet river stone";

    @TempDir
    private Path folder;

    @Test
    void readsWhatItWrote() throws IOException {
        Path file = folder.resolve("users.txt");
        Users users = Users.none().with("mara", Role.READER, PASSWORD).with("ada", Role.EDITOR, "another long one");
        users.write(file);

        assertThat(Users.read(file)).isEqualTo(users);
        assertThat(Files.readString(file)).doesNotContain(PASSWORD).startsWith("ada editor ");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(users.without("ada").all()).containsOnlyKeys("mara");
    }

    @Test
    void refusesUnfitNamesPasswordsAndLines() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.txt"), "mara reader\n");

        assertThatThrownBy(() -> Users.none().with("ma ra", Role.READER, PASSWORD)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> Users.none().with("mara", Role.READER, "short")).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> Users.read(file)).isInstanceOf(InputException.class).hasMessageContaining("broken.txt:1");
        assertThatThrownBy(() -> Users.read(folder.resolve("none.txt"))).isInstanceOf(InputException.class);
    }

    @Test
    void looksAtNoPasswordForAWhileAfterWrongOnes() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2020-01-01T00:00:00Z"));
        InstantSource clock = now::get;
        HashedPassword password = new HashedPassword(Users.none().with("mara", Role.READER, PASSWORD).all().get("mara").digest(), clock);

        for (int i = 0; i < 5; i++) {
            assertThat(password.check("wrong " + i)).isFalse();
        }
        assertThat(password.check(PASSWORD)).isFalse();
        now.set(now.get().plusSeconds(31));
        assertThat(password.check(PASSWORD)).isTrue();
        assertThat(password.check(PASSWORD)).isTrue();
    }
}
