package org.attest.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.attest.export.Network.NetworkNode;

/** One table of all events in order of time, each with its bounds, the words that give its time and what is known of its place in the line. */
final class TimelineCsv {

    private TimelineCsv() {}

    static void write(Network network, OutputStream out) throws IOException {
        TimelineEvents timeline = TimelineEvents.of(network);
        List<NetworkNode> events = timeline.events();
        CsvTables.row(out, events.size() + " events in order of time; nothing is left out. Those that did not happen or are in doubt (see factuality): "
                + (events.size() - timeline.happened().size()) + ". Simplified: where sources contradict each other, their values stand side by side, joined by '; '."
                + " Bounds are first and last possible days; those named under inferred follow from other statements.");
        CsvTables.row(out, "place", "known", "edtf", "earliestStart", "latestStart", "earliestEnd", "latestEnd", "duration", "inferred", "phrase", "event", "type", "factuality",
                "words", "document", "iri");
        int place = 0;
        for (NetworkNode event : events) {
            place++;
            CsvTables.row(out, String.valueOf(place), known(event), event.attribute("edtf"), event.attribute("earliestStart"), event.attribute("latestStart"),
                    event.attribute("earliestEnd"), event.attribute("latestEnd"), event.attribute("duration"), event.attribute(Network.INFERRED),
                    event.attribute(Network.TIME_WORDS), event.label(), event.type(), event.factuality(), event.words(), event.document(), event.iri());
        }
    }

    private static String known(NetworkNode event) {
        boolean bounded = List.of("earliestStart", "latestStart", "earliestEnd", "latestEnd").stream().anyMatch(bound -> !event.attribute(bound).isEmpty());
        if (!event.attribute("edtf").isEmpty()) {
            return "dated";
        }
        return bounded ? "bounded" : event.attribute(Network.SORT_KEY).isEmpty() ? "undated" : "ordered";
    }
}
