package org.attest.annotation.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class YearsOfDatesTest {

    private static final List<String> WORDS = List.of("On", "4", "May", "2003", "soldiers", "came");

    @Test
    void hangsTheYearOnItsMonth() {
        int[] heads = {12, 12, 15, 14, 15, -1};

        YearsOfDates.attach(WORDS, heads, new String[] {"case", "nummod", "obl", "nummod", "nsubj", "root"}, 10);

        assertThat(heads).containsExactly(12, 12, 15, 12, 15, -1);
    }

    @Test
    void leavesAMonthThatHangsOnItsYearAlone() {
        int[] heads = {14, 13, 13, 14, 15, -1};

        YearsOfDates.attach(WORDS, heads, new String[] {"case", "nummod", "compound", "nummod", "nsubj", "root"}, 10);

        assertThat(heads).containsExactly(14, 13, 13, 14, 15, -1);
    }

    @Test
    void countsNoNamesByAYear() {
        int[] heads = {12, 12, 13, -1};
        String[] relations = {"case", "nummod", "obl", "root"};

        YearsOfDates.attach(List.of("In", "2012", "Kowalski", "left"), heads, relations, 10);

        assertThat(heads).containsExactly(11, 13, 13, -1);
        assertThat(relations).containsExactly("case", "obl", "nsubj", "root");
    }

    @Test
    void leavesWhatHasASubjectOfItsOwn() {
        int[] heads = {12, 12, 14, 14, -1};

        YearsOfDates.attach(List.of("In", "2012", "Paris", "Marta", "left"), heads, new String[] {"case", "nummod", "obl", "nsubj", "root"}, 10);

        assertThat(heads).containsExactly(12, 12, 14, 14, -1);
    }
}
