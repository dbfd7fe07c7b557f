package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The timeline, the map and the network of the bundled narratives in a real browser. With {@code -Dattest.docs=write} their pictures in {@code docs/screenshots} are made anew. */
class PicturesTest extends NarrativesInChromium {

    /** Keeps a picture of what is shown, in light and in dark. */
    private static void picture(String name) {
        Path folder = Path.of(System.getProperty("attest.docs", "").equals("write") ? "docs/screenshots" : "target/screenshots");
        chromium().picture(folder.resolve(name + ".png"));
        chromium().colours("dark");
        chromium().picture(folder.resolve(name + "-dark.png"));
        chromium().colours("light");
    }

    @Test
    void drawsTimesAsExactAsTheyAreAndDropsNone() {
        chromium().open("#/timeline?from=1990-01-01&to=1999-12-31");
        chromium().wait("svg.timeline .happening");

        assertThat(chromium().all("svg.timeline .band")).as("some time between bounds").isNotEmpty();
        assertThat(chromium().all("svg.timeline .dot")).as("single days").isNotEmpty();
        assertThat(chromium().all("svg.timeline .group")).as("known in order only").isNotEmpty();
        String told = chromium().wait(".picture .counts").getText();
        assertThat(told).containsPattern("[0-9]+ events with a time, [0-9]+ whose order alone is known, [0-9]+ without either");
        chromium().run("document.querySelectorAll('svg.timeline .happening')[12].focus()");
        chromium().wait(".panel .card.event blockquote");
        picture("timeline");
        chromium().isQuiet();
    }

    @Test
    void leadsFromAnEventToItsWordsWithTheKeyboardAlone() {
        chromium().open("#/timeline");
        chromium().wait("svg.timeline .happening[tabindex='0']");
        chromium().run("document.querySelector(\"svg.timeline .happening[tabindex='0']\").focus()");
        chromium().driver().switchTo().activeElement().sendKeys(Keys.ARROW_RIGHT);
        String words = chromium().wait(".panel .card.event blockquote").getText();

        chromium().driver().switchTo().activeElement().sendKeys(Keys.ENTER);

        assertThat(chromium().wait(".text").getText()).contains(words.substring(0, Math.min(20, words.length())));
        assertThat(chromium().hash()).matches("/document/[a-z0-9-]+/[0-9]+\\?to=[0-9]+");
        chromium().isQuiet();
    }

    @Test
    void keepsTheDaysShownInTheAddressForOtherPictures() {
        chromium().open("#/timeline");
        chromium().wait(".strip .handle").sendKeys(Keys.PAGE_UP, Keys.PAGE_UP);
        chromium().until(each -> each.hash().contains("from="));
        String from = chromium().hash().replaceAll(".*from=([0-9-]+).*", "$1");

        chromium().driver().findElement(By.linkText("Map")).click();
        chromium().driver().navigate().back();
        chromium().wait("svg.timeline");
        chromium().driver().findElement(By.cssSelector(".others a")).click();

        chromium().wait("svg.map-drawing .site");
        assertThat(chromium().hash()).startsWith("/map?").contains("from=" + from);
        assertThat(chromium().wait(".chips").getText()).contains("19");
        chromium().isQuiet();
    }

    @Test
    void zoomsFromCenturiesToDays() {
        chromium().open("#/timeline");
        chromium().wait("svg.timeline .tick");
        for (int i = 0; i < 12; i++) {
            chromium().driver().findElement(By.cssSelector("button[aria-label='Zoom in']")).click();
        }

        chromium().until(each -> each.all("svg.timeline .tick").stream().map(WebElement::getText).anyMatch(tick -> tick.matches("[12]?[0-9]")));
        chromium().isQuiet();
    }

    @Test
    void showsPlacesAndLeadsToWhatHappenedThere() {
        chromium().open("#/map");
        chromium().wait("svg.map-drawing .land path");
        assertThat(chromium().all("svg.map-drawing .names text")).hasSizeGreaterThan(10);
        picture("map");

        WebElement conakry = chromium().all(".site-row").stream().filter(site -> site.getText().startsWith("Conakry")).findFirst().orElseThrow();
        conakry.sendKeys(Keys.ENTER);

        assertThat(chromium().wait(".panel .card.place blockquote").getText()).isNotBlank();
        assertThat(chromium().all("svg.map-drawing .site.chosen")).hasSize(1);
        chromium().isQuiet();
    }

    @Test
    void namesThePlaceUnderThePointerAndOpensItWithAClick() {
        chromium().open("#/map");
        WebElement name = chromium().wait("svg.map-drawing .names text");
        String place = name.getText();
        new Actions(chromium().driver()).moveToElement(name).perform();
        chromium().until(each -> each.all("svg.map-drawing .lit .pointed").size() == 1);
        assertThat(chromium().run("return document.querySelector('svg.map-drawing .sites > title').textContent")).asString().startsWith(place + ": ");

        new Actions(chromium().driver()).click().perform();

        assertThat(chromium().wait(".panel .card.place h2").getText()).isEqualTo(place);
        chromium().isQuiet();
    }

    /** Marks of many places are one path, and so are the countries: what lies under the pointer is reckoned. */
    @Test
    void findsMarksAndCountriesByWhereTheyAre() {
        chromium().open("#/map");
        chromium().wait("svg.map-drawing .names text");
        Set<String> told = new HashSet<>();
        ((List<?>) chromium().run("""
                const box = document.querySelector('svg.map-drawing').getBoundingClientRect();
                return [...Array(40).keys()].flatMap((column) => [...Array(30).keys()].map((row) => {
                  const [clientX, clientY] = [box.left + (column + .5) * box.width / 40, box.top + (row + .5) * box.height / 30];
                  const at = document.elementFromPoint(clientX, clientY);
                  at?.dispatchEvent(new PointerEvent('pointermove', {bubbles: true, clientX, clientY}));
                  return at?.closest('.land, .sites')?.querySelector(':scope > title')?.textContent ?? '';
                }));""")).forEach(each -> told.add((String) each));

        assertThat(told).anyMatch(each -> each.matches(".+: [0-9].*")).contains("India", "Mali");
        chromium().isQuiet();
    }

    @Test
    void tellsAJourneyLegByLeg() {
        chromium().open("#/map");
        WebElement choice = chromium().wait(".zoom select");
        choice.sendKeys(Keys.ARROW_DOWN);

        chromium().wait(".legs li");
        assertThat(chromium().hash()).contains("actor=");
        assertThat(chromium().all(".legs blockquote")).isNotEmpty();
        chromium().until(each -> !each.all("svg.map-drawing .land path[data-fine]").isEmpty());
        picture("journey");

        new Actions(chromium().driver()).moveToElement(chromium().wait("ol.legs li:last-child")).perform();
        chromium().until(each -> !each.all("svg.map-drawing .legs .lit path").isEmpty());
        chromium().isQuiet();
    }

    @Test
    void drawsTheSameNetworkTheSameEachTime() {
        String positions = "return [...document.querySelectorAll('svg.network .knots > g')].map((each) => each.getAttribute('data-iri') + each.getAttribute('transform')).join()";
        chromium().open("#/network?node=" + encoded(MARIAMA));
        chromium().wait("svg.network .knot");
        Object first = chromium().run(positions);
        chromium().open("#/network?node=" + encoded(MARIAMA));
        chromium().wait("svg.network .knot");

        assertThat(chromium().run(positions)).isEqualTo(first);
        chromium().isQuiet();
    }

    @Test
    void expandsAThingAndLeavesTheOthersWhereTheyAre() {
        String stand = "return document.querySelector(`svg.network .knot[data-iri='" + MARIAMA + "']`).getAttribute('transform')";
        chromium().open("#/network?node=" + encoded(MARIAMA));
        chromium().wait("svg.network .knot");
        int before = chromium().all("svg.network .knots > g").size();
        Object place = chromium().run(stand);

        chromium().run("const other = [...document.querySelectorAll('svg.network .knots > g.person')].find((each) => each.getAttribute('aria-label').startsWith('Sorie Bangura')); other.focus()");
        chromium().wait(".panel .card.person");
        chromium().driver().switchTo().activeElement().sendKeys(Keys.ENTER);

        chromium().until(each -> each.all("svg.network .knots > g").size() > before);
        assertThat(chromium().run(stand)).isEqualTo(place);
        chromium().isQuiet();
    }

    @Test
    void findsWaysBetweenTwo() {
        chromium().open("#/network");
        chromium().wait("svg.network .knot");
        picture("network");
        String names = "return [...document.querySelectorAll('svg.network .knots > g.person')].map((each) => each.getAttribute('data-iri')).filter((iri) => /rosalina|celestino/.test(iri)).slice(0, 2).join(' ')";
        String[] two = chromium().run(names).toString().split(" ");
        chromium().open("#/network?start=" + encoded(two[0]) + "&goal=" + encoded(two[1]));

        assertThat(chromium().wait(".ways li").getText()).contains("Celestino", "Rosalina");
        assertThat(chromium().all("svg.network .line.on-way")).isNotEmpty();
        chromium().isQuiet();
    }

    @Test
    void savesPicturesAndTables() {
        for (String page : List.of("timeline", "map", "network")) {
            chromium().open("#/" + page);
            chromium().wait(".canvas svg");
            chromium().run("window.saved = []; URL.createObjectURL = (blob) => { window.saved.push(blob); return 'about:blank#' + blob.type; }; HTMLAnchorElement.prototype.click = function () {};");
            chromium().all(".onward button").getFirst().click();
            chromium().until(each -> each.run("return window.saved.map((blob) => blob.type).join()").toString().contains("image/svg+xml"));
            chromium().run("document.querySelectorAll('details.as-table').forEach((each) => { each.open = true; })");
            chromium().until(each -> !each.all("details.as-table table tbody tr").isEmpty());
            assertThat(chromium().all("details.as-table button").stream().map(WebElement::getText)).contains("Save as CSV");
        }
        chromium().isQuiet();
    }
}
