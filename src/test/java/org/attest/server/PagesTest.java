package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of the pages and what the browser is told about them. */
class PagesTest {

    @TempDir
    private static Path folder;
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(folder.resolve("store"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElse("");
    }

    @Test
    void givesTheFirstPageAStrictPolicy() {
        HttpResponse<String> page = server.get("");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<main");
        assertThat(policy(page)).contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'").doesNotContain("unsafe", "http");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void servesWhatThePageLoads() {
        assertThat(server.get("css/base.css").headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
        assertThat(server.get("js/main.js").headers().firstValue("Content-Type").orElse("")).startsWith("text/javascript");
        assertThat(server.get("js/views/document.js").statusCode()).isEqualTo(200);
    }

    @Test
    void servesTheLibrariesOfItsPagesAndNoOther() {
        assertThat(server.get("lib/d3.js").body()).contains("d3");
        assertThat(server.get("lib/d3.js").headers().firstValue("Content-Type").orElse("")).startsWith("text/javascript");
        assertThat(server.get("lib/jquery.js").statusCode()).isEqualTo(404);
    }

    @Test
    void givesFusekisPagesAPathAndAPolicyOfTheirOwn() {
        HttpResponse<String> page = server.get("fuseki/");
        var script = Pattern.compile("static/index-[\\w-]+\\.js").matcher(page.body());

        assertThat(page.body()).contains("Fuseki");
        assertThat(policy(page)).contains("'unsafe-inline'", "connect-src 'self'").doesNotContain("http");
        assertThat(script.find()).isTrue();
        assertThat(server.get("fuseki/" + script.group()).statusCode()).isEqualTo(200);
        assertThat(server.get("fuseki/$/server").body()).contains("\"/attest\"");
        assertThat(server.get("fuseki/$/ping").statusCode()).isEqualTo(200);
        assertThat(server.get("fuseki/$/stats/attest").statusCode()).isEqualTo(200);
        assertThat(server.get("fuseki/attest/sparql?query=ASK%7B%7D").body()).contains("true");
    }
}
