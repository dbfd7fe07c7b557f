package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.attest.store.GraphStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What the explorer shows where there is nothing to show, or something went wrong, and what of a table stands in the address. */
class StatesOfTheExplorerTest {

    private static final String TAREK = "https%3A%2F%2Fattest.example%2Fperson%2Ftarek-haddad";

    @TempDir
    private static Path folder;
    private static Optional<TestServer> server = Optional.empty();
    private static Optional<Chromium> browser = Optional.empty();

    @BeforeAll
    static void start() {
        Chromium.needed();
        server = Optional.of(new TestServer(folder.resolve("store")));
        browser = Optional.of(Chromium.at(server.orElseThrow().address(), folder.resolve("profile")));
    }

    @AfterAll
    static void stop() {
        browser.ifPresent(Chromium::close);
        server.ifPresent(TestServer::close);
    }

    private static Chromium chromium() {
        return browser.orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"document/no-such-document, No such document", "thing?iri=https%3A%2F%2Fattest.example%2Fperson%2Fnobody, No such thing",
            "claims?event=https%3A%2F%2Fattest.example%2Fdocument%2Fx%23event-1, No such event", "queries/actor/no-such, No such query"})
    void saysThatThereIsNoSuchThingAndOffersTheSearch(String page, String title) {
        chromium().open("#/" + page);

        assertThat(chromium().wait(".status.error.unknown h1").getText()).isEqualTo(title);
        assertThat(chromium().wait(".status.error.unknown a[href='#/search']").isDisplayed()).isTrue();
    }

    @Test
    void saysWhyAQueryFailed() {
        chromium().open("#/queries/actor/profile?who=Nobody+of+This+Name");

        assertThat(chromium().wait(".answer .status.error[role='alert']").getText()).contains("Nobody of This Name");
    }

    @Test
    void saysThatAnAnswerIsEmpty() {
        chromium().open("#/search?q=qqqqqqqq");

        assertThat(chromium().wait(".status:not(.error)").getText()).contains("Nothing");
    }

    @Test
    void saysThatTheServerIsGoneAndTriesAgain() {
        chromium().open("#/queries");
        chromium().wait(".queries li");
        chromium().run("window.reached = window.fetch; window.fetch = () => Promise.reject(new TypeError('refused')); location.hash = '#/thing?iri=" + TAREK + "'");

        assertThat(chromium().wait(".status.error.gone h1").getText()).isEqualTo("The server has gone");
        chromium().run("window.fetch = window.reached");
        chromium().wait(".status.error.gone button").click();
        assertThat(chromium().wait(".identity h1").getText()).isEqualTo("Tarek Haddad");
    }

    @Test
    void saysThatTheServerIsGoneToWhoTypes() {
        chromium().open("#/queries");
        chromium().wait(".queries li");
        chromium().run("window.fetch = () => Promise.reject(new TypeError('refused'))");
        chromium().wait(".site .finder input").sendKeys("Tarek");

        assertThat(chromium().wait(".site .finder .failure").getText()).contains("cannot be reached");
    }

    @Test
    void saysThatTheServerIsGoneToWhoAsksForMore() {
        chromium().open("#/thing?iri=" + TAREK);
        chromium().wait(".identity h1");
        chromium().run("window.fetch = () => Promise.reject(new TypeError('refused'))");
        chromium().wait("details[data-as='about'] summary").click();

        assertThat(chromium().wait("details[data-as='about'] .failure").getText()).contains("cannot be reached");
    }

    @Test
    void saysThatAQueryTakesTooLong() {
        chromium().open("#/queries");
        chromium().wait(".queries li");
        chromium().run("const reached = window.fetch; window.fetch = (path, ...more) => (String(path).startsWith('/api/queries/') "
                + "? Promise.resolve(new Response(JSON.stringify({ status: 503, title: 'Takes too long', detail: 'The query takes longer than 30 s. Bind more of its parameters.' }), { status: 503 })) "
                + ": reached(path, ...more)); location.hash = '#/queries/claims/not-factual?factuality=any'");

        assertThat(chromium().wait(".answer .status.error").getText()).contains("Takes too long", "Bind more");
    }

    @Test
    void saysWhatToDoInAnEmptyStore() {
        GraphStore nothing = GraphStore.create(folder.resolve("nothing"), Optional.empty());
        try (TestServer empty = new TestServer(nothing, ServerLimits.standard())) {
            chromium().driver().get(empty.address().toString());

            assertThat(chromium().wait(".first-steps").getText()).contains("attest build FOLDER", "attest serve", "attest demo");
            assertThat(chromium().all("nav.next, .documents")).isEmpty();
        }
    }

    @Test
    void leavesWhoTypesAloneWhenTheSameIsShownAnew() {
        chromium().open("#/");
        chromium().wait(".documents .title");
        chromium().wait(".site .finder input").sendKeys("Ta");
        chromium().run("document.querySelector('.documents').dataset.before = ''; window.dispatchEvent(new HashChangeEvent('hashchange'))");
        chromium().until(each -> each.all(".documents[data-before]").isEmpty() && !each.all(".documents").isEmpty());
        chromium().press("rek");

        assertThat(chromium().run("return document.querySelector('.site .finder input').value")).isEqualTo("Tarek");
        chromium().until(each -> each.textNow(".site .finder [role='option']").startsWith("Tarek"));
    }

    @Test
    void offersNamesOnceTheSearchIndexIsMade() {
        chromium().open("#/");
        chromium().wait(".documents .title");
        chromium().run("const reached = window.fetch; let asked = 0; window.fetch = (path, ...more) => (String(path).startsWith('/api/search') && asked++ === 0 "
                + "? Promise.resolve(new Response(JSON.stringify({ results: [], counts: {}, total: 0, indexed: false }))) : reached(path, ...more))");
        chromium().wait(".site .finder input").sendKeys("Tarek");

        chromium().until(each -> each.textNow(".site .finder [role='option']").startsWith("Tarek"));
    }

    @Test
    void keepsTheOrderOfATableInTheAddress() {
        chromium().open("#/thing?iri=" + TAREK);
        String column = chromium().wait("table th:nth-child(2) button").getText();
        chromium().wait("table th:nth-child(2) button").click();
        chromium().wait("table th:nth-child(2) button").click();
        chromium().wait("table th:nth-child(2)[aria-sort='descending']");
        List<String> ordered = cells();

        assertThat(chromium().hash()).contains("sort=-" + column.toLowerCase(Locale.ROOT));
        chromium().open("#" + chromium().hash());
        chromium().wait("table th:nth-child(2)[aria-sort='descending']");
        assertThat(cells()).isEqualTo(ordered).hasSizeGreaterThan(1).isSortedAccordingTo((one, other) -> other.compareToIgnoreCase(one));
    }

    private static List<String> cells() {
        return chromium().driver().findElements(By.cssSelector("table tbody td:nth-child(2)")).stream().map(WebElement::getText).toList();
    }
}
