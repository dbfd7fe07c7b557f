package org.attest.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2038-01-19T03:14:08.5Z"), ZoneOffset.ofHours(14));
    private static final String DOCUMENT = "https://attest.example/document/letter-0a1b2c3d4e5f";

    @TempDir
    Path folder;

    private final List<String> repairs = new ArrayList<>();

    private AuditLog open() {
        return AuditLog.open(folder, CLOCK, "mara", repairs::add);
    }

    private void fill() {
        try (AuditLog log = open()) {
            log.append(AuditAction.CREATE, "", List.of());
            log.append(AuditAction.PUT, "", List.of(DOCUMENT));
            log.append("yusuf", AuditAction.READ, "query event/killings", List.of());
        }
    }

    private Optional<String> broken() {
        return AuditLog.verify(folder, Optional.empty()).broken();
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(folder.resolve(AuditLog.FILE));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void saysWhoDidWhatAndWhen() {
        fill();
        List<AuditEntry> entries = new ArrayList<>();
        AuditLog.read(folder, entries::add);

        assertThat(entries).extracting(AuditEntry::number).containsExactly(1L, 2L, 3L);
        assertThat(entries).extracting(AuditEntry::who).containsExactly("mara", "mara", "yusuf");
        assertThat(entries.get(1)).isEqualTo(new AuditEntry(2, "2038-01-19T03:14:08.500Z", "mara", "put", "", List.of(DOCUMENT), entries.get(1).previous()));
        assertThat(AuditLog.verify(folder, Optional.empty())).satisfies(verdict -> {
            assertThat(verdict.broken()).isEmpty();
            assertThat(verdict.entries()).isEqualTo(3);
        });
    }

    @Test
    void goesOnWhereItStopped() {
        fill();
        fill();

        assertThat(AuditLog.verify(folder, Optional.empty()).entries()).isEqualTo(6);
        assertThat(broken()).isEmpty();
    }

    @Test
    void isTheSameInEveryLocale() {
        fill();
        byte[] here = bytes();
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            Files.delete(folder.resolve(AuditLog.FILE));
            fill();
        } catch (IOException e) {
            throw new AssertionError(e);
        } finally {
            Locale.setDefault(locale);
        }

        assertThat(bytes()).isEqualTo(here);
    }

    @Test
    void everyFlippedBitIsFound() throws IOException {
        fill();
        byte[] whole = bytes();
        for (int i = 0; i < whole.length * 8; i++) {
            byte[] changed = whole.clone();
            changed[i / 8] ^= (byte) (1 << i % 8);
            Files.write(folder.resolve(AuditLog.FILE), changed);
            // The very last line end may go: the line itself is whole.
            if (i / 8 < whole.length - 1) {
                assertThat(broken()).describedAs("bit %d", i).isPresent();
            }
        }
    }

    @Test
    void everyLineThatIsTakenOutMovedOrCopiedIsFound() throws IOException {
        fill();
        List<String> lines = Files.readAllLines(folder.resolve(AuditLog.FILE));
        for (List<String> changed : List.of(lines.subList(1, 3), List.of(lines.get(0), lines.get(2)), List.of(lines.get(1), lines.get(0), lines.get(2)),
                List.of(lines.get(0), lines.get(0), lines.get(1), lines.get(2)))) {
            Files.write(folder.resolve(AuditLog.FILE), changed);
            assertThat(broken()).isPresent();
        }
    }

    @Test
    void linesCutOffAtTheEndAreFoundByADigestKeptElsewhere() throws IOException {
        fill();
        String head = AuditLog.verify(folder, Optional.empty()).head();
        assertThat(AuditLog.verify(folder, Optional.of(head)).broken()).isEmpty();
        Files.write(folder.resolve(AuditLog.FILE), Files.readAllLines(folder.resolve(AuditLog.FILE)).subList(0, 2));

        assertThat(broken()).isEmpty();
        assertThat(AuditLog.verify(folder, Optional.of(head)).broken()).hasValueSatisfying(text -> assertThat(text).contains("cut off"));
    }

    @Test
    void whereverACrashTearsTheLastLineTheLogGoesOn() throws IOException {
        fill();
        byte[] whole = bytes();
        int lastLine = new String(whole, 0, whole.length - 1, java.nio.charset.StandardCharsets.UTF_8).lastIndexOf('\n') + 1;
        for (int size = lastLine + 1; size < whole.length; size++) {
            Files.write(folder.resolve(AuditLog.FILE), java.util.Arrays.copyOf(whole, size));
            repairs.clear();
            try (AuditLog log = open()) {
                log.append(AuditAction.REPAIR, "", List.of());
            }
            assertThat(repairs).singleElement().asString().contains(Integer.toString(size - lastLine));
            assertThat(AuditLog.verify(folder, Optional.empty())).satisfies(verdict -> {
                assertThat(verdict.broken()).isEmpty();
                assertThat(verdict.entries()).isEqualTo(3);
            });
        }
    }
}
