package org.attest.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the hours that voices give into the days that they, or others, give. */
final class Hours {

    private Hours() {}

    /**
     * The times of one event, hours with their days. An hour is of the day that its own voice gives, else of the one that another gives; that day as a whole is left out where an hour of it is
     * known. Where no single day is known an hour stands alone.
     */
    static List<Time> within(List<Time> times) {
        List<Time> hours = times.stream().filter(time -> !time.hour().isEmpty()).toList();
        if (hours.isEmpty()) {
            return times;
        }
        List<Time> all = new ArrayList<>(times.stream().filter(time -> time.hour().isEmpty() && hours.stream().noneMatch(hour -> day(hour, times).equals(Optional.of(time)))).toList());
        hours.stream().map(hour -> day(hour, times).map(day -> day.at(hour)).orElse(hour)).forEach(all::add);
        return all.stream().distinct().toList();
    }

    private static Optional<Time> day(Time hour, List<Time> times) {
        Optional<Time> own = times.stream().filter(time -> time.isDay() && time.source().equals(hour.source())).findFirst();
        return own.or(() -> times.stream().filter(Time::isDay).findFirst());
    }
}
