package org.attest.extract.speech;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.Sentence;
import org.attest.annotation.Utterance;
import org.attest.extract.Cast;
import org.attest.fact.Referent;
import org.attest.fact.ThingFamily;
import org.attest.lexicon.Table;
import org.attest.text.Part;
import org.attest.text.PartKind;
import org.attest.text.TextSpan;

/**
 * Sentences that go on telling what somebody said though no verb of saying is in them: "Kato told us about the camp. The guards beat them daily."
 *
 * <p>Within one paragraph, a sentence in the past tense is still the teller's after an account was announced ("told us about", "described", "in her
 * testimony"); where the teller heard, saw or felt what it tells; and where the next report in the paragraph is the same teller's again. Another
 * teller, the narrator's "I" and the present tense end it.
 */
final class Continuations {

    private static final Table WORDS = Table.ofResource("data/lexicon/account-words.tsv");
    private static final Set<String> TELLING = words("telling");
    private static final Set<String> ACCOUNTS = words("account");
    private static final Set<String> HEADINGS = words("heading");
    private static final Set<String> HEARERS = words("hearer");
    private static final Set<String> WITNESSING = words("witnessing");
    private static final Set<String> SAYING = words("saying");
    private static final Set<String> NARRATOR = words("narrator");
    private static final int FARTHEST = 3;

    private final AnnotatedText text;
    private final Cast cast;
    private final Speakers speakers;
    private final List<Utterance> utterances;
    private final List<Utterance> found = new ArrayList<>();

    Continuations(AnnotatedText text, Cast cast, Speakers speakers, List<Utterance> utterances) {
        this.text = text;
        this.cast = cast;
        this.speakers = speakers;
        this.utterances = utterances;
    }

    private static Set<String> words(String use) {
        Set<String> all = new LinkedHashSet<>();
        WORDS.rows().stream().filter(row -> row.get("use").equals(use)).forEach(row -> all.add(row.get("word")));
        return all;
    }

    /** Whose account goes on, and where it was named. */
    private record Teller(Referent.Thing thing, Utterance.Range named, boolean announced, boolean toNarrator) {

        Teller announced(boolean also) {
            return new Teller(thing, named, announced || also, toNarrator);
        }
    }

    /** In the order of the text. */
    List<Utterance> find() {
        boolean testimony = false;
        for (Part part : text.document().parts()) {
            if (part.kind() == PartKind.HEADING) {
                testimony = Stream.of(text.document().textOf(part.span()).toLowerCase(Locale.ROOT).split("\\W+")).anyMatch(HEADINGS::contains);
            } else if (part.kind() == PartKind.BODY && part.speakerName().isEmpty()) {
                paragraph(part.span(), testimony);
            }
        }
        return List.copyOf(found);
    }

    private void paragraph(TextSpan span, boolean testimony) {
        List<Sentence> sentences = text.sentences().stream().filter(sentence -> span.contains(sentence.span())).toList();
        Optional<Teller> teller = testimony && !sentences.isEmpty() ? subject(sentences.getFirst()) : Optional.empty();
        List<Sentence> pending = new ArrayList<>();
        for (Sentence sentence : sentences) {
            Optional<Teller> next = reportedBy(sentence).or(() -> announced(sentence));
            Optional<Teller> told = teller;
            boolean own = next.filter(now -> told.filter(before -> before.thing().equals(now.thing())).isPresent()).isPresent();
            if (told.filter(Teller::announced).isPresent() && !own && next.filter(Teller::toNarrator).isEmpty()) {
                if (goesOn(sentence) && !says(sentence, told.get()) && sentence != sentences.getFirst()) {
                    add(sentence, told.get(), "ANNOUNCED");
                }
            } else if (next.isPresent()) {
                if (own && pending.size() <= FARTHEST) {
                    pending.forEach(each -> add(each, told.get(), "SANDWICH"));
                }
                pending.clear();
                teller = Optional.of(next.get().announced(testimony || own && told.get().announced()));
            } else if (told.isPresent() && goesOn(sentence)) {
                pending.add(sentence);
                if (witnesses(sentence, told.get())) {
                    pending.forEach(each -> add(each, told.get(), "WITNESS"));
                    pending.clear();
                }
            } else {
                teller = Optional.empty();
                pending.clear();
            }
        }
    }

    /** Whoever the first sentence of a numbered account is about. */
    private Optional<Teller> subject(Sentence sentence) {
        DependencyTree tree = text.treeOf(sentence.firstToken());
        return tree.child(tree.roots().getFirst(), "nsubj", "nsubj:pass").flatMap(at -> cast.at(at).filter(thing -> thing.family() == ThingFamily.PERSON)
                .map(thing -> new Teller(thing, new Utterance.Range(at, at + 1), true, true)));
    }

    static boolean LOGGING = System.getenv("CONTLOG") != null;
    static final List<String> LOG = new ArrayList<>();

    private void add(Sentence sentence, Teller teller, String why) {
        if (LOGGING) LOG.add(why + " | " + cast.entity(teller.thing()).label() + " | " + text.textOf(sentence.span()).replaceAll("\\s+", " ") + "\n      << " + (sentence.firstToken() > 0 ? text.textOf(text.sentenceOf(sentence.firstToken() - 1).span()).replaceAll("\\s+", " ") : ""));
        found.add(new Utterance(sentence.span(), Utterance.Kind.INDIRECT, Utterance.Manner.SPOKEN, Optional.empty(), Optional.of(teller.named()), List.of(),
                Optional.empty(), Optional.empty(), Utterance.Attitude.ASSERT));
    }

    /** The last whose saying this sentence tells in the narrator's own words, or who is quoted in it. */
    private Optional<Teller> reportedBy(Sentence sentence) {
        Optional<Teller> last = Optional.empty();
        for (Utterance utterance : utterances) {
            boolean here = utterance.cue().map(cue -> sentence.firstToken() <= cue && cue < sentence.endToken()).orElse(utterance.content().contains(sentence.span()) || sentence.span().contains(utterance.content()));
            boolean said = utterance.turnSpeaker().isEmpty() && utterance.source().isPresent() && switch (utterance.attitude()) {
                case ASSERT, BELIEVE, LEARN, DENY, DOUBT -> true;
                case FEAR, WANT, ORDER, PROMISE, ASK, SUPPOSE -> false;
            };
            if (here && said && isOutermost(utterance) && !isWithinStory(utterance)) {
                Optional<Teller> by = speakers.of(utterance).filter(thing -> thing.family() != ThingFamily.PLACE && !thing.equals(cast.author()))
                        .map(thing -> new Teller(thing, utterance.source().orElseThrow(), utterance.cue().filter(cue -> TELLING.contains(lemma(cue))).isPresent(), isToNarrator(utterance)));
                if (by.isPresent()) {
                    last = by;
                }
            }
        }
        return last;
    }

    /** "told reporters", "told us": said for the text to know it, as what is said in the present tense is. */
    private boolean isToNarrator(Utterance utterance) {
        boolean heard = utterance.addressee().filter(hearer -> IntStream.range(hearer.first(), hearer.end()).anyMatch(token -> HEARERS.contains(lemma(token)))).isPresent();
        return heard || utterance.cue().filter(cue -> text.token(cue).tag().matches("VBZ|VBP") || !text.token(cue).isVerb()).isPresent();
    }

    /** "told his wife that": said among those of whom the text tells. */
    private boolean isWithinStory(Utterance utterance) {
        return utterance.addressee().isPresent() && !isToNarrator(utterance);
    }

    private boolean isOutermost(Utterance utterance) {
        TextSpan place = utterance.cue().map(cue -> text.token(cue).span()).orElse(utterance.content());
        return utterances.stream().noneMatch(other -> other != utterance && other.content().contains(place) && other.content().length() > utterance.content().length() && !other.content().equals(utterance.content()));
    }

    /** "Kato told us about the camp", "what my aunt told us", "in his testimony". */
    private Optional<Teller> announced(Sentence sentence) {
        for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
            DependencyTree tree = text.treeOf(token);
            boolean telling = text.token(token).tag().equals("VBD") && (tellsOf(token) || TELLING.contains(lemma(token)) && tree.is(token, "root"));
            boolean account = text.token(token).isNoun() && ACCOUNTS.contains(lemma(token)) && tree.children(token, "case").stream().anyMatch(mark -> lemma(mark).matches("in|by"))
                    && tree.subtree(token).getFirst() == sentence.firstToken();
            Optional<Integer> who = telling ? tree.child(token, "nsubj") : account ? tree.child(token, "nmod:poss") : Optional.empty();
            Optional<Teller> teller = who.flatMap(at -> cast.at(at).filter(thing -> thing.family() == ThingFamily.PERSON && !thing.equals(cast.author()))
                    .map(thing -> new Teller(thing, new Utterance.Range(at, at + 1), true, true)));
            if (teller.isPresent()) {
                return teller;
            }
        }
        return Optional.empty();
    }

    /** "told us about the camp", "what she told us" */
    private boolean tellsOf(int verb) {
        DependencyTree tree = text.treeOf(verb);
        return lemma(verb).equals("tell") && tree.children(verb, "ccomp").isEmpty() && (tree.children(verb, "obl").stream()
                .anyMatch(child -> tree.children(child, "case").stream().anyMatch(mark -> lemma(mark).matches("about|of")))
                || tree.children(verb, "obj", "iobj").stream().anyMatch(child -> lemma(child).equals("what")));
    }

    /** In the past tense, nobody's quotation, and without the narrator in person. */
    private boolean goesOn(Sentence sentence) {
        DependencyTree tree = text.treeOf(sentence.firstToken());
        int root = tree.roots().getFirst();
        boolean past = text.token(root).tag().equals("VBD") || tree.children(root, "aux", "cop").stream().anyMatch(aux -> text.token(aux).tag().equals("VBD"));
        for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
            if (NARRATOR.contains(text.token(token).word()) || text.token(token).word().equals("?")) {
                return false;
            }
        }
        return past && utterances.stream().noneMatch(utterance -> utterance.content().contains(text.token(root).span()));
    }

    /** "He accused the ministry": that he did is the narrator's. */
    private boolean says(Sentence sentence, Teller teller) {
        int root = text.treeOf(sentence.firstToken()).roots().getFirst();
        return SAYING.contains(lemma(root)) && isSubject(root, teller);
    }

    private boolean isSubject(int root, Teller teller) {
        return text.treeOf(root).children(root, "nsubj").stream().anyMatch(subject -> cast.at(subject).filter(teller.thing()::equals).isPresent());
    }

    /** "She saw the captain climb in": what only the teller can know. */
    private boolean witnesses(Sentence sentence, Teller teller) {
        int root = text.treeOf(sentence.firstToken()).roots().getFirst();
        return WITNESSING.contains(lemma(root)) && isSubject(root, teller);
    }

    private String lemma(int token) {
        return text.token(token).lemma().toLowerCase(Locale.ROOT);
    }
}
