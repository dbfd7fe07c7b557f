package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What readers do on any page without thinking of it: keys, going back, citing, printing, looking for what is not there. */
class HabitsOfReadersTest extends NarrativesInChromium {

    @AfterEach
    void neitherErrorsNorOtherHosts() {
        chromium().isQuiet();
    }

    private static double scrolled() {
        return ((Number) chromium().run("return window.scrollY")).doubleValue();
    }

    private static void openMariama() {
        chromium().open("#/thing?iri=" + encoded(MARIAMA));
        chromium().wait(".identity h1");
    }

    @Test
    void aQuestionMarkListsTheKeysAndEscapeClosesTheList() {
        chromium().open("");
        chromium().wait(".documents .title");
        chromium().press("?");
        assertThat(chromium().wait("dialog[open]").getText()).contains("Keys", "search", "timeline", "highlight");
        chromium().press(Keys.ESCAPE);
        chromium().until(each -> each.all("dialog[open]").isEmpty());
    }

    @Test
    void fewKeysLeadFromAPersonToTheEvents() {
        openMariama();
        chromium().run("const heading = document.querySelector('h1'); heading.tabIndex = -1; heading.focus()");
        chromium().press(Keys.TAB);
        assertThat(chromium().driver().switchTo().activeElement().getText()).isEqualTo("Relations");

        chromium().driver().findElement(By.xpath("//nav[@aria-label='On this page']//button[.='Events']")).sendKeys(Keys.ENTER);
        assertThat(chromium().driver().switchTo().activeElement().getText()).isEqualTo("Events");
        chromium().press("j");
        String first = chromium().driver().switchTo().activeElement().getText();
        assertThat(chromium().run("return document.activeElement.matches('tbody tr:first-child a')")).isEqualTo(true);
        chromium().press(Keys.ARROW_DOWN);
        assertThat(chromium().run("return document.activeElement.matches('tbody tr:nth-child(2) a')")).isEqualTo(true);
        assertThat(chromium().driver().switchTo().activeElement().getText()).isNotEqualTo(first);
        chromium().press("k");
        assertThat(chromium().driver().switchTo().activeElement().getText()).isEqualTo("Events");
    }

    @Test
    void aKeyLeadsFromTheHeadingIntoAPictureAndMovedDaysAreTold() {
        chromium().open("#/timeline?actor=" + encoded(MARIAMA));
        chromium().wait("svg.timeline .happening");
        chromium().press("j", "j");
        assertThat(chromium().run("return document.activeElement.matches('.happening')")).isEqualTo(true);

        chromium().run("document.querySelector('.strip .handle').focus()");
        chromium().press(Keys.ARROW_RIGHT);
        chromium().until(each -> each.textNow(".strip-now[role='status']").matches("Days: .*\\d{4}.*"));
    }

    @Test
    void theListOfKeysIsAccessible() throws IOException, InterruptedException {
        Optional<Axe> axe = Axe.find();
        assumeThat(axe).as("no npm here: accessibility is not checked").isPresent();
        chromium().open("");
        chromium().wait(".documents .title");
        chromium().press("?");
        chromium().wait("dialog[open]");

        assertThat(axe.orElseThrow().violations(chromium().driver())).isEmpty();
    }

    @Test
    void keysLeadToTheSearchAndToThePages() {
        chromium().open("");
        chromium().wait(".documents .title");
        chromium().press("g", "c");
        chromium().until(each -> each.hash().equals("/claims") && each.all("[aria-busy]").isEmpty());

        chromium().press("/");
        assertThat(chromium().run("return document.activeElement.matches('.finder input')")).isEqualTo(true);
        // Where somebody types, a letter is a letter.
        chromium().press("g", "t");
        assertThat(chromium().hash()).isEqualTo("/claims");
        assertThat(chromium().wait(".finder input").getDomProperty("value")).isEqualTo("gt");
    }

    @Test
    void whoGoesBackIsWhereTheyWere() {
        openMariama();
        chromium().run("window.scrollTo(0, 400)");
        chromium().run("document.querySelector('.thing aside a[href^=\"#/document/\"]').click()");
        chromium().wait(".text .mark");
        chromium().until(each -> each.all("[aria-busy]").isEmpty() && scrolled() == 0);

        chromium().driver().navigate().back();
        chromium().wait(".identity h1");

        chromium().until(each -> scrolled() == 400);
        chromium().driver().navigate().forward();
        chromium().wait(".text .mark");
        chromium().until(each -> scrolled() == 0);
    }

    @Test
    void wordsAreCopiedWithTheirDocumentAndWhoSaysSo() {
        openMariama();
        chromium().run("window.copied = ''; navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); };");
        WebElement said = chromium().wait(".said");
        String words = said.findElement(org.openqa.selenium.By.cssSelector("blockquote")).getText();
        chromium().wait(".said button.cite").click();

        chromium().until(each -> !each.run("return window.copied").equals(""));
        assertThat(String.valueOf(chromium().run("return window.copied"))).startsWith("“" + words.substring(0, Math.min(30, words.length()))).contains("‘", "’, characters ", "Source: ", NarrativesServer.address() + "#/document/");
    }

    @Test
    void whatNobodyTellsIsNamed() {
        openMariama();
        assertThat(chromium().wait(".not-told").getText()).contains("Not read", "where they live");
    }

    @Test
    void whatIsSaidAgainStandsOnceWithItsSourcesToOpen() {
        chromium().open("#/thing?iri=" + encoded("https://attest.example/person/agustinho-lelo"));
        chromium().wait(".thing .said");
        String married = "return [...document.querySelectorAll('.thing section .triple')].filter((each) => each.checkVisibility() && each.textContent.startsWith('is or was married to Rosalina')).length";
        WebElement again = chromium().wait("details.again summary");

        assertThat(chromium().run(married)).isEqualTo(1L);
        assertThat(again.getText()).startsWith("Said ").contains(" more, by ");
        again.click();
        assertThat(chromium().wait("details.again .said .voice").getText()).contains("says");
    }

    @Test
    void whatSomebodySaysBeginsWithWhatWasDone() {
        openMariama();
        assertThat(chromium().wait("details[data-as='by'] h2").getText()).isEqualTo("What Mariama Kargbo says");
        chromium().wait("details[data-as='by'] summary").click();

        // Who is whose child may come first; of which kind something is may not.
        assertThat(chromium().wait("details[data-as='by'] .said .triple").getText()).doesNotContainPattern(" is a (?!child of|parent of|sibling of|member of|relative of)");
    }

    @Test
    void whatIsDeniedIsShownWithItsWordsAndWhoDeniesIt() throws IOException {
        JsonNode denied = new ObjectMapper().readTree(TestBrowser.fetch(NarrativesServer.address() + "api/events?document=ferry-incident-93040a47a941&factuality=Counterfactual&limit=50&undated=50"));
        String order = Stream.of("events", "undated").flatMap(each -> StreamSupport.stream(denied.get(each).spliterator(), false))
                .filter(event -> event.at("/sayings/0/words").asText().equals("Nobody gave the order")).map(event -> event.get("iri").asText()).findFirst().orElseThrow();
        chromium().open("#/thing?iri=" + encoded(order));

        assertThat(chromium().wait(".identity").getText()).contains("Not told as having happened").doesNotContain("said as a fact");
        assertThat(chromium().wait(".said").getText()).contains("Rodrigo Fajutagana says it is not so", "said not to be so", "Nobody gave the order");
    }

    @Test
    void whoFindsNothingIsShownWhomMuchIsToldOf() {
        chromium().open("#/search?q=qqqqqqqqqq");
        chromium().wait(".foremost a.chip.person").click();

        assertThat(chromium().wait(".identity h1").getText()).isNotBlank();
        chromium().open("#/search");
        chromium().wait(".foremost a.chip");
    }

    @Test
    void onPaperThereIsNothingToPress() {
        openMariama();
        chromium().driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        try {
            assertThat(chromium().all(".site, button.cite, .tools")).noneMatch(WebElement::isDisplayed);
            assertThat(chromium().all(".said blockquote")).anyMatch(WebElement::isDisplayed);
            assertThat(List.of("rgb(255, 255, 255)")).contains(String.valueOf(chromium().run("return getComputedStyle(document.body).backgroundColor")));
        } finally {
            chromium().driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        }
    }
}
