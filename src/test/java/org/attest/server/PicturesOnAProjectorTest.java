package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** That pictures can be shown to others, and kept: they fill their frame, every name is read, and what did not happen looks like it also outside the page. */
class PicturesOnAProjectorTest extends NarrativesInChromium {

    private static final String OSH = "osh-disappearance-be39f2088bf5";
    private static final String MEET = "const meet = (a, b) => a.left + 2 < b.right && b.left + 2 < a.right && a.top + 2 < b.bottom && b.top + 2 < a.bottom;"
            + " const boxes = (css) => [...document.querySelectorAll(css)].map((each) => ({ name: each.textContent || each.closest('.knot').getAttribute('aria-label'), box: each.getBoundingClientRect() }));";
    /** Names that lie over each other, or over a thing. */
    private static final String COVERING = MEET + " const names = boxes('.network .labels text'); const things = boxes('.knots .shape');"
            + " return names.flatMap((one, i) => [...names.slice(i + 1), ...things].filter((other) => meet(one.box, other.box)).map((other) => `${one.name} / ${other.name}`))";
    /** How much of its frame a picture fills, across and down, by its things alone, in hundredths. */
    private static final String FILLED = "const frame = document.querySelector('.canvas svg.network').getBoundingClientRect(); const all = [...document.querySelectorAll('.knots .knot')].map((each) => each.getBoundingClientRect());"
            + " const reach = (from, to) => Math.max(...all.map((each) => each[to])) - Math.min(...all.map((each) => each[from]));"
            + " return [Math.round(100 * reach('left', 'right') / frame.width), Math.round(100 * reach('top', 'bottom') / frame.height)]";

    @AfterEach
    void isQuiet() {
        chromium().driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        chromium().isQuiet();
    }

    private static void window(int width, int height) {
        chromium().driver().executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 800));
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(String script) {
        return (List<String>) chromium().run(script);
    }

    @SuppressWarnings("unchecked")
    private static List<Number> numbers(String script) {
        return (List<Number>) chromium().run(script);
    }

    private static String person(String name) {
        return encoded(NarrativesServer.find(name, "person"));
    }

    private static void openNetwork(String query) {
        chromium().open("#/network" + query);
        chromium().wait(".network .knots .knot");
        chromium().until(each -> each.all("[aria-busy], .status.loading").isEmpty());
        chromium().frame();
    }

    /** Keeps the picture as SVG, and reads the file as whoever gets it would. */
    private static Document kept() throws Exception {
        chromium().run("const make = URL.createObjectURL; URL.createObjectURL = (file) => { file.text().then((text) => { window.kept = text; }); return make.call(URL, file); }");
        chromium().driver().findElement(By.xpath("//button[.='Save as SVG']")).click();
        chromium().until(each -> each.run("return window.kept ?? null") != null);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(String.valueOf(chromium().run("return window.kept")))));
    }

    private static List<String> found(Document picture, String path) throws Exception {
        NodeList nodes = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, picture, XPathConstants.NODESET);
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> nodes.item(i).getTextContent()).toList();
    }

    @Test
    void whatDidNotHappenIsStruckThroughInAKeptTimeline() throws Exception {
        chromium().open("#/timeline?document=" + OSH);
        chromium().wait("svg.timeline .happening");
        List<String> denied = texts("return [...document.querySelectorAll('.canvas .f-denied .name')].map((each) => each.textContent)");

        assertThat(denied).isNotEmpty();
        assertThat(found(kept(), "/svg/svg//text[@text-decoration = 'line-through']")).containsExactlyElementsOf(denied);
    }

    @Test
    void whatDidNotHappenIsStruckThroughInAKeptNetwork() throws Exception {
        openNetwork("?node=" + person("Bishnu Rai Thulung"));
        List<String> denied = texts("return [...document.querySelectorAll('.labels .f-denied')].map((each) => each.textContent)");

        assertThat(denied).isNotEmpty();
        assertThat(found(kept(), "/svg/svg//text[@text-decoration = 'line-through']")).containsExactlyElementsOf(denied);
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeline?actor=", "network?node="})
    void theKeyOfAKeptPictureHasTheSignThatItsEventsCarry(String page) throws Exception {
        chromium().open("#/" + page + person("Bishnu Rai Thulung"));
        chromium().wait(".canvas .f-denied");
        List<String> carried = texts("return [...document.querySelectorAll('.canvas .f-denied .dot, .canvas .f-denied .shape')].map((each) => each.getAttribute('d')).filter((d) => d !== null)");
        Document picture = kept();

        assertThat(carried).isNotEmpty();
        assertThat(found(picture, "/svg/g[text = 'said not to be so']//path/@d")).contains(carried.getFirst());
        assertThat(found(picture, "/svg/g/text[. = 'said not to be so']/@text-decoration")).containsExactly("line-through");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bishnu Rai Thulung", "Greta Haberkorn"})
    void whatIsAroundOnePersonFillsTheFrameAndIsNamed(String name) {
        window(1440, 900);
        openNetwork("?node=" + person(name));

        assertThat(chromium().all(".knots .knot")).hasSizeGreaterThan(20);
        assertThat(chromium().all(".network .labels text")).hasSameSizeAs(chromium().all(".knots .knot"));
        assertThat(texts(COVERING)).isEmpty();
        assertThat(numbers(FILLED).getLast().intValue()).isGreaterThan(80);
        assertThat(texts("const frame = document.querySelector('.canvas svg.network').getBoundingClientRect(); return [...document.querySelectorAll('.network .labels text')].filter((each) => { const box = each.getBoundingClientRect();"
                + " return box.left < frame.left || box.right > frame.right; }).map((each) => each.textContent)")).isEmpty();
        // A line leads to whoever acts in any case; the room is for what differs.
        assertThat(texts("return [...document.querySelectorAll('.network .labels .event')].map((each) => each.textContent)")).noneMatch(each -> each.matches(".* (by|of) " + name + ".*"));
    }

    @Test
    void whatIsAroundOnePersonStandsWhereItStood() {
        String where = "return [...document.querySelectorAll('.knots .knot')].map((each) => `${each.dataset.iri} ${each.getAttribute('transform')}`)";
        openNetwork("?node=" + person("Greta Haberkorn"));
        List<String> before = texts(where);
        openNetwork("?node=" + person("Greta Haberkorn") + "+" + person("Peter Haberkorn"));

        assertThat(texts(where)).hasSizeGreaterThan(before.size()).containsAll(before);
    }

    @Test
    void waysGoFromEdgeToEdgeAndEachStepSaysWhatItIs() {
        window(1440, 900);
        openNetwork("?start=" + person("Rustam Ergeshov") + "&goal=" + person("Daniyar Toktobaev"));

        assertThat(numbers(FILLED).getFirst().intValue()).isGreaterThan(70);
        assertThat(texts(COVERING)).isEmpty();
        assertThat(chromium().all(".network .labels .relation")).hasSize(((Number) chromium().run("return [...document.querySelectorAll('.lines .line.on-way')].reduce((sum, each) => sum + each.getAttribute('d').split('M').length - 1, 0)")).intValue());
        assertThat(chromium().textNow(".ways")).contains("lawsuit against Rustam Ergeshov by Daniyar Toktobaev").doesNotContain("was done");
    }

    @Test
    void onATelephoneNoNameHidesAThing() {
        window(390, 844);
        openNetwork("");

        assertThat(chromium().all(".network .labels text")).hasSizeGreaterThan(5);
        assertThat(texts(COVERING)).isEmpty();
        assertThat(numbers(FILLED)).allMatch(each -> each.intValue() > 70);
    }

    @Test
    void whereNoPlaceIsKnownTheMapSaysSo() {
        chromium().open("#/map?actor=" + person("Fadila"));
        chromium().wait(".card.person");

        assertThat(chromium().wait(".canvas.map .nowhere").getText()).contains("gazetteer");
        assertThat(chromium().driver().findElement(By.cssSelector(".canvas.map svg")).isDisplayed()).isFalse();

        chromium().open("#/map?actor=" + encoded(MARIAMA));
        assertThat(chromium().wait(".canvas.map svg").isDisplayed()).isTrue();
        assertThat(chromium().driver().findElement(By.cssSelector(".canvas.map .nowhere")).isDisplayed()).isFalse();
    }

    @Test
    void aLegThatIsNotDrawnSaysWhy() {
        chromium().open("#/map?actor=" + encoded(MARIAMA));
        chromium().wait(".legs li");
        chromium().wait(".badge text");

        List<String> drawn = texts("return [...document.querySelectorAll('.legs .badge text')].map((each) => each.textContent)");
        List<String> silent = texts("return [...document.querySelectorAll('ol.legs li')].flatMap((each, i) => (each.textContent.includes('Not on the map:') ? [] : [String(i + 1)]))");
        assertThat(silent).isNotEmpty().containsExactlyInAnyOrderElementsOf(drawn);
        assertThat(chromium().textNow("ol.legs")).contains("Not on the map: nobody says where it led.");
    }

    @Test
    void journeysAreOfferedOfThoseChosenAndEachOnce() {
        chromium().open("#/map");
        chromium().until(each -> each.all(".zoom select option").size() > 5 && each.all(".status.loading").isEmpty());
        assertThat(texts("return [...document.querySelectorAll('.zoom select option')].map((each) => each.textContent)")).doesNotHaveDuplicates();

        chromium().open("#/map?actor=" + encoded(MARIAMA));
        chromium().wait(".legs li");
        assertThat(texts("return [...document.querySelectorAll('.zoom select option')].map((each) => each.textContent)")).hasSize(2).last().asString().startsWith("Mariama Kargbo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeline", "map"})
    void daysThatAreDraggedAreNamedAtOnceAndSelectNothing(String page) {
        chromium().open("#/" + page);
        WebElement overview = chromium().wait(".strip svg");
        chromium().until(each -> each.all(".status.loading").isEmpty());
        // Across the names of the years below the bars.
        chromium().run("arguments[0].scrollIntoView({ block: 'center' })", overview);
        Number before = (Number) chromium().run("return arguments[0].getBoundingClientRect().top", overview);
        new Actions(chromium().driver()).moveToElement(overview, 100, -15).clickAndHold().moveByOffset(60, 20).moveByOffset(60, 20).perform();
        String during = String.valueOf(chromium().run("return document.querySelector('.chips .chip.time')?.textContent ?? ''"));
        Number after = (Number) chromium().run("return arguments[0].getBoundingClientRect().top", overview);
        new Actions(chromium().driver()).release().perform();

        assertThat(during).contains("–");
        assertThat(after).isEqualTo(before);
        assertThat(chromium().run("return String(getSelection())")).isEqualTo("");
    }
}
