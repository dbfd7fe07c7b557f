package org.attest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.extract.TestReadings.edtf;

import org.junit.jupiter.api.Test;

class HeadingsTest {

    private static final String LOG = "Log of the trawler Marta\n\n12 January 1968. Left the harbour at 0600H.\n\n13 January 1968. Towed a boat to Graz.";

    @Test
    void theDayThatAnEntryOfALogBeginsWithIsThatOfTheEntry() {
        assertThat(edtf(LOG, "Left")).contains("1968-01-12");
        assertThat(edtf(LOG, "Towed")).contains("1968-01-13");
    }

    @Test
    void aSingleOneMayBeADateline() {
        assertThat(edtf("Log of the trawler Marta\n\n12 January 1968. Left the harbour at 0600H.", "Left")).isEmpty();
    }
}
