package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The explorer in a real browser. Passed over only where there is no Chromium with its driver. */
class ExplorerTest {

    @TempDir
    private static Path folder;
    private static Optional<TestServer> server = Optional.empty();
    private static Optional<ChromeDriver> driver = Optional.empty();

    @BeforeAll
    static void start() {
        driver = TestBrowser.start(folder.resolve("profile"));
        assumeTrue(driver.isPresent(), "no Chromium with its driver here: the explorer's pages are not tested");
        server = Optional.of(new TestServer(folder.resolve("store")));
    }

    @AfterAll
    static void stop() {
        driver.ifPresent(ChromeDriver::quit);
        server.ifPresent(TestServer::close);
    }

    private static void neitherErrorsNorOtherHosts() {
        assertThat(console()).isEmpty();
        assertThat(addresses("Network.requestWillBeSent")).isNotEmpty().allMatch(ExplorerTest::isOwn);
    }

    private static List<String> console() {
        return chrome().manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::getMessage).toList();
    }

    /** The server's, or a page inside the browser itself, such as that of a new tab. */
    private static boolean isOwn(String address) {
        return address.startsWith(server.orElseThrow().address().toString()) || Stream.of("data:", "chrome:", "chrome-untrusted:").anyMatch(address::startsWith);
    }

    private static List<String> addresses(String kind) {
        return chrome().manage().logs().get(LogType.PERFORMANCE).getAll().stream().map(LogEntry::getMessage).filter(line -> line.contains("\"" + kind + "\""))
                .flatMap(line -> Stream.of(line.split("\"url\":\"")).skip(1)).map(rest -> rest.substring(0, rest.indexOf('"'))).filter(address -> !address.isEmpty() && !address.equals("about:blank")).toList();
    }

    private static ChromeDriver chrome() {
        return driver.orElseThrow();
    }

    private static void open(String hash) {
        chrome().get("about:blank");
        chrome().get(server.orElseThrow().address() + hash);
    }

    private static WebElement wait(String css) {
        return new WebDriverWait(chrome(), Duration.ofSeconds(30)).until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
    }

    private static WebElement mark(String begin) {
        return wait(".text [data-begin='" + begin + "']");
    }

    @Test
    void opensADocumentFromTheList() {
        open("");
        wait(".documents .title");
        assertThat(chrome().findElements(By.cssSelector(".documents .title"))).extracting(WebElement::getText).contains("A letter from Kilis", "The killing at Maskana");

        chrome().findElement(By.cssSelector("a[href='#/document/" + TestServer.LETTER + "']")).click();

        assertThat(wait(".text").getText()).contains("Tarek Haddad was a baker in Rastan");
        assertThat(chrome().findElements(By.cssSelector(".text .mark"))).hasSizeGreaterThan(20);
        neitherErrorsNorOtherHosts();
    }

    @Test
    void showsWhoSaysWhatIsPointedAt() {
        open("#/document/" + TestServer.LETTER);

        new Actions(chrome()).moveToElement(mark("260")).perform();

        assertThat(wait(".panel .card").getText()).contains("Colonel Aziz shot my cousin Nadim", "was done to Nadim", "Tarek Haddad says, through Ines Carro", "said as a fact", "90 %");
        neitherErrorsNorOtherHosts();
    }

    @Test
    void keepsWhatIsClickedAndLinksToIt() {
        open("#/document/" + TestServer.LETTER);
        mark("373").click();

        assertThat(wait(".panel .card.event").getText()).contains("intended, not said to have happened");
        assertThat(mark("373").getDomAttribute("class")).contains("f-intended");
        assertThat(URI.create(chrome().getCurrentUrl()).getFragment()).endsWith("/373");
        open("#/document/" + TestServer.LETTER + "/373");
        assertThat(mark("373").getDomAttribute("aria-pressed")).isEqualTo("true");
        neitherErrorsNorOtherHosts();
    }

    @Test
    void isReadWithTheKeyboard() {
        open("#/document/" + TestServer.LETTER);
        mark("21").sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ENTER);

        assertThat(chrome().switchTo().activeElement().getText()).isEqualTo("2012");
        assertThat(chrome().switchTo().activeElement().getDomAttribute("aria-pressed")).isEqualTo("true");
        neitherErrorsNorOtherHosts();
    }

    @Test
    void showsTheAnswerOfAQuery() {
        open("#/queries");
        wait("a[href='#/queries/actor/profile']").click();
        wait("#param-who").sendKeys("Tarek Haddad", Keys.ENTER);

        assertThat(wait(".answer table").getText()).contains("baker");
        neitherErrorsNorOtherHosts();
    }

    @Test
    void opensFusekisQueryPageAndKeepsItFromOtherHosts() {
        chrome().get(server.orElseThrow().address() + "fuseki/#/dataset/attest/query");

        assertThat(wait(".yasqe, .CodeMirror").isDisplayed()).isTrue();
        assertThat(URI.create(chrome().getCurrentUrl()).getPath()).isEqualTo("/fuseki/");
        // Its editor asks prefix.cc for prefixes.
        assertThat(console()).allMatch(line -> line.contains("violates") || line.contains("Failed to fetch"));
        assertThat(addresses("Network.responseReceived")).isNotEmpty().allMatch(ExplorerTest::isOwn);
    }
}
