package org.attest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HardWrapsTest {

    private static final String REPORT = """
            On the night of 17 December 2004 the passenger ferry MV Reyna ng Sibuyan,
            owned and operated by Tablas Star Lines, Inc. (TSL), sank in Tablas Strait
            about six nautical miles off Calatrava while bound from Batangas to
            Odiongan. As of this date 31 bodies have been recovered, 118 persons have
            been rescued and an unknown number are missing.
            """;

    /** The text with a bar at each line end that says nothing. */
    private static String joined(String text) {
        StringBuilder shown = new StringBuilder(text);
        HardWraps.of(text).forEach(at -> shown.setCharAt(at, '|'));
        return shown.toString();
    }

    @Test
    void theLinesOfAParagraphGoOn() {
        assertThat(joined(REPORT).lines()).hasSize(1);
    }

    @Test
    void paragraphsEndAtBlankLinesAndWhereALineHadRoom() {
        assertThat(joined(REPORT + "\n" + REPORT).lines().filter(line -> !line.isBlank())).hasSize(2);
        assertThat(joined(REPORT + REPORT).lines()).hasSize(2);
    }

    @Test
    void aShortParagraphIsWrappedAsThoseAroundIt() {
        assertThat(joined(REPORT + "\nThe witnesses do not agree on the number of persons aboard or on the time\nof the sinking.\n").lines().filter(line -> !line.isBlank())).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
            Coast Guard Station Romblon
            Report No. 2004-117
            Date of report: 21 December 2004
            Prepared by: Lt. Arnel Dimasupil
            """, """
            Shall I compare thee to a summer's day?
            Thou art more lovely and more temperate:
            Rough winds do shake the darling buds of May,
            And summer's lease hath all too short a date;
            Sometime too hot the eye of heaven shines,
            """, """
            - a boat of twelve metres that had been bought in the harbour of Lucena
            - two outboard motors whose numbers had been filed off by somebody before
            - the rope
            """, """
            1. The master was interviewed on the day after the vessel had gone down.
            2. The mate was interviewed on the same day in another room of that ward.
            """, """
            Q: When did you see the vessel for the last time before she had gone down
            A: It was a little after nine, and the lamps along the pier were all out.
            Q: And who else was there at the time with you on the pier, if you recall?
            """, """
            INTERVIEWER: When did you see the vessel for the last time before she had
            MRS FAMATIGAN: It was a little after nine, and the lamps along the pier
            INTERVIEWER: And who else was there at the time with you on the long pier
            """, """
            Name                Age      Rescued by
            Teresita Famatigan  44       the fishing boat Bagong Silang, of Banton
            Nestor Famatigan    47       the fishing boat Bagong Silang, of Banton
            """, """
            In the matter of the petition of Madam Akosua Serwaa Badu
            Findings of fact
            """, """
            Dear Amra,
            I have your letter.
            The winter is long.
            """})
    void linesThatWereBrokenOnPurposeStay(String lines) {
        assertThat(joined(lines)).isEqualTo(lines);
        assertThat(joined(REPORT + "\n" + lines)).endsWith("\n\n" + lines);
    }

    @Test
    void anItemGoesOnInItsOwnLines() {
        assertThat(joined("""
                - a boat of twelve metres that had been bought in the harbour of Lucena by
                  a man whom nobody there had seen before
                - two outboard motors whose numbers had been filed off by somebody before
                  they were sold
                """).lines()).hasSize(2);
    }

    @Test
    void longLinesAreParagraphsOfTheirOwn() {
        String line = "It was a little after nine, and the lamps along the pier were out. ".repeat(4).strip() + "\n";

        assertThat(HardWraps.of(line.repeat(5))).isEmpty();
    }

    @Test
    void aSentenceOnEachLineIsNoWrapping() {
        String text = """
                The master stated that the vessel left Batangas at ten past six.
                The mate denied it.
                According to him water entered through the bow door, which did not close.
                Nobody gave the order.
                A truck had been secured with rope because the crew had no chains at all.
                """;

        assertThat(joined(text)).isEqualTo(text);
    }

    @Test
    void verseWithinAReportKeepsItsLines() {
        String verse = "    full fathom five\n    thy father lies\n    of his bones are coral made\n";

        assertThat(joined(REPORT + "\n" + verse + "\n" + REPORT).lines().filter(line -> !line.isBlank())).hasSize(5);
    }

    @Test
    void textsWithoutLinesHaveNone() {
        assertThat(HardWraps.of("")).isEmpty();
        assertThat(HardWraps.of("one line")).isEmpty();
        assertThat(HardWraps.of("\n\n\n")).isEmpty();
    }
}
