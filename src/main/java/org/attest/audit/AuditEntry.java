package org.attest.audit;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import org.attest.text.Sha256;

/**
 * One line of the log.
 *
 * @param number from 1, one more than that of the line before
 * @param at the instant, in UTC, as ISO 8601 has it
 * @param who the user of the machine, or the name under which somebody signed in
 * @param what an {@link AuditAction#word()}
 * @param with the command or the name of a question; never its arguments, which may be names of people
 * @param about IRIs of documents, or of ledger entries where a file became no document
 * @param previous the digest of the line before; empty in the first
 */
@JsonPropertyOrder({"number", "at", "who", "what", "with", "about", "previous"})
public record AuditEntry(long number, String at, String who, String what, String with, List<String> about, String previous) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HASH = ",\"hash\":\"";
    private static final int DIGITS = 64;
    private static final int TAIL = HASH.length() + DIGITS + 2;

    public AuditEntry {
        for (String part : new String[] {at, who, what, with, previous}) {
            Objects.requireNonNull(part);   // JSON may lack it
        }
        about = List.copyOf(about);
    }

    /** The line as it is written, without its end. */
    String line() {
        try {
            String json = JSON.writeValueAsString(this);
            String open = json.substring(0, json.length() - 1);
            return open + HASH + Sha256.of(open) + "\"}";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry of the log is always JSON", e);
        }
    }

    /** The digest that a line says it has; empty where it says none. */
    static String hash(String line) {
        return isClosed(line) ? line.substring(line.length() - DIGITS - 2, line.length() - 2) : "";
    }

    /** True where the line's digest is that of what stands before it. */
    static boolean isWhole(String line) {
        return isClosed(line) && Sha256.of(line.substring(0, line.length() - TAIL)).equals(hash(line));
    }

    private static boolean isClosed(String line) {
        return line.length() > TAIL && line.endsWith("\"}") && line.startsWith(HASH, line.length() - TAIL);
    }

    /** @throws JsonProcessingException where the line is none of the log's */
    static AuditEntry of(String line) throws JsonProcessingException {
        AuditEntry entry = JSON.readValue(line.substring(0, line.length() - TAIL) + "}", AuditEntry.class);
        if (entry == null) {
            throw MismatchedInputException.from(null, AuditEntry.class, "null is no entry");
        }
        return entry;
    }
}
