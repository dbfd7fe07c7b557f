package org.attest.extract.relation;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.TimeExpression;
import org.attest.annotation.time.Lengths;
import org.attest.annotation.time.TimeInterval;
import org.attest.annotation.time.TimeSite;
import org.attest.extract.Reading;
import org.attest.extract.Voices;
import org.attest.extract.clause.ArgumentReader;
import org.attest.extract.clause.FactualityReader;
import org.attest.extract.event.Fillers;
import org.attest.fact.Attestation;
import org.attest.fact.Attribute;
import org.attest.fact.Entity;
import org.attest.fact.Fact;
import org.attest.fact.Factuality;
import org.attest.fact.Referent;
import org.attest.fact.Relation;
import org.attest.fact.ThingType;
import org.attest.fact.When;
import org.attest.lexicon.WordGroups;
import org.attest.text.TextSpan;
import org.attest.timeline.TimeBounds;

/** What the readers of relations share over one text, and the facts that they have found so far. */
final class Finding {

    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/relation-words.tsv");
    private static final String EXTRACTOR = "relations";
    // Kinship, birthplaces and the like do not begin with the date beside them.
    private static final Set<Relation> LASTING = EnumSet.of(Relation.MEMBER_OF, Relation.EMPLOYED_BY, Relation.LEADS, Relation.LIVES_IN, Relation.SPOUSE_OF,
            Relation.EDUCATED_AT, Relation.CONTRIBUTES_TO, Relation.SUBORDINATE_TO);
    private static final Set<String> FORCES = WORDS.of("forces");
    private static final Set<String> SOCIETIES = WORDS.of("societies");
    private static final Set<String> BEGINNING = WORDS.of("beginning");
    private static final Set<String> ENDING = WORDS.of("ending");

    final Reading reading;
    final ArgumentReader arguments;
    final FactualityReader factuality;
    final Fillers fillers;
    final Bearers bearers;
    final RelationLexicon lexicon = RelationLexicon.standard();
    private final List<TimeInterval> intervals;
    private final Map<String, Fact> facts = new LinkedHashMap<>();

    Finding(Reading reading) {
        this.reading = reading;
        arguments = new ArgumentReader(reading.text());
        factuality = new FactualityReader(arguments, reading.voices());
        fillers = new Fillers(reading.cast(), arguments.syntax(), reading.voices());
        bearers = new Bearers(arguments, fillers);
        intervals = reading.text().layers().contains(Layer.TIMES) ? TimeInterval.of(reading.text()) : List.of();
    }

    boolean fits(RelationLexicon.Kind kind, Referent.Thing thing) {
        Entity entity = reading.cast().entity(thing);
        return switch (kind) {
            case FORCE -> kind.fits(entity.type()) || isBody(entity, FORCES);
            case EMPLOYER -> kind.fits(entity.type()) && !isBody(entity, FORCES);
            case PERSON, ORG, FIRM, SCHOOL, ACTOR, PLACE, FACILITY, TOWN, ANY -> kind.fits(entity.type());
        };
    }

    /** True for a union, a club, a committee: its officers are of it and not in its pay. */
    boolean isSociety(Referent.Thing thing) {
        return isBody(reading.cast().entity(thing), SOCIETIES);
    }

    private static boolean isBody(Entity entity, Set<String> nouns) {
        return entity.type().isUnder(ThingType.ORGANIZATION) && Arrays.stream(entity.label().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).anyMatch(nouns::contains);
    }

    /**
     * The two whose marriage was read last, in a sentence from the given one on and before the token.
     *
     * @param token what comes after
     */
    Optional<List<Referent.Thing>> lastCouple(int token, int fromSentence) {
        int begin = reading.text().sentences().get(fromSentence).span().begin();
        int end = reading.text().token(token).span().begin();
        Optional<List<Referent.Thing>> found = Optional.empty();
        for (Fact fact : facts.values()) {
            if (fact instanceof Fact.Relates relates && relates.relation() == Relation.SPOUSE_OF && relates.attestation().evidence().begin() >= begin
                    && relates.attestation().evidence().begin() < end && relates.subject() instanceof Referent.Thing one && relates.object() instanceof Referent.Thing other) {
                found = Optional.of(List.of(one, other));
            }
        }
        return found;
    }

    /** Husbands and wives of whom the text has spoken so far. */
    List<Referent.Thing> spouses(Referent.Thing somebody) {
        List<Referent.Thing> found = new ArrayList<>();
        for (Fact fact : facts.values()) {
            if (fact instanceof Fact.Relates relates && relates.relation() == Relation.SPOUSE_OF && relates.subject() instanceof Referent.Thing one
                    && relates.object() instanceof Referent.Thing other && (one.equals(somebody) || other.equals(somebody))) {
                found.add(one.equals(somebody) ? other : one);
            }
        }
        return found.stream().distinct().toList();
    }

    /** @param token the word that tells of the relation */
    void relate(Referent.Thing subject, Relation relation, Referent.Thing object, int token, double confidence) {
        if (!subject.equals(object)) {
            put(subject + " " + relation + " " + object, token,
                    new Fact.Relates(subject, relation, object, attestation(token, plain(token), confidence, LASTING.contains(relation))));
        }
    }

    void describe(Referent.Thing subject, Attribute attribute, String value, int token, double confidence) {
        put(subject + " " + attribute + " " + value, token, new Fact.HasAttribute(subject, attribute, value,
                attestation(token, plain(token), confidence, attribute == Attribute.HOLDS_POSITION)));
    }

    /** What somebody is called is said in passing, unless a copula says it. */
    private Factuality plain(int token) {
        return isSaid(token) ? factuality.of(token) : had(token).map(factuality::of).orElse(Factuality.FACTUAL);
    }

    /** The verb of "she has two sons", "he never had a brother", with whose sureness the kin is told. */
    private Optional<Integer> had(int noun) {
        DependencyTree tree = arguments.syntax().tree(noun);
        boolean bare = tree.is(noun, "obj") && tree.children(noun, "nmod:poss").isEmpty();
        return bare ? tree.head(noun).filter(verb -> arguments.syntax().lemma(verb).equals("have")) : Optional.empty();
    }

    private boolean isSaid(int token) {
        DependencyTree tree = arguments.syntax().tree(token);
        // '"We knew," said one of them' is read as "said to be one".
        boolean predicate = tree.is(token, "xcomp") && !arguments.syntax().token(token).tag().equals("CD");
        return !tree.children(token, "cop").isEmpty() || arguments.syntax().isVerb(token) || predicate
                || arguments.syntax().preposition(token).filter("as"::equals).isPresent();
    }

    /** "The mate, interviewed on 3 May" was not mate on that day alone: only the date within what is said of the noun is the relation's. */
    private TextSpan timeOf(int token, TextSpan clause) {
        if (isSaid(token)) {
            return clause;
        }
        DependencyTree tree = arguments.syntax().tree(token);
        int end = token + 1;
        while (end < tree.endToken() && tree.isBelow(end, token) && !arguments.syntax().isVerb(end) && !arguments.syntax().word(end).equals(",")) {
            end++;
        }
        return reading.text().spanOf(token, end);
    }

    private void put(String key, int token, Fact fact) {
        facts.putIfAbsent(key + " " + reading.text().sentenceOf(token).index(), fact);
    }

    private Attestation attestation(int token, Factuality sure, double confidence, boolean timed) {
        Voices.Voice voice = isSaid(token) || had(token).isPresent() ? reading.voices().at(token) : reading.voices().wording(token);
        TextSpan evidence = arguments.syntax().clause(token);
        Attestation attestation = new Attestation(evidence, voice.source(), voice.relays(), sure, confidence, EXTRACTOR, Optional.empty());
        return timed ? when(token, timeOf(token, evidence)).map(attestation::at).orElse(attestation) : attestation;
    }

    /** The interval that the clause gives, else what its first date says, "since 1999" and "joined in 1999" leave the end open; and how long, "worked there for eleven years". */
    private Optional<When> when(int token, TextSpan clause) {
        AnnotatedText text = reading.text();
        if (!text.layers().contains(Layer.TIMES)) {
            return Optional.empty();
        }
        Optional<When> interval = intervals.stream().filter(each -> clause.contains(each.span()))
                .map(each -> new When(each.edtf(), each.bounds(), Optional.empty())).filter(when -> !when.isEmpty()).findFirst();
        Optional<When> held = interval.isPresent() ? interval : text.get(Layer.TIMES).stream().filter(time -> clause.contains(time.span()) && time.type() == TimeExpression.Type.DATE)
                .filter(time -> !time.bounds().isUnknown()).map(time -> held(time, phase(token, time))).filter(when -> !when.isEmpty()).findFirst();
        Optional<Period> length = text.get(Layer.TIMES).stream().filter(time -> clause.contains(time.span()) && time.type() == TimeExpression.Type.DURATION
                && TimeSite.signal(text, time) == TimeSite.Signal.LASTING && TimeSite.of(text, time).flatMap(TimeSite::governor).filter(verb -> verb == token).isPresent())
                .flatMap(time -> Lengths.period(time.value()).stream()).findFirst();
        When known = held.orElse(new When(Optional.empty(), TimeBounds.UNKNOWN, Optional.empty()));
        return Optional.of(new When(known.edtf(), known.bounds(), known.duration().or(() -> length))).filter(when -> !when.isEmpty());
    }

    private TimeSite.Signal phase(int token, TimeExpression time) {
        TimeSite.Signal signal = TimeSite.signal(reading.text(), time);
        if (signal != TimeSite.Signal.WITHIN) {
            return signal;
        }
        String verb = arguments.syntax().isVerb(token) ? arguments.syntax().lemma(token) : "";
        return BEGINNING.contains(verb) ? TimeSite.Signal.SINCE : ENDING.contains(verb) ? TimeSite.Signal.UNTIL : signal;
    }

    private static When held(TimeExpression time, TimeSite.Signal signal) {
        TimeBounds given = time.bounds();
        Optional<LocalDate> open = Optional.empty();
        return switch (signal) {
            case SINCE, AFTER -> new When(time.edtf().map(edtf -> edtf.split("/")[0] + "/"), new TimeBounds(given.earliestStart(), given.latestEnd(), open, open),
                    Optional.empty());
            case UNTIL, BEFORE -> new When(time.edtf().map(edtf -> "/" + edtf.substring(edtf.indexOf('/') + 1)), new TimeBounds(open, open, open, given.latestEnd()),
                    Optional.empty());
            case WITHIN, BY, LASTING -> new When(time.edtf(), given, Optional.empty());
        };
    }

    List<Fact> facts() {
        return new Kin(reading.cast()).withoutNamesakes(new ArrayList<>(facts.values()));
    }
}
