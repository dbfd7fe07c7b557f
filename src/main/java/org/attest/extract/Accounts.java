package org.attest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Utterance;
import org.attest.annotation.time.TimeSite;
import org.attest.fact.EventType;
import org.attest.fact.Factuality;
import org.attest.fact.Referent;
import org.attest.lexicon.Table;
import org.attest.text.TextSpan;

/** Who says when an event told elsewhere took place: "he dated the murder to October", "she said that it happened in May". */
final class Accounts {

    private static final double BY_VERB = 0.85;
    private static final double BY_PRONOUN = 0.7;
    private static final int REACH_IN_SENTENCES = 2;
    private static final Table WORDS = Table.ofResource("data/lexicon/account-words.tsv");
    private static final Set<String> DATING = words("dating");
    private static final Set<String> HAPPENING = words("happening");
    private static final Set<String> POINTING = words("pointing");
    private static final Set<String> INTRODUCING = words("introducing");

    private final Reading reading;
    private final AnnotatedText text;

    Accounts(Reading reading) {
        this.reading = reading;
        this.text = reading.text();
    }

    /**
     * One statement of when an event was.
     *
     * @param event the mention that the time is said of
     * @param evidence the words that say so
     */
    record Account(Happening event, Stated time, Referent.Thing source, List<Referent.Thing> relays, Factuality factuality, TextSpan evidence, double confidence) {}

    private static Set<String> words(String use) {
        return Set.copyOf(WORDS.rows().stream().filter(row -> row.get("use").equals(use)).map(row -> row.get("word")).toList());
    }

    /** The times are those that are no lengths. */
    List<Account> of(List<Stated> times) {
        List<Account> found = new ArrayList<>();
        for (Stated time : times) {
            dated(time).or(() -> pointedAt(time)).ifPresent(found::add);
        }
        return found;
    }

    /** The verb by which somebody gives this event a time. */
    Optional<Integer> datingVerb(Happening happening) {
        DependencyTree tree = text.treeOf(happening.trigger());
        boolean object = tree.is(happening.trigger(), "obj") || tree.is(happening.trigger(), "nsubj:pass");
        return tree.head(happening.trigger()).filter(verb -> object && text.token(happening.trigger()).isNoun() && DATING.contains(lemma(verb)) && isAsserted(verb));
    }

    /** "had dated the murder to October": the time follows the event. */
    private Optional<Account> dated(Stated time) {
        return reading.happenings().stream().filter(happening -> in(happening, time)).flatMap(happening -> datingVerb(happening)
                .filter(verb -> isSaidOf(time, verb, happening.trigger())).map(verb -> claim(happening, time, verb)).stream()).findFirst();
    }

    private boolean in(Happening happening, Stated time) {
        return text.sentenceOf(happening.trigger()).span().contains(time.span());
    }

    private boolean isSaidOf(Stated time, int verb, int event) {
        int first = text.tokenFrom(time.span().begin());
        boolean after = first > event && first > verb;
        boolean introduced = first > 0 && INTRODUCING.contains(lemma(first - 1));
        Optional<Integer> governor = TimeSite.of(text, time.span()).flatMap(TimeSite::governor);
        return after && introduced && governor.filter(at -> at == verb || at == event).isPresent();
    }

    private Account claim(Happening happening, Stated time, int verb) {
        DependencyTree tree = text.treeOf(verb);
        int teller = tree.head(verb).filter(head -> tree.is(verb, "conj") && tree.children(verb, "nsubj").isEmpty()).orElse(verb);
        Voices.Voice outer = reading.voices().at(verb);
        Optional<Referent.Thing> speaker = tree.is(happening.trigger(), "nsubj:pass") ? tree.children(verb, "obl:agent", "obl").stream()
                .filter(child -> tree.children(child, "case").stream().anyMatch(mark -> lemma(mark).equals("by"))).findFirst().flatMap(reading.cast()::at)
                : tree.child(teller, "nsubj").flatMap(reading.cast()::at);
        Referent.Thing source = speaker.orElse(outer.source());
        List<Referent.Thing> relays = new ArrayList<>();
        if (!source.equals(outer.source())) {
            relays.add(outer.source());
        }
        outer.relays().stream().filter(relay -> !relay.equals(source) && !relays.contains(relay)).forEach(relays::add);
        return new Account(happening, time, source, relays, Factuality.FACTUAL, clause(verb, time), BY_VERB);
    }

    /** "it happened in May", "it was at noon", said by somebody. */
    private Optional<Account> pointedAt(Stated time) {
        Optional<TimeSite> site = TimeSite.of(text, time.span());
        Optional<Integer> verb = site.flatMap(at -> isPointing(at.head(), true) ? Optional.of(at.head()) : at.governor().filter(head -> isPointing(head, false)));
        return verb.flatMap(at -> {
            Voices.Voice voice = reading.voices().at(at);
            return voice.utterance().map(Accounts::commitment).orElse(Optional.of(Factuality.FACTUAL)).flatMap(sure -> antecedent(at).map(event ->
                    new Account(event, time, voice.source(), voice.relays(), sure, clause(at, time), BY_PRONOUN)));
        });
    }

    /** True where a pronoun stands for an event: "it happened", "that was in May"; not "it was in May that he fled". */
    private boolean isPointing(int head, boolean copula) {
        DependencyTree tree = text.treeOf(head);
        boolean pronoun = tree.children(head, "nsubj").stream().anyMatch(subject -> POINTING.contains(lemma(subject)) && tree.children(subject).isEmpty());
        boolean happens = copula ? !tree.children(head, "cop").isEmpty() && tree.children(head, "ccomp", "acl:relcl", "advcl", "csubj", "acl").isEmpty()
                : HAPPENING.contains(lemma(head)) && (!lemma(head).equals("take") || tree.children(head, "obj").stream().anyMatch(child -> lemma(child).equals("place")));
        return pronoun && happens && isAsserted(head);
    }

    private static Optional<Factuality> commitment(Utterance utterance) {
        return switch (utterance.attitude()) {
            case ASSERT, LEARN -> Optional.of(Factuality.FACTUAL);
            case BELIEVE, SUPPOSE -> Optional.of(Factuality.PROBABLE);
            case DENY, DOUBT, FEAR, WANT, ORDER, PROMISE, ASK -> Optional.empty();
        };
    }

    /** The last event told before that is more than a saying, as long as it is not far. */
    private Optional<Happening> antecedent(int verb) {
        int sentence = text.sentenceOf(verb).index();
        return reading.happenings().stream().filter(happening -> happening.trigger() < verb && sentence - text.sentenceOf(happening.trigger()).index() <= REACH_IN_SENTENCES
                && !happening.type().isUnder(EventType.COMMUNICATION) && happening.factuality() == Factuality.FACTUAL).reduce((one, other) -> other);
    }

    private boolean isAsserted(int verb) {
        DependencyTree tree = text.treeOf(verb);
        boolean denied = tree.children(verb, "advmod").stream().anyMatch(child -> Set.of("not", "never", "n't").contains(lemma(child)));
        return !denied && tree.children(verb, "aux").stream().noneMatch(aux -> text.token(aux).tag().equals("MD"));
    }

    private TextSpan clause(int verb, Stated time) {
        DependencyTree tree = text.treeOf(verb);
        List<Integer> below = tree.subtree(verb).stream()
                .filter(token -> tree.children(verb, "conj", "punct", "mark").stream().noneMatch(other -> tree.isBelow(token, other))).toList();
        return text.spanOf(below.getFirst(), below.getLast() + 1).cover(time.span());
    }

    private String lemma(int token) {
        return text.token(token).lemma().toLowerCase(Locale.ROOT);
    }
}
