package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The timeline, the map and the network as a person uses them: filtered, brushed, with keys alone, by link, and by those who see otherwise. */
class WalksThroughPicturesTest extends NarrativesInChromium {

    /** What each picture draws. */
    private static final Map<String, String> MARKS = Map.of("timeline", ".canvas .happening", "map", ".canvas .site", "network", ".canvas .knots > g");

    @AfterEach
    void neitherErrorsNorOtherHosts() {
        chromium().isQuiet();
    }

    /** Of the map's places those that look alike are one path, with a part for each. */
    private static int marks(String page) {
        String parts = "return [...document.querySelectorAll('.canvas .site path')].reduce((sum, each) => sum + each.getAttribute('d').split('M').length - 1, 0)";
        return page.equals("map") ? ((Number) chromium().run(parts)).intValue() : chromium().all(MARKS.get(page)).size();
    }

    private static void open(String page) {
        chromium().open("#/" + page);
        chromium().wait(MARKS.get(page.replaceFirst("\\?.*", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeline", "map", "network"})
    void filtersByKindOfEventAndByHowSureTheSourceIs(String page) {
        open(page);
        int all = marks(page);
        chromium().choice("Kind of event").selectByVisibleText("Violence");
        chromium().until(each -> each.hash().contains("type=Violence") && marks(page) > 0 && marks(page) < all);

        int violent = marks(page);
        chromium().wait(".filters input[data-switch='factual']").click();
        chromium().until(each -> each.hash().contains("factuality=") && marks(page) < violent && each.all("[aria-busy]").isEmpty());

        assertThat(chromium().all(MARKS.get(page) + ".f-factual" + (page.equals("network") ? ".event" : ""))).isEmpty();
        chromium().wait(".chips button.plain").click();
        chromium().until(each -> marks(page) == all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeline", "map", "network"})
    void keepsAllThatIsSwitchedBeforeThePictureFollows(String page) {
        open(page);
        chromium().run("['factual', 'possible', 'intended', 'supposed', 'open'].forEach((each) => document.querySelector(`.filters input[data-switch='${each}']`).click())");

        chromium().until(each -> each.hash().contains("factuality=Counterfactual") && each.all("#main[aria-busy]").isEmpty() && each.all(".filters input:checked").size() == 1);
        assertThat(chromium().wait(".filters input:checked").getDomAttribute("data-switch")).isEqualTo("denied");
        assertThat(chromium().all(MARKS.get(page) + ".f-factual" + (page.equals("network") ? ".event" : ""))).isEmpty();
    }

    @Test
    void leavesTheFocusOnAFilterThatWasSwitched() {
        open("timeline");
        chromium().tabTo(".filters input[data-switch='possible']").sendKeys(Keys.SPACE);
        chromium().until(each -> each.hash().contains("factuality=") && each.all("[aria-busy]").isEmpty() && each.all(".filters input[data-switch='possible']:checked").isEmpty());

        assertThat(chromium().run("return document.activeElement.dataset.switch")).isEqualTo("possible");
    }

    @Test
    void leavesTheFocusOnAFilterWhoseAnswerTakesLong() {
        open("timeline");
        chromium().run("const at = window.fetch; window.fetch = (...asked) => new Promise((go) => setTimeout(go, 600)).then(() => at(...asked)); return true");
        chromium().tabTo(".filters input[data-switch='possible']").sendKeys(Keys.SPACE);
        chromium().until(each -> each.hash().contains("factuality=") && each.all("[aria-busy]").isEmpty() && each.all(".filters input[data-switch='possible']:checked").isEmpty());

        assertThat(chromium().run("return document.activeElement.dataset.switch")).isEqualTo("possible");
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeline", "map", "network"})
    void saysWhereNothingFitsTheFilters(String page) {
        chromium().open("#/" + page + "?document=no-such-document");

        chromium().until(each -> each.textNow("main").contains("Nothing fits these filters."));
        assertThat(marks(page)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeline", "map", "network"})
    void findsSomebodyByTypingAndShowsWhatTheyHaveToDoWith(String page) {
        open(page);
        chromium().wait(".filters .ahead input").sendKeys("Bangurra");
        chromium().until(each -> each.all(".filters .ahead [role='option']").stream().findFirst().filter(option -> option.getText().startsWith("Sorie Bangura")).isPresent());
        chromium().press(Keys.ARROW_DOWN, Keys.ENTER);

        chromium().until(each -> each.hash().contains("sorie-bangura") && each.all("[aria-busy]").isEmpty());
        // What happened to him may have been at places that are on no map; the lists beside the pictures name them.
        assertThat(chromium().wait("main").getText()).contains("Sorie Bangura");
    }

    /** Drags over one and a half such parts of all days, from a quarter of them right of the middle. */
    private static void brush(int part) {
        WebElement strip = chromium().wait(".strip svg");
        int width = strip.getSize().getWidth();
        new Actions(chromium().driver()).moveToElement(strip, width / 4, -12).clickAndHold().moveByOffset(width / part, 0).moveByOffset(width / part / 2, 0).release().perform();
        chromium().until(each -> each.hash().contains("from=") && each.hash().contains("to=") && each.all("[aria-busy]").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeline", "map"})
    void brushesTheDaysWithTheMouse(String page) {
        // All days together may be too many to draw each happening, so that fewer days are compared with some.
        open(page);
        brush(8);
        int some = marks(page);

        open(page);
        brush(60);
        chromium().until(each -> marks(page) < some);
        String brushed = chromium().hash();
        open(brushed.substring(1));
        assertThat(chromium().wait(".chips .chip.time").getText()).isNotBlank();
        assertThat(marks(page)).isLessThan(some);
    }

    @Test
    void leadsFromAPlaceToItsWordsWithTheKeyboardAlone() {
        open("map");
        chromium().tabTo(".site-row").sendKeys(Keys.ENTER);
        chromium().wait(".panel .card.place blockquote a");
        chromium().tabTo(".panel .card.place blockquote a").sendKeys(Keys.ENTER);

        chromium().wait(".text .mark[aria-pressed='true'], .text .cited");
        assertThat(chromium().hash()).startsWith("/document/");
    }

    @Test
    void leadsFromAThingInTheNetworkToItsWordsWithTheKeyboardAlone() {
        open("network");
        chromium().tabTo("svg.network .knot");
        String first = chromium().wait(".panel .card h2").getText();
        chromium().press(Keys.ARROW_RIGHT);
        chromium().until(each -> !each.wait(".panel .card h2").getText().equals(first));
        int before = marks("network");
        chromium().press(Keys.ENTER);
        chromium().until(each -> each.hash().contains("node=") && each.all("[aria-busy]").isEmpty() && marks("network") != before);
        chromium().wait(".panel .card");
        chromium().wait(".panel .card.event blockquote a, .panel .card blockquote a, .panel .card .facts");
        chromium().tabTo("svg.network .knot");
        for (int i = 0; i < 12 && chromium().all(".panel .card blockquote a").isEmpty(); i++) {
            chromium().press(List.of(Keys.ARROW_DOWN, Keys.ARROW_RIGHT, Keys.ARROW_UP).get(i % 3));
        }
        chromium().wait(".panel .card blockquote a");
        chromium().tabTo(".panel .card blockquote a").sendKeys(Keys.ENTER);

        chromium().wait(".text .mark[aria-pressed='true'], .text .cited");
    }

    /** What is shown beside a picture is part of its address. */
    @ParameterizedTest
    @CsvSource({"timeline, svg.timeline .happening[tabindex='0']", "map, .site-row", "network, svg.network .knot[tabindex='0']"})
    void opensWhatWasChosenByLink(String page, String css) {
        open(page);
        chromium().wait(css).sendKeys(page.equals("map") ? Keys.ENTER : Keys.SHIFT);
        String shown = chromium().wait(".panel .card h2").getText();
        chromium().until(each -> each.hash().contains("focus="));

        chromium().open("#" + chromium().hash());

        assertThat(chromium().wait(".panel .card h2").getText()).isEqualTo(shown);
        assertThat(marks(page)).isGreaterThan(1);
    }

    @Test
    void keepsTheStretchOfTheMapInTheAddress() {
        open("map");
        String moved = "return document.querySelector('.canvas svg.map-drawing > g').getAttribute('transform').match(/[0-9.]+/g).map(Number).reduce((sum, each) => sum + each, 0)";
        Object whole = chromium().run(moved);
        chromium().wait("button[aria-label='Zoom in']").click();
        chromium().until(each -> each.hash().contains("at=") && !each.run(moved).equals(whole));
        double before = ((Number) chromium().run(moved)).doubleValue();

        chromium().open("#" + chromium().hash());
        chromium().until(each -> !each.all("svg.map-drawing .land path").isEmpty() && each.all("[aria-busy]").isEmpty());

        // The address rounds to a few pixels.
        assertThat(((Number) chromium().run(moved)).doubleValue()).isCloseTo(before, within(6.0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 900, 520})
    void findsTheButtonOfTheTimelineWhereItWasWhenItIsPressedAgain(int width) {
        int size = chromium().driver().manage().window().getSize().width;
        try {
            chromium().widen(width);
            open("timeline");
            String top = "return document.querySelector(\"button[aria-label='Zoom in']\").getBoundingClientRect().top";
            double before = ((Number) chromium().run(top)).doubleValue();
            chromium().wait("button[aria-label='Zoom in']").click();
            chromium().until(each -> each.hash().contains("from="));

            assertThat(((Number) chromium().run(top)).doubleValue()).isCloseTo(before, within(0.5));
        } finally {
            chromium().widen(size);
        }
    }

    /** A scrollbar that comes once the page is filled makes the map narrower too. */
    @Test
    void showsAllPlacesAlsoWhereTheMapBecomesNarrower() {
        String moved = "return document.querySelector('.canvas svg.map-drawing > g').getAttribute('transform')";
        int size = chromium().driver().manage().window().getSize().width;
        chromium().open("#/map?actor=" + encoded(MARIAMA));
        chromium().until(each -> !each.all(".canvas .site path").isEmpty() && each.all("[aria-busy]").isEmpty());
        chromium().frame();
        Object wide = chromium().run(moved);
        try {
            chromium().widen(size - 120);
            chromium().until(each -> !each.run(moved).equals(wide));
            Object narrow = chromium().run(moved);
            assertThat(chromium().hash()).doesNotContain("at=");
            chromium().wait("button[aria-label='Whole picture']").click();
            chromium().until(each -> each.hash().contains("at="));

            assertThat(chromium().run(moved)).isEqualTo(narrow);
        } finally {
            chromium().widen(size);
        }
    }

    static List<String> states() {
        return List.of("timeline?from=1990-01-01&to=1999-12-31", "timeline?lanes=actor&actor=" + encoded(MARIAMA), "map", "map?type=Movement", "network", "network?node=" + encoded(MARIAMA),
                "network?kind=person+organization+group+place+event");
    }

    @ParameterizedTest
    @MethodSource("states")
    void canBeUsedByAllInLightAndDark(String state) throws IOException, InterruptedException {
        Optional<Axe> axe = Axe.find();
        for (String theme : List.of("light", "dark")) {
            chromium().colours(theme);
            open(state);
            chromium().run("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
            axe.ifPresent(checker -> assertThat(checker.violations(chromium().driver())).as(theme).isEmpty());
        }
        chromium().colours("light");
        assumeTrue(axe.isPresent(), "no npm here: accessibility is not checked");
    }
}
