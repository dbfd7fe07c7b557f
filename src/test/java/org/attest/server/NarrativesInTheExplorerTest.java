package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** A walk through the explorer over the bundled narratives in a real browser. Passed over only where there is no Chromium with its driver. */
class NarrativesInTheExplorerTest {

    private static final String VACCARINO = "https://attest.example/person/giuseppe-vaccarino";
    private static final String PALERMO = "palermo-court-98f1274cea98";
    /** Two tell of it. */
    private static final String CROSSING = "travel of 126 passengers";
    /** Where pictures of the pages go. */
    private static final Path PICTURES = Path.of("write".equals(System.getProperty("attest.docs")) ? "docs/screenshots" : "target/screenshots");

    @TempDir
    private static Path folder;
    private static Optional<ChromeDriver> driver = Optional.empty();

    @BeforeAll
    static void start() {
        driver = TestBrowser.start(folder.resolve("profile"));
        assumeTrue(driver.isPresent(), "no Chromium with its driver here: the explorer's pages are not tested");
    }

    @AfterAll
    static void stop() {
        driver.ifPresent(ChromeDriver::quit);
    }

    @AfterEach
    void neitherErrorsNorOtherHosts() {
        List<String> requests = logged(LogType.PERFORMANCE).stream().filter(line -> line.contains("\"Network.requestWillBeSent\""))
                .flatMap(line -> Stream.of(line.split("\"url\":\"")).skip(1)).map(rest -> rest.substring(0, rest.indexOf('"'))).filter(address -> !address.isEmpty() && !address.equals("about:blank")).toList();

        assertThat(logged(LogType.BROWSER)).isEmpty();
        assertThat(requests).allMatch(address -> address.startsWith(NarrativesServer.address().toString())
                || Stream.of("data:", "blob:" + NarrativesServer.address(), "chrome:", "chrome-untrusted:").anyMatch(address::startsWith));
    }

    private static List<String> logged(String kind) {
        return chrome().manage().logs().get(kind).getAll().stream().map(LogEntry::getMessage).toList();
    }

    private static ChromeDriver chrome() {
        return driver.orElseThrow();
    }

    private static void open(String hash) {
        chrome().get("about:blank");
        chrome().get(NarrativesServer.address() + hash);
    }

    private static WebElement wait(String css) {
        return TestBrowser.wait(chrome(), css);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static WebElement active() {
        return chrome().switchTo().activeElement();
    }

    @Test
    void leadsFromAMisspeltNameToTheWords() {
        open("");
        wait(".documents .title");
        wait(".finder input").sendKeys("Vacarino", Keys.ENTER);
        wait(".hits a[href*='giuseppe-vaccarino']").click();

        assertThat(wait(".identity h1").getText()).isEqualTo("Giuseppe Vaccarino");
        assertThat(wait(".said .voice").getText()).contains("says");

        WebElement words = wait(".said blockquote a");
        String quoted = words.getText();
        words.click();

        assertThat(wait(".text .cited").isDisplayed()).isTrue();
        assertThat(wait(".panel .card h2").getText()).startsWith(quoted.substring(0, 20));
        assertThat(URI.create(chrome().getCurrentUrl()).getFragment()).startsWith("/document/");
    }

    @Test
    void isWalkedWithTheKeyboardAlone() {
        open("");
        wait(".documents .title");
        WebElement finder = wait(".finder input");
        for (int i = 0; i < 20 && !active().equals(finder); i++) {
            active().sendKeys(Keys.TAB);
        }
        active().sendKeys("Sferlazzo");
        wait(".finder [role='option']");
        active().sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        wait(".identity h1");
        for (int i = 0; i < 60 && !active().getTagName().equals("a") || !String.valueOf(active().getDomAttribute("href")).startsWith("#/document/"); i++) {
            active().sendKeys(Keys.TAB);
        }
        active().sendKeys(Keys.ENTER);

        assertThat(wait(".text").getText()).contains("Sferlazzo");
    }

    @Test
    void leavesOutWhatIsNotWanted() {
        open("#/search?q=Sorie");
        wait(".kinds a.person").click();
        wait(".kinds a.person[aria-current]");
        assertThat(chrome().findElements(By.cssSelector(".hits li"))).isNotEmpty().allMatch(hit -> hit.getDomAttribute("class").equals("person"));

        open("#/document/" + PALERMO);
        wait(".text .mark.person");
        wait("input[data-switch='person']").click();

        assertThat(wait(".text .mark.person").getCssValue("text-decoration-line")).isEqualTo("none");
    }

    @Test
    void tellsWhatWasReadFromASelectionAndWhatWasNot() {
        open("#/document/" + PALERMO);
        wait(".text .mark");
        chrome().executeScript("const block = document.querySelector('.text .block'); const range = document.createRange(); range.selectNodeContents(block); "
                + "const s = getSelection(); s.removeAllRanges(); s.addRange(range);");

        assertThat(wait(".panel .said").isDisplayed()).isTrue();
        assertThat(wait(".panel .kind").getText()).isEqualTo("Selected");
        assertThat(wait(".panel blockquote.silent").getText()).isNotBlank();
    }

    @Test
    void setsAccountsSideBySide() {
        open("#/claims");
        wait(".hits a.title");
        open("#/claims?event=" + encoded(NarrativesServer.find(CROSSING, "event")));

        assertThat(wait("table.sides").findElements(By.cssSelector("th.account"))).hasSizeGreaterThan(1);
        assertThat(wait("table.sides .verdict").getText()).isEqualTo("They differ");
        assertThat(wait(".verdicts").getText()).isEqualTo("They differ on the hour.");
    }

    @Test
    void setsOneHappeningAlone() {
        open("#/claims?event=" + encoded(NarrativesServer.find("arrest of Giuseppe Vaccarino", "event")));

        assertThat(wait("table.sides").findElements(By.cssSelector("th.account"))).hasSize(1);
    }

    @Test
    void setsApartWhatCameThroughOthers() {
        open("#/claims?event=" + encoded(NarrativesServer.find("killing of Ignazio Sferlazzo", "event")));
        wait("table.sides");
        List<String> heads = chrome().findElements(By.cssSelector("th.account")).stream().map(WebElement::getText).filter(head -> head.startsWith("Giuseppe Vaccarino says")).toList();

        assertThat(heads).doesNotHaveDuplicates().hasSize(2).anyMatch(head -> head.contains("\nthrough Fiona Marchetti\n")).anyMatch(head -> head.contains("\nthrough Elena Torrisini, then Fiona Marchetti\n"));
        assertThat(wait(".by-chain").getText()).contains("differs by who passes it on");
    }

    @Test
    void offersNamesInTheFormsAndHandsTheQueryToTheEditor() {
        open("#/queries/actor/profile");
        wait("#param-who").sendKeys("Vaccar");
        wait("#param-who-options [role='option']");
        wait("#param-who").sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        wait(".form button.primary").click();

        assertThat(wait(".answer table").getText()).contains("driver");
        assertThat(wait(".answer a[href^='/fuseki/']").getDomAttribute("href")).contains(encoded(VACCARINO).replace("+", "%20"));
    }

    @Test
    void saysWhereThereIsNothing() {
        open("#/search?q=qqqqqqqqqq");
        assertThat(wait(".status:not(.loading)").getText()).contains("Nothing");
        open("#/nowhere");
        assertThat(wait(".status.error").getText()).contains("no page");
    }

    /** A page with what shows that it is there. */
    record Page(String name, String hash, String css) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Page> pages() {
        return List.of(new Page("start", "", ".foremost a"), new Page("search", "#/search?q=Sorie", ".hits li"), new Page("reader", "#/document/" + PALERMO + "/204", ".panel .card"),
                new Page("words", "#/document/" + PALERMO + "/491?to=582", ".panel .said"), new Page("thing", "#/thing?iri=" + encoded(VACCARINO), ".identity h1"),
                new Page("claims", "#/claims?event=" + encoded(NarrativesServer.find(CROSSING, "event")), "table.sides"),
                new Page("contradictions", "#/claims?show=contradictions", ".claims-list .kinds"), new Page("queries", "#/queries", ".queries li"),
                new Page("query", "#/queries/claims/not-factual?factuality=Counterfactual", ".answer table"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isNoWiderThanATelephone(Page page) {
        chrome().executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", 390, "height", 800, "deviceScaleFactor", 1, "mobile", true));
        try {
            open(page.hash);
            wait(page.css);

            assertThat(chrome().executeScript("return document.documentElement.scrollWidth")).isEqualTo(390L);
        } finally {
            chrome().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void canBeUsedByAllInLightAndDark(Page page) throws IOException, InterruptedException {
        Optional<Axe> axe = Axe.find();
        for (String theme : List.of("light", "dark")) {
            open("");
            chrome().executeScript("localStorage.setItem('attest-theme', '" + theme + "')");
            open(page.hash);
            wait(page.css);
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(page.name + (theme.equals("dark") ? "-dark" : "") + ".png"), chrome().getScreenshotAs(OutputType.BYTES));
            axe.ifPresent(checker -> assertThat(checker.violations(chrome())).as(theme).isEmpty());
        }
        assumeTrue(axe.isPresent(), "no npm here: accessibility is not checked");
    }
}
