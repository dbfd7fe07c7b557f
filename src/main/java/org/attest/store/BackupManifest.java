package org.attest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import org.attest.text.InputException;

/**
 * What a backup says of itself, in {@code manifest.json}.
 *
 * @param format of the backup, 1
 * @param base what the IRIs begin with
 * @param made the instant, in UTC, as ISO 8601 has it
 * @param graphs how many named graphs there are
 * @param triples how many triples they hold
 * @param auditHead the digest of the last line of the audit log
 * @param sha256 of each file, by name, hexadecimal
 */
@JsonPropertyOrder({"format", "base", "made", "graphs", "triples", "auditHead", "sha256"})
public record BackupManifest(int format, String base, String made, long graphs, long triples, String auditHead, Map<String, String> sha256) {

    static final int FORMAT = 1;
    private static final String FILE = "manifest.json";
    /** A file beside the manifest: one from elsewhere must not lead out of its folder. */
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public BackupManifest {
        sha256 = Map.copyOf(sha256);
    }

    void write(Path folder) throws IOException {
        BackupManifest sorted = this;
        Files.write(folder.resolve(FILE), JSON.writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).writeValueAsBytes(sorted));
    }

    /** @throws InputException where the folder is no backup, or one of a later version */
    static BackupManifest read(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            BackupManifest manifest = JSON.readValue(file.toFile(), BackupManifest.class);
            if (manifest == null || manifest.sha256().keySet().stream().anyMatch(name -> !FILE_NAME.matcher(name).matches())) {
                throw new InputException(file.toString(), "the backup's manifest is damaged", "Use another backup");
            }
            if (manifest.format() != FORMAT) {
                throw new InputException(folder.toString(), "the backup has format " + manifest.format() + ", which this version does not know", "Restore it with the version that made it");
            }
            return manifest;
        } catch (JsonProcessingException e) {
            throw new InputException(file.toString(), "the backup's manifest is damaged", "Use another backup", e);
        } catch (IOException e) {
            throw new InputException(folder.toString(), "there is no backup here", "Name a folder that 'attest backup' made", e);
        }
    }

    /** The files whose content is not what it was, by name. */
    Map<String, String> changed(Path folder) throws IOException {
        Map<String, String> changed = new TreeMap<>();
        for (var file : sha256.entrySet()) {
            String found = Files.exists(folder.resolve(file.getKey())) ? FileDigest.sha256(folder.resolve(file.getKey())) : "";
            if (!found.equals(file.getValue())) {
                changed.put(file.getKey(), found.isEmpty() ? "is gone" : "is not what was written");
            }
        }
        return changed;
    }
}
