package org.attest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Layer;
import org.attest.annotation.TimeExpression;
import org.attest.text.PartKind;

/**
 * Dates that stand above or before what happened then: headings, the days of a diary on lines of their own, and the entries of a chronology or a log ("12 March: soldiers came", "12 March. Soldiers came").
 * A single line below the title that is a date says when the text was written, and is none of them.
 */
final class Headings {

    private static final double CONFIDENCE = 0.75;
    private static final double OF_ENTRY = 0.8;
    private static final double MOSTLY = 0.6;
    private static final Pattern BEFORE = Pattern.compile("\\s*(?:[-*•]\\s+)?(?:(?:On|In)\\s+)?");
    /** Between two dashes stands a remark: "In 2014 – the year he was born – they fled". */
    private static final Pattern ENTRY = Pattern.compile("(?s)(?:\\s*:|\\s*[–—](?!.*[–—])|\\s+-\\s(?!.*\\s-\\s)).*\\S.*");

    /** A single one may be a dateline. */
    private static final int ENTRIES = 2;
    private static final Pattern STOPPED = Pattern.compile("(?s)\\s*\\.\\s+\\p{Lu}.*");

    /** @param end where what it is said of ends */
    private record Dated(int begin, int end, TimeExpression time, double confidence) {}

    private final AnnotatedText text;
    private final List<Dated> dated = new ArrayList<>();

    Headings(AnnotatedText text) {
        this.text = text;
        List<TimeExpression> lines = new ArrayList<>();
        List<Dated> stopped = new ArrayList<>();
        for (TimeExpression time : text.get(Layer.TIMES).stream().filter(time -> !time.bounds().isUnknown() && !isCounted(time)).toList()) {
            int begin = words().lastIndexOf('\n', time.span().begin() - 1) + 1;
            int end = lineEnd(time.span().end());
            if (!BEFORE.matcher(words().substring(begin, time.span().begin())).matches()) {
                continue;
            }
            if (ENTRY.matcher(words().substring(time.span().end(), end)).matches()) {
                dated.add(new Dated(time.span().end(), paragraphEnd(end), time, OF_ENTRY));
            } else if (STOPPED.matcher(words().substring(time.span().end(), end)).matches()) {
                stopped.add(new Dated(time.span().end(), paragraphEnd(end), time, OF_ENTRY));
            } else if (time.span().length() >= MOSTLY * (end - begin)) {
                lines.add(time);
            }
        }
        dated.addAll(stopped.size() >= ENTRIES ? stopped : List.of());
        days(lines);
    }

    /** "The week before": before what the whole text is about, and not before what its last section told. */
    private boolean isCounted(TimeExpression time) {
        return text.token(time.endToken() - 1).word().equalsIgnoreCase("before");
    }

    private void days(List<TimeExpression> lines) {
        long inside = lines.stream().filter(this::isHeading).count();
        List<TimeExpression> days = lines.stream().filter(time -> isHeading(time) || inside > 0 && lines.size() > 1).toList();
        for (int i = 0; i < days.size(); i++) {
            int begin = days.get(i).span().end();
            int next = i + 1 < days.size() ? days.get(i + 1).span().begin() : words().length();
            int end = text.document().parts().stream().filter(part -> part.kind() == PartKind.HEADING && part.span().begin() >= begin).mapToInt(part -> part.span().begin()).min()
                    .orElse(next);
            dated.add(new Dated(begin, Math.min(next, end), days.get(i), CONFIDENCE));
        }
    }

    /** A heading, or a line of the text itself. */
    private boolean isHeading(TimeExpression time) {
        return text.document().partAt(time.span().begin()).filter(part -> part.kind() == PartKind.HEADING || part.kind() == PartKind.BODY).isPresent()
                && text.document().metadata().published().filter(day -> time.value().startsWith(day.toString())).isEmpty();
    }

    private String words() {
        return text.document().text();
    }

    private int lineEnd(int offset) {
        int end = words().indexOf('\n', offset);
        return end < 0 ? words().length() : end;
    }

    private int paragraphEnd(int offset) {
        int end = words().indexOf("\n\n", offset);
        return end < 0 ? words().length() : end;
    }

    /** The date above this token, with how sure it is that what is told there happened then. */
    Optional<Dating> above(int token) {
        int offset = text.token(token).span().begin();
        return dated.stream().filter(date -> date.begin() <= offset && offset < date.end()).reduce((one, other) -> one.begin() > other.begin() ? one : other)
                .map(date -> Dating.none().with(Stated.of(date.time()), date.confidence()));
    }
}
