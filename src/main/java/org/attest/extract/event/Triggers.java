package org.attest.extract.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.Token;
import org.attest.extract.clause.ArgumentReader;
import org.attest.extract.clause.Slot;
import org.attest.extract.clause.Syntax;
import org.attest.extract.speech.Sayings;
import org.attest.fact.EventType;
import org.attest.lexicon.Table;
import org.attest.text.TextSpan;

/** Decides which words tell of an event, and in which reading. */
final class Triggers {

    private static final Set<EventType> NAMED = Set.of(EventType.BATTLE, EventType.SIEGE, EventType.CONFLICT, EventType.KILLING, EventType.DISASTER,
            EventType.AGREEMENT, EventType.BOMBING, EventType.ATTACK);

    /** What is done to somebody once, so that a participle before a noun tells it: "the murdered priest", but not "the published rules". */
    private static final Set<EventType> TOLD_BY_PARTICIPLES = Set.of(EventType.VIOLENCE, EventType.DEATH, EventType.ARREST, EventType.DETENTION, EventType.IMPRISONMENT,
            EventType.CAPTURE, EventType.DESTRUCTION, EventType.DISPLACEMENT, EventType.DEPORTATION, EventType.CONVICTION, EventType.SIEGE, EventType.BOMBING,
            EventType.THEFT);
    private static final Set<String> SHOWING = Table.ofResource("data/lexicon/showing-verbs.tsv").words("verb");
    private static final Set<String> HEARERS = Set.of("obj", "iobj");
    private static final Set<String> BRACKETS = Set.of("[", "]", "(", ")", "-lsb-", "-rsb-", "-lrb-", "-rrb-");
    private static final Set<String> OPENING = Set.of("[", "(", "-lsb-", "-lrb-");
    private static final String YEAR = "1[0-9]{3}|20[0-9]{2}";
    private static final int MAX_TRIGGER = 5;

    private final EventLexicon lexicon = EventLexicon.standard();
    private final ArgumentReader arguments;
    private final Syntax syntax;
    private final Fillers fillers;
    private final Sayings sayings;
    private final Namings namings;
    private final Demands demands;
    private final Capitals capitals;
    private final Set<Integer> inNames = new TreeSet<>();

    Triggers(ArgumentReader arguments, Fillers fillers, Sayings sayings) {
        this.arguments = arguments;
        this.syntax = arguments.syntax();
        this.fillers = fillers;
        AnnotatedText text = syntax.text();
        this.sayings = sayings;
        this.namings = new Namings(syntax);
        this.demands = new Demands(arguments, fillers);
        this.capitals = new Capitals(text);
        text.get(text.layers().contains(Layer.NAMES) ? Layer.NAMES : Layer.RAW_NAMES).forEach(name -> {
            for (int token = name.firstToken(); token < name.endToken(); token++) {
                inNames.add(token);
            }
        });
    }

    /** The reading of this word as an event; empty where it tells of none. */
    Optional<Predicate> at(int token) {
        if (capitals.hold(token)) {
            return Optional.empty();
        }
        if (namings.isNaming(token)) {
            return named(token);
        }
        Optional<Sayings.Saying> saying = sayings.at(token);
        if (saying.isPresent() && namings.isQuotedName(token, saying.get().isDirect())) {
            return named(token);
        }
        Optional<Predicate> doneTo = saying.isPresent() && !saying.get().isDirect() && syntax.isVerb(token) ? reading(EventLexicon.Speech.V, token).filter(predicate -> isDoneTo(token, predicate))
                : Optional.empty();
        if (doneTo.isPresent()) {
            return doneTo;
        }
        if (saying.isPresent() && !isEditorial(token)) {
            return isIdiom(token) || isShown(token, saying.get()) || isRepeated(token) ? Optional.empty() : saying.map(lexicon::saying);
        }
        if (inNames.contains(token) || isDescription(token) || isNamedByParticiple(token) || goesNowhere(token) || isOrigin(token) || isInTitle(token) || isEditorial(token)) {
            return Optional.empty();
        }
        Token word = syntax.token(token);
        if (syntax.strandedObject(token).isPresent()) {
            return stems(syntax.word(token)).stream().flatMap(lemma -> lexicon.readings(EventLexicon.Speech.V, lemma).stream())
                    .filter(predicate -> demands.met(predicate, EventLexicon.Speech.V, token)).findFirst();
        }
        if (word.isVerb() && isDeedByName(token)) {
            return reading(EventLexicon.Speech.N, token, syntax.word(token));
        }
        if (word.isVerb()) {
            return isAuxiliary(token) ? Optional.empty() : reading(EventLexicon.Speech.V, token).or(() -> participle(token)).filter(predicate -> !isQuality(token, predicate));
        }
        if (word.isNoun()) {
            Optional<Predicate> found = isModifier(token) ? Optional.empty() : reading(EventLexicon.Speech.N, token);
            return found.filter(predicate -> !isSomebody(token, predicate)).filter(predicate -> !word.isProperNoun() || NAMED.contains(predicate.type()));
        }
        boolean state = word.tag().startsWith("JJ") && isPredicate(token) || word.tag().equals("RB") && !syntax.tree(token).children(token, "cop").isEmpty();
        return state ? reading(EventLexicon.Speech.A, token) : Optional.empty();
    }

    /** "Told herself that", "denied them access", "showed up": what looks like a saying has another sense. */
    private boolean isIdiom(int token) {
        return syntax.isVerb(token) && lexicon.readings(EventLexicon.Speech.V, syntax.lemma(token)).stream().filter(Predicate::idiom)
                .anyMatch(idiom -> idiom.demands() > 0 && demands.met(idiom, EventLexicon.Speech.V, token));
    }

    /**
     * "The company dismissed its clerk": claims are dismissed by words, people from their posts. "An officer questioned her", "two are accused of theft": what a
     * court or the police do with words.
     */
    private boolean isDoneTo(int token, Predicate predicate) {
        // "Was denied a permit", "the hospital admitted her"
        boolean denied = predicate.type() == EventType.ORDER && !predicate.complements().isEmpty();
        boolean done = denied || predicate.type() == EventType.ILLNESS || predicate.type() == EventType.DISMISSAL || predicate.type() == EventType.INTERROGATION || predicate.type() == EventType.CHARGE && syntax.isPassive(token)
                && arguments.of(token).stream().noneMatch(slot -> slot.name().equals("by"));
        return done && arguments.of(token).stream().anyMatch(slot -> slot.name().equals(denied ? "iobj" : "obj") && fillers.fits(slot.head(), Filler.PERSON));
    }

    /** "The often repeated tale": what is said of a thing in passing. */
    private boolean isRepeated(int token) {
        return syntax.tree(token).is(token, "amod") && syntax.token(token).tag().equals("VBN");
    }

    /** "They illustrate that", "the figures show": what nobody in particular shows is no statement. */
    private boolean isShown(int token, Sayings.Saying saying) {
        return SHOWING.contains(syntax.lemma(token)) && saying.speaker().isEmpty() && !saying.isDirect()
                && arguments.of(token).stream().noneMatch(slot -> slot.name().equals("subj") && fillers.fits(slot.head(), Filler.ACTOR) || syntax.isPassive(token) && HEARERS.contains(slot.name()) && fillers.fits(slot.head(), Filler.PERSON));
    }

    /** What a verb that gives a name tells besides: "was named Bishop of Lyon". */
    private Optional<Predicate> named(int token) {
        return reading(EventLexicon.Speech.V, token).filter(predicate -> !predicate.type().isUnder(EventType.COMMUNICATION));
    }

    /** The words of the trigger: with those that make it this reading ("filed for bankruptcy", "picket line"), where they stand close. */
    TextSpan span(int token, Predicate predicate) {
        int first = token;
        int last = token;
        if (syntax.token(token).isNoun()) {
            first = token - predicate.particles().size();
        } else {
            for (int child : syntax.tree(token).children(token)) {
                last = predicate.particles().contains(syntax.lemma(child)) ? Math.max(last, child) : last;
            }
            for (Slot slot : arguments.of(token)) {
                boolean fixed = predicate.complements().stream().anyMatch(complement -> complement.stands(slot.name()) && complement.is(slot.head(), syntax));
                last = fixed && slot.head() > token ? Math.max(last, slot.head()) : last;
                first = fixed && slot.head() < token && token - slot.head() <= MAX_TRIGGER ? Math.min(first, slot.head()) : first;
            }
        }
        boolean close = last - token <= MAX_TRIGGER;
        return syntax.text().spanOf(first, (close ? last : token) + 1);
    }

    /** "a retired brewmaster", "retreating fighters", "the ruling party": what somebody is, told in passing. */
    private boolean isQuality(int token, Predicate predicate) {
        // "Elected secretary of the union, she saw it grow": with words of its own a participle tells more than that.
        boolean whole = token == syntax.tree(token).firstToken() && !syntax.tree(token).children(token, "obl", "obj", "xcomp", "ccomp").isEmpty();
        return !whole && syntax.tree(token).is(token, "amod") && TOLD_BY_PARTICIPLES.stream().noneMatch(predicate.type()::isUnder);
    }

    private Optional<Predicate> participle(int token) {
        return syntax.tree(token).is(token, "amod") || isPredicate(token) ? reading(EventLexicon.Speech.A, token) : Optional.empty();
    }

    /** "The Kodim is the district command", "she was an authority": somebody is said to be it, so that it is no event. */
    private boolean isSomebody(int token, Predicate predicate) {
        DependencyTree tree = syntax.tree(token);
        // "He is in custody", "they were on trial" tell what is done with them.
        boolean state = !tree.children(token, "case").isEmpty();
        return !state && !tree.children(token, "cop").isEmpty() && !predicate.conditions().contains(new Predicate.Condition.Copula())
                && tree.child(token, "nsubj").filter(subject -> fillers.fits(subject, Filler.ACTOR)).isPresent();
    }

    /** "[Text]", "[report]": a word in brackets of its own says what kind of text stands there. */
    private boolean isEditorial(int token) {
        DependencyTree tree = syntax.tree(token);
        return token > tree.firstToken() && token + 1 < tree.endToken() && BRACKETS.contains(syntax.word(token - 1)) && BRACKETS.contains(syntax.word(token + 1));
    }

    /** The second half of a "self-proclaimed" caliphate; a "corresponding tunnel", where no actor does anything. */
    private boolean isDescription(int token) {
        DependencyTree tree = syntax.tree(token);
        boolean half = token > tree.firstToken() && syntax.word(token - 1).equals("-") && !syntax.token(token).isNoun();
        boolean quality = syntax.token(token).tag().equals("VBG") && tree.is(token, "amod")
                && tree.head(token).filter(head -> fillers.fits(head, Filler.ACTOR)).isEmpty();
        return half || quality;
    }

    /** "the wounded", "two hundred injured": those to whom it was done. */
    private boolean isNamedByParticiple(int token) {
        DependencyTree tree = syntax.tree(token);
        boolean article = tree.is(token, "amod") && tree.head(token).filter(head -> syntax.token(head).tag().equals("DT")).isPresent();
        return syntax.isVerb(token) && !isDeedByName(token) && !tree.is(token, "root") && (article || !tree.children(token, "det", "nummod").isEmpty());
    }

    /** "is going to ask", "went on to teach", "came to understand". */
    private boolean goesNowhere(int token) {
        int last = syntax.tree(token).endToken() - 1;
        if (token + 2 > last) {
            return false;
        }
        String lemma = syntax.lemma(token);
        String next = syntax.word(token + 1);
        boolean goesOn = lemma.equals("go") && next.equals("on") && syntax.word(token + 2).equals("to") && token + 3 <= last && syntax.token(token + 3).tag().equals("VB");
        boolean infinitive = (next.equals("to") || next.equals("na")) && syntax.token(token + 2).tag().equals("VB");
        return goesOn || infinitive && (lemma.equals("gon") || lemma.equals("go") && syntax.token(token).tag().equals("VBG")
                || lemma.equals("come") && syntax.isInchoative(token + 2) && !isVisit(token + 2));
    }

    /** "Came to see me", but "came to see that". */
    private boolean isVisit(int seeing) {
        return syntax.lemma(seeing).equals("see") && syntax.tree(seeing).children(seeing, "obj").stream().anyMatch(object -> fillers.fits(object, Filler.PERSON));
    }

    /** "He came from a village in the north", without a way, a time or an aim: where somebody is from. */
    private boolean isOrigin(int token) {
        DependencyTree tree = syntax.tree(token);
        String tag = syntax.token(token).tag();
        boolean finite = (tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP")) && tree.children(token, "aux").isEmpty()
                || tag.equals("VB") && tree.children(token, "aux").stream().allMatch(aux -> syntax.lemma(aux).equals("do")) && !tree.children(token, "aux").isEmpty();
        boolean sent = tree.children(token, "nsubj").stream().anyMatch(subject -> fillers.fits(subject, Filler.MISSIVE));
        boolean simple = syntax.lemma(token).equals("come") && finite && !sent;
        List<Integer> beside = tree.children(token).stream().filter(child -> !tree.is(child, "nsubj") && !tree.is(child, "punct") && !tree.is(child, "mark")
                && !tree.is(child, "conj") && !tree.is(child, "cc") && !tree.is(child, "aux") && !(tree.is(child, "advmod") && syntax.isOfOrigin(child))).toList();
        return simple && !beside.isEmpty() && beside.stream().allMatch(child -> tree.children(child, "case").stream().anyMatch(word -> syntax.lemma(word).equals("from")));
    }

    /** "A film named Never Let Me Go": a word with a capital inside a sentence whose other words have none stands in the title of a work. */
    private boolean isInTitle(int token) {
        DependencyTree tree = syntax.tree(token);
        if (!syntax.token(token).isProperNoun() && isDatedTitle(token)) {
            return true;
        }
        if (syntax.token(token).isProperNoun() || token == tree.firstToken() || !isCapitalised(token) || IntStream.of(token - 1, token + 1, token + 2, token + 3)
                .noneMatch(near -> near >= tree.firstToken() && near < tree.endToken() && !syntax.word(near).equals("i") && isCapitalised(near))) {
            return false;
        }
        long small = IntStream.range(tree.firstToken(), tree.endToken()).filter(word -> syntax.isVerb(word) || syntax.token(word).isNoun()).filter(word -> !isCapitalised(word)).count();
        return small > 1;
    }

    /** "Taking the Oath (1988)": with a capital, in words before a year in brackets. */
    private boolean isDatedTitle(int token) {
        int end = syntax.tree(token).endToken();
        int bracket = token;
        while (bracket < end && bracket - token <= MAX_TRIGGER && !OPENING.contains(syntax.word(bracket))) {
            bracket++;
        }
        boolean dated = bracket + 2 < end && OPENING.contains(syntax.word(bracket)) && syntax.word(bracket + 1).matches(YEAR) && BRACKETS.contains(syntax.word(bracket + 2));
        return isCapitalised(token) && dated && isCapitalised(bracket - 1);
    }

    private boolean isCapitalised(int token) {
        return Character.isUpperCase(syntax.token(token).word().charAt(0));
    }

    private boolean isAuxiliary(int token) {
        return syntax.tree(token).is(token, "aux") || syntax.tree(token).is(token, "cop") || syntax.tree(token).is(token, "case")
                || syntax.tree(token).is(token, "mark");
    }

    private boolean isPredicate(int token) {
        DependencyTree tree = syntax.tree(token);
        return !tree.children(token, "cop", "nsubj").isEmpty() || tree.is(token, "xcomp");
    }

    /** "attack helicopter" is no attack; "coup attempt" is one, attempted. */
    private boolean isModifier(int token) {
        DependencyTree tree = syntax.tree(token);
        if (!tree.is(token, "compound") && !tree.is(token, "amod")) {
            return false;
        }
        return tree.head(token).filter(head -> ATTEMPTS.contains(syntax.lemma(head))).isEmpty();
    }

    private static final Set<String> ATTEMPTS = Set.of("attempt", "plot", "threat", "bid", "plan", "campaign", "conspiracy", "warrant", "order");

    /** What a past tense in -ed may come from. */
    private static List<String> stems(String word) {
        String stem = word.substring(0, word.length() - 2);
        return word.endsWith("ied") ? List.of(stem.substring(0, stem.length() - 1) + "y") : List.of(stem, stem + "e", stem.substring(0, stem.length() - 1));
    }

    /** "Fighting broke out", "the shelling went on": a gerund in a noun's place, with nothing that a verb has. */
    private boolean isDeedByName(int token) {
        DependencyTree tree = syntax.tree(token);
        boolean place = tree.is(token, "nsubj") || tree.is(token, "nsubj:pass") || !tree.children(token, "det", "nmod:poss").isEmpty();
        return syntax.token(token).tag().equals("VBG") && place && tree.children(token, "obj", "iobj", "xcomp", "ccomp", "aux", "nsubj").isEmpty()
                && !lexicon.readings(EventLexicon.Speech.N, syntax.word(token)).isEmpty();
    }

    private Optional<Predicate> reading(EventLexicon.Speech speech, int token) {
        return reading(speech, token, syntax.lemma(token));
    }

    private Optional<Predicate> reading(EventLexicon.Speech speech, int token, String lemma) {
        List<Predicate> readings = lexicon.readings(speech, lemma);
        if (readings.isEmpty() && speech == EventLexicon.Speech.N && lemma.endsWith("s")) {
            readings = lexicon.readings(speech, lemma.substring(0, lemma.length() - 1));
        }
        return readings.stream().filter(predicate -> demands.met(predicate, speech, token)).findFirst().filter(predicate -> !predicate.idiom());
    }
}
