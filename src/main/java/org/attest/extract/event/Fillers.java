package org.attest.extract.event;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Utterance;
import org.attest.extract.Cast;
import org.attest.extract.Voices;
import org.attest.extract.clause.Syntax;
import org.attest.fact.Referent;
import org.attest.fact.ThingFamily;
import org.attest.fact.ThingType;
import org.attest.lexicon.Table;

/** Finds the thing that a phrase speaks of, also below words that only measure it ("dozens of soldiers"). */
public final class Fillers {

    private static final Pattern NO_COUNT = Pattern.compile("[0-9]{4}|[0-9]{0,9}[.:][0-9]{1,9}|1|one");
    private static final Set<String> PERSONAL = Set.of("i", "me", "he", "him", "she", "her", "we", "us", "they", "them", "who", "whom", "you");

    /** These stand for persons whatever they were taken for. */
    private static final Set<String> HUMAN = Set.of("i", "me", "he", "him", "she", "who", "whom");

    /** Whoever speaks is one of those. */
    private static final Set<String> SPEAKERS = Set.of("we", "us", "ourselves");
    private static final Set<String> SELF = Set.of("i", "me", "my");
    private static final int SPEAKER_REACH = 80;
    private static final Set<String> TEAMS = Set.of("team", "delegation", "mission", "staff", "crew");
    private static final Set<String> QUOTATION = Set.of("\"", "``", "''", "“", "”", "«", "»");
    private static final Set<ThingType> FORCES = Set.of(ThingType.ARMED_GROUP, ThingType.MILITARY_FORCE);
    /** "The police", a body, come and go as people do. */
    private static final Set<String> COLLECTIVE = Table.ofResource("data/lexicon/group-nouns.tsv").words("noun");
    private static final Set<String> LANGUAGES = Table.ofResource("data/lexicon/languages.tsv").words("language").stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> TIME = Table.ofResource("data/lexicon/noun-classes.tsv").rows().stream().filter(row -> row.get("class").equals("time"))
            .map(row -> row.get("noun")).collect(Collectors.toUnmodifiableSet());

    private final Cast cast;
    private final Syntax syntax;
    private final Voices voices;

    /** @param voices tell whose "we" it is */
    public Fillers(Cast cast, Syntax syntax, Voices voices) {
        this.cast = cast;
        this.syntax = syntax;
        this.voices = voices;
    }

    /** The thing at this head: mentioned there, measured or named beside it ("the town of Kobani", "the author Mara Levin"). */
    public Optional<Referent.Thing> at(int head) {
        Optional<Referent.Thing> here = named(head).or(() -> cast.at(head));
        if (here.isPresent()) {
            return here;
        }
        if (SPEAKERS.contains(syntax.word(head))) {
            return speaker(head).or(() -> team(head));
        }
        DependencyTree tree = syntax.tree(head);
        if (tree.is(head, "compound") || syntax.isVerb(head)) {
            return Optional.empty();
        }
        for (int child : tree.children(head, "nmod")) {
            boolean measured = syntax.preposition(child).filter("of"::equals).isPresent() && syntax.isMeasure(head);
            if (measured && cast.at(child).isPresent()) {
                return cast.at(child);
            }
        }
        for (int child : tree.children(head, "appos", "flat")) {
            if (cast.at(child).isPresent()) {
                return cast.at(child);
            }
        }
        return Optional.empty();
    }

    /** "One of them, Corporal Roe,", "the younger, Peter,": who is named right behind. */
    private Optional<Referent.Thing> named(int head) {
        DependencyTree tree = syntax.tree(head);
        boolean stands = syntax.token(head).tag().matches("CD|JJ|JJR|JJS") && (syntax.word(head).equals("one") || syntax.token(head).tag().startsWith("JJ"));
        return stands ? tree.children(head, "appos").stream().filter(name -> syntax.token(name).isProperNoun()).findFirst().flatMap(cast::at)
                .filter(person -> person.family() == ThingFamily.PERSON) : Optional.empty();
    }

    /** All whom a phrase speaks of: one thing, or those whom "they" and "we" stand for together. */
    public List<Referent.Thing> allAt(int head) {
        List<Referent.Thing> all = cast.allAt(head);
        return all.isEmpty() ? at(head).stream().toList() : all;
    }

    /** Whoever is "I" in the same voice near by: "we" holds them, and "Mother" is theirs. */
    public Optional<Referent.Thing> speaker(int pronoun) {
        Voices.Voice voice = voices.at(pronoun);
        int last = Math.min(syntax.text().tokens().size() - 1, pronoun + SPEAKER_REACH);
        List<Integer> selves = IntStream.rangeClosed(Math.max(0, pronoun - SPEAKER_REACH), last).boxed()
                .filter(token -> SELF.contains(syntax.word(token)) && cast.at(token).isPresent())
                .sorted(Comparator.comparingInt((Integer token) -> Math.abs(token - pronoun)).thenComparingInt(token -> token)).toList();
        // "People say we were attacked": what others say in their own words is told in the teller's.
        return selves.stream().filter(token -> voices.at(token).equals(voice)).findFirst()
                .or(() -> selves.stream().filter(token -> !isQuotedApart(token, pronoun)).findFirst()).flatMap(cast::at)
                .filter(speaker -> cast.entity(speaker).type() == ThingType.PERSON);
    }

    /** A report that has no "I" in it calls its authors "our team": they are its "we". */
    private Optional<Referent.Thing> team(int pronoun) {
        Voices.Voice voice = voices.at(pronoun);
        boolean spoken = voice.utterance().filter(saying -> saying.kind() == Utterance.Kind.DIRECT).isPresent();
        return IntStream.range(0, syntax.text().tokens().size()).boxed().filter(token -> TEAMS.contains(syntax.lemma(token)) && (!spoken || voices.at(token).equals(voice))
                && syntax.tree(token).children(token, "nmod:poss").stream().anyMatch(owner -> syntax.word(owner).equals("our"))).findFirst().flatMap(cast::at);
    }

    private boolean isQuotedApart(int one, int other) {
        return IntStream.range(Math.min(one, other), Math.max(one, other)).anyMatch(token -> QUOTATION.contains(syntax.token(token).word()));
    }

    /** True for the head of a phrase that says when. */
    boolean isTime(int head) {
        return TIME.contains(syntax.lemma(head));
    }

    boolean isNamedPlace(Referent.Thing thing) {
        return thing.family() == ThingFamily.PLACE && cast.entity(thing).named();
    }

    /** True for what the text calls by a name. */
    boolean isNamed(Referent.Thing thing) {
        return cast.entity(thing).named();
    }

    ThingType type(Referent.Thing thing) {
        return cast.entity(thing).type();
    }

    /** True where the phrase of this head is of the kind: by what it stands for, else by its noun. */
    boolean fits(int head, Filler filler) {
        Optional<Referent.Thing> thing = at(head);
        if (thing.isPresent() && filler.fits(thing.get())) {
            return true;
        }
        return switch (filler) {
            case PERSON, ACTOR, NONPLACE -> HUMAN.contains(syntax.word(head)) || standsForPeople(head) || COLLECTIVE.contains(syntax.lemma(head)) || thing.isEmpty() && (PERSONAL.contains(syntax.word(head)) || isNoun(head, filler) || isSomebody(head) || isMeasured(head, filler));
            case INDIVIDUAL -> HUMAN.contains(syntax.word(head)) || thing.isEmpty() && isNoun(head, filler);
            case ORG, PLACE -> thing.isEmpty() && isNoun(head, filler);
            case MONEY -> isNoun(head, filler) || syntax.tree(head).subtree(head).stream().anyMatch(token -> syntax.token(token).tag().equals("$"));
            case VEHICLE, GOODS, COURT, SPOUSE, BODY, MUNITION, WORK, MEDIUM, MISSIVE, WORKER, PROJECTILE, CIVIL, GATHERING, REMAINS -> isNoun(head, filler) || isMeasured(head, filler);
            case LANGUAGE -> LANGUAGES.contains(syntax.word(head)) || syntax.token(head).isProperNoun() && thing.isEmpty();
            case TOWN -> thing.filter(this::isNamedPlace).map(this::type).filter(type -> type == ThingType.SETTLEMENT).isPresent();
            case COUNTRY -> isNoun(head, filler) || thing.map(this::type).filter(type -> type == ThingType.COUNTRY).isPresent();
            case OUTLAW -> isNoun(head, filler) || thing.map(cast::entity).filter(entity -> entity.type() == ThingType.ARMED_GROUP
                    || FillerNouns.standard().fits(lastWord(entity.label()), filler)).isPresent();
            case AUTHORITY -> isNoun(head, filler) || isPeople(head, thing) || thing.map(cast::entity).filter(entity -> FORCES.contains(entity.type())
                    || FillerNouns.standard().fits(lastWord(entity.label()), filler)).isPresent();
            case ANY -> !TIME.contains(syntax.lemma(head)) && !syntax.token(head).tag().equals("CD");
        };
    }

    /** "Four came back", "nobody followed", "others were shot": a number or an indefinite word in the place of people. */
    private boolean standsForPeople(int head) {
        DependencyTree tree = syntax.tree(head);
        String tag = syntax.token(head).tag();
        boolean alone = (tree.is(head, "nsubj") || tree.is(head, "nsubj:pass") || tree.is(head, "obj")) && tree.children(head, "nmod", "amod", "compound").isEmpty();
        // "Two were killed and one went missing", but "one never knows"
        boolean one = syntax.word(head).equals("one") && tree.head(head).filter(this::isPast).isPresent();
        boolean counts = tag.equals("CD") && (one || !NO_COUNT.matcher(syntax.word(head)).matches()) && tree.children(head, "dep", "nummod").isEmpty();
        return alone && (counts || !tag.equals("RB") && syntax.isPeoplePronoun(head) && tree.children(head, "det").isEmpty());
    }

    private boolean isPast(int verb) {
        return syntax.token(verb).tag().equals("VBD") || syntax.tree(verb).children(verb, "aux", "aux:pass").stream().anyMatch(aux -> syntax.token(aux).tag().equals("VBD"));
    }

    /** "All the men of the village", "dozens of strikers": measured, though the text speaks of them only here. */
    private boolean isMeasured(int head, Filler filler) {
        return syntax.isMeasure(head) && syntax.tree(head).children(head, "nmod").stream()
                .anyMatch(child -> syntax.preposition(child).filter("of"::equals).isPresent() && isNoun(child, filler));
    }

    /** "more of us", "two of them", "another, who returned". */
    private boolean isSomebody(int head) {
        DependencyTree tree = syntax.tree(head);
        boolean some = tree.children(head, "nmod").stream().anyMatch(child -> PERSONAL.contains(syntax.word(child)) && syntax.preposition(child).filter("of"::equals).isPresent());
        boolean who = tree.children(head, "acl:relcl").stream().flatMap(clause -> tree.children(clause, "nsubj").stream()).anyMatch(subject -> syntax.word(subject).equals("who"));
        return !syntax.isVerb(head) && (some || who);
    }

    /** "The Russians" take towns as their armies do. */
    private boolean isPeople(int head, Optional<Referent.Thing> thing) {
        // "Neighbours took the children in": a common noun that opens the sentence may be tagged as a name.
        boolean common = FillerNouns.standard().fits(syntax.lemma(head), Filler.PERSON);
        return syntax.token(head).isProperNoun() && !common && thing.map(cast::entity).filter(entity -> entity.type() == ThingType.GROUP).isPresent();
    }

    private static String lastWord(String label) {
        return label.substring(label.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT).replaceAll("s$", "");
    }

    private boolean isNoun(int head, Filler filler) {
        // The tagger takes "the major" for an adjective, and "six wounded" for a participle.
        boolean noun = syntax.token(head).isNoun() || !syntax.tree(head).children(head, "det", "nummod").isEmpty();
        // "The schooner Calbuco" is one by the noun before its name.
        boolean named = filler == Filler.VEHICLE && syntax.token(head).isProperNoun() && syntax.tree(head).children(head, "compound").stream()
                .anyMatch(word -> !syntax.token(word).isProperNoun() && FillerNouns.standard().fits(syntax.lemma(word), filler));
        return named || noun && FillerNouns.standard().fits(syntax.lemma(head), filler);
    }
}
