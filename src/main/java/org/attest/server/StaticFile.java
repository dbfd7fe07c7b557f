package org.attest.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attest.text.Sha256;

/**
 * A file of the program as it is sent: browsers may keep it, and ask whether it is still the same.
 *
 * @param type its media type
 * @param tag changes with the content
 */
record StaticFile(String type, String tag, byte[] content) {

    /** Empty where the class path has no such file. */
    static Optional<StaticFile> read(String name, String type) {
        try (InputStream file = StaticFile.class.getResourceAsStream(name)) {
            if (file == null) {
                return Optional.empty();
            }
            return Optional.of(of(type, file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StaticFile of(String type, byte[] content) {
        return new StaticFile(type, "\"" + HexFormat.of().formatHex(Sha256.begin().digest(content), 0, 12) + "\"", content);
    }

    /** A page with something before all else that it shows. @param addition HTML */
    StaticFile opening(StaticFile addition) {
        String page = new String(content, StandardCharsets.UTF_8);
        String whole = page.replaceFirst("<body>", Matcher.quoteReplacement("<body>\n" + new String(addition.content, StandardCharsets.UTF_8)));
        return of(type, whole.getBytes(StandardCharsets.UTF_8));
    }

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
