package org.attest.source;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.attest.text.PartKind;

/**
 * The entries of a diary, log or chronology: each begins with its day ("4 May 1992. Father went to look for bread"), or stands below it. Whatever an entry counts from, its
 * "yesterday" and "tonight", counts from that day and not from the day of the whole.
 */
final class DatedEntries {

    /** One day alone is that of the document. */
    private static final int FEWEST_DAYS = 2;
    /** What separates the day that opens an entry from what it tells: "4 May 1992 (evening):", "4 May 1992 –". */
    private static final Pattern BEHIND = Pattern.compile(" ?(?:\\([^()\\n]{1,20}\\))?(?:[.:]|\\s[–—-]|\\n)\\s{1,3}");
    private static final Pattern REMARK = Pattern.compile(" ?(?:\\([^()\\n]{1,20}\\))?[:.]?(?: ?[–—-])?$");
    private static final Pattern FIGURES = Pattern.compile("\\d{1,2}[./]\\d{1,2}[./]\\d{4}");

    private final Layout layout;
    /** How the lines that are days in figures are to be read, by all of them together. */
    private final DayOrder order;

    DatedEntries(Layout layout) {
        this.layout = layout;
        this.order = DayOrder.of(IntStream.range(0, layout.size()).mapToObj(layout::text).filter(line -> FIGURES.matcher(line).matches()).toList());
    }

    /** Lines that say nothing but a day are headings, also among the turns of a talk, and so are the days with which entries open. */
    void markHeadings() {
        for (int i = 0; i < layout.size(); i++) {
            if (layout.isOpen(i) && day(layout.text(i)).isPresent()) {
                layout.mark(i, PartKind.HEADING);
            }
        }
        long days = IntStream.range(0, layout.size()).mapToObj(i -> headed(i).or(() -> opening(i).map(Opening::day))).flatMap(Optional::stream).distinct().count();
        for (int i = 0; days >= FEWEST_DAYS && i < layout.size(); i++) {
            int entry = i;
            opening(i).ifPresent(found -> layout.split(entry, found.length(), PartKind.HEADING));
        }
    }

    /** Gives each part below such a heading its day. */
    void date() {
        if (IntStream.range(0, layout.size()).mapToObj(this::headed).flatMap(Optional::stream).distinct().count() < FEWEST_DAYS) {
            return;
        }
        Optional<LocalDate> current = Optional.empty();
        for (int i = 0; i < layout.size(); i++) {
            Optional<LocalDate> day = headed(i);
            if (day.isPresent() || layout.is(i, PartKind.HEADING)) {
                current = day;
            }
            int entry = i;
            current.ifPresent(known -> layout.date(entry, known));
        }
    }

    private Optional<LocalDate> day(String line) {
        return DateReader.only(line).or(() -> FIGURES.matcher(line).matches() ? order.read(line) : Optional.empty());
    }

    private Optional<LocalDate> headed(int index) {
        boolean heading = layout.is(index, PartKind.HEADING) || layout.is(index, PartKind.DATELINE);
        return heading ? day(REMARK.matcher(layout.text(index)).replaceFirst("")) : Optional.empty();
    }

    /** @param length up to the first word of the entry */
    private record Opening(LocalDate day, int length) {}

    private Optional<Opening> opening(int index) {
        if (!layout.isOpen(index)) {
            return Optional.empty();
        }
        String text = layout.text(index);
        String head = text.substring(0, Math.min(text.length(), Patterns.LONGEST));
        return DateReader.first(head).filter(found -> DateReader.only(head.substring(0, found.end())).isPresent()).flatMap(found -> {
            Matcher behind = BEHIND.matcher(head).region(found.end(), head.length());
            return behind.lookingAt() && behind.end() < text.length() ? Optional.of(new Opening(found.date(), behind.end())) : Optional.empty();
        });
    }
}
