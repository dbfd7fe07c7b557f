package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** That pictures can be read: on a telephone, beyond the page, and what they count. */
class PicturesForReadersTest extends NarrativesInChromium {

    private static final String PALERMO = "palermo-court-98f1274cea98";
    private static final int HEIGHT = 800;
    /** What reaches beyond the drawing. */
    private static final String CUT = "return [...document.querySelectorAll('.canvas svg text.name, .canvas svg rect.group, .canvas svg .note')].filter((each) => each.getBoundingClientRect().right"
            + " > each.closest('svg').getBoundingClientRect().right + 1).map((each) => each.textContent)";
    /** Saves a picture and gives its markup. */
    private static final String SAVED = "const done = arguments[arguments.length - 1]; const make = URL.createObjectURL; URL.createObjectURL = (blob) => { if (blob.type === 'image/svg+xml')"
            + " { blob.text().then(done); } URL.createObjectURL = make; return make.call(URL, blob); }; document.querySelector('.onward button').click();";

    @AfterEach
    void isQuiet() {
        chromium().driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        chromium().isQuiet();
    }

    private static void onTelephone() {
        chromium().driver().executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", 390, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", true));
    }

    @Test
    void namesInTheTimelineEndWithinIt() {
        chromium().open("#/timeline?document=" + PALERMO);
        chromium().wait("svg.timeline .happening .name");
        assertThat((List<?>) chromium().run(CUT)).isEmpty();

        onTelephone();
        chromium().open("#/timeline?document=" + PALERMO);
        chromium().wait("svg.timeline .happening .name");
        assertThat((List<?>) chromium().run(CUT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeline", "map", "network"})
    void areSeenAtOnceOnATelephone(String page) {
        onTelephone();
        chromium().open("#/" + page);
        WebElement picture = chromium().wait(".canvas svg");
        chromium().until(each -> each.all(".folded[open]").isEmpty());

        assertThat(picture.getRect().getY()).isLessThan(HEIGHT * 2 / 3);
        chromium().tabTo(".folded summary").sendKeys(Keys.ENTER);
        chromium().wait(".filters input[data-switch='possible']").click();
        chromium().until(each -> each.hash().contains("factuality=") && each.all("[aria-busy]").isEmpty());
        assertThat(chromium().wait(".filters input[data-switch='possible']").isSelected()).isFalse();
        assertThat(chromium().run("return document.documentElement.scrollWidth")).isEqualTo(390L);
        chromium().wait(".folded summary").click();
    }

    @Test
    void theChosenDaysFollowWhatIsZoomedTo() {
        chromium().open("#/timeline?from=1991-10-01&to=1992-12-31");
        chromium().wait("svg.timeline .happening");
        assertThat(chromium().textNow(".filters .chip.time")).contains("1 Oct 1991 – 31 Dec 1992");
        chromium().wait("button[aria-label='Zoom in']").click();

        String first = (String) chromium().run("return document.querySelector('.day-fields input').value");
        assertThat(first).isNotEqualTo("1991-10-01");
        assertThat(chromium().textNow(".filters .chip.time")).doesNotContain("1 Oct 1991").contains(first.substring(0, 4));
    }

    @Test
    void daysAreWrittenAndWhatTheyTakeIsCounted() {
        chromium().open("#/timeline?document=" + PALERMO);
        chromium().wait("svg.timeline .happening");
        assertThat(chromium().textNow(".head .counts")).doesNotContain(" of ");
        chromium().wait(".day-fields input").sendKeys("1991-10", Keys.TAB, "1992", Keys.TAB);

        chromium().until(each -> each.hash().contains("from=1991-10-01") && each.hash().contains("to=1992-12-31"));
        assertThat(chromium().textNow(".head .counts")).containsPattern("^\\d+ of \\d+ events").contains("1 Oct 1991 – 31 Dec 1992");
        chromium().wait(".day-fields input").sendKeys(Keys.chord(Keys.CONTROL, "a"), "October", Keys.TAB);
        assertThat(chromium().wait(".day-fields input").getDomAttribute("aria-invalid")).isEqualTo("true");
        assertThat(chromium().hash()).contains("from=1991-10-01");
    }

    @Test
    void anAddressMayNameAYearAndAMonth() {
        chromium().open("#/timeline?document=" + PALERMO + "&from=1991&to=1992-02");
        chromium().until(each -> each.textNow(".head .counts").contains("1 Jan 1991 – 29 Feb 1992"));
        chromium().open("#/map?from=1997&to=1997");
        chromium().until(each -> each.textNow(".head .counts").contains("1997"));

        assertThat(chromium().textNow(".head .counts")).containsPattern("^\\d+ of \\d+ events");
        assertThat(chromium().textNow(".zoom select")).containsPattern("\\(\\d+ of \\d+ legs?\\)");
    }

    @Test
    void stepsOfWaysAreMarkedAsTheLegendHasThem() {
        chromium().open("#/network?factuality=Intended&start=" + encoded("https://attest.example/person/peter-haberkorn") + "&goal=" + encoded("https://attest.example/person/greta-haberkorn-doyle"));

        assertThat(chromium().wait(".ways .step.f-intended .commitment").getText()).isEqualTo("intended, not said to have happened");
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeline", "map", "network"})
    void takeWithThemWhatTheyShowAndWhatTheirSignsMean(String page) {
        chromium().open("#/" + page + "?document=" + PALERMO + "&factuality=Factual");
        chromium().wait(".canvas svg");
        chromium().until(each -> each.all("[aria-busy]").isEmpty());
        String saved = String.valueOf(chromium().driver().executeAsyncScript(SAVED));

        assertThat(saved).containsIgnoringCase("<title>" + page + "</title>").contains("Turncoat Names the Man in Cage Three", "only what is said as a fact").contains("said not to be so", "left open", "supposed, or a rule");
    }

    @Test
    void whoFindsSomethingGoesOnAtItsHeading() {
        chromium().open("");
        chromium().wait(".documents .title");
        chromium().wait(".finder input").sendKeys("Sferlazzo");
        chromium().wait(".finder [role='option']");
        chromium().press(Keys.ARROW_DOWN, Keys.ENTER);
        chromium().wait(".identity h1");
        chromium().until(each -> Boolean.TRUE.equals(each.run("return document.activeElement.matches('h1')")));

        chromium().wait(".finder input").sendKeys("Sferlazzo", Keys.ENTER);
        chromium().wait(".hits li");
        chromium().until(each -> Boolean.TRUE.equals(each.run("return document.activeElement.matches('h1')")));
    }
}
