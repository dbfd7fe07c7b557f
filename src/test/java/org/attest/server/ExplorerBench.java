package org.attest.server;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.sun.management.OperatingSystemMXBean;
import org.attest.store.GraphStore;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Measures the explorer in Chromium over a large invented store: how long until a view is usable, from the change of address or the key to the frame that shows it, and how much of it
 * the processors worked, which other work on the machine does not lengthen. Each round asks for something else, so that no answer comes from memory. Run by {@code src/bench/explorer.sh}; makes
 * the store where the folder holds none.
 */
final class ExplorerBench {

    private static final int DOCUMENTS = 1_000;
    private static final int EVENTS = 100_000;
    private static final int LONGEST = 5_000;
    private static final int ROUNDS = 7;
    /** What a person looks at the page before they do something, in milliseconds. */
    private static final int PAUSE = 1_200;
    /** How long the server is left alone once all is read, in milliseconds: it practises for some seconds then, which would count as work for the first questions. */
    private static final int SETTLING = 8_000;
    private static final String READY = "#main:not([aria-busy]) ";

    private final ChromeDriver chrome;
    private final String address;

    private final Pattern only;

    /** @param only what is measured: all in whose name it is found */
    private ExplorerBench(ChromeDriver chrome, String address, Pattern only) {
        this.chrome = chrome;
        this.address = address;
        this.only = only;
    }

    /** One round, in milliseconds: on the clock until the view shows what it is about, and until everything in it is drawn; on the page's main thread, in the server. */
    private record Took(double clock, double whole, double page, double server) {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        if (!GraphStore.isStore(folder)) {
            long begin = System.nanoTime();
            int quads = InventedCorpus.write(folder, DOCUMENTS, EVENTS, LONGEST);
            System.out.printf(Locale.ROOT, "made %,d quads in %,d s%n", quads, (System.nanoTime() - begin) / 1_000_000_000);
        }
        Path profile = Files.createTempDirectory("attest-bench");
        try (GraphStore store = GraphStore.open(folder); AttestServer server = AttestServer.start(store, ServerSettings.local(0, ServerLimits.standard()))) {
            until(server, "api/search?q=ana", "\"indexed\":true", "search index");
            until(server, "api/events?limit=1", "\"read\":" + DOCUMENTS + ",", "what the pictures are drawn of");
            Thread.sleep(SETTLING);
            ChromeDriver chrome = TestBrowser.start(profile).orElseThrow(() -> new IllegalStateException("no Chromium with its driver here"));
            try {
                chrome.executeCdpCommand("Performance.enable", Map.of());
                new ExplorerBench(chrome, server.address().toString(), Pattern.compile(arguments.length > 1 ? arguments[1] : "")).measure();
            } finally {
                chrome.quit();
            }
        }
    }

    private static void until(AttestServer server, String path, String sign, String what) throws InterruptedException {
        long begin = System.nanoTime();
        double processor = processor();
        while (!TestBrowser.fetch(server.address() + path).contains(sign)) {
            Thread.sleep(100);
        }
        System.out.printf(Locale.ROOT, "%s: ready %,d ms later, %,.0f ms of processor%n", what, (System.nanoTime() - begin) / 1_000_000, processor() - processor);
    }

    /** How quick this machine is: the shortest of several times for the same work, so that figures of different machines can be set beside each other. */
    private double yardstick() {
        return number("const done = arguments[arguments.length - 1]; const times = []; for (let round = 0; round < 9; round++) { const from = performance.now(); let n = 1; "
                + "const all = Array.from({length: 60000}, () => (n = (n * 48271) % 2147483647)); all.sort((a, b) => a - b); const list = document.createElement('ul'); "
                + "for (let i = 0; i < 2000; i++) { const item = document.createElement('li'); item.textContent = String(all[i]); list.append(item); } "
                + "document.body.append(list); list.getBoundingClientRect(); list.remove(); times.push(performance.now() - from); } done(Math.min(...times));");
    }

    private void measure() {
        chrome.get(address);
        System.out.printf(Locale.ROOT, "yardstick: %.0f ms for the same work on any machine%n", yardstick());
        System.out.println("| what | median | slowest | all drawn | page | server |\n|---|---|---|---|---|---|");
        first("first page, new browser tab", "", ".documents li");
        chrome.get(address);
        List<String> people = texts("return fetch('/api/network?limit=40').then(r=>r.json()).then(d=>d.nodes.filter(n=>n.kind==='person').map(n=>n.iri))");
        List<String> events = texts("return fetch('/api/claims?limit=60').then(r=>r.json()).then(d=>d.events.map(e=>e.iri))");
        List<String> usual = texts("return fetch('/api/documents').then(r=>r.json()).then(d=>d.documents.slice(500, 560).map(e=>e.id))");
        String longest = texts("return fetch('/api/documents').then(r=>r.json()).then(d=>d.documents.filter(e=>e.title==='Report 0').map(e=>e.id))").getFirst();
        go("first page", each("#/"), ".documents li");
        go("search: a name", List.of("Yusuf", "Walid", "Vesna", "Tarek", "Samir", "Rosa", "Qasim").stream().map(name -> "#/search?q=" + name).toList(), ".hits li");
        go("search: a misspelt name", List.of("Dragann Komic", "Bpris", "Jasnaa", "Carmne", "Iprahim", "Ursulla", "Leylla").stream().map(name -> "#/search?q=" + name.replace(' ', '+')).toList(), ".page h1");
        go("search: words of the texts", List.of("killed", "arrested", "met", "moved", "paid", "questioned", "told").stream().map(word -> "#/search?kind=text&q=" + word + "+vo").toList(), ".page h1");
        go("person with very many statements", of(people, "#/thing?iri="), ".identity h1");
        go("event", of(events, "#/thing?iri="), ".identity h1");
        go("accounts of an event", of(events.subList(10, events.size()), "#/claims?event="), "table.sides");
        go("events told by several", each("#/claims"), ".hits li");
        go("document of 1,900 words", usual.stream().limit(ROUNDS).map(id -> "#/document/" + id).toList(), ".text .mark");
        go("document of 100,000 words", each("#/document/" + longest), ".text .mark");
        go("queries", each("#/queries"), ".queries li");
        go("timeline of everything", each("#/timeline"), "svg.timeline .bins");
        go("timeline of a person", of(people, "#/timeline?actor="), "svg.timeline .lane");
        go("map of everything", each("#/map"), "svg.map-drawing .site");
        go("map of a person", of(people, "#/map?actor="), "svg.map-drawing .site");
        go("network of those with most relations", each("#/network"), "svg.network .knot");
        go("network around a person", of(people, "#/network?node="), "svg.network .knot");
        go("network of 1,000 things", each("#/network?limit=1000"), "svg.network .knot");
        act("point at a highlight of the long document", "#/document/" + longest, ".text .mark.event",
                "document.querySelectorAll('.text .mark.event')[i].dispatchEvent(new MouseEvent('mouseover', {bubbles: true}))", "document.querySelector('.panel .card') !== null");
        act("jump to the middle of the long document", "#/document/" + longest, ".text .mark",
                "document.querySelectorAll('.block')[100 + 20 * i].scrollIntoView()", "document.querySelectorAll('.block')[100 + 20 * i].querySelector('.mark') !== null");
        act("type-ahead (30 are a pause on purpose)", "#/", ".documents li",
                "const f = document.querySelector('.site .finder input'); f.value = ['Ana','Boris','Carmen','Dragan','Elif','Farid','Goran'][i]; f.dispatchEvent(new Event('input'))",
                "document.querySelectorAll('.site .options:not([hidden]) li').length > 0");
        key("timeline: a zoom", "#/timeline", "svg.timeline .bins", "document.querySelector(\"button[aria-label='Zoom in']\").click()");
        key("timeline: move the brush", "#/timeline", "svg.timeline .bins", brush());
        key("map: a zoom", "#/map", "svg.map-drawing .site", "document.querySelector(\"button[aria-label='Zoom in']\").click()");
        key("map: move the brush", "#/map", "svg.map-drawing .site", brush());
        act("network: the card of a thing pointed at", "#/network", "svg.network .knots > g",
                "document.querySelectorAll('svg.network .knots > g')[3 + i].dispatchEvent(new PointerEvent('pointerover', {bubbles: true}))", "document.querySelector('.panel .card') !== null");
        act("network of 1,000: the card of a thing pointed at", "#/network?limit=1000", "svg.network .knots > g",
                "document.querySelectorAll('svg.network .knots > g')[3 + i].dispatchEvent(new PointerEvent('pointerover', {bubbles: true}))", "document.querySelector('.panel .card') !== null");
        key("network: the words on that card", "#/network", "svg.network .knot", "document.querySelectorAll('svg.network .knots > g')[3 + i].dispatchEvent(new PointerEvent('pointerover', {bubbles: true}))");
        key("network of 1,000: the words on that card", "#/network?limit=1000", "svg.network .knot", "document.querySelectorAll('svg.network .knots > g')[3 + i].dispatchEvent(new PointerEvent('pointerover', {bubbles: true}))");
        key("network of 1,000: a zoom", "#/network?limit=1000", "svg.network .knot", "document.querySelector(\"button[aria-label='Zoom in']\").click()");
    }

    private static String brush() {
        return "document.querySelector('.strip .handle').dispatchEvent(new KeyboardEvent('keydown', {key: ['PageUp', 'ArrowRight', 'PageUp', 'ArrowRight', 'PageUp', 'ArrowRight', 'PageUp'][i], bubbles: true}))";
    }

    private static List<String> each(String hash) {
        return IntStream.range(0, ROUNDS).mapToObj(i -> hash).toList();
    }

    private static List<String> of(List<String> iris, String hash) {
        return iris.stream().limit(ROUNDS).map(iri -> hash + URLEncoder.encode(iri, StandardCharsets.UTF_8)).toList();
    }

    /** Time from navigation to the first list entry, as the page's own clock has it. */
    private void first(String what, String hash, String css) {
        if (!only.matcher(what).find()) {
            return;
        }
        List<Took> times = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            chrome.get("about:blank");
            double[] before = worked();
            chrome.get(address + hash);
            double clock = number("const done = arguments[arguments.length - 1]; const look = () => document.querySelector('" + css + "') ? requestAnimationFrame(() => done(performance.now())) "
                    + ": requestAnimationFrame(look); look();");
            times.add(took(clock, before));
        }
        report(what, times);
    }

    /** From another view to this one. */
    private void go(String what, List<String> hashes, String css) {
        if (!only.matcher(what).find()) {
            return;
        }
        List<Took> times = new ArrayList<>();
        for (String hash : hashes) {
            open("#/search", ".page h1");
            double[] before = worked();
            List<Number> clock = numbers("const finish = arguments[arguments.length - 1]; document.querySelector('#main').replaceChildren(); const from = performance.now(); location.hash = '" + hash + "'; "
                    + "const done = (first) => { const rest = () => document.querySelector('#main [aria-busy]') === null ? finish([first, performance.now() - from]) : requestAnimationFrame(rest); rest(); }; "
                    + once("document.querySelector('" + READY + css + "') !== null"));
            times.add(took(clock.get(0).doubleValue(), clock.get(1).doubleValue(), before));
        }
        report(what, times);
    }

    /** Something done in a view, until it shows. */
    private void act(String what, String hash, String css, String action, String shown) {
        if (!only.matcher(what).find()) {
            return;
        }
        List<Took> times = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            open(hash, READY + css);
            double[] before = worked();
            double clock = number("const i = " + i + "; const done = arguments[arguments.length - 1]; const from = performance.now(); " + action + "; " + once(shown));
            times.add(took(clock, before));
        }
        report(what, times);
    }

    /** Something done in a picture, until nothing in it changes any more. */
    private void key(String what, String hash, String css, String action) {
        if (!only.matcher(what).find()) {
            return;
        }
        List<Took> times = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            open(hash, READY + css);
            double[] before = worked();
            double clock = number("const i = " + i + "; const done = arguments[arguments.length - 1]; let last = performance.now(); const from = last; "
                    + "const seen = new MutationObserver(() => requestAnimationFrame(() => { last = performance.now(); })); seen.observe(document.querySelector('#main'), {childList: true, subtree: true, attributes: true}); "
                    + action + "; const look = () => performance.now() - last > 700 ? (seen.disconnect(), done(last - from)) : setTimeout(look, 20); setTimeout(look, 20);");
            times.add(took(clock, before));
        }
        report(what, times);
    }

    /** Ends a measurement with the frame that shows something, without work in between. */
    private static String once(String shown) {
        return "const end = () => requestAnimationFrame(() => done(performance.now() - from)); if (" + shown + ") { end(); } else { const seen = new MutationObserver(() => { if (" + shown
                + ") { seen.disconnect(); end(); } }); seen.observe(document.body, {childList: true, subtree: true, attributes: true}); }";
    }

    private void open(String hash, String css) {
        chrome.get("about:blank");
        chrome.get(address + hash);
        TestBrowser.wait(chrome, "body");
        number("const done = arguments[arguments.length - 1]; const look = () => document.querySelector('" + css.replace("'", "\\'") + "') ? setTimeout(() => done(1), " + PAUSE + ") : setTimeout(look, 20); look();");
    }

    private Took took(double clock, double[] before) {
        return took(clock, clock, before);
    }

    private Took took(double clock, double whole, double[] before) {
        double[] now = worked();
        return new Took(clock, whole, now[0] - before[0], now[1] - before[1]);
    }

    /** How long the page's main thread and the server's threads that answer worked by now, in milliseconds. */
    @SuppressWarnings("unchecked")
    private double[] worked() {
        List<Map<String, Object>> metrics = (List<Map<String, Object>>) chrome.executeCdpCommand("Performance.getMetrics", Map.of()).get("metrics");
        double page = metrics.stream().filter(metric -> metric.get("name").equals("ThreadTime")).mapToDouble(metric -> ((Number) metric.get("value")).doubleValue() * 1_000).findFirst().orElse(0);
        return new double[] {page, answering()};
    }

    /** Of the threads of this process that answer requests; neither compilation nor tidying of memory, which go on beside. */
    private static double answering() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("qtp")).mapToLong(thread -> Math.max(0, threads.getThreadCpuTime(thread.threadId()))).sum() / 1_000_000.0;
    }

    private static double processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1_000_000.0;
    }

    private double number(String script) {
        return ((Number) ((JavascriptExecutor) chrome).executeAsyncScript(script)).doubleValue();
    }

    @SuppressWarnings("unchecked")
    private List<Number> numbers(String script) {
        return (List<Number>) ((JavascriptExecutor) chrome).executeAsyncScript(script);
    }

    @SuppressWarnings("unchecked")
    private List<String> texts(String script) {
        return (List<String>) ((JavascriptExecutor) chrome).executeScript(script);
    }

    private static void report(String what, List<Took> times) {
        List<Took> sorted = times.stream().sorted(Comparator.comparingDouble(Took::clock)).toList();
        System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f | %.0f | %.0f | %.0f |%n", what, sorted.get(sorted.size() / 2).clock(), sorted.getLast().clock(), median(times, Took::whole), median(times, Took::page), median(times, Took::server));
    }

    private static double median(List<Took> times, ToDoubleFunction<Took> figure) {
        return times.stream().mapToDouble(figure).sorted().skip(times.size() / 2).findFirst().orElse(0);
    }
}
