package org.attest.export;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attest.export.Network.NetworkNode;

/** A network's events in order of time: those that have no date stand where they are known to have come, else behind all others. */
record TimelineEvents(List<NetworkNode> events) {

    private static final Pattern POSITION = Pattern.compile("/([^/#]*)#event-(\\d+),");

    static TimelineEvents of(Network network) {
        return new TimelineEvents(network.sortedNodes().stream().filter(NetworkNode::event)
                .sorted(Comparator.comparing(TimelineEvents::key).thenComparing(NetworkNode::iri)).toList());
    }

    TimelineEvents {
        events = List.copyOf(events);
    }

    List<NetworkNode> happened() {
        return events.stream().filter(TimelineEvents::hasHappened).toList();
    }

    static boolean hasHappened(NetworkNode event) {
        return event.factuality().equals("Factual");
    }

    /** The earliest of the values of a bound that stand side by side where sources contradict each other. */
    static Optional<String> first(NetworkNode event, String bound) {
        return Arrays.stream(event.attribute(bound).split("; ")).filter(value -> !value.isEmpty()).min(Comparator.naturalOrder());
    }

    /** The latest. */
    static Optional<String> last(NetworkNode event, String bound) {
        return Arrays.stream(event.attribute(bound).split("; ")).filter(value -> !value.isEmpty()).max(Comparator.naturalOrder());
    }

    private static String key(NetworkNode event) {
        String day = first(event, "earliestStart").or(() -> last(event, "latestEnd")).orElse("~");
        Matcher position = POSITION.matcher(event.iri());
        String place = position.find() ? String.format(Locale.ROOT, "%s %09d", position.group(1), Long.parseLong(position.group(2))) : event.iri();
        return event.attribute(Network.SORT_KEY).isEmpty() ? day + " " + place : event.attribute(Network.SORT_KEY);
    }
}
