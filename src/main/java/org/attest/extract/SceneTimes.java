package org.attest.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.Sentence;
import org.attest.annotation.TimeExpression;
import org.attest.annotation.time.TimeSite;

/** What a time does where it stands in its sentence: whether it sets a scene, only names something, or belongs to the day that is told. */
final class SceneTimes {

    /** The values of an hour of no day of its own and of a length in hours or less. */
    private static final Pattern OF_A_DAY = Pattern.compile("XXXX-XX-XXT|PT");

    private static final Set<String> WHILE = Set.of("when", "while", "as");

    private static final Pattern CLOCK = Pattern.compile("T\\d\\d:");
    /** Words that name a day beside the hour: "at five on 3 May", "at noon the next day", "10 a.m. yesterday". */
    private static final Pattern CALENDAR = Pattern.compile("(?i)\\b(?:\\w+day|day|morning|night|evening|afternoon|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)");

    private final AnnotatedText text;

    SceneTimes(AnnotatedText text) {
        this.text = text;
    }

    /** "The army, in a release dated 5 March, spoke of an exchange of fire": a day within what belongs to the verb, though not to the verb itself. */
    boolean isDatedOtherwise(int verb) {
        DependencyTree tree = text.treeOf(verb);
        return text.get(Layer.TIMES).stream().filter(time -> time.firstToken() >= tree.firstToken() && time.endToken() <= tree.endToken() && tree.isBelow(time.firstToken(), verb))
                .flatMap(time -> TimeSite.of(text, time).flatMap(TimeSite::governor).stream())
                .filter(dated -> text.token(dated).tag().equals("VBN") && tree.is(dated, "acl")).flatMap(dated -> tree.head(dated).stream())
                .anyMatch(noun -> tree.is(noun, "obl") && tree.head(noun).filter(head -> head == verb).isPresent());
    }

    /** "Gave them ten minutes", "before noon": the day goes on. */
    boolean isOfDay(Stated time) {
        return text.get(Layer.TIMES).stream().filter(each -> each.span().equals(time.span())).anyMatch(each -> OF_A_DAY.matcher(each.value()).lookingAt());
    }

    /** "At noon", "at half past nine": an hour that has its day from what was told before. */
    boolean isHour(Stated time) {
        return text.get(Layer.TIMES).stream().filter(each -> each.span().equals(time.span())).anyMatch(each -> each.type() == TimeExpression.Type.TIME && CLOCK.matcher(each.value()).find()
                && !CALENDAR.matcher(text.textOf(each.span())).find());
    }

    /** "the strike of 1951", "a 1987 interview": the story does not go there. */
    boolean isNamed(Stated time) {
        Optional<TimeSite> site = TimeSite.of(text, time.span());
        if (site.isEmpty()) {
            return true;
        }
        int head = site.get().head();
        DependencyTree tree = text.treeOf(head);
        boolean of = tree.children(head, "case").stream().anyMatch(mark -> word(mark).equals("of") && mark < text.tokenFrom(time.span().begin()));
        return of || !TimeSite.opens(text, time.span()) && (TimeSite.isNaming(tree, head) || tree.is(head, "nmod:poss"));
    }

    private boolean hasFiniteVerb(Sentence sentence) {
        for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
            if (text.token(token).tag().matches("VB[DZP]|MD")) {
                return true;
            }
        }
        return false;
    }

    /** "It was a Tuesday in January 2004", "The first time they came was in the summer", "Graz, 3 May": what the sentence tells is when. */
    boolean isSetting(Sentence sentence, Stated time) {
        if (!hasFiniteVerb(sentence)) {
            return true;
        }
        for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
            Optional<Integer> day = text.treeOf(token).is(token, "cop") && text.token(token).tag().equals("VBD") ? text.treeOf(token).head(token) : Optional.empty();
            if (day.filter(head -> isTime(head) && (time.span().contains(text.token(head).span()) || TimeSite.of(text, time.span()).flatMap(TimeSite::governor).equals(Optional.of(head)))).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** "She was nine in May 1986", "we were at the mill on 3 May": what went on beside it is told next. */
    boolean isState(int predicate) {
        DependencyTree tree = text.treeOf(predicate);
        return !text.token(predicate).isVerb() && tree.children(predicate, "cop").stream().anyMatch(copula -> text.token(copula).tag().equals("VBD")) && (tree.is(predicate, "root") || tree.is(predicate, "conj") || isWhile(predicate));
    }

    private boolean isWhile(int predicate) {
        DependencyTree tree = text.treeOf(predicate);
        return tree.is(predicate, "advcl") && tree.children(predicate, "mark", "advmod").stream().anyMatch(mark -> WHILE.contains(word(mark)));
    }

    /** "Graz, 3 May 2014" over a report of that day is when it was written. */
    boolean isDateline(Sentence sentence, Stated time) {
        return !hasFiniteVerb(sentence) && text.document().metadata().published().isPresent() && time.bounds().earliestStart().equals(text.document().metadata().published());
    }

    private boolean isTime(int token) {
        return text.get(Layer.TIMES).stream().anyMatch(time -> time.firstToken() <= token && token < time.endToken());
    }

    private String word(int token) {
        return text.token(token).word().toLowerCase(Locale.ROOT);
    }
}
