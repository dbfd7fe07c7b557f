package org.attest.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the explorer over the bundled narratives: a browser of their own, once all narratives are read. */
abstract class NarrativesInChromium {

    static final String MARIAMA = "https://attest.example/person/mariama-kargbo";

    @TempDir
    private static Path profile;
    private static Optional<Chromium> browser = Optional.empty();

    @BeforeAll
    static void start() {
        Chromium.needed();
        browser = Optional.of(Chromium.at(NarrativesServer.address(), profile));
        chromium().open("#/timeline");
        chromium().until(each -> each.all("svg.timeline .happening").size() > 20 && each.all(".status.loading").isEmpty());
    }

    @AfterAll
    static void stop() {
        browser.ifPresent(Chromium::close);
        browser = Optional.empty();
    }

    static Chromium chromium() {
        return browser.orElseThrow();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
