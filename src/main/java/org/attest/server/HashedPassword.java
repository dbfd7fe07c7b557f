package org.attest.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.attest.text.Sha256;
import org.eclipse.jetty.util.security.Credential;

/**
 * A password known by its digest alone. Checking it costs a good part of a second, as it should; the last right one is remembered under a key of this run, and
 * after some wrong ones in a row none is looked at for a while.
 */
final class HashedPassword extends Credential {

    private static final long serialVersionUID = 1L;
    private static final int WRONG = 5;
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final String digest;
    private final transient InstantSource clock;
    private final byte[] key = new byte[32];
    private byte[] right = {};
    private int wrong;
    private transient Instant from = Instant.MIN;

    HashedPassword(String digest, InstantSource clock) {
        this.digest = digest;
        this.clock = clock;
        new SecureRandom().nextBytes(key);
    }

    @Override
    public synchronized boolean check(Object given) {
        if (!(given instanceof String password) || password.length() > 256) {
            return false;
        }
        byte[] sum = sum(password);
        if (MessageDigest.isEqual(sum, right)) {
            return true;
        }
        if (clock.instant().isBefore(from)) {
            return false;
        }
        if (Users.encoder().matches(password, digest)) {
            right = sum;
            wrong = 0;
            return true;
        }
        wrong++;
        if (wrong % WRONG == 0) {
            from = clock.instant().plus(PAUSE);
        }
        return false;
    }

    private byte[] sum(String password) {
        MessageDigest sha = Sha256.begin();
        sha.update(key);
        return sha.digest(password.getBytes(StandardCharsets.UTF_8));
    }
}
