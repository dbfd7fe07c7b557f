package org.attest.annotation.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Utterance;
import org.attest.text.Part;
import org.attest.text.PartKind;

/** Finds who has the floor: quotes inside turns inside the narration. */
final class FloorFinder {

    private static final String NARRATOR = "narrator";
    private static final String READER = "reader";

    private final Scene scene;
    private final AnnotatedText text;
    private final List<Floor.Voice> voices = new ArrayList<>();
    private final Map<Floor.Voice, Integer> numbers = new HashMap<>();
    private final int[] voiceOf;

    private FloorFinder(Scene scene) {
        this.scene = scene;
        this.text = scene.text();
        this.voiceOf = new int[text.tokens().size()];
    }

    /** @param quotes what is said directly, in the order of the text */
    static Floor find(Scene scene, List<Utterance> quotes) {
        FloorFinder finder = new FloorFinder(scene);
        finder.number(new Floor.Voice(NARRATOR, READER, Optional.empty()));
        finder.turns();
        finder.quotes(quotes);
        return new Floor(List.copyOf(finder.voices), finder.voiceOf);
    }

    private int number(Floor.Voice voice) {
        return numbers.computeIfAbsent(voice, key -> {
            voices.add(key);
            return voices.size() - 1;
        });
    }

    private void fill(int begin, int end, Floor.Voice voice) {
        int number = number(voice);
        for (int token = text.tokenFrom(begin); token < voiceOf.length && text.token(token).span().begin() < end; token++) {
            voiceOf[token] = number;
        }
    }

    private void turns() {
        List<Part> turns = TurnFinder.turns(text);
        String asker = "turn asker";
        String answerer = "turn answerer";
        Optional<Phrase> interviewee = turns.isEmpty() ? Optional.empty() : Interviewee.find(scene, turns.getFirst().span().begin());
        for (Part turn : turns) {
            boolean question = turn.kind() == PartKind.QUESTION;
            if (question) {
                asker = turn.speakerName().map(name -> "turn " + name).orElse("turn asker");
            } else {
                answerer = turn.speakerName().map(name -> "turn " + name).orElse("turn answerer");
            }
            Optional<Phrase> labelled = turn.speakerName().flatMap(name -> Interviewee.called(scene, name));
            Floor.Voice voice = question ? new Floor.Voice(asker, answerer, labelled) : new Floor.Voice(answerer, asker, labelled.isPresent() ? labelled : interviewee);
            fill(turn.span().begin(), turn.span().end(), voice);
        }
    }

    private void quotes(List<Utterance> quotes) {
        Optional<Phrase> last = Optional.empty();
        Optional<Phrase> beforeLast = Optional.empty();
        int lastEnd = -1;
        for (Utterance quote : quotes) {
            if (quote.kind() != Utterance.Kind.DIRECT) {
                continue;
            }
            boolean near = lastEnd >= 0 && quote.content().begin() - lastEnd < 400;
            boolean sameParagraph = lastEnd >= 0 && lastEnd <= quote.content().begin() && !text.document().text().substring(lastEnd, quote.content().begin()).contains("\n\n");
            Optional<Phrase> speaker = quote.source().flatMap(this::speaker);
            if (speaker.isEmpty() && near) {
                speaker = sameParagraph ? last : beforeLast;
            }
            Optional<Phrase> hearer = near ? (isSame(speaker, last) ? beforeLast : last) : Optional.empty();
            String name = speaker.map(phrase -> "phrase " + scene.thing(phrase).first().index()).orElse("quote " + quote.content().begin());
            String to = hearer.map(phrase -> "phrase " + scene.thing(phrase).first().index()).orElse("hearer of " + name);
            fill(quote.content().begin(), quote.content().end(), new Floor.Voice(name, to, speaker));
            if (!isSame(speaker, last)) {
                beforeLast = near ? last : Optional.empty();
                last = speaker;
            }
            lastEnd = quote.content().end();
        }
    }

    private boolean isSame(Optional<Phrase> a, Optional<Phrase> b) {
        return a.isPresent() && b.isPresent() && scene.areOne(a.get(), b.get());
    }

    private Optional<Phrase> speaker(Utterance.Range range) {
        for (int token = range.end() - 1; token >= range.first(); token--) {
            Optional<Phrase> phrase = scene.atHead(token);
            if (phrase.isPresent()) {
                return phrase;
            }
        }
        return Optional.empty();
    }
}
