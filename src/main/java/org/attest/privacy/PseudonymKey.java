package org.attest.privacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.attest.text.InputException;

/** The secret without which nobody can tell a pseudonym's name: HMAC-SHA-256 under 32 random bytes, kept in a file of its own. */
public final class PseudonymKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final byte[] secret;

    private PseudonymKey(byte[] secret) {
        this.secret = secret.clone();
    }

    /** @param secret 32 bytes */
    public static PseudonymKey of(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("a key needs " + BYTES + " bytes, got " + secret.length);
        }
        return new PseudonymKey(secret);
    }

    /** Reads a key, or makes a new one that only the owner of the file can read. */
    public static PseudonymKey ofFile(Path file) {
        try {
            if (!Files.exists(file)) {
                byte[] secret = new byte[BYTES];
                new SecureRandom().nextBytes(secret);
                writeOwned(file, HexFormat.of().formatHex(secret) + "\n");
            }
            return of(HexFormat.of().parseHex(Files.readString(file).strip()));
        } catch (IllegalArgumentException e) {
            throw new InputException(file.toString(), "is no key: it needs 64 hexadecimal digits", "Name the file that an earlier export made, or one that is not there yet", e);
        } catch (IOException e) {
            throw new InputException(file.toString(), "the key cannot be read or made: " + e.getClass().getSimpleName(), "Name a file in a folder that you may write to", e);
        }
    }

    /** Writes a new file that nobody but its owner can read, from its first byte on. */
    public static void writeOwned(Path file, String content) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
            var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (var channel = posix ? Files.newByteChannel(file, options, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                    : Files.newByteChannel(file, options)) {
                var bytes = StandardCharsets.UTF_8.encode(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
        } catch (FileAlreadyExistsException e) {
            throw new InputException(file.toString(), "is there already", "Name a new file, or take the old one away", e);
        } catch (IOException e) {
            throw new InputException(file.toString(), "cannot be written: " + e.getClass().getSimpleName(), "Name a file in a folder that you may write to", e);
        }
    }

    /** 32 bytes that nobody can foretell. @param purpose keeps the pseudonyms of different kinds of things apart */
    byte[] of(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            for (int i = 0; i < text.length(); i++) {
                mac.update((byte) (text.charAt(i) >> 8));
                mac.update((byte) text.charAt(i));
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** The same as hexadecimal digits. @param digits up to 64 */
    String hex(String purpose, String text, int digits) {
        return HexFormat.of().formatHex(of(purpose, text)).substring(0, digits);
    }
}
