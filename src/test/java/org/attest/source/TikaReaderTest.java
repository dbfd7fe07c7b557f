package org.attest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.attest.text.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TikaReaderTest {

    private static final ReadingLimits LIMITS = new ReadingLimits(1 << 20, 1 << 20, Duration.ofSeconds(60), 48);

    @TempDir
    Path folder;

    @Test
    void killsAParserThatHangsAndReadsTheNextFile() throws IOException {
        try (TikaReader reader = new TikaReader(new ReadingLimits(1 << 20, 1 << 20, Duration.ofSeconds(2), 48), HostileParser.class)) {
            assertDies(reader, "hang", "was not parsed within 2 seconds");
        }
    }

    @Test
    void outlivesAParserThatRunsOutOfMemory() throws IOException {
        try (TikaReader reader = new TikaReader(LIMITS, HostileParser.class)) {
            assertDies(reader, "eat", "needs more than 48 MB of memory");
        }
    }

    @Test
    void outlivesAParserThatDies() throws IOException {
        try (TikaReader reader = new TikaReader(LIMITS, HostileParser.class)) {
            assertDies(reader, "die", "crashed its parser (exit code 77)");
        }
    }

    @Test
    void keepsOneChildForManyFiles() {
        try (TikaReader reader = new TikaReader(LIMITS, HostileParser.class)) {
            assertThat(reader.pid()).isEmpty();
            read(reader, "one");
            long first = reader.pid().orElseThrow();
            read(reader, "two");
            assertThat(reader.pid()).contains(first);
        }
    }

    @Test
    void leavesNoChildBehind() {
        ProcessHandle child;
        try (TikaReader reader = new TikaReader(LIMITS, HostileParser.class)) {
            read(reader, "one");
            child = ProcessHandle.of(reader.pid().orElseThrow()).orElseThrow();
            assertThat(child.isAlive()).isTrue();
        }
        assertThat(child.isAlive()).isFalse();
    }

    /** The mark proves that the child got as far as the deed; its process id in the mark, that this child is the one that is gone. */
    private void assertDies(TikaReader reader, String deed, String message) throws IOException {
        Path mark = folder.resolve("mark");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> reader.read(FileKind.PDF, HostileParser.told(deed, mark), "bad.pdf"))
                .withMessageContaining("bad.pdf").withMessageContaining(message);
        long pid = Long.parseLong(Files.readString(mark));
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(read(reader, "good").blocks()).containsExactly(new Block(Hint.NONE, "good"));
        assertThat(reader.pid().orElseThrow()).isNotEqualTo(pid);
    }

    private static ParsedFile read(TikaReader reader, String content) {
        return reader.read(FileKind.PDF, content.getBytes(StandardCharsets.UTF_8), "good.pdf");
    }
}
