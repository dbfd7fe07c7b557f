package org.attest.extract.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Layer;
import org.attest.annotation.Utterance;
import org.attest.annotation.Utterance.Attitude;
import org.attest.extract.Cast;
import org.attest.extract.Voices;
import org.attest.fact.Referent;
import org.attest.text.TextSpan;

/**
 * Voices by nested utterances. What stands in an utterance is its source's; the words that tell of the saying belong to the voice around.
 *
 * <p>Knowledge that the outer voice shares ("she saw that …") stays the outer voice's, unless an informant is named. Where the source is nobody the
 * text knows ("reportedly"), the statement stays with the outer voice too; the utterance still tells how sure it is.
 */
public final class SpeechVoices implements Voices {

    private final AnnotatedText text;
    private final Speakers speakers;
    private final Voice author;
    private final List<Utterance> utterances;
    /** Those that are not word for word. */
    private final List<Utterance> told;
    private final Map<Utterance, Voice> known = new IdentityHashMap<>();

    public SpeechVoices(AnnotatedText text, Cast cast) {
        this.text = text;
        this.speakers = new Speakers(text, cast);
        this.author = new Voice(cast.author(), List.of(), Optional.empty());
        List<Utterance> said = text.layers().contains(Layer.SPEECH) ? text.get(Layer.SPEECH) : List.of();
        List<Utterance> all = new ArrayList<>(said);
        all.addAll(new Continuations(text, cast, speakers, said).find());
        all.sort(Comparator.comparing(Utterance::content));
        this.utterances = List.copyOf(all);
        this.told = utterances.stream().filter(utterance -> utterance.kind() != Utterance.Kind.DIRECT).toList();
        utterances.stream().sorted(Comparator.comparingInt((Utterance utterance) -> utterance.content().length()).reversed())
                .forEach(utterance -> voice(utterance, Set.of()));
    }

    @Override
    public Voice at(int token) {
        // A word that tells of a saying belongs to the voice around it, also where it stands between the words said.
        List<Utterance> own = utterances.stream().filter(utterance -> utterance.cue().filter(cue -> cue == token).isPresent()).toList();
        return innermost(text.token(token).span(), own).map(known::get).orElse(author);
    }

    @Override
    public Voice wording(int token) {
        return innermost(text.token(token).span(), told).map(known::get).orElse(author);
    }

    private Optional<Utterance> innermost(TextSpan span, java.util.Collection<Utterance> without) {
        Optional<Utterance> best = Optional.empty();
        for (Utterance utterance : utterances) {
            if (utterance.content().begin() > span.begin()) {
                break;
            }
            if (utterance.content().contains(span) && without.stream().noneMatch(other -> other == utterance)
                    && (best.isEmpty() || utterance.content().length() <= best.get().content().length())) {
                best = Optional.of(utterance);
            }
        }
        return best;
    }

    private Optional<Utterance> parent(Utterance utterance, java.util.Collection<Utterance> without) {
        TextSpan place = utterance.cue().map(cue -> text.token(cue).span()).orElse(utterance.content());
        return innermost(place, without);
    }

    private Voice voice(Utterance utterance, Set<Utterance> inside) {
        Voice ready = known.get(utterance);
        if (ready != null) {
            return ready;
        }
        Set<Utterance> without = new LinkedHashSet<>(inside);
        without.add(utterance);
        Voice outer = parent(utterance, without).map(above -> voice(above, without)).orElse(author);
        Voice voice = under(utterance, outer);
        if (inside.isEmpty()) {
            known.put(utterance, voice);
        }
        return voice;
    }

    private Voice under(Utterance utterance, Voice outer) {
        Optional<Referent.Thing> source = speakers.of(utterance);
        boolean shared = utterance.attitude() == Attitude.LEARN && utterance.relays().isEmpty() || isDeedWanted(utterance);
        if (source.isEmpty() || shared) {
            return new Voice(outer.source(), outer.relays(), Optional.of(utterance));
        }
        List<Referent.Thing> way = new ArrayList<>();
        for (Utterance.Range relay : utterance.relays()) {
            speakers.of(relay).ifPresent(way::add);
        }
        way.add(outer.source());
        way.addAll(outer.relays());
        Set<Referent.Thing> relays = new LinkedHashSet<>(way);
        // The author stands last, and nobody relays to himself.
        relays.remove(source.get());
        boolean byAuthor = source.get().equals(author.source());
        if (!byAuthor) {
            relays.remove(author.source());
            relays.add(author.source());
        }
        return new Voice(source.get(), byAuthor && relays.isEmpty() ? List.of() : List.copyOf(relays), Optional.of(utterance));
    }

    /** "To leave", "for a trial": no clause that could be true or false. */
    private boolean isDeedWanted(Utterance utterance) {
        boolean wanted = utterance.attitude() == Attitude.WANT || utterance.attitude() == Attitude.ORDER;
        if (!wanted || utterance.kind() == Utterance.Kind.DIRECT) {
            return false;
        }
        for (int i = text.tokenFrom(utterance.content().begin()); i < text.tokens().size() && text.token(i).span().begin() < utterance.content().end(); i++) {
            String tag = text.token(i).tag();
            if (tag.equals("TO") || i == text.tokenFrom(utterance.content().begin()) && tag.equals("IN")) {
                return true;
            }
            if (tag.matches("VBD|VBZ|VBP|MD|VB")) {
                return false;
            }
        }
        return true;
    }
}
