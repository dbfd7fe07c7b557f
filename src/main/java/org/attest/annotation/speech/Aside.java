package org.attest.annotation.speech;

import java.util.List;
import java.util.Optional;

import org.attest.annotation.Sentence;
import org.attest.annotation.Token;
import org.attest.annotation.Utterance.Manner;
import org.attest.annotation.Utterance.Range;

/**
 * A saying told between the subject and the verb of what is said: "The campaign, Ruiz insisted, was never in trouble". A parser takes the speaker for the
 * campaign; the words in their order do not.
 */
final class Aside {

    private static final int LONGEST_NAME = 6;

    private final CueLexicon lexicon;
    private final Clauses clauses;
    private final Sentence sentence;

    Aside(CueLexicon lexicon, Clauses clauses, Sentence sentence) {
        this.lexicon = lexicon;
        this.clauses = clauses;
        this.sentence = sentence;
    }

    /** The first such saying. */
    Optional<Report> read() {
        for (int verb = sentence.firstToken() + 3; verb + 2 < sentence.endToken(); verb++) {
            Token token = clauses.token(verb);
            Optional<Cue> reading = lexicon.readings(token).stream().filter(Aside::tells).findFirst();
            if (token.tag().matches("VBD|VBZ|VBP") && reading.isPresent() && clauses.token(verb + 1).word().equals(",")) {
                return between(verb, reading.get());
            }
            if (token.tag().matches("VBD|VBZ|VBP|MD|``|''")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean tells(Cue cue) {
        return cue.kind() == Cue.Kind.VERB && cue.introducesReports() && cue.introducesQuotations() && cue.manner() != Manner.THOUGHT
                && cue.frames().contains(Cue.Frame.CLAUSE);
    }

    private Optional<Report> between(int verb, Cue reading) {
        int first = verb;
        while (first - 1 > sentence.firstToken() && verb - first < LONGEST_NAME && clauses.token(first - 1).tag().matches("NN.*|DT|JJ.*|PRP|POS")) {
            first--;
        }
        boolean set = first < verb && first - 1 > sentence.firstToken() && clauses.token(first - 1).word().equals(",") && clauses.token(verb - 1).tag().matches("NN.*|PRP");
        int next = verb + 2;
        while (next + 1 < sentence.endToken() && clauses.token(next).tag().equals("RB")) {
            next++;
        }
        boolean goesOn = clauses.token(next).tag().matches("VBD|VBZ|VBP|MD");
        if (!set || !goesOn || clauses.token(sentence.firstToken()).tag().matches("IN|W.*")) {
            return Optional.empty();
        }
        return Optional.of(Report.of(verb, reading, false, new Report.Parties(Optional.of(new Range(first, verb)), List.of(), Optional.empty()),
                List.of(new Range(sentence.firstToken(), first - 1), new Range(verb + 2, sentence.endToken()))));
    }
}
