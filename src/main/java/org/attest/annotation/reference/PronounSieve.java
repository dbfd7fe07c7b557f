package org.attest.annotation.reference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

import org.attest.annotation.Chain;
import org.attest.annotation.DependencyTree;
import org.attest.lexicon.Table;

/**
 * Joins third-person pronouns, from first to last, with the most prominent fitting thing before them: what was spoken of lately, as a
 * subject, and often. Looks back over a bounded stretch, so that its time grows with the text's length alone.
 */
final class PronounSieve implements Sieve {

    private static final int WINDOW = 160;
    private static final int GOING_ON = 4;
    /** As far back whoever does or suffers such things may be where nobody else does: "They took my brothers. … Two days later they burned the house". */
    private static final double SAME_PART = 5;
    private static final Set<String> PERSONAL = Table.ofResource("data/lexicon/personal-verbs.tsv").words("verb");
    private static final Set<String> HANDLING = Table.ofResource("data/lexicon/deed-verbs.tsv").rows().stream().filter(row -> row.get("part").equals("deed")).map(row -> row.get("verb"))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<Chain.Kind> ACTING = Set.of(Chain.Kind.PERSON, Chain.Kind.GROUP, Chain.Kind.ORGANIZATION, Chain.Kind.PEOPLE, Chain.Kind.PLACE);

    private static final Set<Chain.Kind> PERSONS = Set.of(Chain.Kind.PERSON);
    private static final Set<Chain.Kind> PLACES = Set.of(Chain.Kind.PLACE);
    private static final Set<Chain.Kind> GROUPS = Set.of(Chain.Kind.GROUP);

    /** How much further mentions in one sentence add: who is named thrice in one breath is not thrice as near. */
    private static final double AGAIN = 0.3;

    private final Floor floor;
    private final Segments segments;
    private final Weights weights;
    private final IntPredicate where;

    /** What a thing's mentions count together, taken from the last to the first. */
    private static final class Tally {
        private int sentence = -1;
        private double most;
        private double sum;

        void add(int inSentence, double weight) {
            if (inSentence == sentence) {
                sum += Math.max(0, weight - most) + AGAIN * Math.min(most, weight);
                most = Math.max(most, weight);
            } else {
                sum += weight;
                most = weight;
                sentence = inSentence;
            }
        }
    }

    /** @param where the tokens whose pronouns are resolved */
    PronounSieve(Floor floor, Segments segments, Weights weights, IntPredicate where) {
        this.floor = floor;
        this.segments = segments;
        this.weights = weights;
        this.where = where;
    }

    @Override
    public void apply(Scene scene) {
        Parties parties = new Parties(scene, floor, segments, weights);
        Deeds deeds = new Deeds(scene);
        ParallelClauses beside = new ParallelClauses(scene);
        for (Phrase phrase : scene.phrases()) {
            if (phrase.isPronoun() && where.test(phrase.head())) {
                Pronoun pronoun = Pronoun.of(phrase.word()).orElseThrow();
                if (pronoun.person() == 3 && isOpen(scene, phrase) && scene.partyOf(phrase).isEmpty() && !Expletives.isExpletive(phrase, scene)) {
                    resolve(phrase, pronoun, scene, parties, deeds, beside);
                }
            }
        }
    }

    // First of its thing, but for a role that only says what it was: "As a conscript he was posted to the island."
    private static boolean isOpen(Scene scene, Phrase pronoun) {
        Thing thing = scene.thing(pronoun);
        boolean role = !thing.isNamed() && thing.phrases().stream().allMatch(phrase -> phrase == pronoun || phrase.isNominal() && phrase.sentence() == pronoun.sentence() && ConstructionSieve.isRole(scene, phrase));
        return thing.first() == pronoun || role;
    }

    private void resolve(Phrase phrase, Pronoun pronoun, Scene scene, Parties parties, Deeds deeds, ParallelClauses beside) {
        if (pronoun.form() == Pronoun.Form.REFLEXIVE) {
            Optional<Phrase> subject = subjectOfClause(phrase, scene);
            if (subject.isPresent() && scene.mayJoin(subject.get(), phrase)) {
                scene.join(subject.get(), phrase);
                return;
            }
        }
        if (pronoun.form() == Pronoun.Form.DEMONSTRATIVE) {
            pointAt(phrase, scene);
            return;
        }
        Set<Thing> partners = Partners.of(phrase, pronoun, scene);
        Map<Thing, Tally> scores = new LinkedHashMap<>();
        Map<Thing, Phrase> nearest = new LinkedHashMap<>();
        Optional<Deeds.Part> part = pronoun.quantity() == Quantity.MANY ? deeds.part(phrase) : Optional.empty();
        double reach = weights.reach(pronoun);
        double farthest = part.isPresent() ? SAME_PART : reach;
        for (int i = phrase.index() - 1; i >= Math.max(0, phrase.index() - WINDOW); i--) {
            Phrase candidate = scene.phrases().get(i);
            double distance = scene.distance(candidate, phrase);
            if (distance > farthest) {
                break;
            }
            if (distance > reach && !deeds.part(candidate).equals(part) || !isPossible(candidate, phrase, pronoun, scene)) {
                continue;
            }
            Thing thing = scene.thing(candidate);
            if (partners.contains(thing)) {
                continue;
            }
            nearest.putIfAbsent(thing, candidate);
            scores.computeIfAbsent(thing, key -> new Tally()).add(candidate.sentence(), weights.mention(candidate, phrase, distance, sameVoice(candidate, phrase)) + beside.weight(candidate, phrase));
        }
        Phrase best = null;
        double highest = weights.least(pronoun);
        for (Map.Entry<Thing, Tally> entry : scores.entrySet()) {
            double score = entry.getValue().sum + weights.thing(entry.getKey(), phrase, pronoun)
                    + part.map(own -> weights.deed(own, deeds.lastPart(entry.getKey(), phrase), deeds.isOwn(entry.getKey()))).orElse(0.0);
            if (score > highest) {
                highest = score;
                best = nearest.get(entry.getKey());
            }
        }
        Optional<Party> party = pronoun.quantity() == Quantity.MANY ? parties.best(phrase, pronoun, highest) : Optional.empty();
        if (party.isPresent()) {
            scene.stand(phrase, party.get());
            return;
        }
        Optional.ofNullable(best).or(() -> goingOn(phrase, pronoun, scene)).ifPresent(found -> scene.join(found, phrase));
    }

    // "They … They": where nothing nearer fits, one goes on speaking of what the same pronoun stood for some sentences ago.
    private Optional<Phrase> goingOn(Phrase phrase, Pronoun pronoun, Scene scene) {
        for (int i = phrase.index() - 1; i >= Math.max(0, phrase.index() - WINDOW) && scene.distance(scene.phrases().get(i), phrase) <= GOING_ON; i--) {
            Phrase candidate = scene.phrases().get(i);
            boolean same = candidate.isPronoun() && Pronoun.of(candidate.word()).filter(other -> other.person() == 3 && other.quantity() == pronoun.quantity()
                    && other.form() != Pronoun.Form.DEMONSTRATIVE && other.gender() == pronoun.gender()).isPresent();
            if (same && sameVoice(candidate, phrase) && scene.thing(candidate).phrases().size() > 1 && isPossible(candidate, phrase, pronoun, scene)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    // "This" goes on with what another "this" or "it" of the sentence before was about; what clauses it stands for is not sought.
    private void pointAt(Phrase phrase, Scene scene) {
        for (int i = phrase.index() - 1; i >= Math.max(0, phrase.index() - WINDOW)
                && phrase.sentence() - scene.phrases().get(i).sentence() <= 1; i--) {
            Phrase candidate = scene.phrases().get(i);
            boolean impersonal = segments.share(candidate, phrase) && candidate.isPronoun() && candidate.mayBe(Chain.Kind.THING) && candidate.quantity() == phrase.quantity()
                    && sameVoice(candidate, phrase);
            if (impersonal && scene.mayJoin(candidate, phrase) && !shareClause(candidate, phrase, scene)) {
                scene.join(candidate, phrase);
                return;
            }
        }
    }

    private boolean sameVoice(Phrase a, Phrase b) {
        return floor.voiceOf()[a.head()] == floor.voiceOf()[b.head()];
    }

    private boolean isPossible(Phrase candidate, Phrase phrase, Pronoun pronoun, Scene scene) {
        if (!segments.share(candidate, phrase) || candidate.contains(phrase) && !isInClauseBelow(candidate, phrase, scene) || !scene.mayJoin(candidate, phrase)
                || isSpeaker(scene.thing(candidate), phrase)) {
            return false;
        }
        if (isNobody(candidate, scene)) {
            return false;
        }
        if (isOnlyWhere(candidate, phrase, scene)) {
            return false;
        }
        if (candidate.isNominal() && scene.nouns().isMeasure(candidate.word()) && candidate.sorts().contains(Chain.Kind.THING)) {
            return false;
        }
        if (isOfPeople(phrase, pronoun, scene) && scene.thing(candidate).sorts().stream().noneMatch(ACTING::contains)) {
            return false;
        }
        if (acts(phrase, scene) && scene.thing(candidate).sorts().stream().noneMatch(ACTING::contains) && !isAlive(scene.thing(candidate), scene)) {
            return false;
        }
        return !isSaidTwice(candidate, scene) && (pronoun.form() == Pronoun.Form.POSSESSIVE || !shareClause(candidate, phrase, scene));
    }

    // "Wanted to be a priest", "became a nurse", of which somebody is not said to be one.
    private static boolean isNobody(Phrase candidate, Scene scene) {
        return candidate.isNominal() && candidate.article() == Phrase.Article.A && scene.thing(candidate).phrases().size() == 1
                && !scene.tree(candidate).children(candidate.head(), "cop").isEmpty() && scene.tree(candidate).children(candidate.head(), "expl").isEmpty();
    }

    // "A woman from Lvov died and they buried her": not Lvov.
    private static boolean isOnlyWhere(Phrase candidate, Phrase phrase, Scene scene) {
        boolean aside = candidate.function() == Phrase.Function.OBLIQUE || candidate.function() == Phrase.Function.OTHER;
        return aside && phrase.quantity() == Quantity.MANY && scene.thing(candidate).sorts().equals(PLACES);
    }

    // "Its director", "its fighters": those of a company, not of a shaft.
    private static boolean isOfPeople(Phrase phrase, Pronoun pronoun, Scene scene) {
        return pronoun.form() == Pronoun.Form.POSSESSIVE && pronoun.gender() == Gender.UNKNOWN && pronoun.quantity() == Quantity.ONE
                && scene.tree(phrase).head(phrase.head()).flatMap(scene::atHead).filter(owned -> owned.isNominal() && (owned.sorts().equals(PERSONS) || owned.sorts().equals(GROUPS))).isPresent();
    }

    // "They decided", "they held him": no flagstones.
    private static boolean acts(Phrase phrase, Scene scene) {
        DependencyTree tree = scene.tree(phrase);
        return phrase.quantity() == Quantity.MANY && phrase.function() == Phrase.Function.SUBJECT && tree.head(phrase.head())
                .filter(verb -> PERSONAL.contains(scene.text().token(verb).lemma()) || CountedPeople.isDoneByPeople(scene.text().token(verb)) || !tree.is(phrase.head(), "nsubj:pass") && takesSomebody(verb, tree, scene)).isPresent();
    }

    private static boolean takesSomebody(int verb, DependencyTree tree, Scene scene) {
        return tree.child(verb, "obj").flatMap(scene::atHead).filter(object -> object.sorts().equals(PERSONS)).isPresent() && HANDLING.contains(scene.text().token(verb).lemma());
    }

    private static boolean isAlive(Thing thing, Scene scene) {
        return thing.phrases().stream().limit(WINDOW).anyMatch(phrase -> phrase.isNominal() && scene.nouns().isAnimate(phrase.word()));
    }

    // "The accountant Bruno Levin" is one mention, though it holds a name: the one that is part of the clause counts.
    private static boolean isSaidTwice(Phrase candidate, Scene scene) {
        int next = candidate.index() + 1;
        int before = candidate.index() - 1;
        return next < scene.phrases().size() && isNamedBy(candidate, scene.phrases().get(next), scene)
                && candidate.function().compareTo(scene.phrases().get(next).function()) >= 0
                || before >= 0 && isNamedBy(scene.phrases().get(before), candidate, scene)
                && scene.phrases().get(before).function().compareTo(candidate.function()) < 0;
    }

    private static boolean isNamedBy(Phrase noun, Phrase name, Scene scene) {
        return noun.isNominal() && name.isName() && name.first() == noun.head() + 1 && scene.areOne(noun, name);
    }

    private static boolean isInClauseBelow(Phrase candidate, Phrase phrase, Scene scene) {
        DependencyTree tree = scene.tree(phrase);
        return tree.children(candidate.head(), "acl").stream().anyMatch(clause -> tree.isBelow(phrase.head(), clause));
    }

    // Who says "he" does not mean himself or the one he speaks to.
    private boolean isSpeaker(Thing thing, Phrase phrase) {
        Floor.Voice voice = floor.at(phrase.head());
        int looked = 0;
        for (int i = thing.phrases().size() - 1; i >= 0 && looked < 8; i--, looked++) {
            Phrase other = thing.phrases().get(i);
            if (voice.named().isPresent() && voice.named().get() == other) {
                return true;
            }
            if (other.isPronoun()) {
                int person = Pronoun.of(other.word()).orElseThrow().person();
                Floor.Voice theirs = floor.at(other.head());
                if (person == 1 && (theirs.speaker().equals(voice.speaker()) || theirs.speaker().equals(voice.hearer()))
                        || person == 2 && theirs.hearer().equals(voice.hearer())) {
                    return true;
                }
            }
        }
        return false;
    }

    // Subject and object of one verb are two, unless a reflexive says otherwise.
    private static boolean shareClause(Phrase candidate, Phrase phrase, Scene scene) {
        if (candidate.sentence() != phrase.sentence() || candidate.function() == Phrase.Function.POSSESSOR || Partners.isBeside(candidate, scene)) {
            return false;
        }
        DependencyTree tree = scene.tree(phrase);
        Optional<Integer> one = tree.head(candidate.head());
        Optional<Integer> other = tree.head(phrase.head());
        return one.isPresent() && one.equals(other) || other.isPresent() && other.get() == candidate.head() || one.isPresent()
                && one.get() == phrase.head();
    }

    private static Optional<Phrase> subjectOfClause(Phrase phrase, Scene scene) {
        DependencyTree tree = scene.tree(phrase);
        Optional<Integer> at = tree.head(phrase.head());
        while (at.isPresent()) {
            Optional<Phrase> subject = tree.child(at.get(), "nsubj").flatMap(scene::atHead);
            if (subject.isPresent()) {
                return subject;
            }
            at = tree.head(at.get());
        }
        return Optional.empty();
    }
}
