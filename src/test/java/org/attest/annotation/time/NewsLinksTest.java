package org.attest.annotation.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
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

    private record Report(LocalDate date, StringBuilder text, Map<String, int[]> spans, Map<Link, String> gold) {}

    @Test
    void linksEventsAndTimesAsAnnotatorsDo() throws IOException {
        int right = 0;
        int given = 0;
        int wanted = 0;
        for (Report report : reports()) {
            Map<Link, String> links = links(report);
            for (Map.Entry<Link, String> gold : report.gold().entrySet()) {
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

    private static Map<Link, String> links(Report report) {
        AnnotatedText text = TestTexts.annotate(report.text().toString(), report.date());
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

    private static Optional<String> event(Report report, AnnotatedText text, int token) {
        return at(report, text.token(token).span().begin(), text.token(token).span().end(), "e");
    }

    private static Optional<String> time(Report report, Optional<TimeExpression> time) {
        return time.isEmpty() ? Optional.of(DOCUMENT) : at(report, time.get().span().begin(), time.get().span().end(), "t");
    }

    private static Optional<String> at(Report report, int begin, int end, String kind) {
        return report.spans().entrySet().stream().filter(mark -> mark.getKey().startsWith(kind) && mark.getValue()[0] < end && begin < mark.getValue()[1])
                .map(Map.Entry::getKey).findFirst();
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

    private static List<Report> reports() throws IOException {
        List<Report> reports = new ArrayList<>();
        try (var in = NewsLinksTest.class.getResourceAsStream("/time/newslinks.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("== ")) {
                    reports.add(new Report(LocalDate.parse(line.substring(3)), new StringBuilder(), new HashMap<>(), new HashMap<>()));
                } else if (line.startsWith("> ")) {
                    for (String link : line.substring(2).split(", ")) {
                        String[] parts = link.split(" ");
                        reports.getLast().gold().put(new Link(parts[0], parts[2]), parts[1]);
                    }
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    read(line, reports.getLast());
                }
            }
        }
        return reports;
    }

    private static void read(String line, Report report) {
        if (!report.text().isEmpty()) {
            report.text().append("\n\n");
        }
        Matcher matcher = MARKED.matcher(line);
        int at = 0;
        while (matcher.find()) {
            report.text().append(line, at, matcher.start());
            String words = matcher.group(1) == null ? matcher.group(3) : matcher.group(1);
            int begin = report.text().length();
            report.text().append(words);
            report.spans().put(matcher.group(2) == null ? matcher.group(4) : matcher.group(2), new int[] {begin, report.text().length()});
            at = matcher.end();
        }
        report.text().append(line, at, line.length());
    }
}
