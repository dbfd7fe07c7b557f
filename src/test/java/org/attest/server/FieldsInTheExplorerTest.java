package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What becomes of a name that is written and not chosen from the list, and what stands where nothing answers. */
class FieldsInTheExplorerTest extends NarrativesInChromium {

    @AfterEach
    void neitherErrorsNorOtherHosts() {
        chromium().isQuiet();
    }

    private static void findWays(String from, String to) {
        chromium().open("#/network");
        chromium().wait("svg.network .knot");
        chromium().wait("#way-from").sendKeys(from);
        chromium().wait("#way-to").click();
        chromium().wait("#way-to").sendKeys(to);
        chromium().wait(".ways-form button[type='submit']").click();
    }

    @Test
    void waysAreFoundBetweenNamesThatAreWrittenInFull() {
        findWays("mariama KARGBO", "Giuseppe Vaccarino");

        chromium().until(each -> each.hash().contains("start=" + encoded(MARIAMA)) && each.hash().contains("goal="));
        assertThat(chromium().wait("#way-to").getDomProperty("value")).isEqualTo("Giuseppe Vaccarino");
    }

    @Test
    void whereNoWayLeadsNothingElseIsSaidToBeShown() {
        findWays("Mariama Kargbo", "Giuseppe Vaccarino");

        chromium().until(each -> each.hash().contains("goal=") && each.textNow(".panel").contains("No way"));
        assertThat(chromium().textNow(".panel")).contains("Switch on more kinds").doesNotContain("Those with most relations");
    }

    @Test
    void aNameThatNobodyBearsIsSaidToBeNobodys() {
        findWays("Mariama Kargbo", "Wqxzvw Qqwzx");

        chromium().until(each -> each.textNow(".ways-form [role='alert']:not([hidden])").equals("Nothing here is called ‘Wqxzvw Qqwzx’, or nearly so."));
        assertThat(chromium().run("return document.activeElement.id + document.activeElement.getAttribute('aria-invalid')")).isEqualTo("way-totrue");
        assertThat(chromium().hash()).doesNotContain("start=");
        chromium().press("y");
        assertThat(chromium().all(".ways-form [role='alert']:not([hidden]), [aria-invalid]")).isEmpty();
    }

    @Test
    void aFieldLeftEmptyIsSaidToBeEmpty() {
        findWays("Mariama Kargbo", "");

        chromium().until(each -> each.textNow(".ways-form [role='alert']:not([hidden])").equals("Write a name."));
    }

    @Test
    void whereSeveralAreMeantTheyAreOffered() {
        findWays("Kargbo", "Giuseppe Vaccarino");

        chromium().until(each -> each.textNow(".ways-form [role='alert']:not([hidden])").startsWith("Nothing here is called exactly ‘Kargbo’."));
        assertThat(chromium().all("#way-from-options [role='option']")).hasSizeGreaterThan(1).allMatch(WebElement::isDisplayed);
        chromium().press(Keys.ARROW_DOWN, Keys.ENTER);
        assertThat(chromium().all(".ways-form [role='alert']:not([hidden])")).isEmpty();
    }

    @Test
    void whatIsSaidBesideAFieldIsAccessible() throws IOException, InterruptedException {
        Optional<Axe> axe = Axe.find();
        assumeThat(axe).as("no npm here: accessibility is not checked").isPresent();
        for (String scheme : List.of("light", "dark")) {
            chromium().colours(scheme);
            findWays("Kargbo", "");
            chromium().until(each -> !each.all(".ways-form [role='alert']:not([hidden])").isEmpty());

            assertThat(axe.orElseThrow().violations(chromium().driver())).as(scheme).isEmpty();
        }
        chromium().colours("light");
    }

    @Test
    void enterTakesANameThatIsWrittenInFull() {
        chromium().open("#/timeline");
        chromium().wait(".filters .who input").sendKeys("mariama kargbo", Keys.ENTER);

        chromium().until(each -> each.hash().contains("actor=" + encoded(MARIAMA)));
    }

    @Test
    void enterOnWhatIsNoEventSaysSo() {
        chromium().open("#/claims");
        chromium().wait(".field .ahead input").sendKeys("wqxzvw qqwzx", Keys.ENTER);

        chromium().until(each -> each.textNow(".field [role='alert']:not([hidden])").contains("wqxzvw qqwzx"));
    }

    @Test
    void theTabKeyLeadsFromALongListToTheNextField() {
        chromium().open("#/network");
        chromium().wait("svg.network .knot");
        chromium().wait("#way-from").sendKeys("an");
        chromium().until(each -> each.all(".ways-form [role='option']").size() > 5);
        // As many as a list has hardly fill it in a high window.
        chromium().run("document.querySelector('#way-from-options').style.maxHeight = '5rem'");
        chromium().press(Keys.TAB);

        assertThat(chromium().run("return document.activeElement.id")).isEqualTo("way-to");
    }

    @Test
    void anEmptyAnswerLeadsOn() {
        chromium().open("#/queries/claims/hearsay?relay=" + encoded("Mariama Kargbo") + "&speaker=" + encoded("Giuseppe Vaccarino") + "&factuality=Counterfactual");

        assertThat(chromium().wait(".no-answer").getText()).contains("Ask without ‘Mariama Kargbo’ (one who passed it on)", "Ask without ‘said not to be so’", "Look for ‘Giuseppe Vaccarino’ in the texts");
        chromium().driver().findElement(By.linkText("Ask without ‘Mariama Kargbo’ (one who passed it on)")).click();
        chromium().until(each -> !each.hash().contains("relay=") && each.hash().contains("speaker=") && each.wait("#param-relay").getDomProperty("value").isEmpty());
    }

    @Test
    void anEmptyAnswerAboutAThingCallsItByItsName() {
        chromium().open("#/queries/claims/hearsay?relay=" + encoded(MARIAMA) + "&speaker=" + encoded("Giuseppe Vaccarino"));

        chromium().until(each -> each.textNow(".no-answer").contains("Look for ‘Mariama Kargbo’ in the texts"));
        assertThat(chromium().driver().findElement(By.linkText("Look for ‘Mariama Kargbo’ in the texts")).getDomAttribute("href")).isEqualTo("#/search?q=Mariama+Kargbo");
    }

    @Test
    void theFirstPageLeadsToWhatIsNotToldAsFact() {
        chromium().open("");
        chromium().wait(".next");
        chromium().driver().findElement(By.linkText("Not told as fact")).click();

        chromium().wait(".answer tbody tr .commitment");
        assertThat(chromium().textNow(".form")).contains("how sure the source is", "only what stands in this document").doesNotContain("commitment");
        assertThat(chromium().textNow(".answer thead")).doesNotContain("commitment");
        assertThat(chromium().run("return [...document.querySelectorAll('.answer th button')].every((each) => getComputedStyle(each, '::after').content.includes('↕'))")).isEqualTo(true);
    }

    @Test
    void whatIsNotToldAsFactIsAskedForOfOneDocument() {
        chromium().open("#/queries/claims/not-factual?factuality=any");
        List<WebElement> cells = documents();
        String one = cells.getLast().getText();
        assertThat(cells).extracting(WebElement::getText).anyMatch(each -> !each.equals(one));
        chromium().wait("#param-document").sendKeys(one, Keys.ENTER);

        chromium().until(each -> each.hash().contains("document=") && documents().stream().allMatch(cell -> cell.getText().equals(one)));
    }

    private static List<WebElement> documents() {
        chromium().wait(".answer tbody tr");
        return chromium().all(".answer td[data-label='document']");
    }
}
