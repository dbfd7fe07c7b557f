package org.attest.source;

import org.attest.text.PartKind;

/** Marks what stands above a story: title, byline, dateline, the header lines of mails and reports; and a byline at its end. */
final class Masthead {

    private static final int DEEPEST = 16;
    private static final int LAST_STRETCHES = 6;
    private static final Patterns PATTERNS = Patterns.standard();

    private final Layout layout;
    private final SpeakerLabels labels;
    private final Bylines bylines;
    private final Datelines datelines;

    private Masthead(Layout layout, SpeakerLabels labels) {
        this.layout = layout;
        this.labels = labels;
        bylines = new Bylines(layout, labels);
        datelines = new Datelines(layout);
    }

    static void mark(Layout layout, SpeakerLabels labels) {
        new Masthead(layout, labels).mark();
    }

    private void mark() {
        boolean story = layout.firstProse() < layout.size() || !labels.isEmpty();
        markHeaderLines(head());
        new Headline(layout, labels, bylines, datelines).mark(head(), story);
        for (int i = 0; i < Math.min(DEEPEST, layout.size()); i++) {
            if (layout.isOpen(i) && !bylines.mark(i) && i < head()) {
                datelines.markLine(i);
            }
        }
        for (int i = Math.max(DEEPEST, layout.endOfStory() - LAST_STRETCHES); i < layout.endOfStory(); i++) {
            if (layout.isOpen(i)) {
                bylines.mark(i);
            }
        }
        bylines.markBareName(head());
        if (labels.isEmpty()) {
            new Tellers(layout).mark(head());
        }
        for (int i = 0; i < Math.min(head() + 1, layout.size()); i++) {
            PATTERNS.match("standfirst", layout.text(i)).ifPresent(match -> layout.addAuthors(PersonNames.list(match.group(1))));
        }
        if (layout.firstProse() < layout.size()) {
            datelines.markOpening(layout.firstProse());
        }
    }

    /** One past the last stretch above the first prose and the first turn. */
    private int head() {
        int prose = Math.min(layout.firstProse(), DEEPEST);
        for (int i = 0; i < Math.min(prose, layout.size()); i++) {
            if (layout.isOpen(i) && labels.starts(layout.text(i))) {
                return i;
            }
        }
        return prose;
    }

    private void markHeaderLines(int end) {
        for (int i = 0; i < end; i++) {
            if (!layout.isOpen(i) || labels.starts(layout.text(i))) {
                continue;
            }
            int index = i;
            HeaderLine.of(layout.text(i)).ifPresent(line -> markHeaderLine(index, line));
        }
    }

    private void markHeaderLine(int index, HeaderLine line) {
        switch (line.role()) {
            case AUTHOR -> {
                layout.mark(index, PartKind.BYLINE);
                layout.addAuthors(PersonNames.list(line.value()));
            }
            case DATE -> {
                layout.mark(index, PartKind.DATELINE);
                DateReader.first(line.value()).ifPresent(found -> layout.published(found.date()));
            }
            case TITLE -> {
                layout.mark(index, PartKind.TITLE);
                layout.title(line.value());
            }
            case FURNITURE -> layout.mark(index, PartKind.FURNITURE);
            case BODY -> layout.mark(index, PartKind.BODY);
        }
    }
}
