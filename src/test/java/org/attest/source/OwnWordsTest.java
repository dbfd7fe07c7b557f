package org.attest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.attest.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OwnWordsTest {

    private static final String HEAD = "The bridge\n\nBy Ann Roe\n\nThe bridge of Kilis fell in the flood of 2013, and the town was cut off for nine days. Mara Levin and her neighbour Jon Haddad were there.\n\n";
    private static final String OWN = "I woke at four and heard the water. My husband carried my mother up the stairs, and the cellar filled.";
    private static final String MORE = "We slept in the school for three weeks and nobody told us when we might go home.";

    @Test
    void whatIsAnnouncedAsSomebodysStoryIsTheirs() {
        for (String line : List.of("As Levin tells it:", "Mara Levin, 44, remembers:", "Mara Levin, 44, a teacher:", "Levin's story begins on the ninth of June.", "This is the story of Mara Levin, a teacher.", "In Levin's own words:",
                "Mara Levin had just lost her job. As she recalls it:")) {
            assertThat(said(HEAD + line + "\n\n" + OWN + "\n\n" + MORE + "\n\nThe mayor resigned in September.")).as(line).containsExactly("Mara Levin: " + OWN, "Mara Levin: " + MORE);
        }
    }

    @Test
    void anAuthorWhoSaysIGoesOnWhereTheTellersWordsEnd() {
        String author = "I met them in spring. ";
        assertThat(said(HEAD + author + "As Levin tells it:\n\n" + OWN + "\n\nThe water fell on the tenth day.\n\nI thanked her and left.")).containsExactly("Mara Levin: " + OWN);
        assertThat(said(HEAD + "As Levin tells it:\n\n" + OWN + "\n\nLevin and my brother are friends. I like her.")).containsExactly("Mara Levin: " + OWN);
    }

    @Test
    void aNameThatEndsLikeAnotherIsAnother() {
        assertThat(said("The bridge\n\nBy Ann Roe\n\nThe bridge of Kilis fell in the flood of 2013, and Mara McDonald was there when it fell.\n\nAs Donald tells it:\n\n" + OWN)).isEmpty();
    }

    @Test
    @Timeout(10)
    void thousandsOfQuestionsAreReadAtOnce() {
        StringBuilder talk = new StringBuilder("The mill\n\nOn Monday we spoke with Ann Roe and Jon Haddad, who worked at the old mill by the river for many years.\n\n");
        for (int i = 0; i < 2000; i++) {
            talk.append("Ann, what did you see in the house of Mara Levin on that morning, and who was there with you?\n\n").append(OWN).append(" Omar Levin and Petr Novak came with us.\n\n");
        }
        assertThat(Documents.ofText("some id", talk.toString(), Optional.empty()).parts()).hasSizeGreaterThan(4000);
    }

    @Test
    void oneOfTheFamilyMayBeNamedByTheTeller() {
        String named = OWN + " Omar Levin, my uncle, drowned.";
        assertThat(said(HEAD + "As Levin tells it:\n\n" + named)).containsExactly("Mara Levin: " + named);
    }

    @Test
    void whatIsQuotedOrToldInTheThirdPersonIsNotMarked() {
        assertThat(said(HEAD + "As Levin tells it:\n\n\"" + OWN + "\"")).isEmpty();
        assertThat(said(HEAD + "Levin's story begins on the ninth of June.\n\nThe water came at four. Her husband carried her mother up the stairs.")).isEmpty();
        assertThat(said(HEAD + "As the song tells it:\n\n" + OWN)).isEmpty();
    }

    @Test
    void witnessesWhoAreOnlyNumberedSpeakBelowTheirNumbers() {
        String text = "Statements\n\nW1 (male, 44)\n\n" + OWN + "\n\n" + MORE + "\n\nWitness B – female, 30s\n\n" + OWN + "\n\nRespondent 12: " + MORE;
        assertThat(said(text)).containsExactly("W1: " + OWN, "W1: " + MORE, "Witness B: " + OWN, "Respondent 12: " + MORE);
    }

    @Test
    void casesOfAReportAreToldByTheReport() {
        assertThat(said("Cases\n\nCase 1: Jon Haddad, a mason, was arrested in May. He was held for a week.\n\nCase 2: Mara Levin, a teacher, was beaten in June. She lost an eye.")).isEmpty();
    }

    @Test
    void counselSpeaksWhenCalledAndAnswersTheBench() {
        String text = "Argument in Harlan v. Bowen\n\nWe will hear argument first in Harlan versus Bowen. Ms. Roe?\n\nThank you, Mr. Chief Justice, and may it please the Court: The deputies had no warrant.\n\n"
                + "Did your client consent?\n\nNo, Your Honor. They broke the door.\n\nCounsel, the court below found that his wife did.\n\nShe did, after they had threatened her.\n\nThank you, Ms. Roe. Mr. Levin?\n\n"
                + "May it please the Court: Harlan fired first.";

        assertThat(said(text)).element(1).asString().startsWith("Roe: Thank you");
        assertThat(said(text)).contains("Court: Did your client consent?", "Roe: No, Your Honor. They broke the door.", "Roe: She did, after they had threatened her.", "Levin: May it please the Court: Harlan fired first.");
    }

    @Test
    void counselWhomNobodyCallsMaySayTheName() {
        String text = "The court sat at ten.\n\nMay it please the court. My name is Ann Roe, and I appear for the widow.\n\nWas the guard on duty?\n\nHe was, my Lord.\n\nI am obliged, Ms. Roe. Mr. Levin.\n\nMy Lords, the company paid.";

        assertThat(said(text)).containsExactly("Ann Roe: May it please the court. My name is Ann Roe, and I appear for the widow.", "Court: Was the guard on duty?", "Ann Roe: He was, my Lord.",
                "Court: I am obliged, Ms. Roe. Mr. Levin.", "Levin: My Lords, the company paid.");
    }

    @Test
    void anAddressToACourtAloneMakesNoHearing() {
        String memoir = "The trial\n\nThe advocate stood up. \"May it please the court,\" he began, and my mother took my hand.\n\nShe had not slept.\n\nDid she know what he would say?\n\nThe judge, Mr. Levin, wrote nothing down.";
        String petition = "To the Governor\n\nMay it please Your Lordship, I am the widow of a miner of Kilis, and I have five children.\n\nYour Lordship, my husband drowned in the shaft.\n\nMy Lord, the company paid nothing. Who shall feed them?";
        String opening = "The trial\n\nMay it please the court to hear us, we said, and nobody did.\n\nWhy not?\n\nThe guards had locked the doors.";

        for (String text : List.of(memoir, petition, opening)) {
            assertThat(said(text)).as(text).isEmpty();
        }
    }

    @Test
    void anArgumentThatSomebodySignedIsTheirs() {
        String argued = "May it please the Court: The deputies had no warrant.\n\nDid your client consent?\n\nNo, Your Honor. They broke the door.\n\nCounsel, his wife did.";

        assertThat(said("Harlan\n\n" + argued)).isNotEmpty();
        assertThat(said("Harlan\n\nBy Ann Roe\n\n" + argued)).isEmpty();
    }

    private static List<String> said(String text) {
        Document document = Documents.ofText("some id", text, Optional.empty());
        return document.parts().stream().filter(part -> part.speakerName().isPresent()).map(part -> part.speakerName().get() + ": " + document.textOf(part.span())).toList();
    }
}
