package org.attest.annotation.speech;

import java.util.List;
import java.util.Optional;

import org.attest.annotation.Sentence;
import org.attest.annotation.Utterance.Range;

/**
 * A sentence that opens with its source: "According to two clerks who asked not to be named, the firm had been fined". A parser takes the clerks for the main
 * thing of the sentence; the words in their order do not.
 */
final class Opening {

    private final CueLexicon lexicon;
    private final Clauses clauses;
    private final Sentence sentence;
    private final ContentBounds bounds;

    Opening(CueLexicon lexicon, Clauses clauses, Sentence sentence) {
        this.lexicon = lexicon;
        this.clauses = clauses;
        this.sentence = sentence;
        this.bounds = new ContentBounds(clauses, sentence);
    }

    /** Empty where the sentence does not open so. */
    Optional<Report> read() {
        int cue = sentence.firstToken();
        boolean opens = sentence.endToken() - cue > 4 && clauses.isWord(cue, "according") && clauses.isWord(cue + 1, "to");
        Optional<Cue> reading = lexicon.readings(Cue.Kind.PHRASE, "according to").stream().findFirst();
        if (!opens || reading.isEmpty()) {
            return Optional.empty();
        }
        for (int comma = cue + 3; comma + 2 < sentence.endToken(); comma++) {
            if (clauses.token(comma).word().equals(",") && ContentBounds.startsNounPhrase(clauses.token(comma + 1)) && bounds.isClause(comma + 1, sentence.endToken())) {
                Range content = new Range(comma + 1, sentence.endToken() - 1);
                return source(cue + 2, comma).map(source -> Report.of(cue, reading.get(), false, new Report.Parties(Optional.of(source), List.of(), Optional.empty()), List.of(content)));
            }
        }
        return Optional.empty();
    }

    /** The noun phrase without what is told of it behind "who" or a comma. */
    private Optional<Range> source(int first, int end) {
        int last = first;
        while (last < end && !clauses.token(last).tag().matches("W.*|,|VB[DZP]")) {
            last++;
        }
        return last > first ? Optional.of(new Range(first, last)) : Optional.empty();
    }

    /** The tree had it right. */
    static boolean isReadAlready(Report opening, Report other) {
        return other.cue() == opening.cue() && other.content().stream().noneMatch(range -> range.first() < opening.content().getFirst().first());
    }

    /** True for what was misread out of the opening: told by a verb behind it of words in it, or by a verb in it of whoever stands behind. */
    static boolean isTornBy(Report opening, Report other) {
        int split = opening.content().getFirst().first();
        boolean inside = other.cue() < split;
        boolean across = other.content().stream().anyMatch(range -> range.first() < split) && !inside || inside && other.parties().source().filter(source -> source.first() >= split).isPresent();
        return other.cue() == opening.cue() || across;
    }
}
