package org.attest.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.attest.store.GraphStore;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Measures the explorer in Chromium over a large invented store: how long until a view is usable, from the change of address to the frame that shows it.
 * Run by {@code src/bench/explorer.sh}; makes the store where the folder holds none.
 */
final class ExplorerBench {

    private static final int DOCUMENTS = 1_000;
    private static final int EVENTS = 100_000;
    private static final int LONGEST = 5_000;
    private static final int ROUNDS = 7;

    private final ChromeDriver chrome;
    private final String address;

    private ExplorerBench(ChromeDriver chrome, String address) {
        this.chrome = chrome;
        this.address = address;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        if (!GraphStore.isStore(folder)) {
            long begin = System.nanoTime();
            int quads = InventedCorpus.write(folder, DOCUMENTS, EVENTS, LONGEST);
            System.out.printf(Locale.ROOT, "made %,d quads in %,d s%n", quads, (System.nanoTime() - begin) / 1_000_000_000);
        }
        Path profile = Files.createTempDirectory("attest-bench");
        try (GraphStore store = GraphStore.open(folder); AttestServer server = AttestServer.start(store, ServerSettings.local(0, ServerLimits.standard()))) {
            long begin = System.nanoTime();
            TestBrowser.fetch(server.address() + "api/documents");
            System.out.printf(Locale.ROOT, "index ready %,d ms after the server%n", (System.nanoTime() - begin) / 1_000_000);
            ChromeDriver chrome = TestBrowser.start(profile).orElseThrow(() -> new IllegalStateException("no Chromium with its driver here"));
            try {
                new ExplorerBench(chrome, server.address().toString()).measure();
            } finally {
                chrome.quit();
            }
        }
    }

    private void measure() {
        first("first page, new browser tab", "", ".documents li");
        String person = text("return fetch('/api/search?q=ana&kind=person&limit=1').then(r=>r.json()).then(d=>d.results[0].iri)");
        String event = text("return fetch('/api/claims?limit=1').then(r=>r.json()).then(d=>d.events[0].iri)");
        String usual = text("return fetch('/api/documents').then(r=>r.json()).then(d=>d.documents[500].id)");
        String longest = text("return fetch('/api/documents').then(r=>r.json()).then(d=>d.documents.find(e=>e.title==='Report 0').id)");
        go("first page", "#/", ".documents li");
        go("search: a name", "#/search?q=Yusuf", ".hits li");
        go("search: a misspelt name", "#/search?q=Dragann+Kobamic", ".page h1");
        go("search: two words of the texts", "#/search?q=killed+banana&kind=text", ".page h1");
        go("person with most statements", "#/thing?iri=" + encoded(person), ".identity h1");
        go("event", "#/thing?iri=" + encoded(event), ".identity h1");
        go("accounts of an event", "#/claims?event=" + encoded(event), "table.sides");
        go("events told by several", "#/claims", ".hits li");
        go("document of 1,900 words", "#/document/" + usual, ".text .mark");
        go("document of 100,000 words", "#/document/" + longest, ".text .mark");
        go("queries", "#/queries", ".queries li");
        act("point at a highlight of the long document", "#/document/" + longest, ".text .mark.event",
                "document.querySelectorAll('.text .mark.event')[i].dispatchEvent(new MouseEvent('mouseover', {bubbles: true}))", "document.querySelector('.panel .card') !== null");
        act("jump to the middle of the long document", "#/document/" + longest, ".text .mark",
                "document.querySelectorAll('.block')[100 + 20 * i].scrollIntoView()", "document.querySelectorAll('.block')[100 + 20 * i].querySelector('.mark') !== null");
        act("type-ahead", "#/", ".site .finder input",
                "const f = document.querySelector('.site .finder input'); f.value = ['Ana','Boris','Carmen','Dragan','Elif','Farid','Goran'][i]; f.dispatchEvent(new Event('input'))",
                "document.querySelectorAll('.site .options:not([hidden]) li').length > 0");
    }

    /** Time from navigation to the first list entry, as the page's own clock has it. */
    private void first(String what, String hash, String css) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            chrome.get("about:blank");
            chrome.get(address + hash);
            times.add(number("const done = arguments[arguments.length - 1]; const look = () => document.querySelector('" + css + "') ? requestAnimationFrame(() => done(performance.now())) "
                    + ": requestAnimationFrame(look); look();"));
        }
        report(what, times);
    }

    private void go(String what, String hash, String css) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            chrome.get("about:blank");
            chrome.get(address + "#/search");
            TestBrowser.wait(chrome, ".page h1");
            times.add(number("const done = arguments[arguments.length - 1]; document.querySelector('#main').replaceChildren(); const from = performance.now(); location.hash = '" + hash + "'; "
                    + "const look = () => document.querySelector('#main:not([aria-busy]) " + css + "') ? requestAnimationFrame(() => done(performance.now() - from)) : setTimeout(look, 1); look();"));
        }
        report(what, times);
    }

    private void act(String what, String hash, String css, String action, String shown) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            chrome.get("about:blank");
            chrome.get(address + hash);
            TestBrowser.wait(chrome, css);
            times.add(number("const i = " + i + "; const done = arguments[arguments.length - 1]; const from = performance.now(); " + action + "; const look = () => (" + shown
                    + ") ? requestAnimationFrame(() => done(performance.now() - from)) : setTimeout(look, 1); look();"));
        }
        report(what, times);
    }

    private double number(String script) {
        return ((Number) ((JavascriptExecutor) chrome).executeAsyncScript(script)).doubleValue();
    }

    private String text(String script) {
        return (String) ((JavascriptExecutor) chrome).executeScript(script);
    }

    private static String encoded(String iri) {
        return URLEncoder.encode(iri, StandardCharsets.UTF_8);
    }

    private static void report(String what, List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f |%n", what, sorted.get(sorted.size() / 2), sorted.getLast());
    }
}
