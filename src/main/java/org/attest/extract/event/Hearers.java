package org.attest.extract.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Utterance;
import org.attest.extract.clause.Syntax;
import org.attest.extract.speech.Sayings;
import org.attest.extract.speech.Sayings.Saying;
import org.attest.fact.Referent;
import org.attest.fact.ThingFamily;
import org.attest.lexicon.Table;
import org.attest.text.TextSpan;

/**
 * To whom something is said where no word of the clause tells: an answer goes to whoever asked, and what "I should do" was said to the teller ("the captain said that I
 * would begin on Monday"). In the report of a body it is that body that hears testimony and asks ("Asked where the boats had been, he answered that …").
 */
final class Hearers {

    private static final Set<String> REPLYING = Table.ofResource("data/lexicon/replying-verbs.tsv").words("verb");
    private static final Set<Utterance.Attitude> DEMANDING = Set.of(Utterance.Attitude.ASK, Utterance.Attitude.ORDER, Utterance.Attitude.WANT);
    private static final Set<Utterance.Attitude> TO_SOMEBODY = Set.of(Utterance.Attitude.ASK, Utterance.Attitude.ORDER, Utterance.Attitude.PROMISE);
    private static final Set<String> TELLER = Set.of("i", "me", "my", "we", "us");
    /** By which somebody is spoken to; what is claimed, written or testified of the teller is said to others. */
    private static final Set<String> SPEAKING = Table.ofResource("data/lexicon/addressing-cues.tsv").words("verb");
    private static final Set<String> BIDDING = Set.of("would", "should", "must", "could", "might", "'d");
    private static final int REPLY_REACH = 2;
    private static final int ANSWER_REACH = 1;

    private static final Set<String> ASKING = Set.of("ask", "question");
    private static final String TESTIFY = "testify";

    private final Sayings sayings;
    private final Fillers fillers;
    private final Syntax syntax;
    private final AnnotatedText text;
    private final Optional<Referent.Thing> body;

    /** @param body whose report the text is, where it is a body's */
    Hearers(Sayings sayings, Fillers fillers, Syntax syntax, Optional<Referent.Thing> body) {
        this.body = body;
        this.sayings = sayings;
        this.fillers = fillers;
        this.syntax = syntax;
        this.text = syntax.text();
    }

    Optional<Referent.Thing> of(Saying saying) {
        return asker(saying).or(() -> teller(saying)).or(() -> body.filter(thing -> isHeard(saying.cue()))).filter(thing -> !saying.speaker().equals(Optional.of(thing)));
    }

    /** Who asks, where a participle that opens the sentence tells only who was asked. */
    Optional<Referent.Thing> inquirer(Saying saying) {
        return body.filter(thing -> saying.speaker().isEmpty() && isInquiry(saying.cue()));
    }

    /** True for what is said to whoever draws up the report: testimony, and what opens with "Asked". */
    private boolean isHeard(int cue) {
        return !isQuoted(cue) && (syntax.lemma(cue).equals(TESTIFY) && syntax.isVerb(cue) || syntax.tree(cue).children(cue, "advcl", "dep", "advmod").stream().anyMatch(this::isInquiry));
    }

    private boolean isInquiry(int verb) {
        return verb == syntax.tree(verb).firstToken() && ASKING.contains(syntax.lemma(verb)) && syntax.isPassive(verb) && !isQuoted(verb)
                && syntax.tree(verb).children(verb, "obl").stream().flatMap(phrase -> syntax.preposition(phrase).stream()).noneMatch("by"::equals);
    }

    private boolean isQuoted(int token) {
        return sayings.direct().anyMatch(content -> content.contains(text.token(token).span()));
    }

    /** Whoever said something to this speaker right before. */
    private Optional<Referent.Thing> asker(Saying saying) {
        Optional<Saying> before = sayings.before(saying.cue());
        if (before.isEmpty() || saying.speaker().isEmpty() || before.get().speaker().equals(saying.speaker())) {
            return Optional.empty();
        }
        int distance = text.sentenceOf(saying.cue()).index() - text.sentenceOf(before.get().cue()).index();
        boolean replies = REPLYING.contains(syntax.lemma(saying.cue())) && distance <= REPLY_REACH && (before.get().addressee().isEmpty() || before.get().addressee().equals(saying.speaker()));
        boolean answers = distance <= ANSWER_REACH && before.get().addressee().equals(saying.speaker()) && DEMANDING.contains(before.get().parts().getFirst().attitude());
        return (replies || answers) && areToldAlike(before.get().cue(), saying.cue()) ? before.get().speaker() : Optional.empty();
    }

    /** The teller of the story, where others say what he or she should or would do, or ask about it. */
    private Optional<Referent.Thing> teller(Saying saying) {
        boolean person = saying.speaker().filter(speaker -> speaker.family() == ThingFamily.PERSON || speaker.family() == ThingFamily.GROUP).isPresent();
        if (!person || saying.isDirect() || !SPEAKING.contains(syntax.lemma(saying.cue()))) {
            return Optional.empty();
        }
        Utterance said = saying.parts().getFirst();
        List<Integer> tokens = IntStream.range(text.tokenFrom(said.content().begin()), text.tokens().size()).takeWhile(token -> text.token(token).span().begin() < said.content().end()).boxed().toList();
        boolean bidding = TO_SOMEBODY.contains(said.attitude()) || tokens.stream().anyMatch(token -> BIDDING.contains(syntax.word(token)) && text.token(token).tag().equals("MD"));
        return bidding ? tokens.stream().filter(token -> TELLER.contains(syntax.word(token))).findFirst().flatMap(fillers::at).filter(thing -> thing.family() == ThingFamily.PERSON) : Optional.empty();
    }

    /** Both in one quotation, or neither in any. */
    private boolean areToldAlike(int one, int other) {
        TextSpan first = text.token(one).span();
        TextSpan second = text.token(other).span();
        return sayings.direct().allMatch(content -> content.contains(first) == content.contains(second));
    }
}
