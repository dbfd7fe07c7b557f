package org.attest.annotation.speech;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Layer;
import org.attest.annotation.Utterance;
import org.attest.annotation.Utterance.Attitude;
import org.attest.annotation.Utterance.Kind;
import org.attest.annotation.Utterance.Manner;

/**
 * The utterances of a text as annotators of quotation mark them: what others say, think and want, each told saying as one stretch even where its cue
 * stands inside it. Left out are the thoughts of "I", "we" and "you" that no report tells of, and what somebody only sees or hears.
 */
public final class Attributions {

    private final AnnotatedText text;

    private Attributions(AnnotatedText text) {
        this.text = text;
    }

    /** In the order of the text. */
    public static List<Utterance> of(AnnotatedText text) {
        return new Attributions(text).read();
    }

    private List<Utterance> read() {
        Map<Object, Utterance> whole = new LinkedHashMap<>();
        List<Utterance> all = text.get(Layer.SPEECH);
        for (Utterance utterance : all) {
            if (isMarked(utterance, all)) {
                Object key = utterance.cue().isPresent() && utterance.kind() != Kind.DIRECT ? utterance.cue().get() : utterance.content();
                whole.merge(key, utterance, Attributions::joined);
            }
        }
        List<Utterance> found = new ArrayList<>(whole.values());
        found.sort((a, b) -> a.content().compareTo(b.content()));
        return List.copyOf(found);
    }

    private boolean isMarked(Utterance utterance, List<Utterance> all) {
        boolean perceived = utterance.attitude() == Attitude.LEARN && utterance.relays().isEmpty()
                && (utterance.cue().map(cue -> SpeechWords.is(SpeechWords.Use.PERCEPTION, text.token(cue).lemma())).orElse(false) || isQuoted(utterance, all));
        return !perceived && !(utterance.manner() == Manner.THOUGHT && utterance.kind() != Kind.DIRECT && isPartner(utterance));
    }

    /** Whether the words that tell of it are themselves quoted. */
    private boolean isQuoted(Utterance utterance, List<Utterance> all) {
        return utterance.cue().map(cue -> text.token(cue).span())
                .map(place -> all.stream().anyMatch(other -> other.kind() == Kind.DIRECT && other.content().contains(place))).orElse(false);
    }

    private boolean isPartner(Utterance utterance) {
        return utterance.source().map(source -> source.end() - source.first() == 1 && SpeechWords.is(SpeechWords.Use.PARTNER, text.token(source.first()).word()))
                .orElse(false);
    }

    private static Utterance joined(Utterance first, Utterance second) {
        Kind kind = first.kind() == second.kind() ? first.kind() : Kind.MIXED;
        return new Utterance(first.content().cover(second.content()), kind, first.manner(), first.cue(), first.source(), first.relays(), first.addressee(),
                first.turnSpeaker(), first.attitude());
    }
}
