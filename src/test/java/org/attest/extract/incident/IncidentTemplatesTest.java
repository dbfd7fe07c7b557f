package org.attest.extract.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.attest.annotation.TestTexts;
import org.attest.build.Standard;
import org.junit.jupiter.api.Test;

class IncidentTemplatesTest {

    private static List<Incident> incidents(String text) {
        return IncidentTemplates.of(Standard.reader().reading(TestTexts.annotate(text)));
    }

    @Test
    void saysWhenAndInWhichCountryItHappened() {
        assertThat(incidents("On 4 May 1988 gunmen killed Maria Lopez in Lima.")).singleElement().satisfies(incident -> {
            assertThat(incident.places()).containsExactly("Peru", "Lima");
            assertThat(incident.from()).contains(LocalDate.of(1988, 5, 4));
            assertThat(incident.to()).contains(LocalDate.of(1988, 5, 4));
        });
    }

    @Test
    void takesThePlaceOfTheSentenceWhereItsOwnWordsNameNone() {
        assertThat(incidents("The convoy had reached Lima. There gunmen killed Maria Lopez.")).singleElement()
                .satisfies(incident -> assertThat(incident.places()).contains("Peru", "Lima"));
    }

    @Test
    void countsWhoeverWasKilledAmongTheVictims() {
        assertThat(incidents("Soldiers murdered the Jesuits in Lima.")).singleElement().satisfies(incident -> {
            assertThat(incident.targets()).isEmpty();
            assertThat(incident.victims()).hasSize(1);
        });
    }
}
