package org.attest.annotation.time;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Sentence;
import org.attest.annotation.TimeExpression.Anchor;
import org.attest.annotation.TimeExpression.Type;
import org.attest.text.TextSpan;
import org.attest.timeline.CalendarUnit;

/** To which of the times that it names a story goes, and which it only mentions while it stays where it is. */
final class StoryMoves {

    /** By these a story goes to the time they govern; "since 1995" leaves it where it is. */
    private static final Set<TimeSite.Signal> MOVING = Set.of(TimeSite.Signal.WITHIN, TimeSite.Signal.BY, TimeSite.Signal.AFTER);
    /** How bodies and buildings come to be. */
    private static final Set<String> BEGINNINGS = Set.of("found", "form", "establish", "create", "build", "set", "incorporate", "launch", "open");
    private static final Set<String> ENDING = Set.of("until", "till", "before");

    private final AnnotatedText text;
    private final boolean report;

    /** @param report true where a text counts from its own day, and tells who says what */
    StoryMoves(AnnotatedText text, boolean report) {
        this.text = text;
        this.report = report;
    }

    /** "They walked for eight days": the story has left the day last spoken of; "for six hours" does not leave it. */
    boolean passes(TextSpan span, int head) {
        return TimeSite.signal(text, span) == TimeSite.Signal.LASTING && text.treeOf(head).head(head).filter(verb -> VerbForms.isSimplePast(text, verb)).isPresent();
    }

    /** True where the story is at this time from here on. */
    boolean leadTo(Resolved resolved, TextSpan span, int head, Optional<Context.Reference> reference) {
        return moves(resolved, span, head) && (!isModifier(span, head) || isQuarter(resolved)) && !isAside(span, head, resolved) && !isBackground(head, resolved, reference);
    }

    /** "From late 1971 he drove lorries" goes there; "she had lived there since 1943" does not. */
    private boolean moves(Resolved resolved, TextSpan span, int head) {
        TimeSite.Signal signal = TimeSite.signal(text, span);
        boolean onward = signal == TimeSite.Signal.SINCE && text.treeOf(head).head(head).filter(verb -> VerbForms.isSimplePast(text, verb)).isPresent();
        // "Before sunrise on 5 January" is of that day.
        boolean hour = signal == TimeSite.Signal.BEFORE && resolved.type() == Type.TIME && resolved.isDay();
        // "How long were you there?" "Until August."
        boolean answer = signal == TimeSite.Signal.UNTIL && text.tokens().subList(text.sentenceOf(head).firstToken(), text.sentenceOf(head).endToken()).stream().noneMatch(token -> token.isVerb());
        return onward || hour || answer || opensWith(span) || MOVING.contains(signal) || isQuarter(resolved);
    }

    /** "From early 1943 Kowalska carried letters": whatever the parser hung the time on. */
    private boolean opensWith(TextSpan span) {
        int before = text.tokenFrom(span.begin()) - 1;
        Sentence sentence = text.sentenceOf(before + 1);
        return before == sentence.firstToken() && text.token(before).word().equals("From")
                && IntStream.range(before, sentence.endToken()).filter(token -> text.token(token).isVerb()).limit(1).anyMatch(token -> VerbForms.isSimplePast(text, token));
    }

    /** Companies' figures are those of a quarter, however it stands there: "third-quarter profit", "profit for the third quarter". */
    private static boolean isQuarter(Resolved resolved) {
        return resolved.period().filter(period -> period.unit() == CalendarUnit.QUARTER).isPresent();
    }

    /** "a 1987 interview", "the fourth letter, of 2007, is a certificate" name the interview and the letter; the story stays where it is. */
    private boolean isModifier(TextSpan span, int head) {
        DependencyTree tree = text.treeOf(head);
        int first = text.tokenFrom(span.begin());
        boolean shown = first > tree.firstToken() && text.token(first - 1).word().equals("of") && Tense.around(text, head) == Tense.PRESENT;
        return shown || !TimeSite.opens(text, span) && TimeSite.isNaming(tree, head);
    }

    /** "He had joined it in 1998", "a man who left in 1998", and in a report "a spokesman said on Monday": the story stays where it is. */
    boolean isAside(TextSpan span, int head, Resolved resolved) {
        boolean fine = isFine(resolved);
        DependencyTree tree = text.treeOf(head);
        Optional<Integer> governor = TimeSite.of(text, span).flatMap(TimeSite::governor);
        while (governor.isPresent() && !text.token(governor.get()).isVerb()) {
            governor = tree.head(governor.get());
        }
        return governor.filter(verb -> tree.is(verb, "acl") && isBelowNoun(tree, head, verb) || !fine && isUntil(tree, verb)).isPresent() || governor.flatMap(verb -> Predicate.at(text, verb))
                .filter(verb -> verb.form() == Predicate.Form.PLUPERFECT && TimeSite.signal(text, span) != TimeSite.Signal.BY || report && verb.isSaying(text) && !isOfContent(head, verb.token()) && !isDeed(verb.token(), resolved)).isPresent();
    }

    private static boolean isFine(Resolved resolved) {
        return resolved.period().filter(period -> period.unit().compareTo(CalendarUnit.MONTH) <= 0).isPresent();
    }

    /** "In May 2003 the president declared martial law": no report of what somebody says, but what was done in a year of its own. */
    private boolean isDeed(int saying, Resolved resolved) {
        DependencyTree tree = text.treeOf(saying);
        return resolved.anchor() instanceof Anchor.Absolute && tree.child(saying, "obj").isPresent() && tree.child(saying, "ccomp", "parataxis").isEmpty();
    }

    /** "In April 1994 she had hidden in a cellar. A neighbour brought her water": a story that so looks back to another year may go on there. */
    boolean opensFlashback(TextSpan span, int head, Resolved resolved, Context.Reference reference) {
        boolean looksBack = text.treeOf(head).head(head).flatMap(verb -> Predicate.at(text, verb)).filter(verb -> verb.form() == Predicate.Form.PLUPERFECT).isPresent();
        return looksBack && isFine(resolved) && resolved.isFirm() && TimeSite.opens(text, span) && TimeSite.signal(text, span) == TimeSite.Signal.WITHIN
                && resolved.period().orElseThrow().first().getYear() != reference.period().first().getYear();
    }

    /** "That November somebody painted it": a time before the noun is of no clause behind it, whatever the parser hung it on. */
    private static boolean isBelowNoun(DependencyTree tree, int head, int clause) {
        return tree.head(clause).filter(noun -> noun < head).isPresent();
    }

    /** "The union was founded in 1918" in a story that has come to a day: what is told of its beginnings leaves that where it is. */
    private boolean isBackground(int head, Resolved resolved, Optional<Context.Reference> reference) {
        boolean year = resolved.period().filter(period -> period.unit() == CalendarUnit.YEAR).isPresent();
        boolean dated = reference.filter(time -> time.certain() && time.period().unit().compareTo(CalendarUnit.MONTH) <= 0).isPresent();
        Optional<Integer> verb = text.treeOf(head).head(head);
        return year && dated && verb.filter(word -> BEGINNINGS.contains(text.token(word).lemma().toLowerCase(Locale.ROOT)) && text.treeOf(word).child(word, "aux:pass").isPresent()).isPresent();
    }

    /** "She believed him until she died, in 1970": the story waits for nobody's end; "until he resigned on 15 March 2013" has come to that day. */
    private boolean isUntil(DependencyTree tree, int verb) {
        return tree.is(verb, "advcl") && tree.children(verb, "mark", "advmod").stream().anyMatch(mark -> mark < verb && ENDING.contains(text.token(mark).word().toLowerCase(Locale.ROOT)));
    }

    /** "In March, she said, he fled" goes to March. */
    private boolean isOfContent(int head, int saying) {
        DependencyTree tree = text.treeOf(saying);
        return head < saying && tree.head(head).filter(above -> above == saying).isPresent()
                && tree.child(saying, "ccomp").filter(content -> content > saying && tree.child(content, "mark").isEmpty()).isPresent();
    }
}
