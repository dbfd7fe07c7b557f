package org.attest.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayRangeTest {

    @ParameterizedTest
    @CsvSource({
        "1997, 1997-01-01/1997-12-31",
        "1997-06, 1997-06-01/1997-06-30",
        "1997-06-05~, 1997-06-05/1997-06-05",
        "1934-22, 1934-06-01/1934-08-31",
        "2004-24, 2004-12-01/2005-02-28",
        "199X, 1990-01-01/1999-12-31",
        "2004-XX, 2004-01-01/2004-12-31",
        "2018-01/2018-04~, 2018-01-01/2018-04-30",
        "1995/.., 1995-01-01/..",
        "../2012-12~, ../2012-12-31",
    })
    void readsOuterBounds(String edtf, String bounds) {
        assertThat(DayRange.ofEdtf(edtf)).hasToString("Optional[" + bounds + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "1997-13", "1997-02-30", "1998/1997", "97"})
    void readsNothingElse(String edtf) {
        assertThat(DayRange.ofEdtf(edtf)).isEmpty();
    }

    @Test
    void comparesByCommonDays() {
        DayRange june = DayRange.ofEdtf("1997-06").orElseThrow();
        DayRange half = DayRange.ofEdtf("1997-06-01/1997-06-15").orElseThrow();
        DayRange july = DayRange.ofEdtf("1997-07").orElseThrow();
        assertThat(june.likeness(june)).isEqualTo(1);
        assertThat(june.likeness(half)).isCloseTo(0.5, within(1e-9));
        assertThat(june.likeness(july)).isZero();
    }
}
