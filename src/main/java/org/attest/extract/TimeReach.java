package org.attest.extract;

import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.TimeExpression;
import org.attest.annotation.Token;
import org.attest.annotation.time.TimeSite;
import org.attest.annotation.time.VerbForms;
import org.attest.lexicon.Table;
import org.attest.text.TextSpan;

/** How far a time reaches in its sentence: from the word it is said of to those that share its clause. */
final class TimeReach {

    /** The time stands with the trigger itself. */
    static final double OWN = 0.93;
    private static final double NOUN_OF_CLAUSE = 0.8;
    private static final double COMPLEMENT = 0.82;
    private static final double BESIDE = 0.75;
    private static final double COORDINATED = 0.72;
    /** The parser may have hung the time on a noun of the clause. */
    private static final double NESTED = 0.75;
    /** The time stands with the trigger, or with a noun of its clause. */
    static final double NEAR = NESTED * OWN;
    private static final double ENOUGH = 0.5;
    private static final int DAYS_OF_A_MONTH = 31;
    /** How the value of a length in hours or less begins. */
    private static final String HOURS = "PT";
    private static final Table WORDS = Table.ofResource("data/time/reach.tsv");
    private static final Set<String> CASES = words("case");
    private static final Set<String> TOPICS = words("topic");
    private static final Set<String> BEGINNING = words("begin");
    private static final Set<String> ONGOING = words("ongoing");
    private static final Set<String> CAUSED = words("caused");
    private static final Set<String> MEASURES = words("measure");
    private static final Set<String> PLACES = words("place");
    private static final Set<String> PERFORMING = words("performed");
    private static final Set<String> DOCUMENTS = words("document");
    private static final Set<String> CAUSING = words("causing");
    /** How a bare infinitive hangs on them, "dep" where the parser does not know. */
    private static final Set<String> INFINITIVES = Set.of("xcomp", "ccomp", "dep");
    private static final Set<String> TOGETHER = Set.of("when", "while", "as");

    private static final Map<String, TimeSite.Signal> AROUND = Map.of("during", TimeSite.Signal.WITHIN, "in", TimeSite.Signal.WITHIN, "at", TimeSite.Signal.WITHIN, "after", TimeSite.Signal.AFTER, "following", TimeSite.Signal.AFTER,
            "since", TimeSite.Signal.AFTER, "before", TimeSite.Signal.BEFORE);

    private static final Set<TimeSite.Signal> ROUND_AN_HOUR = Set.of(TimeSite.Signal.BEFORE, TimeSite.Signal.AFTER, TimeSite.Signal.BY);

    private final AnnotatedText text;
    private final TimeGovernor governor;
    private final Quotes quotes;

    TimeReach(AnnotatedText text) {
        this.text = text;
        this.governor = new TimeGovernor(text);
        this.quotes = Quotes.of(text);
    }

    private static Set<String> words(String use) {
        return Set.copyOf(WORDS.rows().stream().filter(row -> row.get("use").equals(use)).map(row -> row.get("word")).toList());
    }

    /** How sure it is that the time is said of this trigger; empty where nothing says so. */
    Optional<Double> from(Stated time, int trigger) {
        Optional<TimeSite> site = TimeSite.of(text, time.span());
        Optional<Integer> governor = governor(time.span());
        if (site.isEmpty() || governor.isEmpty()) {
            return Optional.empty();
        }
        DependencyTree tree = text.treeOf(trigger);
        if (governor.get() == trigger || site.get().head() == trigger || site.get().governor().filter(word -> word == trigger && this.governor.overPurpose(word) != word).isPresent()) {
            return Optional.of(OWN);
        }
        // "She was let go on 3 May", "they had them sit there at noon".
        if (CAUSING.contains(text.token(trigger).lemma().toLowerCase(Locale.ROOT)) && INFINITIVES.contains(tree.relation(governor.get())) && text.token(governor.get()).tag().equals("VB")
                && tree.head(governor.get()).filter(head -> head == trigger).isPresent()) {
            return Optional.of(NESTED * OWN);
        }
        if (isPerforming(tree, governor.get(), trigger) || isDocumented(tree, governor.get(), trigger) || isNested(tree, site.get().head(), governor.get(), trigger)) {
            return Optional.of(NESTED * OWN);
        }
        // "Denied it when he was reached last week".
        if (tree.is(governor.get(), "advcl") && tree.head(governor.get()).filter(main -> main == trigger).isPresent() && isBeside(tree, governor.get()) && VerbForms.isSimplePast(text, governor.get()) && VerbForms.isSimplePast(text, trigger)) {
            return Optional.of(BESIDE * OWN);
        }
        // "in the battles of 2014 and 2015", "the 12 May 2014 attack on X": the time sits on a noun inside the trigger's phrase only by mistake.
        return upwards(tree, trigger, governor.get(), time);
    }

    /** The word that a time is said of. "“In 1999,” he said": when he said it nobody says. */
    Optional<Integer> governor(TextSpan time) {
        return governor.of(time).filter(word -> quotes.hold(time) == quotes.hold(text.token(word).span()));
    }

    /** The verb of the clause in which this word is told, where what it tells went on with it: "died in the fire". */
    Optional<Integer> clauseOf(int token) {
        DependencyTree tree = text.treeOf(token);
        int at = token;
        while (!text.token(at).isVerb()) {
            Optional<Integer> head = tree.head(at);
            if (head.isEmpty() || phrase(tree, at, head.get()) == 0) {
                return Optional.empty();
            }
            at = head.get();
        }
        return Optional.of(at);
    }

    /** From the trigger up to the governor, as long as no clause of its own time lies between. */
    private Optional<Double> upwards(DependencyTree tree, int trigger, int governor, Stated time) {
        boolean timeFirst = time.span().begin() < text.token(trigger).span().begin();
        double confidence = 1;
        int at = trigger;
        while (at != governor) {
            Optional<Integer> head = tree.head(at);
            if (head.isEmpty()) {
                return Optional.empty();
            }
            Token word = text.token(at);
            confidence *= switch (tree.relation(at).replaceFirst(":.*", "")) {
                // "On 10 March a bulletin called it a murder".
                case "xcomp" -> word.isNoun() && TOPICS.contains(text.token(head.get()).lemma().toLowerCase(Locale.ROOT)) ? 0 : COMPLEMENT;
                // A verb that the parser hangs loosely on one before it is told after it.
                case "conj", "dep" -> (timeFirst || word.isNoun()) && !time.isLength() && !endsIt(time) && !beginsLongTime(head.get(), time) && !leavesPast(head.get(), at) && !isCounted(at) && !isBorn(head.get()) && !isBesideSaying(tree, head.get(), at) ? COORDINATED : 0;
                case "advcl" -> isBeside(tree, at) ? BESIDE : 0;
                default -> phrase(tree, at, head.get());
            };
            at = head.get();
        }
        return confidence > ENOUGH ? Optional.of(confidence * OWN) : Optional.empty();
    }

    /** "In 1964 she began to study and passed all but one examination": who begins in a year goes on later. */
    private boolean beginsLongTime(int verb, Stated time) {
        boolean ends = time.bounds().earliestStart().isPresent() && time.bounds().latestEnd().isPresent();
        return BEGINNING.contains(text.token(verb).lemma().toLowerCase(Locale.ROOT)) && ends
                && ChronoUnit.DAYS.between(time.bounds().earliestStart().get(), time.bounds().latestEnd().get()) >= DAYS_OF_A_MONTH;
    }

    /** "He was held until 2010 and was tried": what comes next did not end then. */
    private boolean endsIt(Stated time) {
        return TimeSite.signal(text, time.span()) == TimeSite.Signal.UNTIL;
    }

    /** "Was caught in July and extradited after eight months": that took place some time later; after twenty minutes it is still the same day. */
    boolean isCounted(int conjunct) {
        return text.get(Layer.TIMES).stream().filter(time -> time.type() == TimeExpression.Type.DURATION && !time.value().startsWith(HOURS) && TimeSite.signal(text, time) == TimeSite.Signal.AFTER)
                .anyMatch(time -> TimeSite.of(text, time).flatMap(TimeSite::governor).filter(governor -> governor == conjunct).isPresent());
    }

    /** "Has been missing since 1992 and is being tried": another tense is another time. */
    private boolean leavesPast(int head, int conjunct) {
        // "In 1982 she was eight, and the baby had been born in October".
        boolean before = VerbForms.isPluperfect(text, conjunct) && !VerbForms.isPluperfect(text, head);
        return before || isNow(conjunct) && !isNow(head) || VerbForms.isAhead(text, conjunct) && !VerbForms.isAhead(text, head);
    }

    /** "I, born on 3 May 1957 and living in Graz, make this statement": nothing else is of the day of a birth. */
    private boolean isBorn(int verb) {
        return text.token(verb).word().equalsIgnoreCase("born");
    }

    /** "In May, she said last month, two men followed her, and one told her": what goes on with the content is not of the saying. */
    private boolean isBesideSaying(DependencyTree tree, int saying, int verb) {
        boolean content = tree.children(saying, "ccomp", "parataxis").stream().anyMatch(told -> told > saying && told < verb);
        return content && VerbForms.isReport(text, saying) && tree.child(verb, "nsubj", "nsubj:pass").isPresent();
    }

    private boolean isNow(int token) {
        DependencyTree tree = text.treeOf(token);
        boolean perfect = tree.children(token, "aux", "aux:pass", "cop").stream().anyMatch(helper -> text.token(helper).tag().equals("VBN"));
        return !perfect && (VerbForms.isPresent(text, token) || tree.children(token, "cop").stream().anyMatch(copula -> text.token(copula).tag().matches("VB[PZ]")));
    }

    /** From a phrase to the word that governs it; 0 where it only names what that is about: "convicted of the murder", "denied the attack". */
    private double phrase(DependencyTree tree, int at, int head) {
        return switch (tree.relation(at).replaceFirst(":.*", "")) {
            case "obj", "nsubj", "iobj" -> isTopic(text, at, head) || isOngoing(tree, at, head) ? 0 : NOUN_OF_CLAUSE;
            case "obl", "nmod" -> text.token(at).isVerb() || !isWithin(tree, at, head) ? 0 : NOUN_OF_CLAUSE;
            case "cop", "aux", "appos" -> NOUN_OF_CLAUSE;
            default -> 0;
        };
    }

    /** "Denied the attack", "put his flight down to fear": what is only spoken of did not happen with the speaking. */
    static boolean isTopic(AnnotatedText text, int noun, int verb) {
        DependencyTree tree = text.treeOf(verb);
        boolean undergoes = tree.is(noun, "obj") || tree.is(noun, "nsubj:pass");
        return undergoes && text.token(noun).isNoun() && TOPICS.contains(text.token(verb).lemma().toLowerCase(Locale.ROOT));
    }

    /** "The trial continues on Monday" did not begin then. */
    private boolean isOngoing(DependencyTree tree, int noun, int verb) {
        return tree.is(noun, "nsubj") && ONGOING.contains(text.token(verb).lemma().toLowerCase(Locale.ROOT));
    }

    private boolean isWithin(DependencyTree tree, int noun, int head) {
        String above = text.token(head).lemma().toLowerCase(Locale.ROOT);
        boolean counted = MEASURES.contains(above) || CAUSED.contains(above);
        return tree.children(noun, "case").stream().allMatch(mark -> CASES.contains(word(mark)) || counted && word(mark).equals("of"));
    }

    /** "The autopsy, performed on 4 March", "a letter dated 5 March". */
    private boolean isPerforming(DependencyTree tree, int participle, int noun) {
        return text.token(noun).isNoun() && text.token(participle).tag().equals("VBN") && tree.is(participle, "acl") && tree.head(participle).filter(head -> head == noun).isPresent()
                && PERFORMING.contains(text.token(participle).lemma().toLowerCase(Locale.ROOT));
    }

    /** "A report of 2006 says", "in a letter dated 5 March they spoke of it": what a document says it says when it is written. */
    private boolean isDocumented(DependencyTree tree, int dated, int saying) {
        int document = text.token(dated).tag().equals("VBN") && tree.is(dated, "acl") && PERFORMING.contains(text.token(dated).lemma().toLowerCase(Locale.ROOT)) ? tree.head(dated).orElse(dated) : dated;
        boolean says = tree.head(document).filter(head -> head == saying).isPresent() && (VerbForms.isReport(text, saying) || text.token(saying).isVerb() && tree.is(document, "obl")) && DOCUMENTS.contains(text.token(document).lemma().toLowerCase(Locale.ROOT));
        return says && (tree.is(document, "nsubj") || tree.is(document, "obl") && tree.children(document, "case").stream().anyMatch(mark -> word(mark).equals("in")));
    }

    /** "took a degree in history, in 1984", "retires to Leeds in May", "during the strike of 1951 someone shot". */
    private boolean isNested(DependencyTree tree, int time, int noun, int trigger) {
        if (text.token(noun).isVerb() || !text.token(trigger).isVerb()) {
            return false;
        }
        boolean named = tree.children(time, "case").stream().anyMatch(mark -> word(mark).equals("of"));
        if (named) {
            return tree.head(noun).filter(head -> head == trigger).isPresent() && tree.is(noun, "obl") && around(tree, noun).isPresent();
        }
        // A place has no time of its own.
        boolean place = text.token(noun).isProperNoun() && (tree.is(noun, "obl") || tree.is(noun, "nmod")) || tree.is(noun, "obl") && tree.children(noun, "case").stream().anyMatch(mark -> PLACES.contains(word(mark)));
        int of = place ? tree.head(noun).orElse(noun) : noun;
        return noun > trigger && (of == trigger || clauseOf(of).filter(verb -> verb == trigger).isPresent());
    }

    /** How what happened "during the strike of 1951" or "after the coup of 27 June 1973" lies to that time; otherwise as the word before the time says. */
    TimeSite.Signal signal(Stated time, int trigger) {
        Optional<TimeSite> site = TimeSite.of(text, time.span());
        DependencyTree tree = text.treeOf(trigger);
        boolean nested = site.isPresent() && site.get().governor().filter(noun -> isNested(tree, site.get().head(), noun, trigger)).isPresent();
        return nested && tree.children(site.get().head(), "case").stream().anyMatch(mark -> word(mark).equals("of")) ? around(tree, site.get().governor().get()).orElse(TimeSite.Signal.WITHIN)
                : signal(time);
    }

    /** As the word before the time says; but "before noon", "after midnight" and "by eight" are of the same day. */
    TimeSite.Signal signal(Stated time) {
        TimeSite.Signal signal = TimeSite.signal(text, time.span());
        boolean hour = ROUND_AN_HOUR.contains(signal) && text.get(Layer.TIMES).stream().anyMatch(each -> each.span().equals(time.span()) && each.type() == TimeExpression.Type.TIME);
        return hour ? TimeSite.Signal.WITHIN : signal;
    }

    private Optional<TimeSite.Signal> around(DependencyTree tree, int noun) {
        return tree.children(noun, "case").stream().map(this::word).filter(AROUND::containsKey).map(AROUND::get).findFirst();
    }

    private boolean isBeside(DependencyTree tree, int clause) {
        return tree.children(clause, "mark", "advmod").stream().anyMatch(mark -> mark < clause && TOGETHER.contains(word(mark)));
    }

    private String word(int token) {
        return text.token(token).word().toLowerCase(Locale.ROOT);
    }
}
