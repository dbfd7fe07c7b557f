package org.attest.extract.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Sentence;
import org.attest.extract.clause.Slot;
import org.attest.extract.clause.Syntax;
import org.attest.fact.Attribute;
import org.attest.fact.Referent;
import org.attest.fact.ThingFamily;
import org.attest.lexicon.WordGroups;

/** How old somebody is: "Anna Keller, 46,", "is 46", "46 years old", "a 46-year-old nurse", "aged 46", "a boy of six", "Ada and Karl, 24 and 17,". */
final class AgeReader {

    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/relation-words.tsv");
    private static final Pattern YEARS_OLD = Pattern.compile("(\\d{1,3})-year-old", Pattern.CASE_INSENSITIVE);
    private static final int OLDEST = 120;
    private static final int LONGEST_ANSWER = 8;
    private static final Set<String> ALREADY = WORDS.of("already");
    private static final Set<String> DYING = WORDS.of("dying");
    private static final Set<String> AGED = WORDS.of("aged");

    /** @param past that it was so at some time, as in "when she was nine" */
    private record Age(Referent.Thing bearer, String years, int token, boolean past) {}

    private final Finding finding;
    private final Syntax syntax;
    private final List<Age> ages = new ArrayList<>();

    AgeReader(Finding finding) {
        this.finding = finding;
        this.syntax = finding.arguments.syntax();
    }

    void at(int token) {
        DependencyTree tree = syntax.tree(token);
        Matcher hyphened = YEARS_OLD.matcher(syntax.token(token).word());
        if (hyphened.matches()) {
            described(token).forEach(bearer -> tell(bearer, hyphened.group(1), token));
            return;
        }
        Optional<String> number = Numbers.at(syntax, token);
        if (number.isEmpty() || answered(token, number.get()) || !syntax.token(token).tag().equals("CD")) {
            return;
        }
        Optional<Integer> old = oldAfter(token);
        if (old.isPresent()) {
            described(old.get()).forEach(bearer -> tell(bearer, number.get(), token));
        } else if (tree.is(token, "nmod") && tree.head(token).filter(age -> syntax.lemma(age).equals("age")).isPresent()) {
            atDeath(tree.head(token).get(), number.get(), token);
        } else if (tree.is(token, "obj") && tree.head(token).filter(turning -> syntax.lemma(turning).equals("turn")).isPresent()) {
            ofSubject(tree.head(token).get(), number.get(), token);
        } else if (behindName(token, number.get())) {
            return;
        } else if (!paired(token, number.get(), tree)) {
            plain(token, number.get(), tree);
        }
    }

    /** "How old were you then? Thirteen." */
    private boolean answered(int token, String number) {
        Sentence answer = syntax.text().sentenceOf(token);
        if (answer.index() == 0 || answer.endToken() - answer.firstToken() > LONGEST_ANSWER) {
            return false;
        }
        Sentence question = syntax.text().sentences().get(answer.index() - 1);
        for (int old = question.firstToken() + 1; old + 2 < question.endToken(); old++) {
            if (syntax.word(old).equals("old") && syntax.word(old - 1).equals("how")) {
                Optional<Referent.Thing> asked = finding.fillers.at(old + 2);
                asked.ifPresent(bearer -> tell(bearer, number, token));
                return asked.isPresent();
            }
        }
        return false;
    }

    /** "Died at the age of 46"; who married at that age grew older. */
    private void atDeath(int age, String number, int token) {
        Optional<Integer> verb = syntax.tree(age).head(age).filter(head -> DYING.contains(syntax.lemma(head)));
        verb.ifPresent(death -> ofSubject(death, number, token));
    }

    private void ofSubject(int verb, String number, int token) {
        finding.arguments.of(verb).stream().filter(slot -> slot.name().equals("subj")).map(Slot::head)
                .forEach(head -> finding.fillers.at(head).ifPresent(bearer -> tell(bearer, number, token)));
    }

    /** The last word of "46 - year - old", which the engine takes apart. */
    private Optional<Integer> oldAfter(int token) {
        int last = token + 4;
        boolean parts = last < syntax.tree(token).endToken() && syntax.word(token + 1).equals("-") && syntax.word(token + 2).equals("year") && syntax.word(token + 3).equals("-");
        return parts && syntax.word(last).equals("old") ? Optional.of(last) : Optional.empty();
    }

    private List<Referent.Thing> described(int adjective) {
        DependencyTree tree = syntax.tree(adjective);
        return tree.is(adjective, "amod") || tree.is(adjective, "compound")
                ? tree.head(adjective).map(noun -> finding.bearers.of(noun).isEmpty() ? finding.fillers.at(noun).map(List::of).orElse(List.of()) : finding.bearers.of(noun)).orElse(List.of())
                : finding.fillers.at(adjective).map(List::of).orElse(List.of());
    }

    /** "Rosendo and Abel, 24 and 17,": to each their own. */
    private boolean paired(int token, String number, DependencyTree tree) {
        int last = token - 2;
        int end = token + 3;
        boolean pair = last > tree.firstToken() && end < tree.endToken() && syntax.word(token - 1).equals(",") && syntax.word(token + 1).equals("and")
                && syntax.token(token + 2).tag().equals("CD") && syntax.word(end).matches("[,.)]") && tree.is(last, "conj");
        Optional<String> other = pair ? Numbers.whole(syntax.word(token + 2)) : Optional.empty();
        Optional<Referent.Thing> first = pair ? tree.head(last).flatMap(finding.reading.cast()::at) : Optional.empty();
        Optional<Referent.Thing> second = pair ? finding.reading.cast().at(last) : Optional.empty();
        if (other.isEmpty() || first.isEmpty() || second.isEmpty()) {
            return false;
        }
        tell(first.get(), number, token);
        tell(second.get(), other.get(), token + 2);
        return true;
    }

    private void plain(int token, String number, DependencyTree tree) {
        int anchor = token;
        boolean years = false;
        if (tree.is(token, "nummod")) {
            int unit = tree.head(token).orElse(token);
            if (!syntax.lemma(unit).equals("year")) {
                return;
            }
            years = true;
            anchor = tree.is(unit, "obl") ? tree.head(unit).orElse(unit) : unit;
            if (!syntax.lemma(anchor).equals("old") && !syntax.lemma(anchor).equals("year")) {
                return;
            }
        }
        boolean copula = !tree.children(anchor, "cop").isEmpty();
        boolean older = syntax.word(anchor).endsWith("er") || anchor + 1 < tree.endToken() && syntax.word(anchor + 1).equals("older");
        boolean old = years && !older && (syntax.lemma(anchor).equals("old") || anchor + 1 < tree.endToken() && syntax.lemma(anchor + 1).equals("old"));
        boolean aged = token > tree.firstToken() && syntax.lemma(token - 1).startsWith("age");
        if (copula && (old || !years && tree.children(anchor, "nmod", "det", "nummod").isEmpty())) {
            finding.arguments.of(anchor).stream().filter(slot -> slot.name().equals("subj")).map(Slot::head).forEach(head -> finding.fillers.at(head)
                    .ifPresent(bearer -> tell(bearer, number, token)));
        } else if (old || aged || betweenCommas(token, tree) || isBoyOf(token, tree)) {
            int noun = aged ? tree.head(token).filter(head -> syntax.lemma(head).startsWith("age")).flatMap(tree::head).orElse(tree.head(token).orElse(token))
                    : tree.head(anchor).orElse(anchor);
            finding.fillers.at(noun).ifPresent(bearer -> tell(bearer, number, token));
        }
    }

    /** "a boy of six". */
    private boolean isBoyOf(int token, DependencyTree tree) {
        return tree.is(token, "nmod") && syntax.preposition(token).filter("of"::equals).isPresent() && tree.head(token).filter(head -> AGED.contains(syntax.lemma(head))).isPresent();
    }

    /** "Rui Costa, now 71," and "Rui Costa (71)". */
    private boolean betweenCommas(int token, DependencyTree tree) {
        int before = token - 1;
        if (before > tree.firstToken() && ALREADY.contains(syntax.word(before))) {
            before--;
        }
        return before >= tree.firstToken() && token + 1 < tree.endToken() && syntax.word(before).matches("[,(]|-lrb-")
                && syntax.word(token + 1).matches("[,.;:)]|-rrb-") && (tree.is(token, "appos") || tree.is(token, "dep") || tree.is(token, "amod"));
    }

    /** "On the list were Marko's cousin Pero, 19, and two brothers", which the parser counts. */
    private boolean behindName(int token, String number) {
        int comma = token - 1;
        boolean between = comma > syntax.tree(token).firstToken() && token + 1 < syntax.tree(token).endToken() && syntax.word(comma).equals(",") && syntax.word(token + 1).equals(",")
                && syntax.tree(token).is(token, "nummod") && syntax.token(comma - 1).isProperNoun();
        Optional<Referent.Thing> bearer = between ? finding.reading.cast().at(comma - 1).filter(thing -> thing.family() == ThingFamily.PERSON) : Optional.empty();
        bearer.ifPresent(person -> tell(person, number, token));
        return bearer.isPresent();
    }

    private void tell(Referent.Thing bearer, String years, int token) {
        if (bearer.family() == ThingFamily.PERSON && Integer.parseInt(years) <= OLDEST) {
            boolean past = syntax.tree(token).children(token, "cop").stream().anyMatch(copula -> syntax.token(copula).tag().equals("VBD"));
            ages.add(new Age(bearer, years, token, past));
        }
    }

    /** States the ages found: how old somebody once was only where no other age of theirs is told. */
    void state() {
        for (Age age : ages) {
            boolean onlyOne = ages.stream().filter(other -> other.bearer().equals(age.bearer())).map(Age::years).distinct().count() == 1;
            if (onlyOne || !age.past()) {
                finding.describe(age.bearer(), Attribute.AGE, age.years(), age.token(), 0.85);
            }
        }
    }
}
