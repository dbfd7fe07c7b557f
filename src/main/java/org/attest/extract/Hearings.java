package org.attest.extract;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.time.VerbForms;
import org.attest.fact.EventType;
import org.attest.fact.Factuality;
import org.attest.fact.Referent;
import org.attest.fact.Role;

/**
 * When witnesses were heard, in a judgment or the findings of a commission: "She testified on 9 July 2003 … she told the Commission that", "I heard twenty-three witnesses between 9 and 20 March … he
 * swore that". What one witness says there is of their day, and of the days of the hearing otherwise.
 */
final class Hearings {

    private static final double CONFIDENCE = 0.7;
    private static final Set<String> BODIES = StoryLine.words("session");
    private static final Set<String> TESTIFYING = StoryLine.words("testimony");
    private static final Set<String> HEARING = StoryLine.words("hears");
    private static final Set<String> HEARD = StoryLine.words("heard");
    private static final Set<String> JUDGES = Set.of("me", "us");

    private final AnnotatedText text;
    private final StoryLine line;
    private final Map<Referent, Stated> days = new HashMap<>();
    private final Set<Stated> sittings = new LinkedHashSet<>();

    /** @param times those that are no lengths */
    Hearings(Reading reading, List<Stated> times, TimeReach reach) {
        this.text = reading.text();
        this.line = new StoryLine(text);
        for (Happening happening : reading.happenings()) {
            Optional<Stated> time = times.stream().filter(each -> isClosed(each) && text.sentenceOf(happening.trigger()).span().contains(each.span()))
                    .filter(each -> reach.from(each, happening.trigger()).filter(sure -> sure >= TimeReach.NEAR).isPresent()).findFirst();
            // Whoever tells their own story has testified on another occasion than this.
            time.filter(day -> isTestimony(happening)).ifPresent(day -> witness(happening).filter(who -> !who.equals(reading.cast().author())).ifPresent(who -> days.putIfAbsent(who, day)));
            time.filter(day -> isHearing(happening.trigger())).ifPresent(sittings::add);
        }
    }

    /** The day on which this witness was heard, or the days of the hearing. */
    Optional<Dating> of(Happening happening) {
        boolean told = happening.factuality() == Factuality.FACTUAL && VerbForms.isSimplePast(text, happening.trigger()) && !line.isHabit(happening.trigger());
        if (!told || !isTestimony(happening)) {
            return Optional.empty();
        }
        Optional<Stated> day = witness(happening).map(days::get);
        return day.or(() -> sittings.size() == 1 ? sittings.stream().findFirst() : Optional.empty()).map(time -> Dating.none().with(time, CONFIDENCE));
    }

    /** True of what somebody told a court on a day that is not known, whatever the story has come to, in a text that tells of its hearings. */
    boolean isOfOther(Happening happening) {
        return !(days.isEmpty() && sittings.isEmpty()) && isTestimony(happening) && isBefore(happening.trigger());
    }

    private static boolean isClosed(Stated time) {
        return time.bounds().earliestStart().isPresent() && time.bounds().latestEnd().isPresent();
    }

    private static Optional<Referent> witness(Happening happening) {
        return happening.arguments().stream().filter(argument -> argument.role() == Role.AGENT).map(Happening.Argument::filler).findFirst();
    }

    /** "Testified", "swore", "told the court"; and, where a judge writes who has heard witnesses, "told me". */
    private boolean isTestimony(Happening happening) {
        int verb = happening.trigger();
        return happening.type().isUnder(EventType.STATEMENT) && (isBefore(verb) || TESTIFYING.contains(lemma(verb)));
    }

    private boolean isBefore(int verb) {
        DependencyTree tree = text.treeOf(verb);
        return tree.children(verb, "obj", "iobj", "obl").stream().anyMatch(noun -> BODIES.contains(lemma(noun)) || !sittings.isEmpty() && JUDGES.contains(lemma(noun)));
    }

    /** "I heard twenty-three witnesses", "the Commission heard evidence". */
    private boolean isHearing(int verb) {
        return HEARING.contains(lemma(verb)) && text.treeOf(verb).children(verb, "obj", "iobj", "nsubj:pass").stream().anyMatch(noun -> HEARD.contains(lemma(noun)));
    }

    private String lemma(int token) {
        String word = text.token(token).word().toLowerCase(Locale.ROOT);
        return JUDGES.contains(word) ? word : text.token(token).lemma().toLowerCase(Locale.ROOT);
    }
}
