package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.stream.Stream;

import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser that looks at a server's pages. */
final class Chromium implements AutoCloseable {

    private static final List<String> BROWSERS = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> DRIVERS = List.of("/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver", "/usr/local/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_TABS = 150;

    private final URI address;
    private final ChromeDriver driver;

    private Chromium(URI address, ChromeDriver driver) {
        this.address = address;
        this.driver = driver;
    }

    /** Passes the tests over, with a line that says so, where there is no Chromium with its driver. */
    static void needed() {
        assumeTrue(first(BROWSERS).isPresent() && first(DRIVERS).isPresent(), "no Chromium with its driver here: the explorer's pages are not tested");
    }

    static Chromium at(URI address, Path profile) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(first(BROWSERS).orElseThrow());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", "--user-data-dir=" + profile, "--window-size=1440,1100", "--force-device-scale-factor=1", "--hide-scrollbars");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriver driver = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(new File(first(DRIVERS).orElseThrow())).usingAnyFreePort().build(), options);
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        return new Chromium(address, driver);
    }

    private static Optional<String> first(List<String> paths) {
        return paths.stream().filter(path -> Files.isExecutable(Path.of(path))).findFirst();
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Opens a page as if it were typed into a new window. */
    void open(String hash) {
        driver.get("about:blank");
        driver.get(address + hash);
    }

    WebElement wait(String css) {
        return new WebDriverWait(driver, PATIENCE).until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
    }

    /** What is drawn anew while it is looked at is looked at again. */
    void until(Predicate<Chromium> holds) {
        new WebDriverWait(driver, PATIENCE).ignoring(StaleElementReferenceException.class).withMessage(() -> "the page says: " + textNow("#main")).until(each -> holds.test(this));
    }

    /** Gives the window another width and waits until the page has drawn itself into it: the window manager takes its time, and several steps. */
    void widen(int width) {
        Dimension size = driver.manage().window().getSize();
        long inner = (Long) run("return window.innerWidth") + width - size.width;
        driver.manage().window().setSize(new Dimension(width, size.height));
        until(each -> Objects.equals(each.run("return window.innerWidth"), inner));
        frame();
    }

    /** Waits until what the page was told to draw is drawn. */
    void frame() {
        driver.executeAsyncScript("const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))");
    }

    /** Goes on with the tab key alone until something of this kind has the focus. */
    WebElement tabTo(String css) {
        for (int i = 0; i < MOST_TABS; i++) {
            driver.switchTo().activeElement().sendKeys(Keys.TAB);
            if (Boolean.TRUE.equals(run("return document.activeElement.matches(arguments[0])", css))) {
                return driver.switchTo().activeElement();
            }
        }
        throw new AssertionError("the tab key does not lead to " + css);
    }

    /** Presses keys where the focus is. */
    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** The choice of one that stands behind these words. */
    Select choice(String label) {
        return new Select(driver.findElement(By.xpath("//label[span='" + label + "']/select")));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    String hash() {
        return String.valueOf(URI.create(driver.getCurrentUrl()).getRawFragment());
    }

    /** Read in one step, of what may be drawn anew at any moment; empty where there is none. */
    String textNow(String css) {
        return String.valueOf(run("return document.querySelector(arguments[0])?.textContent ?? ''", css));
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Light or dark, as a system would ask for. */
    void colours(String scheme) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Keeps a picture of the window. */
    void picture(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Neither an error nor a warning was logged since the last look, and nobody else was asked. What a test runs in the page has no address of its own. */
    void isQuiet() {
        assertThat(driver.manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::getMessage)).isEmpty();
        assertThat(driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream().map(LogEntry::getMessage).filter(line -> line.contains("\"Network.requestWillBeSent\""))
                .flatMap(line -> Stream.of(line.split("\"url\":\"")).skip(1)).map(rest -> rest.substring(0, rest.indexOf('"'))).filter(url -> !url.isEmpty() && !url.equals("about:blank")))
                .isNotEmpty().allMatch(this::isOwn);
    }

    private boolean isOwn(String url) {
        return url.startsWith(address.toString()) || Stream.of("data:", "chrome:", "chrome-untrusted:", "blob:" + address).anyMatch(url::startsWith);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
