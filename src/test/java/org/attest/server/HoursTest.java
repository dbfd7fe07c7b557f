package org.attest.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** Hours of the days that they belong to. */
class HoursTest {

    private static Time day(String day, String source) {
        return Time.of(Map.of("edtf", day, "earliestStart", day, "latestStart", day, "earliestEnd", day, "latestEnd", day), Happening.FACTUAL, source, false);
    }

    private static Time hour(String hour, String source) {
        return Time.of(Map.of(Time.HOUR, hour), Happening.FACTUAL, source, false);
    }

    @Test
    void anHourIsOfTheDayOfItsVoiceElseOfAnother() {
        List<Time> times = Hours.within(List.of(day("2004-12-17", "report"), day("2004-12-18", "mate"), hour("18:35:00", "mate"), hour("18:10:00", "master")));

        assertThat(times).extracting(Time::edtf, Time::hour, Time::source).containsExactly(tuple("2004-12-18", "18:35:00", "mate"),
                tuple("2004-12-17", "18:10:00", "master"));
    }

    @Test
    void whereNoDayIsKnownAnHourStandsAlone() {
        Time july = Time.of(Map.of("edtf", "2011-07", "earliestStart", "2011-07-01", "latestEnd", "2011-07-31"), Happening.FACTUAL, "teller", false);

        assertThat(Hours.within(List.of(july, hour("12:00:00", "teller")))).extracting(Time::edtf, Time::hour).containsExactly(tuple("2011-07", ""),
                tuple("", "12:00:00"));
    }
}
