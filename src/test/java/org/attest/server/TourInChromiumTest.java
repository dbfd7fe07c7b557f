package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The ten questions of the tour, each answered from the first page by typing names and clicking alone, up to the words of the answer. */
class TourInChromiumTest extends NarrativesInChromium {

    private static final String WORDS = ".text .mark[aria-pressed='true'], .text .cited";

    @BeforeEach
    void fromTheFirstPage() {
        chromium().open("");
        chromium().wait(".documents .title");
    }

    @AfterEach
    void neitherErrorsNorOtherHosts() {
        chromium().isQuiet();
    }

    private static void search(String words) {
        chromium().wait(".site .finder input").sendKeys(words, Keys.ENTER);
        chromium().wait(".hits li");
    }

    private static void page(String name) {
        chromium().wait(".site a[data-nav='" + name + "']").click();
    }

    /** Clicks the first of these links or buttons that shows some words. */
    private static void click(String css, String words) {
        chromium().until(each -> each.all(css).stream().anyMatch(found -> says(found, words)));
        chromium().all(css).stream().filter(found -> says(found, words)).findFirst().orElseThrow().click();
    }

    private static boolean says(WebElement shown, String words) {
        return shown.getText().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    /** Takes the first that a field offers for some words. */
    private static void choose(String css, String words, String offered) {
        WebElement field = chromium().wait(css);
        field.sendKeys(words);
        chromium().until(each -> each.all("[role='option']").stream().filter(WebElement::isDisplayed).findFirst().filter(option -> option.getText().startsWith(offered)).isPresent());
        field.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
    }

    private static void shows(String css, String... words) {
        chromium().until(each -> each.all(css).stream().anyMatch(shown -> Stream.of(words).allMatch(one -> says(shown, one))));
    }

    /** Follows the link to words that hold these, and sees them in their text. */
    private static void toTheWords(String css, String words) {
        click(css, words);
        chromium().wait(WORDS);
        assertThat(chromium().hash()).startsWith("/document/");
        assertThat(chromium().wait(".text").getText()).contains(words);
    }

    @Test
    void howAManDiedWhenAndWhoSaysSo() {
        search("Sferlazo");
        click(".hits a.title", "Killing of Ignazio Sferlazzo");
        chromium().wait(".identity h1");
        click(".identity .tools a", "Compare accounts");

        shows("table.sides", "October 1991", "November 1991", "Giuseppe Vaccarino", "Fiona Marchetti");
        toTheWords("table.sides blockquote a", "November");
    }

    @Test
    void whatHeRefused() {
        click(".documents a.title", "Turncoat");
        chromium().wait(".text .mark.event.f-denied");
        WebElement pay = chromium().all(".text .mark.event.f-denied").stream().filter(mark -> mark.getText().equals("pay")).findFirst().orElseThrow();
        pay.click();

        assertThat(pay.getCssValue("text-decoration-line")).contains("line-through");
        shows(".panel .card .warning", "not");
    }

    @Test
    void whoSomebodyIsAndWhatHeSaysHimself() {
        search("Vacarino");
        chromium().wait(".hits a[href*='giuseppe-vaccarino']").click();

        shows(".thing", "driver", "uncle", "brother");
        chromium().wait("details[data-as='by'] summary").click();
        shows("details[data-as='by'] .voice", "Fiona Marchetti");
        chromium().wait("details[data-as='by'] blockquote a").click();
        chromium().wait(WORDS);
    }

    @Test
    void whenAFerryLeftAndWhetherThoseWhoTellOfItAgree() {
        page("claims");
        click(".hits a.title", "Travel of 126 passengers");

        shows("table.sides", "Rodrigo Fajutagana", "Efren Gadonan", "18:10", "18:35", "They differ");
        toTheWords("table.sides blockquote a", "1810H");
    }

    @Test
    void whenAManWasKilled() {
        search("Hargrove killing");
        shows(".hits li", "Hargrove", "July 1944");
        click(".hits a.title", "Hargrove");
        chromium().wait(".identity h1");
        toTheWords(".said blockquote a", "July of the following year");
    }

    @Test
    void whenTwoParted() {
        page("timeline");
        chromium().wait("svg.timeline .happening");
        choose(".filters .ahead input", "Alicia Montrose", "Alicia Montrose");
        chromium().until(each -> each.hash().contains("actor=") && each.all("[aria-busy]").isEmpty());

        pointAtHappening("2019", "divorced");
        toTheWords(".panel .card blockquote a", "divorced");
    }

    /** Looks at each event whose name or time holds some words, until the words beside the picture hold others. */
    private static void pointAtHappening(String words, String told) {
        for (WebElement happening : chromium().all(".canvas .happening")) {
            if (String.valueOf(happening.findElement(By.cssSelector("title")).getDomProperty("textContent")).contains(words)) {
                chromium().run("arguments[0].focus()", happening);
                chromium().wait(".panel .card blockquote a");
                if (chromium().wait(".panel .card blockquote").getText().contains(told)) {
                    return;
                }
            }
        }
        throw new AssertionError("no event of " + words + " is told with the word " + told);
    }

    @Test
    void whereSomebodyWasBornAndLives() {
        search("Lelo");
        click(".hits li.person a.title", "Rosalina Bere Lelo");

        shows(".thing", "Balibo", "Maliana", "41");
        toTheWords(".said blockquote a", "Balibo");
    }

    @Test
    void whereSomebodyWentWhenSheLeftTheTown() {
        page("map");
        chromium().wait(".canvas .site");
        Select journeys = chromium().choice("Show the journey of");
        journeys.selectByVisibleText(journeys.getOptions().stream().map(WebElement::getText).filter(text -> text.startsWith("Mariama Kargbo")).findFirst().orElseThrow());

        shows("ol.legs", "Freetown", "Port Loko", "Conakry", "19 Oct 1997");
        toTheWords("ol.legs blockquote a", "Conakry");
    }

    @Test
    void whatConnectsTwo() {
        page("network");
        chromium().wait("svg.network .knot");
        choose("#way-from", "Rosalina", "Rosalina Bere Lelo");
        choose("#way-to", "Celestino Mau", "Celestino Mau Kali");
        chromium().wait(".ways-form button[type='submit']").click();

        chromium().wait(".ways ol li button.event").click();
        chromium().wait(".panel .card blockquote a").click();
        chromium().wait(WORDS);
    }

    @Test
    void whatTheTextsSayDidNotHappen() {
        page("timeline");
        chromium().wait("svg.timeline .happening");
        for (String commitment : List.of("factual", "possible", "intended", "supposed", "open")) {
            switchOff(commitment);
        }
        chromium().until(each -> each.hash().contains("factuality=Counterfactual") && each.all("[aria-busy]").isEmpty() && each.all(".canvas .happening.f-factual").isEmpty());

        assertThat(chromium().all(".canvas .happening")).isNotEmpty().allMatch(happening -> happening.getDomAttribute("class").contains("f-denied"));
        pointAtHappening("ninety of us", "board the buses");
        toTheWords(".panel .card blockquote a", "board the buses");
    }

    /** Does not wait until the picture has followed: the next is switched off while it is drawn. */
    private static void switchOff(String commitment) {
        chromium().until(each -> {
            try {
                WebElement box = each.wait(".filters input[data-switch='" + commitment + "']");
                if (box.isSelected()) {
                    box.click();
                }
                return true;
            } catch (StaleElementReferenceException e) {
                return false;
            }
        });
    }
}
