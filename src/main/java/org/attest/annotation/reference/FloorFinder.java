package org.attest.annotation.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Chain;
import org.attest.annotation.Utterance;
import org.attest.text.Part;
import org.attest.text.PartKind;

/** Finds who has the floor: quotes inside turns inside the narration. */
final class FloorFinder {

    private static final String NARRATOR = "narrator";
    private static final String READER = "reader";
    private static final int CONVERSATION = 400;
    private static final int CONTINUATION = 160;

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
        finder.number(new Floor.Voice(NARRATOR, READER, finder.author()));
        finder.comments();
        finder.letters();
        finder.turns();
        finder.quotes(quotes);
        return new Floor(List.copyOf(finder.voices), finder.voiceOf);
    }

    // Outside quotes "I" is whom the byline names.
    private Optional<Phrase> author() {
        return text.document().metadata().authors().stream().findFirst().flatMap(name -> Interviewee.called(scene, name));
    }

    // What readers wrote is theirs, not the author's.
    private void comments() {
        for (Part part : text.document().parts()) {
            if (part.kind() == PartKind.COMMENT) {
                String reader = "comment " + part.span().begin();
                fill(part.span().begin(), part.span().end(), new Floor.Voice(reader, "hearer of " + reader, Optional.empty()));
            }
        }
    }

    // A letter that a story quotes is its writer's.
    private void letters() {
        for (Part part : text.document().parts()) {
            if (part.kind() == PartKind.BODY && part.speakerName().isPresent()) {
                String writer = "turn " + part.speakerName().get();
                fill(part.span().begin(), part.span().end(), new Floor.Voice(writer, "hearer of " + writer, Interviewee.called(scene, part.speakerName().get())));
            }
        }
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
        Map<String, Optional<Phrase>> labels = new HashMap<>();
        String asker = "turn asker";
        String answerer = "turn answerer";
        long answering = turns.stream().filter(turn -> turn.kind() == PartKind.ANSWER).map(Part::speakerName).distinct().count();
        // Of several who answer under labels, nobody knows which one the presentation is about.
        Optional<Phrase> interviewee = turns.isEmpty() || answering > 1 ? Optional.empty() : Interviewee.find(scene, turns.getFirst().span().begin(), asking(turns));
        for (int i = 0; i < turns.size(); i++) {
            Part turn = turns.get(i);
            boolean question = turn.kind() == PartKind.QUESTION;
            if (question) {
                asker = turn.speakerName().map(name -> "turn " + name).orElse("turn asker");
                answerer = nextAnswerer(turns, i).orElse(answerer);
            } else {
                answerer = turn.speakerName().map(name -> "turn " + name).orElse("turn answerer");
            }
            Optional<Phrase> labelled = turn.speakerName().flatMap(name -> labels.computeIfAbsent(name, label -> Interviewee.called(scene, label)));
            Floor.Voice voice = question ? new Floor.Voice(asker, answerer, labelled)
                    : new Floor.Voice(answerer, asker, labelled.isPresent() ? labelled : interviewee);
            fill(turn.span().begin(), turn.span().end(), voice);
        }
    }

    private List<Phrase> asking(List<Part> turns) {
        return turns.stream().filter(turn -> turn.kind() == PartKind.QUESTION).flatMap(turn -> turn.speakerName().stream()).distinct()
                .flatMap(name -> Interviewee.called(scene, name).stream()).toList();
    }

    /** Whoever answers next is the one who is asked. */
    private static Optional<String> nextAnswerer(List<Part> turns, int question) {
        return turns.subList(question, turns.size()).stream().filter(turn -> turn.kind() == PartKind.ANSWER).findFirst()
                .map(turn -> turn.speakerName().map(name -> "turn " + name).orElse("turn answerer"));
    }

    private void quotes(List<Utterance> quotes) {
        Floor.Voice last = voices.getFirst();
        int lastEnd = -1;
        Optional<Utterance.Range> lastSource = Optional.empty();
        for (Utterance quote : quotes) {
            if (quote.kind() != Utterance.Kind.DIRECT || quote.turnSpeaker().isPresent()) {
                continue;
            }
            int begin = quote.content().begin();
            boolean near = lastEnd >= 0 && lastEnd <= begin && begin - lastEnd < CONVERSATION;
            Gap gap = near ? new Gap(lastEnd, begin) : Gap.NONE;
            Floor.Voice voice = voice(quote, near, gap, last, lastSource);
            fill(begin, quote.content().end(), voice);
            last = voice;
            lastEnd = quote.content().end();
            lastSource = quote.source();
        }
    }

    private record Gap(int begin, int end) {
        static final Gap NONE = new Gap(0, 0);
    }

    private Floor.Voice voice(Utterance quote, boolean near, Gap gap, Floor.Voice last, Optional<Utterance.Range> lastSource) {
        Optional<Phrase> named = quote.source().flatMap(this::speaker);
        if (named.isEmpty() && near) {
            String between = text.document().text().substring(gap.begin(), gap.end());
            if (between.chars().noneMatch(Character::isLetterOrDigit)) {
                return new Floor.Voice(last.hearer(), last.speaker(), Optional.empty());
            }
            boolean continues = lastSource.filter(range -> text.token(range.first()).span().begin() >= gap.begin()).isPresent()
                    && between.length() < CONTINUATION
                    && !between.contains("\n\n");
            if (continues) {
                return last;
            }
            named = lastSubject(gap);
        }
        String name = named.map(phrase -> "phrase " + scene.thing(phrase).first().index()).orElse("quote " + quote.content().begin());
        Optional<String> addressed = addressed(quote);
        if (addressed.isPresent()) {
            return new Floor.Voice(name, addressed.get(), named);
        }
        String hearer = near ? name.equals(last.speaker()) ? last.hearer() : last.speaker() : "hearer of " + name;
        return new Floor.Voice(name, hearer, named);
    }

    /** "She told me": whoever has the floor there. */
    private Optional<String> addressed(Utterance quote) {
        return quote.addressee().filter(range -> range.end() - range.first() == 1 && !quote.content().contains(text.token(range.first()).span())).map(Utterance.Range::first)
                .filter(token -> Pronoun.of(text.token(token).word()).filter(pronoun -> pronoun.person() == 1 && pronoun.quantity() == Quantity.ONE).isPresent())
                .map(token -> voices.get(voiceOf[token]).speaker());
    }

    // "Tommy chuckled. 'I should think I did!'": who acts right before a quote speaks it.
    private Optional<Phrase> lastSubject(Gap gap) {
        int end = text.tokenFrom(gap.end());
        int begin = Math.max(text.tokenFrom(gap.begin()), end - 25);
        for (int token = end - 1; token >= begin; token--) {
            Optional<Phrase> subject = scene.atHead(token).filter(phrase -> phrase.function() == Phrase.Function.SUBJECT
                    && phrase.mayBe(Chain.Kind.PERSON)
                    && voiceOf[phrase.head()] == 0);
            if (subject.isPresent()) {
                return subject;
            }
        }
        return Optional.empty();
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
