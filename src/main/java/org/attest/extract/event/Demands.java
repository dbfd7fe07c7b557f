package org.attest.extract.event;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.TimeExpression;
import org.attest.extract.clause.ArgumentReader;
import org.attest.extract.clause.Slot;
import org.attest.extract.clause.Syntax;
import org.attest.fact.EventType;

/** Knows whether the words around a verb, noun or adjective are those that a reading of it asks for. */
final class Demands {

    private static final Set<String> HURT = Set.of("wound", "injure", "hurt", "miss", "survive", "cripple", "paralyse", "paralyze", "blind");
    /** "let him go on condition that he paid" */
    private static final Set<String> TERMS_OF_RELEASE = Set.of("condition", "bail", "parole", "licence", "promise");
    private static final Set<String> CARRYING_ON = Set.of("to", "into", "with", "on");
    private static final Set<String> PAST = Set.of("VBD", "VBN");
    private static final Set<String> DOERS = Set.of("subj", "by");
    private static final Map<String, String> POSSESSIVES = Map.of("he", "his", "she", "her", "i", "my", "we", "our", "they", "their", "who", "their");
    private static final Set<String> HOURLY = Set.of("at", "by", "before", "until", "till", "around", "from", "after");
    /** An hour that only its number tells. */
    private static final Pattern HOUR = Pattern.compile("2[0-4]|1?[0-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve");
    private static final Set<TimeExpression.Type> OF_A_DAY = Set.of(TimeExpression.Type.TIME, TimeExpression.Type.SET);
    private static final Set<String> TERMS = Set.of("year", "month");

    private final ArgumentReader arguments;
    private final Syntax syntax;
    private final Fillers fillers;

    Demands(ArgumentReader arguments, Fillers fillers) {
        this.arguments = arguments;
        this.syntax = arguments.syntax();
        this.fillers = fillers;
    }

    /** True where this word, which is the predicate's, stands among all that the predicate asks for. */
    boolean met(Predicate predicate, EventLexicon.Speech speech, int token) {
        List<Slot> slots = arguments.of(token);
        boolean words = speech == EventLexicon.Speech.N ? precededBy(predicate.particles(), token) : hasParticles(predicate, token);
        return words && predicate.complements().stream().allMatch(complement -> has(complement, slots, token))
                && predicate.conditions().stream().allMatch(condition -> holds(condition, slots, token));
    }

    private boolean precededBy(List<String> words, int token) {
        int first = token - words.size();
        if (first < syntax.tree(token).firstToken()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!syntax.word(first + i).equals(words.get(i)) && !syntax.lemma(first + i).equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Particles hang on the verb, or follow it directly. */
    private boolean hasParticles(Predicate predicate, int token) {
        DependencyTree tree = syntax.tree(token);
        List<String> words = predicate.particles();
        // Whoever runs off or is carried across moves all the same.
        boolean moves = predicate.type().isUnder(EventType.MOVEMENT);
        boolean others = tree.children(token, "compound:prt").stream()
                .anyMatch(child -> !words.contains(syntax.lemma(child)) && !(moves && syntax.isDirection(child)) && !isPreposition(child, token));
        return !others && words.stream().allMatch(word -> tree.children(token, "compound:prt", "advmod", "xcomp", "ccomp", "obl", "obj", "case", "dep", "mark").stream()
                .anyMatch(child -> (syntax.lemma(child).equals(word) || syntax.word(child).equals(word)) && Math.abs(child - token) < 8 && !isOnItsWay(child))
                || token + 1 < tree.endToken() && syntax.word(token + 1).equals(word));
    }

    /** "Was drowned off Iceland", "was thrown down the steps": a particle before what a passive has no place for. */
    private boolean isPreposition(int particle, int verb) {
        return syntax.tree(verb).children(verb, "obj").stream().anyMatch(object -> object > particle && (syntax.isPassive(verb)
                || syntax.token(object).isProperNoun() && fillers.at(object).filter(fillers::isNamedPlace).isPresent() && syntax.word(particle).equals("off")));
    }

    /** "let the children go to school" sets nobody free: the clause below tells of a deed of its own. */
    private boolean isOnItsWay(int clause) {
        DependencyTree tree = syntax.tree(clause);
        return (tree.is(clause, "ccomp") || tree.is(clause, "xcomp")) && tree.children(clause, "obl").stream().filter(child -> !TERMS_OF_RELEASE.contains(syntax.lemma(child))).flatMap(child -> syntax.preposition(child).stream()).anyMatch(CARRYING_ON::contains);
    }

    private boolean has(Predicate.Complement complement, List<Slot> slots, int token) {
        return slots.stream().anyMatch(slot -> complement.stands(slot.name()) && (complement.is(slot.head(), syntax) || measures(slot.head(), complement)))
                || complement.stands("obj") && syntax.tree(token).children(token, "xcomp", "ccomp").stream().anyMatch(child -> complement.is(child, syntax));
    }

    /** "Won nine of the 100 seats". */
    private boolean measures(int count, Predicate.Complement complement) {
        return syntax.token(count).tag().equals("CD") && syntax.tree(count).children(count, "nmod").stream()
                .anyMatch(noun -> syntax.preposition(noun).filter("of"::equals).isPresent() && complement.is(noun, syntax));
    }

    /** "called him a liar", "was named headmistress", "called 'the Doctor'": the words after the object, or after the passive, name it. */
    private boolean followedByName(int token) {
        DependencyTree tree = syntax.tree(token);
        boolean relative = tree.is(token, "acl:relcl");
        return relative || tree.children(token, "obj", "iobj", "xcomp", "ccomp", "dep", "advmod").stream()
                .filter(child -> child > token && !syntax.token(child).isPronoun() && !syntax.tree(child).is(child, "advmod")).count()
                + tree.children(token, "obj").stream().filter(child -> syntax.token(child).isPronoun()).count() > (syntax.isPassive(token) ? 0 : 1);
    }

    private boolean holds(Predicate.Condition condition, List<Slot> slots, int token) {
        return switch (condition) {
            case Predicate.Condition.Has has -> slots.stream().anyMatch(slot -> (slot.name().equals(has.slot()) || slot.isAuthor() && has.slot().equals("subj")) && (fillers.fits(slot.head(), has.filler()) || isState(slot, has)));
            case Predicate.Condition.NoObject none -> slots.stream().noneMatch(slot -> slot.name().equals("obj") && fillers.fits(slot.head(), Filler.ANY));
            case Predicate.Condition.AnyObject any -> slots.stream().anyMatch(slot -> slot.name().equals("obj"));
            case Predicate.Condition.Passive passive -> syntax.isPassive(token);
            case Predicate.Condition.Copula copula -> !syntax.tree(token).children(token, "cop").isEmpty();
            case Predicate.Condition.NoClause none -> syntax.tree(token).children(token, "xcomp", "ccomp").isEmpty();
            case Predicate.Condition.FiniteClause clause -> syntax.tree(token).children(token, "ccomp").stream().anyMatch(syntax::isFinite);
            case Predicate.Condition.Infinitive clause -> syntax.tree(token).children(token, "xcomp", "ccomp", "advcl").stream().anyMatch(syntax::isInfinitive);
            case Predicate.Condition.SingleObject single -> !followedByName(token);
            case Predicate.Condition.NoName none -> !syntax.tree(token).is(token, "amod") && !syntax.tree(token).is(token, "acl");
            case Predicate.Condition.Denied denied -> arguments.isDenied(token);
            case Predicate.Condition.Past past -> isPast(token);
            case Predicate.Condition.Wanted wanted -> isWanted(token);
            case Predicate.Condition.BareObject bare -> slots.stream().anyMatch(slot -> slot.name().equals("obj") && isBare(slot.head()));
            case Predicate.Condition.Causes causes -> syntax.tree(token).children(token, "ccomp", "xcomp").stream().anyMatch(clause -> isCaused(token, clause));
            case Predicate.Condition.Term term -> syntax.tree(token).children(token, "obj", "iobj", "obl", "obl:tmod", "nmod:tmod", "dep", "nsubj:pass").stream().anyMatch(this::isTerm);
            case Predicate.Condition.TakesPlace takes -> arguments.takesPlace(token);
            case Predicate.Condition.Alone alone -> isAlone(token);
            case Predicate.Condition.Own own -> isOwn(slots);
            case Predicate.Condition.Spared spared -> syntax.tree(token).children(token, "conj").stream().anyMatch(next -> HURT.contains(syntax.lemma(next)));
            case Predicate.Condition.Others others -> !isOwn(slots) && slots.stream().anyMatch(slot -> slot.name().equals("obj") && isOwned(slot.head()));
            case Predicate.Condition.AtHour hour -> syntax.tree(token).children(token, "obl", "obl:tmod", "nmod:tmod", "advmod", "nmod").stream().anyMatch(this::isHour);
            case Predicate.Condition.Not not -> !holds(not.condition(), slots, token);
            case Predicate.Condition.Either either -> either.conditions().stream().anyMatch(each -> holds(each, slots, token));
            case Predicate.Condition.Preposition preposition -> slots.stream().anyMatch(slot -> slot.name().equals(preposition.word()));
        };
    }

    /** "India seized Goa", "was expelled by France": a country by its name does what its soldiers and offices do. */
    private boolean isState(Slot slot, Predicate.Condition.Has has) {
        return DOERS.contains(has.slot()) && has.filler() == Filler.ACTOR && syntax.token(slot.head()).isProperNoun() && fillers.at(slot.head()).isPresent() && fillers.fits(slot.head(), Filler.COUNTRY);
    }

    /** "Her ribs", "two of her ribs". */
    private boolean isOwned(int thing) {
        DependencyTree tree = syntax.tree(thing);
        return !tree.children(thing, "nmod:poss").isEmpty() || tree.children(thing, "nmod").stream().anyMatch(part -> !tree.children(part, "nmod:poss").isEmpty());
    }

    private boolean isOwn(List<Slot> slots) {
        return slots.stream().filter(slot -> slot.name().equals("obj")).flatMap(object -> syntax.tree(object.head()).children(object.head(), "nmod:poss").stream())
                .anyMatch(owner -> slots.stream().anyMatch(slot -> slot.name().equals("subj") && isSame(slot.head(), owner)));
    }

    /** The owner is the subject: known to be one thing, or pronouns that go together ("he … his"). */
    private boolean isSame(int subject, int owner) {
        boolean known = fillers.at(subject).isPresent() && fillers.at(subject).equals(fillers.at(owner));
        return known || syntax.token(owner).isPronoun() && syntax.word(owner).equals(POSSESSIVES.getOrDefault(syntax.word(subject), ""));
    }

    /** "At eight", "by noon", "every morning". */
    private boolean isHour(int time) {
        boolean told = syntax.text().get(Layer.TIMES).stream().anyMatch(each -> OF_A_DAY.contains(each.type()) && each.firstToken() <= time && time < each.endToken());
        return told || syntax.preposition(time).filter(HOURLY::contains).isPresent() && HOUR.matcher(syntax.word(time)).matches();
    }

    private boolean isAlone(int verb) {
        DependencyTree tree = syntax.tree(verb);
        boolean phrases = tree.children(verb, "obl", "nmod", "dep", "advcl", "iobj").stream().anyMatch(phrase -> !fillers.isTime(phrase));
        return !phrases && !syntax.isPassive(verb) && tree.children(verb, "compound:prt").isEmpty() && tree.children(verb, "advmod").stream().noneMatch(adverb -> adverb > verb);
    }

    /** "Went", "has gone", "was going". */
    private boolean isPast(int verb) {
        boolean going = syntax.token(verb).tag().equals("VBG")
                && syntax.tree(verb).children(verb, "aux").stream().anyMatch(aux -> syntax.lemma(aux).equals("be") && syntax.token(aux).tag().equals("VBD"));
        return going || PAST.contains(syntax.token(verb).tag());
    }

    private boolean isWanted(int verb) {
        DependencyTree tree = syntax.tree(verb);
        // "She was to follow with the goats"
        boolean toBe = syntax.isInfinitive(verb) && tree.children(verb, "aux").stream().anyMatch(aux -> syntax.lemma(aux).equals("be"));
        return syntax.token(verb).tag().equals("VB") && (toBe || (tree.is(verb, "xcomp") || tree.is(verb, "ccomp")) && tree.head(verb).filter(syntax::isVerb).isPresent());
    }

    /** "Offices", "beer": without an article, number or owner. */
    private boolean isBare(int noun) {
        String tag = syntax.token(noun).tag();
        return (tag.equals("NNS") || tag.equals("NN")) && syntax.tree(noun).children(noun, "det", "nummod", "nmod:poss", "nmod").isEmpty();
    }

    /** "Sit" in "had them sit in a row", "were made to sit". */
    private boolean isCaused(int verb, int clause) {
        DependencyTree tree = syntax.tree(clause);
        boolean bare = (syntax.token(clause).tag().equals("VB") || syntax.token(clause).tag().equals("VBP")) && (syntax.isPassive(verb) || !syntax.isInfinitive(clause) && tree.children(clause, "aux").isEmpty());
        boolean somebody = syntax.isPassive(verb) || tree.children(clause, "nsubj").stream().anyMatch(subject -> subject > verb && fillers.fits(subject, Filler.PERSON))
                || tree.children(verb, "obj", "iobj").stream().anyMatch(object -> fillers.fits(object, Filler.PERSON));
        return bare && somebody;
    }

    /** "Ten years", "eighteen months". */
    private boolean isTerm(int noun) {
        boolean counted = TERMS.contains(syntax.lemma(noun)) && !syntax.tree(noun).children(noun, "nummod").isEmpty();
        // "He got nine years and served six."
        boolean count = syntax.tree(noun).is(noun, "obj") && syntax.token(noun).tag().equals("CD");
        return (counted || count) && syntax.tree(noun).children(noun, "case").isEmpty();
    }
}
