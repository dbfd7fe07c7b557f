package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.logging.LogType;

/** What the explorer makes of the rows that answer a question. */
class AnswersInTheExplorerTest extends NarrativesInChromium {

    @AfterEach
    void isQuiet() {
        chromium().isQuiet();
    }

    @Test
    void namesEventsDocumentsAndWordsLeadToWhatTheyStandFor() {
        chromium().open("#/queries/event/killings?who=Ignazio+Sferlazzo");
        chromium().wait(".answer tbody a");

        assertThat(chromium().all(".answer tbody a[href*='ignazio-sferlazzo']")).isNotEmpty().allMatch(link -> link.getText().equals("Ignazio Sferlazzo"));
        assertThat(chromium().all(".answer tbody a[href*='%23event-']")).isNotEmpty();
        assertThat(chromium().all(".answer tbody a[href^='#/document/palermo-court']")).extracting(WebElement::getText).contains("Turncoat Names the Man in Cage Three");
        chromium().driver().findElement(By.partialLinkText("was strangled in a farmhouse")).click();
        assertThat(chromium().wait(".text .cited").isDisplayed()).isTrue();
    }

    @Test
    void timesAreToldInWordsAndKeepWhatTheyWereReadAs() {
        chromium().open("#/queries/event/killings?who=Ignazio+Sferlazzo");
        WebElement time = chromium().wait(".answer tbody .time");

        assertThat(time.getText()).isEqualTo("October 1991 or November 1991");
        assertThat(time.getDomAttribute("title")).isEqualTo("1991-10; 1991-11");
    }

    @Test
    void aYearOrAMonthIsADayAsWell() {
        chromium().open("#/queries/time/between");
        chromium().wait("#param-from").sendKeys("1991");
        chromium().wait("#param-until").sendKeys("1992-06", Keys.ENTER);

        assertThat(chromium().wait(".answer tbody tr").getText()).contains("within");
        assertThat(chromium().textNow(".answer tbody tr:last-child")).contains("overlaps");
        chromium().wait("#param-until").sendKeys("x", Keys.ENTER);
        assertThat(chromium().run("return document.querySelector('#param-until').checkValidity()")).isEqualTo(false);
    }

    @Test
    void aQuestionOffersEachCommitmentOnceAndAny() {
        chromium().open("#/queries/actor/journey");
        List<String> offered = chromium().wait("#param-factuality").findElements(By.tagName("option")).stream().map(WebElement::getText).toList();

        assertThat(offered).doesNotHaveDuplicates().startsWith("any").contains("said as a fact");
        assertThat(chromium().run("return document.querySelector('#param-factuality').value")).isEqualTo("Factual");
    }

    @Test
    void whatIsDeniedOrToldOtherwiseOfOneThingIsCounted() {
        chromium().open("#/claims");
        Object about = chromium().run("return fetch('/api/queries/claims/conflicts?limit=1', {headers: {accept: 'application/sparql-results+json'}}).then(r => r.json()).then(d => d.results.bindings[0].about.value)");

        chromium().open("#/claims?about=" + URLEncoder.encode(String.valueOf(about), StandardCharsets.UTF_8));

        chromium().until(each -> each.textNow(".kinds").matches("(?s).*Denied or told otherwise [1-9][0-9]*[+]?.*"));
    }

    @Test
    void aFieldShowsTheNameOfWhatALinkNamesByItsAddress() {
        chromium().open("#/queries/actor/profile?who=" + encoded(MARIAMA));

        chromium().wait("#param-who");
        chromium().until(each -> each.run("return document.querySelector('#param-who').value").equals("Mariama Kargbo"));
        chromium().wait(".answer table");
        chromium().wait(".form button.primary").click();
        chromium().until(each -> each.hash().contains("who=" + encoded(MARIAMA)));
    }

    @Test
    void aMisspeltNameIsForgiven() {
        chromium().open("#/queries/actor/profile?who=Mariamma+Kargboo");
        chromium().wait(".answer .choices a").click();

        chromium().until(each -> each.hash().contains("who=" + encoded(MARIAMA)));
        assertThat(chromium().wait(".answer table").isDisplayed()).isTrue();
        passOverWhatTheServerRefused();
    }

    /** The browser logs each answer that is none. */
    private static void passOverWhatTheServerRefused() {
        assertThat(chromium().driver().manage().logs().get(LogType.BROWSER).getAll()).isNotEmpty().allMatch(entry -> entry.getMessage().contains("Failed to load resource"));
    }

    @Test
    void whereThereIsNoSuchDocumentALinkLeadsToAll() {
        chromium().open("#/document/nonsense");
        String told = chromium().wait(".status.error").getText();

        assertThat(told).doesNotContain("/api/");
        chromium().driver().findElement(By.linkText("See all documents")).click();
        chromium().until(each -> each.textNow("h1").equals("Documents"));
        passOverWhatTheServerRefused();
    }

    @Test
    void anEventLeadsToWhatCameBeforeItInItsDocument() {
        chromium().open("#/thing?iri=" + encoded(NarrativesServer.find("killing of Ignazio Sferlazzo", "event")));
        chromium().wait("header.identity");
        chromium().driver().findElement(By.linkText("What came before")).click();

        chromium().until(each -> each.hash().startsWith("/queries/timeline/preceding?") && each.hash().contains("document="));
        chromium().wait("#param-document");
        chromium().until(each -> each.run("return document.querySelector('#param-document').value").equals("Turncoat Names the Man in Cage Three"));
        assertThat(chromium().wait(".answer").isDisplayed()).isTrue();
    }

    @Test
    void whatIsKeptOfATableIsReadByASpreadsheetAsItIsMeant() {
        chromium().open("#/thing?iri=" + encoded("https://attest.example/person/giuseppe-vaccarino"));
        chromium().wait("table.stacked tbody tr");
        chromium().run("const make = URL.createObjectURL; URL.createObjectURL = (file) => { file.text().then((text) => { window.kept = text; }); return make.call(URL, file); }");
        chromium().driver().findElement(By.xpath("//button[.='Save as CSV']")).click();
        chromium().until(each -> each.run("return window.kept ?? null") != null);

        String[] lines = String.valueOf(chromium().run("return window.kept")).split("\\R");
        assertThat(lines[0]).contains("Begins no earlier than", "Ends no later than", "Document", "Link", "Part");
        assertThat(lines[1]).contains("Turncoat Names the Man in Cage Three", "#/document/palermo-court-").doesNotContain("patient", "agent");
    }

    @Test
    void theListsOfContradictionsLeadToEachOther() {
        chromium().open("#/claims?show=contradictions");
        chromium().wait(".conflict");
        assertThat(chromium().textNow(".kinds")).contains("Denied or told otherwise");
        chromium().driver().findElement(By.partialLinkText("Denied or told otherwise")).click();
        chromium().wait(".answer tbody tr");
        assertThat(chromium().hash()).startsWith("/claims?");
        assertThat(chromium().textNow("h1")).isEqualTo("Claims");
        assertThat(chromium().textNow("main h2")).isEqualTo("Denied or told otherwise");
        assertThat(chromium().textNow(".kinds [aria-current]")).startsWith("Denied or told otherwise");
        assertThat(chromium().textNow(".answer tbody")).contains("had dated the murder to October").doesNotContain("timeOfDay", "edtf");

        chromium().driver().findElement(By.linkText("timeline/contradictions")).click();
        chromium().until(each -> each.hash().startsWith("/queries/timeline/contradictions"));
        chromium().wait(".form button.primary");
        chromium().until(each -> each.textNow("h1").startsWith("Statements about time"));
    }
}
