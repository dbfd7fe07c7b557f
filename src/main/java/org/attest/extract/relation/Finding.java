package org.attest.extract.relation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.attest.annotation.Chain;
import org.attest.annotation.DependencyTree;
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
import org.attest.fact.ThingFamily;
import org.attest.fact.ThingType;
import org.attest.lexicon.WordGroups;
import org.attest.text.TextSpan;

/** What the readers of relations share over one text, and the facts that they have found so far. */
final class Finding {

    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/relation-words.tsv");
    private static final String EXTRACTOR = "relations";
    // Kinship, birthplaces and the like do not begin with the date beside them.
    private static final Set<Relation> LASTING = EnumSet.of(Relation.MEMBER_OF, Relation.EMPLOYED_BY, Relation.LEADS, Relation.LIVES_IN, Relation.SPOUSE_OF,
            Relation.EDUCATED_AT, Relation.CONTRIBUTES_TO, Relation.SUBORDINATE_TO);
    /** What says less of somebody's place in a body, and what says more. */
    private static final Map<Relation, Set<Relation>> WEAKER = Map.of(Relation.EMPLOYED_BY, EnumSet.of(Relation.LEADS, Relation.MEMBER_OF), Relation.MEMBER_OF, EnumSet.of(Relation.LEADS));
    private static final Set<String> FORCES = WORDS.of("forces");
    private static final Set<String> SOCIETIES = WORDS.of("societies");
    private static final Set<String> CAUSES = WORDS.of("causes");
    private static final Pattern POLICE_NAME = Pattern.compile("(?iU).*\\b(?:" + String.join("|", WORDS.of("police")) + ")(?: (?:of|in|service|force|department|directorate|command)\\b.*)?");
    private static final Set<String> RANKS = WORDS.of("ranks");

    final Reading reading;
    final ArgumentReader arguments;
    final FactualityReader factuality;
    final Fillers fillers;
    final Bearers bearers;
    final RelationLexicon lexicon = RelationLexicon.standard();
    private final RelationTimes times;
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Set<Referent.Thing> marriedOften = new LinkedHashSet<>();

    Finding(Reading reading) {
        this.reading = reading;
        arguments = new ArgumentReader(reading.text());
        factuality = new FactualityReader(arguments, reading.voices());
        fillers = new Fillers(reading.cast(), arguments.syntax(), reading.voices());
        bearers = new Bearers(arguments, fillers, reading.cast().author());
        times = new RelationTimes(arguments.syntax());
    }

    boolean fits(RelationLexicon.Kind kind, Referent.Thing thing) {
        Entity entity = reading.cast().entity(thing);
        return switch (kind) {
            case FORCE -> kind.fits(entity.type()) || isBody(entity, FORCES);
            case EMPLOYER -> kind.fits(entity.type()) && !isBody(entity, FORCES);
            case PERSON, ORG, FIRM, SCHOOL, GROUP, ACTOR, PLACE, FACILITY, TOWN, ANY -> kind.fits(entity.type());
        };
    }

    /** True for a front, a movement: those who work for it are of it. */
    boolean isCause(Referent.Thing thing) {
        return isBody(reading.cast().entity(thing), CAUSES);
    }

    /** True for "the county police" and "the Police of Lima", and not for the Police Federation. */
    boolean isPolice(Entity entity) {
        return entity.type().isUnder(ThingType.ORGANIZATION) && POLICE_NAME.matcher(entity.label()).matches();
    }

    /** The body of the kind of which the text speaks more often than of all others of the kind together. */
    Optional<Referent.Thing> foremost(Predicate<Entity> kind) {
        Map<Referent.Thing, Integer> spoken = new LinkedHashMap<>();
        for (Chain chain : reading.cast().chains()) {
            reading.cast().of(chain).filter(body -> kind.test(reading.cast().entity(body))).ifPresent(body -> spoken.merge(body, chain.mentions().size(), Integer::sum));
        }
        int all = spoken.values().stream().mapToInt(Integer::intValue).sum();
        return spoken.entrySet().stream().filter(body -> 2 * body.getValue() > all).map(Map.Entry::getKey).findFirst();
    }

    /** True for a union, a club, a committee: its officers are of it and not in its pay. */
    boolean isSociety(Referent.Thing thing) {
        return isBody(reading.cast().entity(thing), SOCIETIES);
    }

    private static boolean isBody(Entity entity, Set<String> nouns) {
        // "UPC" is a union where the text calls it so besides.
        return entity.type().isUnder(ThingType.ORGANIZATION) && Stream.concat(Stream.of(entity.label()), entity.otherNames().stream())
                .flatMap(name -> Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))).anyMatch(nouns::contains);
    }

    /**
     * The two who were read last to be so related, in a sentence from the given one on and before the token.
     *
     * @param token what comes after
     */
    Optional<List<Referent.Thing>> lastPair(Relation relation, int token, int fromSentence) {
        int begin = reading.text().sentences().get(fromSentence).span().begin();
        int end = reading.text().token(token).span().begin();
        Optional<List<Referent.Thing>> found = Optional.empty();
        for (Fact fact : facts.values()) {
            if (fact instanceof Fact.Relates relates && relates.relation() == relation && relates.attestation().evidence().begin() >= begin
                    && relates.attestation().evidence().begin() < end && relates.subject() instanceof Referent.Thing one && relates.object() instanceof Referent.Thing other) {
                found = Optional.of(List.of(one, other));
            }
        }
        return found;
    }

    /** Those of whom the text has said so far that they are so related to somebody, or somebody to them: husbands and wives, sisters and brothers. */
    List<Referent.Thing> related(Referent.Thing somebody, Relation relation) {
        List<Referent.Thing> found = new ArrayList<>();
        for (Fact fact : facts.values()) {
            if (fact instanceof Fact.Relates relates && relates.relation() == relation && relates.subject() instanceof Referent.Thing one
                    && relates.object() instanceof Referent.Thing other && (one.equals(somebody) || other.equals(somebody))) {
                found.add(one.equals(somebody) ? other : one);
            }
        }
        return found.stream().distinct().toList();
    }

    /** To whom or what the text has said so far that somebody stands in the relation. */
    List<Referent.Thing> objects(Referent.Thing somebody, Relation relation) {
        List<Referent.Thing> found = new ArrayList<>();
        for (Fact fact : facts.values()) {
            if (fact instanceof Fact.Relates relates && relates.relation() == relation && relates.subject().equals(somebody) && relates.object() instanceof Referent.Thing object) {
                found.add(object);
            }
        }
        return found.stream().distinct().toList();
    }

    /** True of a colonel, a sergeant, a commander. */
    boolean isRanked(Referent.Thing somebody) {
        return facts.values().stream().anyMatch(fact -> fact instanceof Fact.HasAttribute has && has.attribute() == Attribute.HOLDS_POSITION && has.subject().equals(somebody)
                && RANKS.contains(has.value().substring(has.value().lastIndexOf(' ') + 1)));
    }

    /** @param token the word that tells of the relation */
    void relate(Referent.Thing subject, Relation relation, Referent.Thing object, int token, double confidence) {
        if (!subject.equals(object)) {
            // What somebody "used to" do told by a verb of habit is a lasting relation by itself.
            Factuality sure = plain(token);
            boolean habit = sure == Factuality.GENERIC && LASTING.contains(relation) && subject.family() == ThingFamily.PERSON;
            put(subject + " " + relation + " " + object, token,
                    new Fact.Relates(subject, relation, object, attestation(token, habit ? Factuality.FACTUAL : sure, confidence, LASTING.contains(relation))));
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
        return timed ? times.when(token, timeOf(token, evidence)).map(attestation::at).orElse(attestation) : attestation;
    }

    /** Notes that these were married to more than one. */
    void marriedOften(List<Referent.Thing> people) {
        marriedOften.addAll(people);
    }

    /** Those of whom the text says that they were married more than once. */
    Set<Referent.Thing> marriedOften() {
        return Set.copyOf(marriedOften);
    }

    /** All that was found so far. */
    Collection<Fact> found() {
        return facts.values();
    }

    List<Fact> facts() {
        List<Fact> told = facts.values().stream().filter(fact -> !isToldInFull(fact) && !isPlacedBetter(fact)).toList();
        return new Kin(reading.cast()).withoutNamesakes(told);
    }

    /** "Its director" leads the firm, and "a nurse with the brigade" is of it: the same words do not say besides that it pays them. */
    private boolean isPlacedBetter(Fact fact) {
        return fact instanceof Fact.Relates told && WEAKER.containsKey(told.relation()) && facts.values().stream().anyMatch(other -> other instanceof Fact.Relates better
                && WEAKER.get(told.relation()).contains(better.relation()) && better.subject().equals(told.subject()) && better.object().equals(told.object())
                && better.attestation().evidence().equals(told.attestation().evidence()));
    }

    /** "The chief", of whom the text says besides that he is village chief. */
    private boolean isToldInFull(Fact fact) {
        return fact instanceof Fact.HasAttribute has && has.attribute() == Attribute.HOLDS_POSITION && facts.values().stream().anyMatch(other -> other instanceof Fact.HasAttribute full
                && full.attribute() == has.attribute() && full.subject().equals(has.subject()) && (full.value().endsWith(" " + has.value()) || has.value().equals("officer") && !full.value().equals("officer")));
    }
}
