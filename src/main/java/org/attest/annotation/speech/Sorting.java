package org.attest.annotation.speech;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Token;
import org.attest.annotation.Utterance;
import org.attest.annotation.Utterance.Kind;
import org.attest.annotation.Utterance.Manner;
import org.attest.annotation.Utterance.Range;
import org.attest.text.TextSpan;

/** Decides which quotations are speech of their own, which belong to a report that quotes some words, and which are neither. */
final class Sorting {

    private final AnnotatedText text;
    private final QuotationCues cues;
    private final Vocatives vocatives;
    private final LetterWriters writers;

    Sorting(AnnotatedText text, CueLexicon lexicon, Clauses clauses) {
        this.text = text;
        this.cues = new QuotationCues(text, lexicon, clauses);
        this.vocatives = new Vocatives(text);
        this.writers = new LetterWriters(text, clauses);
    }

    /** In no particular order. */
    List<Utterance> utterances(List<Quotation> quotations, List<Report> reports) {
        List<Dialogue.Line> lines = new ArrayList<>();
        Optional<QuotationCues.Found> earlier = Optional.empty();
        for (int i = 0; i < quotations.size(); i++) {
            Quotation quotation = quotations.get(i);
            if (isInside(quotation, lines)) {
                continue;
            }
            int floor = i == 0 ? 0 : cues.afterMark(quotations.get(i - 1));
            int ceiling = i + 1 == quotations.size() ? text.tokens().size() : cues.openingMark(quotations.get(i + 1));
            Optional<QuotationCues.Found> cue = cues.of(quotation, earlier, Math.min(floor, cues.openingMark(quotation)), ceiling)
                    .or(() -> cues.goingOn(quotation, reports));
            earlier = cue;
            if (isSpeech(quotation, cue, reports)) {
                Optional<Range> addressee = vocatives.in(quotation).or(() -> cue.flatMap(found -> found.parties().addressee()));
                lines.add(new Dialogue.Line(quotation, cue, cue.flatMap(found -> found.parties().source()), addressee));
            }
        }
        List<Dialogue.Line> complete = new Dialogue(text, cues, writers).complete(lines);
        List<Utterance> found = new ArrayList<>();
        complete.forEach(line -> found.add(direct(line)));
        Set<TextSpan> told = new HashSet<>();
        for (Report report : reports) {
            for (Range whole : report.content()) {
                Range stretch = withinQuotation(report, whole, complete);
                if (!leavesQuotation(report, stretch, quotations) && complete.stream().noneMatch(line -> repeats(line, report, stretch))) {
                    indirect(report, stretch, quotations).filter(utterance -> told.add(utterance.content())).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static boolean isInside(Quotation quotation, List<Dialogue.Line> lines) {
        return lines.stream().anyMatch(line -> line.quotation().outer().contains(quotation.outer()));
    }

    private boolean isSpeech(Quotation quotation, Optional<QuotationCues.Found> cue, List<Report> reports) {
        int first = quotation.tokens().first();
        int open = cues.openingMark(quotation);
        Token word = text.token(first);
        boolean capital = !Character.isLowerCase(word.word().charAt(0));
        boolean starts = open == 0 || text.sentenceOf(first).firstToken() >= open || text.sentenceOf(first).firstToken() == first
                || cues.layout().hasLineEnd(text.token(open - 1).span().end(), quotation.outer().begin());
        boolean introduced = starts || text.token(open - 1).word().matches("[,:;]|--?|—|–|''|”|\"");
        String last = text.token(quotation.tokens().end() - 1).word();
        boolean complete = last.matches("[,.!?…;:]|--?|—|\\.\\.\\.|–");
        if (!introduced) {
            boolean rightAfterCue = cue.isPresent() && cue.get().cue() == open - 1;
            int length = quotation.tokens().end() - first;
            if (rightAfterCue && SpeechWords.is(SpeechWords.Use.NAMING, text.token(cue.get().cue()).lemma())) {
                return complete && length > 4;
            }
            return rightAfterCue && (capital ? complete || length > 2 : length > 4 && hasVerb(quotation)) || cue.isPresent() && cue.get().cue() > first && last.equals(",");
        }
        if (cue.isPresent()) {
            return complete || capital || text.token(open - 1 < 0 ? 0 : open - 1).word().equals(":");
        }
        return starts && complete && capital && !isPartOfReport(quotation, reports);
    }

    private boolean hasVerb(Quotation quotation) {
        return text.tokens().subList(quotation.tokens().first(), quotation.tokens().end()).stream().anyMatch(token -> token.tag().matches("VBD|VBZ|VBP|MD"));
    }

    private static boolean isPartOfReport(Quotation quotation, List<Report> reports) {
        return reports.stream().flatMap(report -> report.content().stream())
                .anyMatch(range -> range.first() < quotation.tokens().first() - 1 && quotation.tokens().end() <= range.end());
    }

    /** What a speaker reports inside a quotation ends with it. */
    private static Range withinQuotation(Report report, Range stretch, List<Dialogue.Line> lines) {
        return lines.stream().map(line -> line.quotation().tokens()).filter(tokens -> tokens.contains(report.cue()) && tokens.overlaps(stretch)).findFirst()
                .map(tokens -> new Range(Math.max(tokens.first(), stretch.first()), Math.min(tokens.end(), stretch.end()))).orElse(stretch);
    }

    /** A word quoted in one place tells nothing of what is quoted in another. */
    private static boolean leavesQuotation(Report report, Range stretch, List<Quotation> quotations) {
        return quotations.stream().anyMatch(quotation -> quotation.tokens().contains(report.cue()) && !quotation.tokens().overlaps(stretch));
    }

    /** True where the report only says again, as the tree sees it, what the line of direct speech says. */
    private static boolean repeats(Dialogue.Line line, Report report, Range stretch) {
        Range tokens = line.quotation().tokens();
        if (line.cue().filter(found -> found.cue() == report.cue()).isPresent()) {
            return true;
        }
        if (!tokens.overlaps(stretch)) {
            return false;
        }
        if (tokens.contains(report.cue())) {
            return stretch.first() < tokens.first() - 1 || stretch.end() > tokens.end() + 1;
        }
        int outside = Math.max(0, tokens.first() - stretch.first()) + Math.max(0, stretch.end() - tokens.end());
        return outside < 5;
    }

    private Utterance direct(Dialogue.Line line) {
        Optional<Cue> reading = line.cue().map(QuotationCues.Found::reading);
        return new Utterance(line.quotation().inner(), Kind.DIRECT, reading.map(Cue::manner).orElse(Manner.SPOKEN), line.cue().map(QuotationCues.Found::cue),
                line.source(), List.of(), line.addressee(), Optional.empty(), reading.map(Cue::attitude).orElse(Utterance.Attitude.ASSERT));
    }

    private Optional<Utterance> indirect(Report report, Range stretch, List<Quotation> quotations) {
        int first = stretch.first();
        int end = stretch.end();
        while (first < end && isEdge(text.token(first), first, end)) {
            first++;
        }
        while (end > first && isEdge(text.token(end - 1), first, end)) {
            end--;
        }
        if (first >= end) {
            return Optional.empty();
        }
        TextSpan span = text.spanOf(first, end);
        boolean mixed = quotations.stream().anyMatch(quotation -> quotation.outer().overlaps(span) && !quotation.inner().contains(span));
        boolean wordForWord = quotations.stream().anyMatch(quotation -> quotation.inner().contains(span) && !quotation.tokens().contains(report.cue())
                && span.length() * 10 >= quotation.inner().length() * 8);
        return Optional.of(new Utterance(span, wordForWord ? Kind.DIRECT : mixed ? Kind.MIXED : Kind.INDIRECT, report.manner(), Optional.of(report.cue()), report.parties().source(),
                report.parties().relays(), report.parties().addressee(), Optional.empty(), report.attitude()));
    }

    /** Marks, and the "that" before the content; but not the marks of words quoted in it. */
    private boolean isEdge(Token token, int first, int end) {
        if (token.tag().matches("``|''")) {
            long marks = text.tokens().subList(first, end).stream().filter(other -> other.tag().matches("``|''")).count();
            return marks % 2 == 1;
        }
        return token.tag().matches("[,.:]|HYPH") || token.tag().equals("CC") && token.index() == first || token.word().equalsIgnoreCase("that") && token.tag().matches("IN|WDT");
    }
}
