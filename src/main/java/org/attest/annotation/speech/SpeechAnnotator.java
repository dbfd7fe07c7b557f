package org.attest.annotation.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Annotator;
import org.attest.annotation.Layer;
import org.attest.annotation.Sentence;
import org.attest.annotation.Utterance;
import org.attest.text.Part;
import org.attest.text.PartKind;

/** Adds who says what: turns of interviews, quotations, and what verbs, nouns and phrases report. */
public final class SpeechAnnotator implements Annotator {

    private final CueLexicon lexicon;

    public SpeechAnnotator() {
        this.lexicon = CueLexicon.standard();
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Layer.TOKENS, Layer.SENTENCES, Layer.TREES, Layer.NAMES);
    }

    @Override
    public Set<Layer<?>> provides() {
        return Set.of(Layer.SPEECH);
    }

    @Override
    public AnnotatedText annotate(AnnotatedText text) {
        Clauses clauses = new Clauses(text);
        List<Report> reports = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            reports.addAll(reports(sentence, clauses));
        }
        List<Utterance> turns = turns(text);
        List<Utterance> found = new ArrayList<>(turns.isEmpty() ? Testimony.in(text) : turns);
        List<StatementBlocks.Block> blocks = new StatementBlocks(text, new QuotationCues(text, lexicon, clauses)).find();
        reports.removeIf(report -> blocks.stream().anyMatch(block -> block.cue().cue() == report.cue()));
        blocks.forEach(block -> found.add(block.utterance()));
        found.addAll(new Sorting(text, lexicon, clauses).utterances(QuotationMarks.in(text), reports));
        found.sort((a, b) -> a.content().compareTo(b.content()));
        return text.with(Layer.SPEECH, List.copyOf(found));
    }

    private List<Report> reports(Sentence sentence, Clauses clauses) {
        List<Report> found = new ArrayList<>(new VerbReports(lexicon, clauses, sentence).read());
        found.addAll(new NounReports(lexicon, clauses, sentence).read());
        new Aside(lexicon, clauses, sentence).read().ifPresent(aside -> {
            found.removeIf(report -> report.cue() == aside.cue());
            found.add(aside);
        });
        new Opening(lexicon, clauses, sentence).read().filter(opening -> found.stream().noneMatch(report -> Opening.isReadAlready(opening, report))).ifPresent(opening -> {
            found.removeIf(report -> Opening.isTornBy(opening, report));
            found.add(opening);
        });
        Optional<Tag> tag = Tag.of(sentence, lexicon, clauses);
        if (tag.isEmpty()) {
            return found;
        }
        found.removeIf(report -> report.cue() == tag.get().cue());
        found.replaceAll(tag.get()::cut);
        found.add(tag.get().report(new PartyReader(clauses)));
        return found;
    }

    /** What somebody says in an interview or a hearing; questions that nobody is named for are the author's. */
    private static List<Utterance> turns(AnnotatedText text) {
        List<Utterance> turns = new ArrayList<>();
        for (Part part : text.document().parts()) {
            boolean turn = switch (part.kind()) {
                case ANSWER -> true;
                case QUESTION, BODY -> part.speakerName().isPresent();
                case TITLE, BYLINE, DATELINE, HEADING, CAPTION, AUTHOR_NOTE, COMMENT, FURNITURE -> false;
            };
            if (turn) {
                turns.add(new Utterance(part.span(), Utterance.Kind.DIRECT, Utterance.Manner.SPOKEN, Optional.empty(), Optional.empty(), List.of(),
                        Optional.empty(), part.speakerName().or(() -> Optional.of(Utterance.INTERVIEWEE)), part.kind() == PartKind.QUESTION ? Utterance.Attitude.ASK : Utterance.Attitude.ASSERT));
            }
        }
        return turns;
    }
}
