package org.attest.annotation.time;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Invented reports with marks in their text: {@code == DAY} begins one, a line is a paragraph, {@code > } begins what is noted of the report, {@code #} a comment. */
final class NewsSheet {

    private NewsSheet() {}

    /** @param labels what stands behind the words inside the mark */
    record Mark(int begin, String words, List<String> labels) {

        int end() {
            return begin + words.length();
        }
    }

    /** @param text without its marks */
    record Report(LocalDate date, String text, List<Mark> marks, List<String> notes) {}

    /** @param marked the marks, with the words as the first group that takes part and the labels as those behind it */
    static List<Report> read(String resource, Pattern marked) throws IOException {
        List<Report> reports = new ArrayList<>();
        try (var in = NewsSheet.class.getResourceAsStream(resource)) {
            for (String report : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^== ")) {
                List<String> lines = report.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
                if (!lines.isEmpty()) {
                    reports.add(report(LocalDate.parse(lines.getFirst()), lines.subList(1, lines.size()), marked));
                }
            }
        }
        return reports;
    }

    private static Report report(LocalDate date, List<String> lines, Pattern marked) {
        String text = String.join("\n\n", lines.stream().filter(line -> !line.startsWith("> ")).toList());
        StringBuilder plain = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        Matcher matcher = marked.matcher(text);
        int at = 0;
        while (matcher.find()) {
            plain.append(text, at, matcher.start());
            List<String> groups = groups(matcher);
            marks.add(new Mark(plain.length(), groups.getFirst(), groups.subList(1, groups.size())));
            plain.append(groups.getFirst());
            at = matcher.end();
        }
        plain.append(text, at, text.length());
        return new Report(date, plain.toString(), marks, lines.stream().filter(line -> line.startsWith("> ")).map(line -> line.substring(2)).toList());
    }

    private static List<String> groups(MatchResult match) {
        return IntStream.rangeClosed(1, match.groupCount()).mapToObj(match::group).filter(Objects::nonNull).toList();
    }
}
