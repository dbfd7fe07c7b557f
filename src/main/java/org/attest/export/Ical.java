package org.attest.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.attest.export.Network.NetworkNode;

/**
 * iCalendar (RFC 5545). A calendar knows whole days and neither doubt nor order: an event takes all days on which it may have been going on, is marked tentative
 * where these are more than its statement gives, and says in its description what is known. What has no first and last day is left out, and the calendar's
 * description says how much that is.
 */
final class Ical {

    private static final int MOST_OCTETS = 75;
    /** The standard asks when an entry was made; the same graph must give the same bytes. */
    private static final String NO_TIME = "19700101T000000Z";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    private Ical() {}

    static void write(Network network, OutputStream out) throws IOException {
        TimelineEvents timeline = TimelineEvents.of(network);
        List<NetworkNode> happened = timeline.happened();
        List<NetworkNode> shown = happened.stream().filter(Ical::canBeShown).toList();
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//Attest//Timeline//EN");
        line(out, "X-WR-CALNAME:Attest");
        line(out, "X-WR-CALDESC:" + escaped(String.format(Locale.ROOT, "%d events. Left out: %d without a first and a last possible day, %d that did not happen or are in"
                + " doubt. Simplified: an event takes all days on which it may have happened; order without dates is not shown.", shown.size(),
                happened.size() - shown.size(), timeline.events().size() - happened.size())));
        for (NetworkNode event : shown) {
            event(event, out);
        }
        line(out, "END:VCALENDAR");
    }

    private static boolean canBeShown(NetworkNode event) {
        return TimelineEvents.first(event, "earliestStart").filter(Ical::isWritten).isPresent() && TimelineEvents.last(event, "latestEnd").filter(Ical::isWritten).isPresent();
    }

    /** The format has years of four digits. */
    private static boolean isWritten(String day) {
        return day.matches("\\d{4}-\\d\\d-\\d\\d") && !day.startsWith("9999-12-31");
    }

    private static void event(NetworkNode event, OutputStream out) throws IOException {
        LocalDate first = LocalDate.parse(TimelineEvents.first(event, "earliestStart").orElseThrow());
        LocalDate last = LocalDate.parse(TimelineEvents.last(event, "latestEnd").orElseThrow());
        boolean sure = first.toString().equals(TimelineEvents.last(event, "latestStart").orElse("")) && last.toString().equals(TimelineEvents.first(event, "earliestEnd").orElse(""));
        line(out, "BEGIN:VEVENT");
        line(out, "UID:" + escaped(event.iri()));
        line(out, "DTSTAMP:" + NO_TIME);
        line(out, "DTSTART;VALUE=DATE:" + first.format(DAY));
        // The end of a whole-day event is the day after its last.
        line(out, "DTEND;VALUE=DATE:" + last.plusDays(1).format(DAY));
        line(out, "SUMMARY:" + escaped(event.label()));
        line(out, "DESCRIPTION:" + escaped("“" + event.words() + "” — " + event.document() + (sure ? "" : "\nBetween these days; " + known(event))));
        line(out, "CATEGORIES:" + escaped(event.type()));
        line(out, "STATUS:" + (sure ? "CONFIRMED" : "TENTATIVE"));
        line(out, "TRANSP:TRANSPARENT");
        line(out, "END:VEVENT");
    }

    private static String known(NetworkNode event) {
        String said = event.attribute("edtf").isEmpty() ? "no date is told" : "told as " + event.attribute("edtf");
        return event.attribute(Network.INFERRED).isEmpty() ? said : said + ", inferred: " + event.attribute(Network.INFERRED);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r\n", "\\n").replace("\n", "\\n").replaceAll("\\p{Cntrl}", " ");
    }

    /** Long lines go on in the next, which begins with a space; a character is never cut in two. */
    private static void line(OutputStream out, String content) throws IOException {
        int octets = 0;
        StringBuilder folded = new StringBuilder();
        for (int point : content.codePoints().toArray()) {
            String character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MOST_OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(character);
            octets += size;
        }
        out.write(folded.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }
}
