package org.attest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.attest.text.Document;
import org.attest.text.PartKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TellersTest {

    private static final String ACCOUNT = "My father was a farmer in Bara. In 1994 soldiers burned our house and we fled to Goma. I walked for nine days with my sister. I lost my shoes on the second day. "
            + "My sister carried me over the river, and I remember that I cried.";
    private static final String REPORT = "Omar Haddad has never gone back to the house by the river. He sat in the yard when we came. \"I was nine,\" he said. \"I lost my shoes, and my sister carried me. I cried. "
            + "I remember my father, and I remember the dog.\" Then he went in and closed the door behind him.";

    @ParameterizedTest
    @ValueSource(strings = {"Statement of Omar Haddad", "WITNESS STATEMENT BY OMAR HADDAD", "Statement by Omar Haddad to the Commission of Inquiry", "Statement made by the witness Omar Haddad before the investigating judge",
        "Testimony of Omar Haddad, recorded by Lena Voss in Goma on 3 May 1999", "Affidavit of Omar Haddad", "Diary of Omar Haddad", "As told to Lena Voss by Omar Haddad", "Deponent: Omar Haddad",
        "WITNESS STATEMENT\n\nName: Omar Haddad\nDate of birth: 3 May 1957", "Omar Haddad, 42, a driver from Bara, told his story to Lena Voss in Goma in May 1999.", "The Road to Goma\n\nOmar Haddad",
        "Omar Haddad, driver, 42", "Omar Haddad, 42", "Omar Haddad's story"})
    void isNamedAbove(String frame) {
        assertThat(authors(frame + "\n\n" + ACCOUNT)).first().isEqualTo("Omar Haddad");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Signed: Omar Haddad", "(signed)\nOmar Haddad", "(Signed) Omar Haddad, Goma, 3 May 1999"})
    void isNamedBelow(String frame) {
        assertThat(authors("The Road to Goma\n\n" + ACCOUNT + "\n\n" + frame)).containsExactly("Omar Haddad");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Omar (name changed) was a farmer in Bara.", "For this account he wishes to be called Omar.", "\"Omar\" (not his real name), 41, was a farmer in Bara.", "Omar is not his real name. He was a farmer.", "Call me Omar."})
    void isCalledAsTheAccountSays(String opening) {
        assertThat(authors(opening + "\n\n" + ACCOUNT)).containsExactly("Omar");
        assertThat(authors("By Lena Voss\n\n" + opening + "\n\n" + ACCOUNT)).containsExactly("Lena Voss");
    }

    @ParameterizedTest
    @ValueSource(strings = {"From the diary of Omar Haddad", "Extracts from the prison notebooks of Omar Haddad", "Pages from Omar Haddad's diary"})
    void keepsADiary(String title) {
        assertThat(authors(title + "\n\n" + ACCOUNT)).containsExactly("Omar Haddad");
    }

    @Test
    void isAWitnessWhomOthersCallByName() {
        Document transcript = Documents.ofText("test", "TRANSCRIPT OF PROCEEDINGS\nThursday, 14 June 2007\n\nTHE WITNESS: I was at the market when the shells fell.\nMR. BEKELE: What did you do next, Ms. Tadesse?\nTHE WITNESS: I ran to the church.\n"
                + "JUDGE ORTEGA: Did you see who fired?\nTHE WITNESS: No.", Optional.empty());
        assertThat(transcript.parts()).filteredOn(part -> part.kind() == PartKind.ANSWER).extracting(part -> part.speakerName().orElse("")).containsOnly("Tadesse");
    }

    @Test
    void isWhoeverWasInterviewedWhereNothingIsAsked() {
        assertThat(authors("Interview with Omar Haddad, 3 May 1999\n\n" + ACCOUNT)).containsExactly("Omar Haddad");
        assertThat(authors("Interview with Omar Haddad, 3 May 1999\n\n" + ACCOUNT + "\n\nWhat happened then?\n\nWe went on to Goma.")).isEmpty();
    }

    @Test
    void isNobodyToWhomHeSpoke() {
        assertThat(Documents.ofText("test", "The Long Way\n\nOmar Haddad fled his village in 1994. He spoke to Lena Voss in Goma.\n\nWhere were you born?\n\n" + ACCOUNT + "\n\nWhat did you do in Goma?\n\nI worked for a baker, and my sister"
                + " married a driver.", Optional.empty()).parts()).extracting(part -> part.speakerName().orElse("")).contains("Omar Haddad").doesNotContain("Lena Voss");
    }

    @Test
    void comesBeforeWhoeverWroteItDown() {
        assertThat(authors("The Road to Goma\n\nBy Lena Voss\n\nTestimony of Omar Haddad\n\n" + ACCOUNT)).containsExactly("Omar Haddad", "Lena Voss");
    }

    @Test
    void isNobodyWhoOnlySignsWhatAnotherWrote() {
        assertThat(authors("The Road to Goma\n\nBy Omar Haddad\n\n" + ACCOUNT + "\n\n(signed)\nJean Roe")).first().isEqualTo("Omar Haddad");
    }

    @Test
    void isNobodyWhomTheAuthorOnlyWritesAbout() {
        assertThat(authors("Omar Haddad, 42, driver\n\nBy Lena Voss\n\n" + ACCOUNT)).containsExactly("Lena Voss");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Statement of Omar Haddad", "Name: Omar Haddad", "Omar Haddad's story", "Omar Haddad, 42"})
    void isNobodyWhereOthersTellOfHim(String frame) {
        assertThat(authors(frame + "\n\n" + REPORT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"The Long Road, 42", "Statement of the Committee for Peace", "A statement of intent", "Diary of a madman", "The people's story", "Account of the war", "Goma, eastern Congo", "Goma, evening", "Bara, near Goma", "Monday, 14", "June, 14, 1994"})
    void isNoWordThatNamesNobody(String frame) {
        assertThat(authors(frame + "\n\n" + ACCOUNT)).isEmpty();
    }

    private static List<String> authors(String text) {
        return Documents.ofText("test", text, Optional.empty()).metadata().authors();
    }
}
