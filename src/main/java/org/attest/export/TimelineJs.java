package org.attest.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The JSON of Knight Lab's TimelineJS 3. It knows neither doubt nor order without dates: a vague time is shown at the precision it has with the phrase's EDTF as
 * display date, events that have no time or did not happen are left out, and the title slide says how many.
 */
final class TimelineJs {

    private TimelineJs() {}

    static void write(Network network, OutputStream out) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode timeline = mapper.createObjectNode();
        List<Network.NetworkNode> all = network.sortedNodes().stream().filter(Network.NetworkNode::event).toList();
        List<Network.NetworkNode> happened = all.stream().filter(node -> node.factuality().equals("Factual")).toList();
        List<Network.NetworkNode> dated = happened.stream().filter(node -> !node.attribute("earliestStart").isEmpty())
                .sorted(Comparator.comparing((Network.NetworkNode node) -> node.attribute("earliestStart")).thenComparing(Network.NetworkNode::iri)).toList();
        timeline.putObject("title").putObject("text").put("headline", "Attest").put("text",
                String.format(Locale.ROOT, "%d events. Left out: %d without a date, %d that did not happen or are in doubt. Dates are bounds, shown no more precisely than"
                        + " the texts say.", dated.size(), happened.size() - dated.size(), all.size() - happened.size()));
        ArrayNode events = timeline.putArray("events");
        for (Network.NetworkNode node : dated) {
            ObjectNode event = events.addObject();
            TimelineDates dates = TimelineDates.of(first(node.attribute("edtf")), first(node.attribute("earliestStart")), first(node.attribute("latestEnd")));
            dates.write(event);
            event.putObject("text").put("headline", escaped(node.label())).put("text", "“" + escaped(node.words()) + "” — " + escaped(node.document()));
            event.put("group", node.type()).put("unique_id", node.iri());
        }
        out.write(mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(timeline));
        out.write('\n');
    }

    private static String first(String values) {
        return values.split("; ")[0];
    }

    /** TimelineJS takes text for HTML. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
