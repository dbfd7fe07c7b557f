package org.attest.extract.speech;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Sentence;
import org.attest.annotation.Utterance;
import org.attest.extract.Cast;
import org.attest.fact.Referent;
import org.attest.fact.ThingFamily;
import org.attest.text.TextSpan;

/** Whose saying the sentences of one paragraph tell, or whose account they announce. */
final class Tellers {

    private static final Set<String> TELLING = AccountWords.of("telling");
    private static final Set<String> DEPICTING = AccountWords.of("depicting");
    private static final Set<String> ACCOUNTS = AccountWords.of("account");
    private static final Set<String> WITNESSES = AccountWords.of("witness");
    private static final Set<String> HEARING = AccountWords.of("hearing");
    private static final Set<String> GIVING = AccountWords.of("giving");
    private static final Set<String> EVIDENCE = AccountWords.of("evidence");
    private static final Set<String> ASKING = AccountWords.of("asking");
    private static final Set<String> REMEMBERING = AccountWords.of("remembering");
    private static final Set<String> INQUIRING = AccountWords.of("inquiring");
    private static final int OPENING = 4;
    private static final Set<String> HEARERS = AccountWords.of("hearer");

    private final AnnotatedText text;
    private final Cast cast;
    private final Speakers speakers;
    private final List<Utterance> utterances;

    /** @param utterances those that meet the paragraph */
    Tellers(AnnotatedText text, Cast cast, Speakers speakers, List<Utterance> utterances) {
        this.text = text;
        this.cast = cast;
        this.speakers = speakers;
        this.utterances = utterances;
    }

    /**
     * Whose account goes on.
     *
     * @param named where the teller was named
     * @param announced true where more of the account is to be expected
     * @param toNarrator true for what is told to whoever tells the text, or for all to know
     */
    record Teller(Referent.Thing thing, Utterance.Range named, boolean announced, boolean toNarrator) {

        Teller announced(boolean also) {
            return new Teller(thing, named, announced || also, toNarrator);
        }
    }

    Optional<Teller> of(Sentence sentence) {
        Optional<Teller> announced = announced(sentence);
        return reportedBy(sentence).map(teller -> teller.announced(opensWithAccount(sentence) && teller.thing().family() == ThingFamily.PERSON
                || announced.filter(other -> other.thing().equals(teller.thing())).isPresent())).or(() -> announced);
    }

    /** "In her affidavit Ms Bo says" */
    private boolean opensWithAccount(Sentence sentence) {
        int first = sentence.firstToken();
        return first + 2 < sentence.endToken() && lemma(first).matches("in|by") && text.token(first + 1).tag().equals("PRP$")
                && IntStream.range(first + 2, Math.min(first + OPENING, sentence.endToken())).anyMatch(token -> text.token(token).isNoun() && ACCOUNTS.contains(lemma(token)));
    }

    /** Whoever the first sentence of a numbered account is about. */
    Optional<Teller> subject(Sentence sentence) {
        DependencyTree tree = text.treeOf(sentence.firstToken());
        return tree.child(tree.roots().getFirst(), "nsubj", "nsubj:pass").flatMap(at -> cast.at(at).filter(thing -> thing.family() == ThingFamily.PERSON)
                .map(thing -> new Teller(thing, new Utterance.Range(at, at + 1), true, true)));
    }

    /**
     * Whoever a paragraph of an inquiry presents as its witness: "Witness A, Marta Lund, 41, cooks for the workers", "The manager was interviewed by telephone", "We spoke
     * to the widow", "His brother gave the following account", "Dunia remembers a white truck".
     */
    Optional<Teller> witness(Sentence sentence) {
        DependencyTree tree = text.treeOf(sentence.firstToken());
        int root = tree.roots().getFirst();
        boolean called = IntStream.range(sentence.firstToken(), Math.min(sentence.endToken(), sentence.firstToken() + OPENING)).anyMatch(token -> WITNESSES.contains(lemma(token)));
        boolean heard = HEARING.contains(lemma(root)) && !tree.children(root, "nsubj:pass").isEmpty();
        boolean gives = GIVING.contains(lemma(root)) && tree.children(root, "obj").stream().anyMatch(object -> ACCOUNTS.contains(lemma(object)) || EVIDENCE.contains(lemma(object)));
        boolean remembers = REMEMBERING.contains(lemma(root)) && !depictsActor(root);
        if (called || heard || gives || remembers) {
            return somebody(sentence, tree.child(root, "nsubj", "nsubj:pass"));
        }
        boolean met = HEARING.contains(lemma(root)) && isOfInstitution(sentence);
        return met ? somebody(sentence, tree.child(root, "obj").or(() -> tree.child(root, "obl"))) : Optional.empty();
    }

    /** The person in this place of the clause, else the first of the sentence. */
    private Optional<Teller> somebody(Sentence sentence, Optional<Integer> place) {
        return place.flatMap(this::person).or(() -> IntStream.range(sentence.firstToken(), sentence.endToken()).mapToObj(this::person).flatMap(Optional::stream).findFirst());
    }

    private Optional<Teller> person(int at) {
        return cast.at(at).filter(thing -> thing.family() == ThingFamily.PERSON && !thing.equals(cast.author())).map(thing -> new Teller(thing, new Utterance.Range(at, at + 1), true, true));
    }

    /** "The Commission finds", "our team visited", "we spoke to": those who inquire, and not whom they heard. */
    boolean isOfInstitution(Sentence sentence) {
        DependencyTree tree = text.treeOf(sentence.firstToken());
        int root = tree.roots().getFirst();
        // "Asked to confirm this, the ministry sent a list", "Eleven other witnesses were heard": how the inquiry went.
        boolean asked = text.token(sentence.firstToken()).tag().equals("VBN") && ASKING.contains(lemma(sentence.firstToken()));
        boolean heard = HEARING.contains(lemma(root)) && tree.children(root, "nsubj:pass").stream().anyMatch(subject -> WITNESSES.contains(lemma(subject)));
        if (asked || heard) {
            return true;
        }
        return tree.children(tree.roots().getFirst(), "nsubj").stream().anyMatch(subject -> INQUIRING.contains(lemma(subject)) || cast.at(subject).filter(cast.author()::equals).isPresent());
    }

    /** False where the sentence tells the sayings of several: "A clerk said that he had warned her; she replied that". */
    boolean tellsAlone(Sentence sentence) {
        return utterances.stream().filter(utterance -> utterance.turnSpeaker().isEmpty() && utterance.cue().filter(cue -> sentence.firstToken() <= cue && cue < sentence.endToken()).isPresent()
                && isOutermost(utterance)).flatMap(utterance -> speakers.of(utterance).stream()).distinct().count() <= 1;
    }

    /** The last whose saying this sentence tells in the narrator's own words, or who is quoted in it. */
    private Optional<Teller> reportedBy(Sentence sentence) {
        Optional<Teller> last = Optional.empty();
        for (Utterance utterance : utterances) {
            Optional<Teller> before = last;
            boolean here = utterance.cue().map(cue -> sentence.firstToken() <= cue && cue < sentence.endToken())
                    .orElse(utterance.content().contains(sentence.span()) || sentence.span().contains(utterance.content()));
            boolean said = utterance.turnSpeaker().isEmpty() && utterance.source().isPresent() && switch (utterance.attitude()) {
                case ASSERT, BELIEVE, LEARN, DENY, DOUBT -> true;
                case FEAR, WANT, ORDER, PROMISE, ASK, SUPPOSE -> false;
            };
            if (here && said && isOutermost(utterance) && !isWithinStory(utterance)) {
                boolean telling = utterance.cue().filter(cue -> TELLING.contains(lemma(cue)) && !isHabit(cue)).isPresent();
                last = speakers.of(utterance).filter(thing -> thing.family() != ThingFamily.PLACE && !thing.equals(cast.author()))
                        .map(thing -> new Teller(thing, utterance.source().orElseThrow(), telling, isToNarrator(utterance))).or(() -> before);
            }
        }
        return last;
    }

    /** "Would recount only that": no account that goes on. */
    private boolean isHabit(int verb) {
        return text.treeOf(verb).children(verb, "aux").stream().anyMatch(aux -> text.token(aux).tag().equals("MD"));
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
        return utterances.stream().noneMatch(other -> other.content().contains(place) && other.content().length() > utterance.content().length());
    }

    /** "Kato told us about the camp", "what my aunt told us", "in his testimony". */
    private Optional<Teller> announced(Sentence sentence) {
        for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
            DependencyTree tree = text.treeOf(token);
            boolean telling = text.token(token).tag().equals("VBD") && (tellsOf(token) || TELLING.contains(lemma(token)) && tree.is(token, "root") && !depictsActor(token));
            boolean account = text.token(token).isNoun() && ACCOUNTS.contains(lemma(token)) && tree.children(token, "case").stream().anyMatch(mark -> lemma(mark).matches("in|by"))
                    && tree.subtree(token).getFirst() == sentence.firstToken();
            Optional<Integer> who = telling ? tree.child(token, "nsubj") : account ? tree.child(token, "nmod:poss") : Optional.empty();
            Optional<Teller> teller = who.flatMap(at -> cast.at(at).filter(thing -> (thing.family() == ThingFamily.PERSON || thing.family() == ThingFamily.GROUP) && !thing.equals(cast.author()))
                    .map(thing -> new Teller(thing, new Utterance.Range(at, at + 1), true, true)));
            if (teller.isPresent()) {
                return teller;
            }
        }
        return Optional.empty();
    }

    /** "described the suspect": that is no account of what happened, unless somebody is named whom it was told. */
    private boolean depictsActor(int verb) {
        DependencyTree tree = text.treeOf(verb);
        boolean heard = tree.children(verb, "iobj", "obl").stream().anyMatch(hearer -> HEARERS.contains(lemma(hearer)));
        return DEPICTING.contains(lemma(verb)) && !heard && tree.children(verb, "obj").stream()
                .anyMatch(object -> cast.at(object).filter(thing -> thing.family() != ThingFamily.PLACE).isPresent());
    }

    /** "told us about the camp", "what she told us" */
    private boolean tellsOf(int verb) {
        DependencyTree tree = text.treeOf(verb);
        boolean heard = tree.children(verb, "obj", "iobj").stream().allMatch(hearer -> HEARERS.contains(lemma(hearer)) || lemma(hearer).equals("what"));
        return lemma(verb).equals("tell") && heard && tree.children(verb, "ccomp").isEmpty() && (tree.children(verb, "obl").stream()
                .anyMatch(child -> tree.children(child, "case").stream().anyMatch(mark -> lemma(mark).matches("about|of")))
                || tree.children(verb, "obj", "iobj").stream().anyMatch(child -> lemma(child).equals("what")));
    }

    private String lemma(int token) {
        return text.token(token).lemma().toLowerCase(Locale.ROOT);
    }
}
