package org.attest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.extract.TestReadings.edtfAmongAll;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class SessionsTest {

    private static final String COURT = "A former driver told the district court in Graz on Tuesday that he had carried weapons to Slovenia.\n\n";

    @Test
    void whatIsSaidInTheSessionIsOfItsDay() {
        assertThat(edtfAmongAll(COURT + "The lawyer of the company, Ilse Moser, suggested that he had lied.", "suggested")).contains("2018-06-26");
    }

    @Test
    void whatIsToldOfOtherSayingsIsNot() {
        assertThat(edtfAmongAll(COURT + "A clerk who warned the police of the trips was dismissed.", "warned")).isEmpty();
        assertThat(edtfAmongAll(COURT + "The manager told him in March 2007 that the police were watching the yard.", "told him")).isNotEqualTo(Optional.of("2018-06-26"));
        assertThat(edtfAmongAll(COURT + "Petr Novak told the manager, he said, that the police were watching.", "told the")).isEmpty();
        assertThat(edtfAmongAll(COURT + "The company fired two drivers.", "fired")).isEmpty();
    }

    @Test
    void aReportOfNoSessionHasNoSuchDay() {
        assertThat(edtfAmongAll("A former driver told his neighbours in Graz on Tuesday that he had carried weapons.\n\nThe lawyer Ilse Moser suggested that he had lied.", "suggested")).isEmpty();
    }
}
