package org.attest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.attest.text.Document;
import org.junit.jupiter.api.Test;

class PrintedSpeechTest {

    private static final String FIRST = "Thank you, Mr. Chairman. I thank my friend from Kilis for his words, and I am proud to stand here.";
    private static final String SECOND = "The bridge fell in March and nobody has built it up again. My own father crossed it for forty years, and I crossed it to school.";
    private static final String HEAD = "Roe speaks in support of the Bridge Act\n\n3 June 2019\n\n";

    @Test
    void whatAReleaseAnnouncesIsTheSpeakers() {
        for (String line : List.of("KILIS – Senator Mara Roe spoke on the floor of the Senate in support of the Jon Haddad Bridge Act of 2019. Below are the Senator's remarks:",
                "Senator Mara Roe delivered the following remarks in the Senate today:", "Mayor Mara Roe issued this statement after the vote:", "Senator Mara Roe addressed the Senate on Monday. Here is the full text of her speech:")) {
            assertThat(speakers(HEAD + line + "\n\n" + FIRST + "\n\n" + SECOND)).as(line).containsExactly("Mara Roe: " + FIRST, "Mara Roe: " + SECOND);
        }
    }

    @Test
    void aTitleMayNameWhoSpoke() {
        for (String title : List.of("Prime Minister Mara Roe's Inaugural Address", "Remarks by Senator Mara Roe at the harbour of Kilis", "Statement of Mara Roe")) {
            assertThat(read(title + "\n\n3 June 2019\n\n" + FIRST + "\n\n" + SECOND).metadata().authors()).as(title).containsExactly("Mara Roe");
        }
    }

    @Test
    void twoInATitleOrAStoryOfASpeechAreNot() {
        assertThat(read("Remarks by Mara Roe and Jon Haddad\n\n" + FIRST + "\n\n" + SECOND).metadata().authors()).isEmpty();
        assertThat(read("Mara Roe's Inaugural Address\n\nThe president spoke for an hour. She said that the bridge would be built again.").metadata().authors()).isEmpty();
    }

    @Test
    void theHouseWhereASpeechWasGivenDidNotGiveIt() {
        String text = "Remarks by Mara Roe and Jon Haddad\n\n3 June 2019\n\nElmer Executive Office Building\n\n6:13 P.M. EDT THE VICE PRESIDENT:\n\n" + FIRST + "\n\n" + SECOND;
        assertThat(read(text).metadata().authors()).isEmpty();
        assertThat(speakers(text)).noneMatch(part -> part.startsWith("Elmer"));
    }

    @Test
    void aStatementInQuotationMarksIsAQuotation() {
        assertThat(speakers(HEAD + "Senator Mara Roe issued the following statement:\n\n\"I am proud of what we did. I thank my friends.\"")).isEmpty();
    }

    private static List<String> speakers(String text) {
        Document document = read(text);
        return document.parts().stream().filter(part -> part.speakerName().isPresent()).map(part -> part.speakerName().get() + ": " + document.textOf(part.span())).toList();
    }

    private static Document read(String text) {
        return Documents.ofText("release", text, Optional.empty());
    }
}
