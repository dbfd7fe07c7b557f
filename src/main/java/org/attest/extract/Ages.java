package org.attest.extract;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Sentence;
import org.attest.extract.relation.Numbers;
import org.attest.fact.Referent;
import org.attest.fact.Role;
import org.attest.text.TextSpan;
import org.attest.timeline.CalendarPeriod;
import org.attest.timeline.Edtf;
import org.attest.timeline.TimeBounds;

/** Times that are said as somebody's age, "at nineteen he joined the army", where the text says as well when that person was born. */
final class Ages {

    private static final int OLDEST = 110;
    private static final int YOUNGEST = 3;
    private static final Set<String> AFTER_AGES = Set.of(",", ".", ";", "he", "she", "i", "they", "and", "years");

    private final AnnotatedText text;
    private final Cast cast;
    private final Map<Referent, TimeBounds> births = new LinkedHashMap<>();

    /** @param births when who was born, as far as the text says */
    Ages(Reading reading, Map<Referent, TimeBounds> births) {
        this.text = reading.text();
        this.cast = reading.cast();
        births.forEach((person, bounds) -> {
            if (bounds.earliestStart().isPresent() && bounds.latestEnd().isPresent()) {
                this.births.put(person, bounds);
            }
        });
    }

    /** The year of life in which it happened to the one who does or suffers it, or to whoever is named with the age: "they fled when I was nine". */
    Optional<Stated> of(Happening happening) {
        Optional<TimeBounds> born = happening.arguments().stream().filter(argument -> argument.role() == Role.AGENT || argument.role() == Role.PATIENT)
                .filter(argument -> births.containsKey(argument.filler())).map(argument -> births.get(argument.filler())).findFirst();
        if (births.isEmpty()) {
            return Optional.empty();
        }
        Sentence sentence = text.sentenceOf(happening.trigger());
        for (int token = sentence.firstToken() + 1; token < sentence.endToken(); token++) {
            Optional<Integer> age = age(token);
            Optional<TimeBounds> ofWhom = isClause(token) ? cast.at(token - 2).map(births::get) : born;
            if (age.isPresent() && ofWhom.isPresent() && hangsOn(token, happening.trigger())) {
                return Optional.of(stated(text.token(token).span(), age.get(), ofWhom.get()));
            }
        }
        return Optional.empty();
    }

    /** "at nineteen", "at the age of 19", "when she was nineteen". */
    private Optional<Integer> age(int token) {
        Optional<Integer> number = Numbers.whole(word(token)).map(Integer::parseInt).filter(years -> years >= YOUNGEST && years <= OLDEST);
        boolean at = word(token - 1).equals("at") && text.token(token).tag().equals("CD");
        boolean aged = word(token - 1).equals("of") && token >= 2 && word(token - 2).equals("age") || word(token - 1).equals("aged");
        boolean when = isClause(token);
        boolean ends = token + 1 >= text.tokens().size() || AFTER_AGES.contains(word(token + 1)) || text.token(token + 1).isVerb();
        return number.filter(years -> (at || aged || when) && ends);
    }

    /** "when she was nineteen". */
    private boolean isClause(int token) {
        return token >= 3 && word(token - 1).equals("was") && List.of("when", "as").contains(word(token - 3));
    }

    /** True where the first verb above the age is the trigger, or a clause with "when" lies between. */
    private boolean hangsOn(int token, int trigger) {
        DependencyTree tree = text.treeOf(token);
        Optional<Integer> at = tree.head(token);
        while (at.isPresent() && at.get() != trigger && !text.token(at.get()).isVerb()) {
            at = tree.head(at.get());
        }
        boolean when = tree.is(token, "advcl") && tree.head(token).filter(head -> head == trigger).isPresent();
        return when || at.filter(head -> head == trigger).isPresent();
    }

    private String word(int token) {
        return text.token(token).word().toLowerCase(Locale.ROOT);
    }

    private static Stated stated(TextSpan span, int age, TimeBounds born) {
        LocalDate first = born.earliestStart().orElseThrow().plusYears(age);
        LocalDate last = born.latestEnd().orElseThrow().plusYears(age + 1L).minusDays(1);
        return new Stated(span, Optional.of(Edtf.interval(CalendarPeriod.day(first), CalendarPeriod.day(last)).toString()), TimeBounds.within(first, last),
                Optional.empty(), Optional.empty(), false);
    }
}
