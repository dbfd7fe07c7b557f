package org.attest.server;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of a document's events by which a reader can tell them apart in a list: where several are called alike, each with what is said there, else with the words that tell it. */
final class Titles {

    private static final int LONGEST = 56;
    private static final int LEAST = 30;

    private Titles() {}

    /** The same events; what is called like no other, and by more than what happened, keeps its name. @param contents what is said in those in which somebody speaks, by IRI */
    static List<Happening> toldApart(List<Happening> events, Map<String, String> contents) {
        Map<String, Long> same = events.stream().collect(Collectors.groupingBy(Happening::label, Collectors.counting()));
        return events.stream().map(event -> same.get(event.label()) == 1 && event.label().indexOf(' ') >= 0 ? event : event.called(title(event, contents.getOrDefault(event.iri(), "")))).toList();
    }

    private static String title(Happening event, String content) {
        return Stream.concat(Stream.of(content), event.sayings().stream().map(Happening.Saying::words)).map(Titles::shortened).filter(words -> !words.isEmpty()).findFirst().map(words -> event.label() + ": “" + words + "”").orElse(event.label());
    }

    private static String shortened(String words) {
        String plain = words.strip().replaceAll("\\s+", " ").replaceFirst("[,;:]$", "");
        if (plain.length() <= LONGEST) {
            return plain;
        }
        int cut = plain.lastIndexOf(' ', LONGEST);
        return plain.substring(0, cut < LEAST ? plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length()))) : cut) + "…";
    }
}
