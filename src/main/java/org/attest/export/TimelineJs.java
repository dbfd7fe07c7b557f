package org.attest.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The JSON of Knight Lab's TimelineJS 3. It knows neither doubt nor order without dates: a vague time is shown at the precision it has with the phrase's EDTF as
 * display date, events that have no time or did not happen are left out, and the title slide says how many.
 */
final class TimelineJs {

    private static final Pattern DATE = Pattern.compile("(-?\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?[~?%]?");
    private static final Pattern XSD_DATE = Pattern.compile("(-?\\d{4})-(\\d{2})-(\\d{2})");

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
            List<String> edtf = List.of(first(node.attribute("edtf")).split("/"));
            date(edtf.getFirst(), first(node.attribute("earliestStart")), event.putObject("start_date"));
            if (!node.attribute("latestEnd").isEmpty() && edtf.size() > 1) {
                date(edtf.getLast(), first(node.attribute("latestEnd")), event.putObject("end_date"));
            }
            if (!node.attribute("edtf").isEmpty()) {
                event.put("display_date", node.attribute("edtf"));
            }
            event.putObject("text").put("headline", escaped(node.label())).put("text", "“" + escaped(node.words()) + "” — " + escaped(node.document()));
            event.put("group", node.type()).put("unique_id", node.iri());
        }
        out.write(mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(timeline));
        out.write('\n');
    }

    /** At the precision of the EDTF date where it gives one, else of the bound. */
    private static void date(String edtf, String bound, ObjectNode date) {
        Optional<Matcher> stated = Optional.of(DATE.matcher(edtf)).filter(Matcher::matches);
        Matcher given = stated.orElseGet(() -> XSD_DATE.matcher(bound));
        if (stated.isPresent() || given.matches()) {
            date.put("year", Integer.parseInt(given.group(1)));
            Optional.ofNullable(given.group(2)).ifPresent(month -> date.put("month", Integer.parseInt(month)));
            Optional.ofNullable(given.group(3)).ifPresent(day -> date.put("day", Integer.parseInt(day)));
        }
    }

    private static String first(String values) {
        return values.split("; ")[0];
    }

    /** TimelineJS takes text for HTML. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
