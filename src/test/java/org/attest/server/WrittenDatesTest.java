package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates are shown where they are written, and only those that a time was read from. */
class WrittenDatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"In May 2013 he left|2013-05|May 2013", "🙂 on 3 March 2018.|2018-03-03|3 March 2018", "on March 3, 2018,|2018-03-03|March 3, 2018",
            "in early 2018|2018-01/2018-04~|2018", "from 2014 to 2015|2014/2015|2014,2015", "in May 2013 and June 2014|2014-06|June 2014", "he may leave in 2013|2014|",
            "Mayor 20144 of 12013|2014|"})
    void findsDatesThatAgree(String words, String edtf, String expected) {
        CodePoints text = new CodePoints(words);
        List<String> found = WrittenDates.in(words, edtf).stream().map(span -> text.between(span.begin(), span.end())).toList();

        assertThat(String.join(",", found)).isEqualTo(expected == null ? "" : expected);
    }
}
