package org.attest.annotation.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.TestTexts;
import org.attest.annotation.TimeExpression;
import org.junit.jupiter.api.Test;

/** Measures links of TimeML's kind between events, times and the day of the report on invented news, {@code newslinks.txt}: as F1 of before, after and equal with what follows from them. */
class NewsLinksTest {

    private static final Pattern MARKED = Pattern.compile("\\{([^|{}]*)\\|(e\\d+)\\}|\\[([^|\\[\\]]*)\\|(t\\d+)\\]");
    private static final String DOCUMENT = "DCT";

    private record Link(String a, String b) {

        Link turned() {
            return new Link(b, a);
        }
    }

    @Test
    void linksEventsAndTimesAsAnnotatorsDo() throws IOException {
        int right = 0;
        int given = 0;
        int wanted = 0;
        for (NewsSheet.Report report : NewsSheet.read("/time/newslinks.txt", MARKED)) {
            Map<Link, String> links = links(report);
            for (Map.Entry<Link, String> gold : gold(report).entrySet()) {
                boolean asked = !Set.of("IN", "HAS").contains(gold.getValue());
                Optional<String> found = relation(gold.getKey(), links);
                wanted += asked ? 1 : 0;
                given += found.isPresent() ? 1 : 0;
                right += asked && found.equals(Optional.of(gold.getValue())) ? 1 : 0;
            }
        }
        double f1 = 2.0 * right / (given + wanted);
        assertThat(wanted).isGreaterThan(190);
        assertThat(f1).as("%d right of %d given, %d wanted", right, given, wanted).isGreaterThan(0.82);
    }

    private static Map<Link, String> links(NewsSheet.Report report) {
        AnnotatedText text = TestTexts.annotate(report.text(), report.date());
        VerbOrder order = VerbOrder.of(text);
        Map<Link, String> links = new HashMap<>();
        order.pairs().forEach(pair -> put(links, event(report, text, pair.first()), pair.precedence().name(), event(report, text, pair.second())));
        order.times().forEach(pair -> put(links, event(report, text, pair.event()), pair.precedence().name(), time(report, Optional.of(pair.time()))));
        order.toDocument().forEach(pair -> put(links, event(report, text, pair.event()), pair.precedence().name(), Optional.of(DOCUMENT)));
        order.ofDocument().forEach(event -> put(links, event(report, text, event), "VAGUE", Optional.of(DOCUMENT)));
        order.within().forEach((event, time) -> put(links, event(report, text, event), "VAGUE", time(report, Optional.of(time))));
        TimeOrder.of(text).forEach(pair -> put(links, time(report, pair.first()), pair.precedence().name(), time(report, pair.second())));
        return links;
    }

    private static void put(Map<Link, String> links, Optional<String> a, String relation, Optional<String> b) {
        if (a.isPresent() && b.isPresent()) {
            Link link = new Link(a.get(), b.get());
            links.put(link, relation);
            links.put(link.turned(), relation.equals("BEFORE") ? "AFTER" : relation.equals("AFTER") ? "BEFORE" : relation);
        }
    }

    private static Optional<String> event(NewsSheet.Report report, AnnotatedText text, int token) {
        return at(report, text.token(token).span().begin(), text.token(token).span().end(), "e");
    }

    private static Optional<String> time(NewsSheet.Report report, Optional<TimeExpression> time) {
        return time.isEmpty() ? Optional.of(DOCUMENT) : at(report, time.get().span().begin(), time.get().span().end(), "t");
    }

    private static Optional<String> at(NewsSheet.Report report, int begin, int end, String kind) {
        return report.marks().stream().filter(mark -> mark.labels().getFirst().startsWith(kind) && mark.begin() < end && begin < mark.end()).map(mark -> mark.labels().getFirst()).findFirst();
    }

    /** What is said of the pair; where nothing is, what follows from the others. */
    private static Optional<String> relation(Link link, Map<Link, String> links) {
        if (links.containsKey(link)) {
            return Optional.of(links.get(link)).filter(relation -> !relation.equals("VAGUE"));
        }
        Optional<String> there = reached(link, links);
        Optional<String> back = reached(link.turned(), links);
        return there.isPresent() && back.isPresent() && !there.get().equals("EQUAL") ? Optional.empty() : there.or(() -> back.map(relation -> "AFTER"));
    }

    private static Optional<String> reached(Link link, Map<Link, String> links) {
        record Step(String node, boolean later) {}
        ArrayDeque<Step> open = new ArrayDeque<>(List.of(new Step(link.a(), false)));
        Set<Step> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            Step step = open.pop();
            for (Map.Entry<Link, String> next : links.entrySet()) {
                if (next.getKey().a().equals(step.node()) && Set.of("BEFORE", "EQUAL").contains(next.getValue())) {
                    Step reached = new Step(next.getKey().b(), step.later() || next.getValue().equals("BEFORE"));
                    if (seen.add(reached)) {
                        open.add(reached);
                    }
                }
            }
        }
        return seen.contains(new Step(link.b(), true)) ? Optional.of("BEFORE") : seen.contains(new Step(link.b(), false)) ? Optional.of("EQUAL") : Optional.empty();
    }

    private static Map<Link, String> gold(NewsSheet.Report report) {
        Map<Link, String> gold = new HashMap<>();
        for (String note : report.notes()) {
            for (String link : note.split(", ")) {
                String[] parts = link.split(" ");
                gold.put(new Link(parts[0], parts[2]), parts[1]);
            }
        }
        return gold;
    }
}
