package org.attest.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Token;
import org.attest.extract.Cast;
import org.attest.extract.FactReader;
import org.attest.extract.Happening;
import org.attest.extract.Happening.Argument;
import org.attest.extract.Voices;
import org.attest.extract.clause.ArgumentReader;
import org.attest.extract.clause.FactualityReader;
import org.attest.extract.clause.Syntax;
import org.attest.extract.speech.Sayings;
import org.attest.fact.EventType;
import org.attest.fact.Factuality;
import org.attest.fact.Referent;
import org.attest.fact.Role;
import org.attest.text.TextSpan;

/** Events by the lexicon: every predicate of {@code data/lexicon/events.tsv}, its arguments, and which mentions are one event. */
public final class LexiconHappenings implements FactReader.HappeningReader {

    private static final Set<EventType> IN_EACH_PLACE = Set.of(EventType.BATTLE, EventType.ATTACK, EventType.BOMBING, EventType.SIEGE, EventType.CAPTURE,
            EventType.RAID, EventType.CONFLICT);

    private static final double LIKELY = 0.5;

    @Override
    public List<Happening> read(AnnotatedText text, Cast cast, Voices voices) {
        ArgumentReader arguments = new ArgumentReader(text);
        Fillers fillers = new Fillers(cast, arguments.syntax(), voices);
        Sayings sayings = new Sayings(text, cast);
        Triggers triggers = new Triggers(arguments, fillers, sayings);
        ArgumentRoles roles = new ArgumentRoles(arguments, fillers);
        SpokenRoles spoken = new SpokenRoles(roles, fillers, new Hearers(sayings, fillers, arguments.syntax(), cast.speakingBody()), arguments.syntax());
        FactualityReader factuality = new FactualityReader(arguments, voices);
        Habits habits = new Habits(arguments.syntax());
        Misfits misfits = new Misfits(arguments, fillers);
        Particulars particulars = new Particulars(arguments, habits);
        Labels labels = new Labels(cast);
        List<Happening> found = new ArrayList<>();
        Map<Integer, Predicate> readings = new TreeMap<>();
        text.tokens().forEach(token -> triggers.at(token.index()).ifPresent(reading -> readings.put(token.index(), reading)));
        new Doublets(arguments).remove(readings);
        for (Map.Entry<Integer, Predicate> reading : readings.entrySet()) {
            Token token = text.token(reading.getKey());
            Predicate predicate = reading.getValue();
            List<Argument> filled = sayings.at(token.index()).map(saying -> spoken.roles(saying, predicate)).orElseGet(() -> roles.of(token.index(), predicate));
            if (isBare(token, filled, predicate) && !comesToSomebody(token, predicate, arguments, fillers) && !arguments.isDated(token.index()) && !(arguments.isTold(token.index()) && predicate.confidence() >= LIKELY) || isGeneral(token, filled, predicate, arguments) || arguments.isAccusation(token.index())) {
                continue;
            }
            boolean saying = sayings.at(token.index()).isPresent();
            boolean habit = !saying && habits.isHabit(token.index(), predicate.type());
            Factuality told = predicate.isDenial() ? factuality.ofDenial(token.index()) : factuality.of(token.index());
            Factuality sure = habit && told == Factuality.FACTUAL ? Factuality.GENERIC : told;
            TextSpan clause = arguments.syntax().clause(token.index());
            if (sure == Factuality.GENERIC && token.tag().equals("NNS") && predicate.type().isUnder(EventType.MOVEMENT)) {
                // "The airline has flights to Oslo": what anybody may book is no journey.
                continue;
            }
            boolean quoted = sayings.at(token.index()).filter(Sayings.Saying::isDirect).isPresent();
            if (!quoted && misfits.spoil(token.index(), predicate) || particulars.lack(token.index(), filled, sure)
                    || saying && particulars.isTurnOfSpeech(token.index(), filled) || !saying && (habits.isTalk(token.index(), predicate) || particulars.isLoose(token.index(), filled, predicate))) {
                continue;
            }
            for (Share share : shares(token, predicate.type(), filled, cast, arguments.syntax())) {
                found.add(new Happening(new Referent.Event(triggers.span(token.index(), predicate), share.discriminator()), predicate.type(), token.index(),
                        labels.label(predicate.type(), token.lemma(), share.arguments()), clause, share.arguments(), sure, predicate.confidence()));
            }
        }
        return new Coreference(text).merge(found);
    }

    /** Words that often mean something else count only where somebody takes part. */
    private static boolean isBare(Token token, List<Argument> arguments, Predicate predicate) {
        return arguments.isEmpty() && predicate.confidence() < (token.isNoun() ? 0.6 : 0.55);
    }

    /** "Who came to us in spring": somebody moved, though the text names no place. */
    private static boolean comesToSomebody(Token token, Predicate predicate, ArgumentReader arguments, Fillers fillers) {
        return token.isVerb() && predicate.type().isUnder(EventType.MOVEMENT) && List.of("subj", "to").stream()
                .allMatch(name -> arguments.of(token.index()).stream().anyMatch(slot -> slot.name().equals(name) && fillers.fits(slot.head(), Filler.PERSON)));
    }

    /** "under investigation", "amid violence", where nobody takes part; an illness has no article at all. */
    private static boolean isGeneral(Token token, List<Argument> filled, Predicate predicate, ArgumentReader arguments) {
        return filled.isEmpty() && predicate.type() != EventType.ILLNESS && predicate.type() != EventType.TORTURE && arguments.isMassNoun(token.index());
    }

    /** One event's part of the arguments of a trigger. */
    private record Share(String discriminator, List<Argument> arguments) {}

    /** "battles for Aleppo and Mosul" are as many battles as places; "raids on houses in Mosul" name one place inside another. */
    private static List<Share> shares(Token trigger, EventType type, List<Argument> arguments, Cast cast, Syntax syntax) {
        List<Argument> places = arguments.stream().filter(argument -> argument.role() == Role.PLACE).toList();
        boolean several = places.stream().filter(place -> syntax.tree(place.head()).is(place.head(), "conj")).count() == places.size() - 1;
        boolean plural = several && trigger.tag().equals("NNS") && IN_EACH_PLACE.contains(type);
        if (!plural || places.size() < 2) {
            return List.of(new Share("", arguments));
        }
        return places.stream().map(place -> {
            List<Argument> own = arguments.stream().filter(argument -> argument.role() != Role.PLACE || argument == place).toList();
            return new Share(cast.entity((Referent.Thing) place.filler()).label(), own);
        }).toList();
    }
}
