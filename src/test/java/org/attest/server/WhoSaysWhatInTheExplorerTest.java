package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** That the explorer never makes a speaker say what they do not say, and calls agreement only what is one. */
class WhoSaysWhatInTheExplorerTest extends NarrativesInChromium {

    private static final String FERRY = "ferry-incident-93040a47a941";

    @AfterEach
    void isQuiet() {
        chromium().isQuiet();
    }

    private static void accounts(String event) {
        chromium().open("#/claims?event=" + encoded(NarrativesServer.find(event, "event")));
        chromium().wait("table.sides");
    }

    private static List<String> texts(String css) {
        return chromium().driver().findElements(By.cssSelector(css)).stream().map(WebElement::getText).toList();
    }

    @Test
    void whoOnlyPassesOnWhatAnotherSaysDoesNotAgreeWithThem() {
        accounts("disaster in Tablas Strait");

        assertThat(texts(".verdict")).contains("One quotes the other").doesNotContain("They agree");
        assertThat(chromium().wait(".verdicts").getText()).startsWith("One only quotes another on what happened");
        assertThat(chromium().wait("tr.quoted .why").getText()).contains("confirms nothing");
    }

    @Test
    void whatCameThroughOnePersonIsNoAgreement() {
        accounts("killing of Ignazio Sferlazzo");

        assertThat(texts(".verdict")).contains("The same, through one person", "They differ").doesNotContain("They agree");
    }

    @Test
    void whoDeniesIsNotMadeToSayIt() {
        accounts("threat against Walter Engebretson");

        assertThat(texts("th.account")).anyMatch(head -> head.startsWith("Alicia Montrose says it is not so\n"));
        assertThat(chromium().wait(".telling.f-denied .how").getText()).isEqualTo("said not to be so");
        assertThat(chromium().textNow("main")).doesNotContain("Counterfactual");
    }

    @Test
    void theTextTellsWhoDeniesWhatFollows() {
        chromium().open("#/document/" + FERRY);
        chromium().wait(".text [data-speaker]");
        // Blocks are taken apart as a reader comes near.
        chromium().run("for (const block of document.querySelectorAll('.text .block')) { block.style.contentVisibility = 'visible'; } window.scrollTo(0, document.body.scrollHeight / 2)");
        chromium().until(each -> !each.all(".text [data-speaker='Rodrigo Fajutagana denied']").isEmpty());

        assertThat(chromium().wait(".text [data-speaker='Rodrigo Fajutagana denied']").getText()).startsWith("the");
        assertThat(chromium().all(".text [data-speaker='Rodrigo Fajutagana says it is not so']")).isNotEmpty();
        assertThat(chromium().all(".text [data-speaker='Efren Gadonan']")).isNotEmpty();
    }

    @Test
    void hearsayTellsHowSureItsSourceIs() {
        chromium().open("#/queries/claims/hearsay?factuality=Counterfactual");

        assertThat(chromium().wait(".answer tbody tr .commitment").getText()).isEqualTo("said not to be so");
    }

    @Test
    void contradictionsOfAPersonAreThoseOfTheirEventsToo() {
        chromium().open("#/claims?about=" + encoded(NarrativesServer.find("Ignazio Sferlazzo", "person")));

        assertThat(chromium().wait(".conflict").getText()).contains("killing of Ignazio Sferlazzo", "1 November 1991");
    }

    @Test
    void onATelephoneAccountsStandBelowEachOther() {
        chromium().driver().executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", 390, "height", 800, "deviceScaleFactor", 1, "mobile", true));
        try {
            accounts("charge against Gaspare Licandro");

            assertThat(chromium().run("return document.querySelector('.sides.scroll').scrollWidth <= document.querySelector('.sides.scroll').clientWidth")).isEqualTo(true);
            assertThat(chromium().run("return [...document.querySelectorAll('table.sides tbody tr:first-child td')].every((cell, i, all) => i === 0 || cell.getBoundingClientRect().top >= all[i - 1].getBoundingClientRect().bottom)"))
                    .isEqualTo(true);
        } finally {
            chromium().driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    @Test
    void eventsThatAreCalledAlikeAreToldApart() {
        chromium().open("#/timeline?document=" + FERRY);
        chromium().until(each -> each.all("svg.timeline .happening").size() > 10);
        List<?> drawn = (List<?>) chromium().run("return [...document.querySelectorAll('svg.timeline .happening title')].map((each) => each.textContent).filter((name) => name.startsWith('travel'))");
        assertThat(drawn).hasSizeGreaterThan(2);
        assertThat(new HashSet<>(drawn)).noneMatch(name -> String.valueOf(name).startsWith("travel,"));

        chromium().open("#/search?q=travel");
        chromium().wait(".hits .event");
        assertThat(texts(".hits .event .in-words")).hasSizeGreaterThan(2).doesNotHaveDuplicates();
    }

    @Test
    void theHelpExplainsConfidenceWhereverThereIsALegend() {
        chromium().open("#/claims?event=" + encoded(NarrativesServer.find("charge against Gaspare Licandro", "event")));
        assertThat(chromium().wait(".confidence").getDomAttribute("title")).contains("people checked", "not of this very statement");
        assertThat(chromium().textNow(".confidence")).endsWith("% of such readings right");
        chromium().tabTo(".legend .what").click();

        assertThat(chromium().wait("dialog[open] dl.terms").getText()).contains("confidence", "left open", "address");
    }

    @Test
    void orderAndKindsAreNobodysSpeech() {
        chromium().open("#/thing?iri=" + encoded("https://attest.example/person/gaspare-licandro") + "&show=by%20about");
        chromium().until(each -> each.all("details[data-as] .said").size() > 10);

        assertThat(texts("details[data-as='by'] .statements")).noneMatch(told -> told.contains("came before") || told.contains("began no") || told.contains("is a person"));
        assertThat(texts("details[data-as='about'] .voice-group h3")).last().isEqualTo("Worked out, said by nobody");
        assertThat(texts("details[data-as='about'] .voice-group:last-child .voice")).isNotEmpty().allMatch(voice -> voice.startsWith("worked out from these words; nobody says so"));
    }

    @Test
    void countsAddUp() {
        chromium().open("#/thing?iri=" + encoded(MARIAMA));
        chromium().wait("details[data-as='about'] summary").click();
        chromium().until(each -> !each.textNow("details[data-as='about'] .more .counts").isEmpty());
        int all = number(chromium().textNow("details[data-as='about'] summary .counts"));
        String shown = chromium().textNow("details[data-as='about'] .more .counts");

        assertThat(shown).contains("only name");
        assertThat(number(shown.replaceFirst(".* of ", "")) + number(shown.replaceFirst(".*· ", ""))).isEqualTo(all);
    }

    private static int number(String text) {
        return Integer.parseInt(text.replaceFirst("^([0-9,]+).*", "$1").replace(",", ""));
    }

    @Test
    void thereIsAWayBackFromTheQueriesAndFromTheSparqlEditor() {
        chromium().open("#/claims?show=contradictions");
        chromium().wait(".conflict");
        chromium().driver().findElement(By.linkText("Queries")).click();
        chromium().wait(".crumb .way-back").click();
        chromium().until(each -> each.hash().equals("/claims?show=contradictions"));
        chromium().wait(".conflict");

        chromium().driver().get(NarrativesServer.address() + "fuseki/");
        WebElement back = chromium().wait("#way-back");
        chromium().until(each -> String.valueOf(back.getDomAttribute("href")).endsWith("#/claims?show=contradictions"));
        back.click();

        assertThat(chromium().wait(".conflict").isDisplayed()).isTrue();
    }
}
