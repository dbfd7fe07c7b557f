package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** How texts, answers and things are read in a real browser: what is drawn, what is hidden by nothing, and where the focus is. */
class ReadingInChromiumTest extends NarrativesInChromium {

    private static final String FERRY = "ferry-incident-93040a47a941";
    private static final String VACCARINO = "https://attest.example/person/giuseppe-vaccarino";
    private static final String IN_SIGHT = "const { top, bottom } = arguments[0].getBoundingClientRect(); const panel = document.querySelector('.reading .panel').getBoundingClientRect(); "
            + "return top >= 0 && bottom <= innerHeight && (panel.height === 0 || panel.left >= arguments[0].getBoundingClientRect().right - 1 || bottom <= panel.top || top >= panel.bottom)";

    @AfterEach
    void whole() {
        chromium().driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    private static void telephone() {
        chromium().driver().executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", true));
    }

    private static JsonNode document(String id) throws IOException {
        return new ObjectMapper().readTree(TestBrowser.fetch(NarrativesServer.address() + "api/documents/" + id + "?statements=none"));
    }

    private static String shown() {
        return String.valueOf(chromium().run("return document.querySelector('.text').innerText"));
    }

    @Test
    void paragraphsThatWereWrappedByHandAreDrawnAsParagraphs() {
        chromium().open("#/document/" + FERRY);
        chromium().wait(".text .mark");

        assertThat(shown()).contains("MV Reyna ng Sibuyan, owned and operated by", "Coast Guard Station Romblon\nReport No. 2004-117\nDate of report");
    }

    @Test
    void everyPlaceInAWrappedTextStaysWhatItWas() throws IOException {
        String text = document(FERRY).get("text").asText();
        int begin = text.indexOf("bound from Batangas to\nOdiongan");
        chromium().open("#/document/" + FERRY + "/" + begin + "?to=" + (begin + "bound from Batangas to\nOdiongan".length()));
        chromium().wait(".panel .card");

        assertThat(chromium().run("return [...document.querySelectorAll('.cited')].map((each) => each.textContent).join('')")).isEqualTo("bound from Batangas to Odiongan");
        assertThat(chromium().run("return document.querySelector('.text').textContent.length")).isEqualTo((long) text.length());
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void theWordsOfALinkAreInSight(int width) throws IOException {
        String text = document(FERRY).get("text").asText();
        int begin = text.indexOf("Nobody gave the order");
        if (width < 500) {
            telephone();
        }
        chromium().open("#/document/" + FERRY + "/" + begin + "?to=" + (begin + 21));
        chromium().wait(".panel .card");

        chromium().until(each -> Boolean.TRUE.equals(each.run(IN_SIGHT, each.wait(".cited"))));
    }

    @Test
    void onATelephoneNothingLiesOverTheTextBeforeItIsAskedForAndItCanBePutAway() {
        telephone();
        chromium().open("#/document/" + FERRY);
        WebElement mark = chromium().wait(".text .mark");

        assertThat(chromium().all(".reading .panel")).noneMatch(WebElement::isDisplayed);
        assertThat(chromium().wait(".hint.touch").isDisplayed()).isTrue();
        mark.click();
        chromium().wait(".panel [data-close]").click();
        chromium().until(each -> each.all(".reading .panel").stream().noneMatch(WebElement::isDisplayed));
        assertThat(chromium().all(".text [aria-pressed='true']")).isEmpty();
    }

    @Test
    void saysThatMoreStandsInThePanelThanIsSeen() {
        chromium().open("#/document/" + FERRY + "/0?to=2000");
        chromium().wait(".panel .card");
        chromium().until(each -> each.wait(".panel .below").isDisplayed());
        chromium().run("document.querySelector('.panel .shown').scrollTo(0, 1e6)");

        chromium().until(each -> each.all(".panel .below").stream().noneMatch(WebElement::isDisplayed));
    }

    @Test
    void theListOfKeysClosesAndGivesTheFocusBack() {
        chromium().open("#/");
        WebElement title = chromium().wait(".documents .title");
        chromium().run("arguments[0].focus()", title);
        chromium().press("?");
        chromium().wait("dialog.keys-list[open]");
        chromium().press(Keys.ESCAPE);

        chromium().until(each -> each.all("dialog.keys-list[open]").isEmpty());
        assertThat(chromium().driver().switchTo().activeElement()).isEqualTo(title);
    }

    @Test
    void theListOfKeysDoesNotStayWhereSomebodyGoesElsewhere() {
        chromium().open("#/");
        chromium().wait(".documents .title");
        chromium().press("?");
        chromium().wait("dialog.keys-list[open]");
        chromium().press("gq");

        chromium().wait(".queries li");
        assertThat(chromium().all("dialog.keys-list[open]")).isEmpty();
    }

    @Test
    void anEventIsFoundByTheWordThatTellsIt() {
        chromium().open("#/search?q=strangled");

        assertThat(chromium().wait(".hits li.event .title").getText()).isEqualToIgnoringCase("Killing of Ignazio Sferlazzo in a farmhouse");
        assertThat(chromium().wait(".hits li.event .in-words b").getText()).isEqualTo("strangled");
        assertThat(chromium().wait(".hits li.document .title").getText()).isEqualTo("Turncoat Names the Man in Cage Three");
        assertThat(chromium().all(".similar")).isEmpty();
    }

    @Test
    void similarSpellingsStandApart() {
        chromium().open("#/search?q=Vacarino");
        assertThat(chromium().wait(".hint.fit").getText()).contains("Nothing is written ‘Vacarino’");

        chromium().open("#/search?q=Sferlazzo");
        chromium().wait(".hits li.person");
        assertThat(chromium().all(".hint.fit")).isEmpty();
        assertThat(chromium().run("return [...document.querySelectorAll('.page section:not(.similar) .hits li:not(.document)')].every((each) => each.textContent.includes('Sferlazzo'))")).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#/queries/claims/not-factual?factuality=any", "#/thing?iri=https%3A%2F%2Fattest.example%2Fperson%2Fmariama-kargbo"})
    void noTableHidesItsRows(String page) {
        chromium().open(page);
        chromium().wait("tbody tr");

        assertThat(chromium().run("return [...document.querySelectorAll('.scroll')].filter((each) => each.scrollHeight > each.clientHeight + 1).length")).isEqualTo(0L);
    }

    @Test
    void aLongAnswerSaysThatThereIsMoreAndShowsIt() {
        chromium().open("#/queries/claims/not-factual?factuality=any");
        chromium().wait("tbody tr");
        int first = chromium().all("tbody tr").size();
        assertThat(chromium().wait(".answer .more").getText()).contains("the first 100 rows");
        chromium().wait(".answer .more button").click();

        chromium().until(each -> each.all("tbody tr").size() > first);
    }

    @Test
    void whatIsToldOfAPersonCanBeReadSourceAfterSource() {
        chromium().open("#/thing?iri=" + encoded(VACCARINO));
        chromium().wait(".arranged a:not([aria-current])").click();
        chromium().wait(".by-source");
        List<String> sources = chromium().all(".by-source h2").stream().map(heading -> heading.getText().replaceAll("\\s+", " ")).toList();

        assertThat(sources).contains("Fiona Marchetti says", "Elena Torrisini says").doesNotHaveDuplicates();
        assertThat(chromium().all(".by-source table")).isNotEmpty();
        assertThat(chromium().hash()).contains("by=source");
    }

    @ParameterizedTest
    @CsvSource({"1997-13, false", "1997-02-30, false", "19 October, false", "1997-10, true", "1997, true"})
    void aDayThatIsNoneIsRefusedInTheFormsToo(String written, boolean fits) {
        chromium().open("#/queries/time/between");
        WebElement field = chromium().wait("#param-from");
        field.sendKeys(written);

        assertThat(chromium().run("return arguments[0].checkValidity()", field)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"1440, #/thing?iri=https%3A%2F%2Fattest.example%2Fperson%2Fgiuseppe-vaccarino&by=source, .by-source", "390, #/queries/claims/not-factual?factuality=any, .answer tbody tr",
            "390, #/thing?iri=https%3A%2F%2Fattest.example%2Fperson%2Fmariama-kargbo, table.stacked tr", "1440, #/search?q=Vacarino, .hint.fit", "390, #/document/ferry-incident-93040a47a941/0?to=900, .panel .card"})
    void canBeUsedByAll(int width, String page, String css) throws IOException, InterruptedException {
        Optional<Axe> axe = Axe.find();
        assumeTrue(axe.isPresent(), "no npm here: accessibility is not checked");
        if (width < 500) {
            telephone();
        }
        for (String scheme : List.of("light", "dark")) {
            chromium().colours(scheme);
            chromium().open(page);
            chromium().wait(css);

            assertThat(axe.orElseThrow().violations(chromium().driver())).as(scheme).isEmpty();
        }
        chromium().colours("light");
    }

    @Test
    void theFirstPageSaysWhatToDoNext() {
        chromium().open("#/");

        assertThat(chromium().wait("nav.next").getText()).contains("Search", "Claims", "where accounts differ");
    }
}
