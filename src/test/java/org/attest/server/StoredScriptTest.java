package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Markup in a text, a name, a title or a file name is shown as what it is in every view, and runs nothing. */
class StoredScriptTest {

    /** As long as the words of the letter that it stands for. */
    private static final String IN_TEXT = "<img src=x onerror=self.pwned=1;>";
    private static final String WORDS = "Colonel Aziz shot my cousin Nadim";
    private static final String IN_NAMES = "\"'></title></script><script>self.pwned=1</script><svg onload=self.pwned=1><img src=x onerror=self.pwned=1><a href=javascript:self.pwned=1>";
    private static final Set<String> NAMING = Set.of("label", "name", "fileName", "altLabel", "prefLabel", "title", "creator");
    private static final List<String> VIEWS = List.of("", "#/search?q=baker", "#/search?q=%3Cimg%20src=x%20onerror=self.pwned=1%3E", "#/document/" + TestServer.LETTER, "#/document/" + TestServer.LETTER + "/260",
            "#/thing?iri=https%3A%2F%2Fattest.example%2Fperson%2Ftarek-haddad", "#/thing?iri=javascript%3Aself.pwned%3D1", "#/timeline", "#/map", "#/network", "#/claims", "#/queries",
            "#/queries/actor/profile?who=https%3A%2F%2Fattest.example%2Fperson%2Ftarek-haddad", "#/queries/event/list", "#/queries/document/list", "#/queries/%3Cimg%20src=x%20onerror=self.pwned=1%3E", "#/%3Csvg%20onload=self.pwned=1%3E");

    @TempDir
    private static Path folder;
    private static Optional<TestServer> server = Optional.empty();
    private static Optional<ChromeDriver> driver = Optional.empty();

    @BeforeAll
    static void start() {
        assertThat(IN_TEXT).hasSameSizeAs(WORDS);
        driver = TestBrowser.start(folder.resolve("profile"));
        assumeTrue(driver.isPresent(), "no Chromium with its driver here: the explorer's pages are not tested");
        server = Optional.of(new TestServer(folder.resolve("store"), ServerLimits.standard(), StoredScriptTest::hostile));
    }

    @AfterAll
    static void stop() {
        driver.ifPresent(ChromeDriver::quit);
        server.ifPresent(TestServer::close);
    }

    private static Quad hostile(Quad quad) {
        return Quad.create(quad.getGraph(), hostile(quad.asTriple()));
    }

    private static Triple hostile(Triple triple) {
        return Triple.create(triple.getSubject(), triple.getPredicate(), hostile(triple.getPredicate(), triple.getObject()));
    }

    private static Node hostile(Node property, Node object) {
        if (object.isTripleTerm()) {
            return NodeFactory.createTripleTerm(hostile(object.getTriple()));
        }
        if (!object.isLiteral() || !object.getLiteralDatatypeURI().endsWith("#string")) {
            return object;
        }
        String text = object.getLiteralLexicalForm().replace(WORDS, IN_TEXT);
        return NodeFactory.createLiteralString(NAMING.contains(property.getLocalName()) ? text + IN_NAMES : text);
    }

    @Test
    void runsInNoView() {
        ChromeDriver chrome = driver.orElseThrow();
        int shown = 0;
        for (String view : VIEWS) {
            chrome.get("about:blank");
            chrome.get(server.orElseThrow().address() + view);
            new WebDriverWait(chrome, Duration.ofSeconds(30)).until(page -> page.findElements(By.cssSelector("#main:not([aria-busy])")).stream().anyMatch(main -> !main.getText().isBlank()));

            assertThat(chrome.executeScript("return self.pwned === undefined && document.querySelector('main img, main script, main iframe, svg [onload], svg[onload], a[href^=\"javascript:\"]') === null"))
                    .as(view).isEqualTo(true);
            // Even markup that the policy keeps from running would be reported here.
            assertThat(messages(chrome)).as(view).noneMatch(message -> message.contains("Content Security Policy") || message.contains("TrustedHTML"));
            shown += String.valueOf(chrome.executeScript("return document.body.textContent")).contains("onerror=self.pwned=1") ? 1 : 0;
        }
        assertThat(shown).as("views that show the payload as text").isGreaterThanOrEqualTo(8);
    }

    /** Even a mistake in a view would not help: the policy lets no text become markup. */
    @Test
    void couldNotBecomeMarkup() {
        ChromeDriver chrome = driver.orElseThrow();
        chrome.get(server.orElseThrow().address().toString());

        assertThatThrownBy(() -> chrome.executeScript("document.body.insertAdjacentHTML('beforeend', arguments[0])", IN_TEXT)).hasMessageContaining("TrustedHTML");
        assertThat(chrome.executeScript("return self.pwned === undefined")).isEqualTo(true);
    }

    private static List<String> messages(ChromeDriver chrome) {
        return chrome.manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::getMessage).toList();
    }
}
