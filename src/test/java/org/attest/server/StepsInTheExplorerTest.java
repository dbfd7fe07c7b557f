package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** What stands in the address and what does not, what going back undoes, and what tables, links and switches look like. */
class StepsInTheExplorerTest extends NarrativesInChromium {

    private static final String FERRY = "ferry-incident-93040a47a941";

    @AfterEach
    void neitherErrorsNorOtherHosts() {
        chromium().isQuiet();
    }

    private static long steps() {
        return (Long) chromium().run("return history.length");
    }

    /** Drags over the middle half of the overview. */
    private static void brush() {
        WebElement overview = chromium().wait(".strip svg");
        int quarter = overview.getSize().width / 4;
        new Actions(chromium().driver()).moveToElement(overview, -quarter, -15).clickAndHold().moveToElement(overview, 0, -15).moveToElement(overview, quarter, -15).release().perform();
        chromium().until(each -> each.hash().contains("from="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeline", "map"})
    void goingBackUndoesTheDaysAndLeavesTheDocument(String page) {
        chromium().open("#/" + page);
        chromium().wait(".strip .handle");
        chromium().choice("Document").selectByIndex(1);
        chromium().until(each -> each.hash().contains("document=") && each.all("[aria-busy]").isEmpty());
        String chosen = chromium().hash();
        chromium().wait(".strip .handle");
        brush();
        brush();

        chromium().driver().navigate().back();
        chromium().until(each -> each.hash().equals(chosen));
        chromium().driver().navigate().back();
        chromium().until(each -> each.hash().equals("/" + page));
    }

    @Test
    void aHandleThatEndsWhereItBeganAsksForNoDays() {
        chromium().open("#/timeline?actor=" + encoded(MARIAMA));
        chromium().wait("svg.timeline .happening");
        String before = chromium().hash();
        chromium().run("document.querySelector('.strip .handle').focus()");
        chromium().press(Keys.ARROW_RIGHT);
        chromium().until(each -> each.hash().contains("from="));
        chromium().press(Keys.ARROW_LEFT);
        chromium().until(each -> each.hash().equals(before));

        chromium().press(Keys.HOME);
        new Actions(chromium().driver()).moveToElement(chromium().wait(".strip svg"), 0, -15).click().perform();
        chromium().frame();
        chromium().run("return new Promise((done) => setTimeout(done, 400))");
        assertThat(chromium().hash()).isEqualTo(before);
    }

    @Test
    void whatAReaderHidesStandsInTheAddress() {
        chromium().open("#/document/" + FERRY);
        chromium().wait(".text .mark");
        chromium().wait("[data-switch='person']").click();
        chromium().wait("[data-switch='factual']").click();
        assertThat(chromium().hash()).contains("hide=person+factual");
        chromium().wait(".text .mark.event").click();
        assertThat(chromium().hash()).contains("hide=person+factual", FERRY + "/");

        chromium().open("#" + chromium().hash());
        chromium().wait(".text.hide-person.hide-factual .mark");
        assertThat(chromium().wait("[data-switch='person']").isSelected()).isFalse();
        chromium().wait("[data-switch='person']").click();
        chromium().wait("[data-switch='factual']").click();
        assertThat(chromium().hash()).doesNotContain("hide");
    }

    @Test
    void whatIsOnlyPointedAtIsNoStepAndMovesNothing() {
        chromium().open("#/network");
        chromium().wait(".canvas .knots .knot");
        long before = steps();
        new Actions(chromium().driver()).moveToElement(chromium().wait(".canvas .knots .knot.person")).perform();
        chromium().until(each -> each.hash().contains("focus="));

        assertThat(chromium().hash()).doesNotContain("at=");
        assertThat(steps()).isEqualTo(before);
    }

    @Test
    void theTabKeyLeadsToAThingOfTheNetworkAndArrowsOn() {
        chromium().open("#/network");
        chromium().wait(".canvas .knots .knot");
        chromium().run("document.querySelector('nav.others a:last-child').focus()");
        chromium().press(Keys.TAB);
        String first = String.valueOf(chromium().run("return document.activeElement.dataset.iri ?? document.activeElement.tagName"));
        assertThat(first).startsWith("http");
        boolean led = Stream.of(Keys.ARROW_RIGHT, Keys.ARROW_LEFT, Keys.ARROW_DOWN, Keys.ARROW_UP).anyMatch(key -> {
            chromium().press(key);
            return !first.equals(chromium().run("return document.activeElement.dataset.iri"));
        });

        assertThat(led).isTrue();
    }

    @Test
    void theFirstClickOnTheSwitchOfColoursIsSeen() {
        for (String system : List.of("light", "dark")) {
            chromium().colours(system);
            chromium().open("");
            Object before = background();
            chromium().wait("button.theme:not(.keys)").click();
            assertThat(background()).as(system).isNotEqualTo(before);
            chromium().wait("button.theme:not(.keys)").click();
            chromium().wait("button.theme:not(.keys)").click();
            assertThat(background()).isEqualTo(before);
            assertThat(chromium().run("return localStorage.getItem('attest-theme')")).isEqualTo("auto");
        }
        chromium().colours("light");
    }

    private static Object background() {
        return chromium().run("return getComputedStyle(document.body).backgroundColor");
    }

    @Test
    void aPassageStandsOnceInASearchAndLooksLikeTheLinkThatItIs() {
        chromium().open("#/search?q=survivors");
        String passage = chromium().wait(".text-hit a").getText();

        assertThat(chromium().textNow("#main").replaceAll("\\s+", " ").split(Pattern.quote(passage.replaceAll("\\s+", " ").strip()), -1)).hasSize(2);
        assertThat(chromium().all(".hits li.document .title")).isNotEmpty();
        assertThat(chromium().run("return getComputedStyle(document.querySelector('.text-hit a')).textDecorationLine")).isEqualTo("underline");
    }

    @Test
    void theTableOfWhatIsDeniedHasTheWidthOfThePage() {
        chromium().open("#/claims?show=otherwise");
        chromium().wait(".answer table");

        assertThat((Boolean) chromium().run("return document.querySelector('.answer').clientWidth > 1100")).isTrue();
    }

    @Test
    void whatStandsOnTheRightKeepsItsPlace() {
        chromium().open("");
        chromium().wait(".next");

        assertThat(chromium().run("return getComputedStyle(document.documentElement).overflowY")).isEqualTo("scroll");
    }

    @Test
    void addressesAreCopiedLastAndUnderPlainWords() {
        chromium().open("#/queries/event/killings");
        chromium().wait(".form button.primary").click();
        chromium().wait(".answer tbody tr");
        chromium().run("window.copied = ''; navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); };");
        chromium().wait(".answer .table .tools button").click();
        chromium().until(each -> !each.run("return window.copied").equals(""));

        List<String> heads = List.of(String.valueOf(chromium().run("return window.copied")).lines().findFirst().orElseThrow().split("\t"));
        List<String> seen = chromium().all(".answer thead th").stream().map(head -> head.getDomProperty("textContent")).toList();
        assertThat(heads.subList(0, seen.size())).isEqualTo(seen);
        assertThat(heads.subList(seen.size(), heads.size())).isNotEmpty().contains("address of victim").allMatch(head -> head.startsWith("address of "));
    }

    @Test
    void theHelpSpeaksPlainly() {
        chromium().open("");
        chromium().wait(".next");
        chromium().press("?");

        assertThat(chromium().wait("dialog[open]").getText()).contains("statement", "address").doesNotContain("IRI", "triple", "attestation", "factuality");
        chromium().press(Keys.ESCAPE);
    }
}
