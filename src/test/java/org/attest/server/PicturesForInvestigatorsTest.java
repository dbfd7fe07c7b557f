package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** That pictures claim no more than was said: what an order rests on, at what hour, which ways were gone; and that what they show can be named. */
class PicturesForInvestigatorsTest extends NarrativesInChromium {

    private static final String PALERMO = "palermo-court-98f1274cea98";
    private static final String FERRY = "ferry-incident-93040a47a941";
    private static final String LINES = "Number(/(\\d+) lines? in all/.exec(each.getAttribute('aria-label'))[1])";
    /** Names that lie over each other. */
    private static final String OVERLAPPING = "const boxes = [...document.querySelectorAll('.network .labels text')].map((each) => ({ name: each.textContent, box: each.getBBox() }));"
            + " return boxes.flatMap((one, i) => boxes.slice(i + 1).filter((other) => one.box.x < other.box.x + other.box.width && other.box.x < one.box.x + one.box.width"
            + " && one.box.y + 3 < other.box.y + other.box.height && other.box.y + 3 < one.box.y + one.box.height).map((other) => `${one.name} / ${other.name}`))";

    @AfterEach
    void isQuiet() {
        chromium().driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        chromium().isQuiet();
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(String script) {
        return (List<String>) chromium().run(script);
    }

    private static long number(String script) {
        return ((Number) chromium().run(script)).longValue();
    }

    @Test
    void anOrderSaysWhatItRestsOn() {
        chromium().open("#/timeline?document=" + PALERMO);
        chromium().wait("svg.timeline .order");
        List<String> told = texts("return [...document.querySelectorAll('.canvas .order title')].map((each) => each.textContent)");

        assertThat(told).anyMatch(each -> each.endsWith("read from the sequence of telling; nobody says so")).anyMatch(each -> each.endsWith("read from the words"));
        assertThat(chromium().textNow(".legend.times")).contains("read from the words", "by the dates of the two", "read from the sequence of telling", "inferred from other times and orders");

        WebElement mark = (WebElement) chromium().run("return [...document.querySelectorAll('.canvas .happening')].find((each) => each.querySelector('title').textContent.includes('sequence of telling'))");
        chromium().run("arguments[0].focus()", mark);
        chromium().until(each -> each.textNow(".panel").contains("(read from the sequence of telling; nobody says so)"));
        assertThat(chromium().wait(".panel a.basis").getDomAttribute("href")).contains("#/document/" + PALERMO);
    }

    @Test
    void whatAnEventCameAfterIsCalledByItsName() {
        chromium().open("#/timeline?from=1990-01-01&to=1999-12-31");
        chromium().until(each -> each.all(".canvas .happening").size() > 10);

        assertThat(texts("return [...document.querySelectorAll('.canvas .happening')].flatMap((each) => { each.focus(); return [...document.querySelectorAll('.panel .card a')].map((link) => link.textContent); })"))
                .isNotEmpty().noneMatch(name -> name.matches("event-\\d+,\\d+"));
    }

    @Test
    void whatOnlyOthersSayIsDrawnAsTheirWordsWithTheirName() {
        chromium().open("#/timeline?document=osh-disappearance-be39f2088bf5");
        chromium().wait("svg.timeline .happening .bubble");

        assertThat(texts("return [...document.querySelectorAll('.canvas .happening:has(.bubble) .name')].map((each) => each.textContent)"))
                .anyMatch(name -> name.endsWith("– The police says")).anyMatch(name -> name.endsWith("– His family says"));
        assertThat(texts("return [...document.querySelectorAll('.canvas .happening:not(:has(.bubble)) .name')].map((each) => each.textContent)")).isNotEmpty().noneMatch(name -> name.endsWith(" says"));
        assertThat(chromium().textNow(".legend.times")).contains("told by somebody else than whose text it is", "in conflict");
    }

    @Test
    void whoeverTellsAnInterviewIsNotTakenForAnother() {
        chromium().open("#/timeline?document=doha-interview-6282f1e97981");
        chromium().until(each -> each.all("svg.timeline .happening").size() > 10);

        assertThat(number("return document.querySelectorAll('.canvas .happening:has(.bubble)').length")).isLessThan(number("return document.querySelectorAll('.canvas .happening:not(:has(.bubble))').length"));
    }

    @Test
    void aKeptPictureSaysWhatItsMarksMeanAndWhatItWasReadFrom() {
        chromium().open("#/timeline?document=" + PALERMO);
        chromium().wait("svg.timeline .happening");
        chromium().run("const make = URL.createObjectURL; URL.createObjectURL = (file) => { file.text().then((text) => { window.kept = text; }); return make.call(URL, file); }");
        chromium().driver().findElement(By.xpath("//button[.='Save as SVG']")).click();
        chromium().until(each -> each.run("return window.kept ?? null") != null);

        assertThat(String.valueOf(chromium().run("return window.kept"))).contains("Read from ‘Turncoat Names the Man in Cage Three’", "some time between two bounds", "by the dates of the two", "told by somebody else");
    }

    @Test
    void hoursStandAtTheirHourAndInOrder() {
        chromium().open("#/timeline?document=" + FERRY + "&from=2004-12-17&to=2004-12-18");
        chromium().wait("svg.timeline .happening .dot");
        List<String> hours = texts("const at = (each) => each.querySelector('.dot').getBoundingClientRect().x; return [...document.querySelectorAll('.canvas [clip-path] .happening:has(.dot)')]"
                + ".sort((one, other) => at(one) - at(other)).map((each) => /\\d\\d:\\d\\d/.exec(each.querySelector('title').textContent)?.[0] ?? '')");

        assertThat(hours).containsExactly("18:10", "23:30", "01:40");
        assertThat(texts("return [...document.querySelectorAll('.canvas .tick')].map((each) => each.textContent)")).contains("18 Dec", "12:00");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void everyMarkOfTheTimelineHasAName(int width) {
        chromium().driver().executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 800));
        chromium().open("#/timeline?document=" + PALERMO);
        chromium().wait("svg.timeline .happening");
        String nameless = "return [...document.querySelectorAll('.canvas .happening')].filter((each) => each.querySelector('.name') === null).filter((each) => { each.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));"
                + " return document.querySelector('.spoken text') === null; }).length";

        assertThat(number("return document.querySelectorAll('.canvas .happening').length")).isGreaterThan(40);
        // Those without room for their name are named while they are pointed at.
        assertThat(number(nameless)).isZero();
    }

    @Test
    void noNameLiesOverItsOwnBar() {
        // The killing fills these days.
        chromium().open("#/timeline?document=" + PALERMO + "&from=1991-10-08&to=1991-10-22");
        chromium().until(each -> !each.all("svg.timeline .happening.wrong .band").isEmpty());

        assertThat(texts("return [...document.querySelectorAll('.canvas .happening')].filter((each) => [...each.querySelectorAll('.band, .sure, .conflict')].some((bar) => { const name = each.querySelector('.name');"
                + " if (name === null) { return false; } const [a, b] = [name.getBBox(), bar.getBBox()]; return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y + 2 < a.y + a.height; }))"
                + ".map((each) => each.textContent)")).isEmpty();
        assertThat(chromium().wait("svg.timeline .happening.wrong .name").getText()).startsWith("≠ Killing");
    }

    @Test
    void greaterThingsOfTheNetworkAreNamedFirst() {
        chromium().open("#/network");
        chromium().wait("svg.network .labels text");
        chromium().until(each -> each.all("[aria-busy]").isEmpty());

        assertThat(texts(OVERLAPPING)).isEmpty();
        List<String> foremost = texts("return [...document.querySelectorAll('.knots .knot:not(.event)')].sort((one, other) => ((each) => " + LINES + ")(other) - ((each) => " + LINES + ")(one)).slice(0, 15)"
                + ".map((each) => each.getAttribute('aria-label').split(',')[0])");
        assertThat(texts("return [...document.querySelectorAll('.network .labels text')].map((each) => each.textContent)")).containsAll(foremost);
    }

    @Test
    void whoIsChosenAndAllAroundThemAreNamed() {
        chromium().open("#/network?node=" + encoded(MARIAMA) + "&focus=" + encoded(MARIAMA));
        chromium().wait("svg.network .overlay .knot.chosen");
        long lit = number("return document.querySelectorAll('.overlay .knot').length");

        assertThat(lit).isGreaterThan(6);
        assertThat(number("return document.querySelectorAll('.network .labels text').length")).isEqualTo(lit);
        assertThat(texts(OVERLAPPING)).isEmpty();
    }

    @Test
    void countriesAreTintedAsFinelyAsTheirBordersAreDrawn() {
        chromium().open("#/map?at=24.000,55.300,14.00");
        chromium().until(each -> !each.all(".map-drawing .tints path").isEmpty());
        chromium().until(each -> !each.all(".map-drawing .land [data-fine]").isEmpty());

        chromium().until(each -> Boolean.TRUE.equals(each.run("const fine = [...document.querySelectorAll('.land [data-fine]')].map((one) => one.getAttribute('d'));"
                + " return [...document.querySelectorAll('.tints path')].some((one) => fine.includes(one.getAttribute('d')))")));
    }

    @Test
    void whatWasOnlyIntendedIsNoLegTravelled() {
        chromium().open("#/map?actor=" + encoded(MARIAMA));
        chromium().wait(".legs li");

        assertThat(chromium().all("ol.legs li")).hasSize(3);
        assertThat(chromium().all("ol.legs .commitment")).isEmpty();
        assertThat(chromium().textNow("ul.legs.apart")).contains("intended, not said to have happened", "after leg");
        assertThat(chromium().textNow(".zoom select")).contains("Mariama Kargbo (3 legs, 1 not travelled)");
        assertThat(number("return document.querySelectorAll('.badge text').length")).isLessThanOrEqualTo(3);
    }

    @Test
    void oneVoiceIsNotComparedAndTwoAre() {
        chromium().open("#/search?q=" + encoded("arrest of Giuseppe Vaccarino"));
        chromium().wait(".hits a[href*='event-']").click();
        chromium().wait(".identity.event .tools");
        assertThat(chromium().textNow(".identity .tools")).contains("Timeline").doesNotContain("Compare accounts");

        chromium().open("#/claims");
        chromium().wait(".hits .title").click();
        chromium().wait("table.sides");
        chromium().wait("h1 a.plain").click();
        chromium().wait(".identity.event .tools");
        assertThat(chromium().textNow(".identity .tools")).contains("Compare accounts");
    }

    @Test
    void whatDiffersByWhoPassesItOnSaysSo() {
        chromium().open("#/search?q=" + encoded("killing of Ignazio Sferlazzo"));
        chromium().wait(".hits a[href*='event-']").click();
        chromium().wait(".identity.event .tools a").click();
        chromium().wait("table.sides");

        assertThat(chromium().textNow(".by-chain")).contains("What Giuseppe Vaccarino is said to have said differs by who passes it on");
        assertThat(chromium().all("th.account .chain.alarm")).hasSizeGreaterThan(1);
        assertThat(chromium().textNow("thead")).contains("through Elena Torrisini, then Fiona Marchetti");
    }
}
