package org.attest.extract.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.Utterance;
import org.attest.extract.Cast;
import org.attest.fact.EventType;
import org.attest.fact.Referent;
import org.attest.lexicon.Table;
import org.attest.text.TextSpan;

/**
 * The sayings that a text tells of, by the words that tell of them. Thoughts are no sayings, nor are turns of an interview, nor "according to"; a quotation
 * that no word introduces is attributed to its speaker without an event of its own.
 */
public final class Sayings {

    private static final Map<String, EventType> TYPES = types(Table.ofResource("data/lexicon/speech-events.tsv"));
    private static final double DIRECT = 0.85;
    private static final double INDIRECT = 0.75;

    private final AnnotatedText text;
    private final Cast cast;
    private final Speakers speakers;
    private final TreeMap<Integer, List<Utterance>> byCue = new TreeMap<>();

    public Sayings(AnnotatedText text, Cast cast) {
        this.text = text;
        this.cast = cast;
        this.speakers = new Speakers(text, cast);
        if (text.layers().contains(Layer.SPEECH)) {
            text.get(Layer.SPEECH).stream().filter(this::isTold)
                    .forEach(utterance -> byCue.computeIfAbsent(utterance.cue().orElseThrow(), cue -> new ArrayList<>()).add(utterance));
        }
    }

    /**
     * One saying.
     *
     * @param parts what is said, in the order of the text; several where the cue stands in between
     * @param speaker who says it, where the text knows
     * @param addressee to whom, where that is somebody else
     * @param topic whom it is about, where the cue says so
     */
    public record Saying(int cue, EventType type, List<Utterance> parts, Optional<Referent.Thing> speaker, Optional<Referent.Thing> addressee,
                         Optional<Referent.Thing> topic, double confidence) {
        public Saying {
            parts = List.copyOf(parts);
        }

        /** True where the very words are given. */
        public boolean isDirect() {
            return parts.getFirst().kind() == Utterance.Kind.DIRECT;
        }
    }

    static Map<String, EventType> types(Table table) {
        return table.byWord("lemma", row -> row.constant("event", EventType.class));
    }

    /** By a verb or noun: "clear" and "allegedly" tell how something is put, not that anybody said it once. */
    private boolean isTold(Utterance utterance) {
        boolean told = utterance.cue().map(text::token).filter(cue -> cue.isVerb() || cue.isNoun()).isPresent();
        return told && utterance.manner() != Utterance.Manner.THOUGHT && utterance.cue().filter(cue -> !text.token(cue).lemma().equalsIgnoreCase("accord")
                && !text.token(cue).word().equalsIgnoreCase("according")).isPresent();
    }

    /** The saying that this token tells of. */
    public Optional<Saying> at(int cue) {
        return Optional.ofNullable(byCue.get(cue)).map(parts -> {
            Utterance first = parts.getFirst();
            Optional<Referent.Thing> speaker = speakers.of(first);
            return new Saying(cue, type(cue), parts, speaker, first.addressee().flatMap(speakers::of).filter(thing -> !Optional.of(thing).equals(speaker)),
                    topic(cue).filter(thing -> !Optional.of(thing).equals(speaker)), first.kind() == Utterance.Kind.DIRECT ? DIRECT : INDIRECT);
        });
    }

    /** The saying that is told last before this token. */
    public Optional<Saying> before(int token) {
        return Optional.ofNullable(byCue.lowerKey(token)).flatMap(this::at);
    }

    /** The stretches of text that are given word for word. */
    public Stream<TextSpan> direct() {
        return byCue.values().stream().flatMap(List::stream).filter(utterance -> utterance.kind() == Utterance.Kind.DIRECT).map(Utterance::content);
    }

    private EventType type(int cue) {
        if (isLetter(cue)) {
            return EventType.CORRESPONDENCE;
        }
        return isCommand(cue) ? EventType.ORDER : TYPES.getOrDefault(text.token(cue).lemma().toLowerCase(Locale.ROOT), EventType.STATEMENT);
    }

    /** "wrote to the secretary", without what. */
    private boolean isLetter(int cue) {
        DependencyTree tree = text.treeOf(cue);
        return text.token(cue).lemma().equalsIgnoreCase("write") && tree.children(cue, "ccomp", "obj").isEmpty() && tree.children(cue, "obl").stream()
                .anyMatch(child -> tree.children(child, "case").stream().anyMatch(mark -> text.token(mark).word().equalsIgnoreCase("to")));
    }

    /** "told him to lie down". */
    private boolean isCommand(int cue) {
        DependencyTree tree = text.treeOf(cue);
        boolean addressed = text.token(cue).lemma().equalsIgnoreCase("tell") && !tree.children(cue, "obj", "iobj", "nsubj:pass").isEmpty();
        return addressed && tree.children(cue, "xcomp", "ccomp", "advcl").stream().anyMatch(child -> tree.children(child, "mark").stream()
                .anyMatch(mark -> text.token(mark).tag().equals("TO")));
    }

    /** Whoever is spoken about, where the cue says so: "said of him that", "asked about the guard". */
    private Optional<Referent.Thing> topic(int cue) {
        DependencyTree tree = text.treeOf(cue);
        return tree.children(cue, "obl").stream()
                .filter(child -> tree.children(child, "case").stream().map(mark -> text.token(mark).word()).anyMatch(word -> word.equals("about") || word.equals("of")))
                .findFirst().flatMap(cast::at);
    }
}
