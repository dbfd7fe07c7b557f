package org.attest.extract.relation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.extract.clause.Syntax;
import org.attest.fact.Attribute;
import org.attest.fact.Entity;
import org.attest.fact.Referent;
import org.attest.fact.Relation;
import org.attest.fact.ThingFamily;
import org.attest.lexicon.Table;
import org.attest.lexicon.WordGroups;

/** Trades, offices and grades. */
final class Attributes {

    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/relation-words.tsv");
    private static final Map<String, Table.Row> POSTS = Table.ofResource("data/lexicon/title-posts.tsv").rows().stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get("title"), row -> row));
    private static final Set<String> INDEFINITE = Set.of("a", "an", "another");
    private static final Set<String> OWNERS = Set.of("of", "poss");
    private static final Set<String> PREMISES = WORDS.of("premises");
    private static final Set<String> MINISTERS = WORDS.of("ministers");
    private static final Set<String> CHARGE = WORDS.of("charge");
    private static final Set<String> SOLDIERS = Set.of("soldier", "fighter");

    private final Descriptions descriptions = Descriptions.standard();
    private final Finding finding;
    private final Syntax syntax;
    /** The first tokens of people's names by their last. */
    private final Map<Integer, Integer> personNames;

    Attributes(Finding finding) {
        this.finding = finding;
        this.syntax = finding.arguments.syntax();
        this.personNames = finding.reading.text().get(Layer.NAMES).stream().filter(name -> name.kind() == NameKind.PERSON)
                .collect(Collectors.toMap(name -> name.endToken() - 1, Name::firstToken, Math::min));
    }

    void at(int noun) {
        title(noun);
        head(noun);
        Optional<Descriptions.Kind> kind = syntax.token(noun).isNoun() ? kind(noun) : Optional.empty();
        if (kind.isEmpty() || isFamilyName(noun) || isBodyByName(noun) || isOfPremises(noun) || Languages.isSpeaker(syntax, noun)) {
            return;
        }
        // "Two nurses, Marie and Esther": each of those who are named.
        List<Referent.Thing> bearers = !syntax.token(noun).tag().endsWith("S") || isOneOf(noun) ? finding.bearers.of(noun)
                : isSaidOfAll(noun) ? all(noun) : finding.bearers.listed(noun);
        for (Referent.Thing bearer : bearers) {
            boolean person = bearer.family() == ThingFamily.PERSON || bearer.family() == ThingFamily.ACTOR;
            boolean named = finding.reading.cast().entity(bearer).named();
            // "One soldier wept" tells of whom he is, and of no trade.
            if (person && (named || !SOLDIERS.contains(syntax.lemma(noun)))) {
                finding.describe(bearer, attribute(kind.get(), noun), kind.get() == Descriptions.Kind.OCCUPATION ? phrase(noun) : phrase(noun) + tail(noun), noun, 0.8);
                if (kind.get() == Descriptions.Kind.OCCUPATION) {
                    town(noun).filter(town -> named || finding.reading.cast().at(noun).filter(bearer::equals).isEmpty()).ifPresent(town -> finding.relate(bearer, Relation.LIVES_IN, town, noun, 0.6));
                }
            }
        }
    }

    /** "I was one of his drivers", "one of the nurses, Esther". */
    private boolean isOneOf(int noun) {
        DependencyTree tree = syntax.tree(noun);
        return tree.is(noun, "nmod") && syntax.preposition(noun).filter("of"::equals).isPresent() && tree.head(noun).filter(one -> syntax.word(one).equals("one")
                && !tree.children(one, "cop", "appos").isEmpty()).isPresent();
    }

    /** "Nikos and Eleni were both teachers". */
    private boolean isSaidOfAll(int noun) {
        return !syntax.tree(noun).children(noun, "cop").isEmpty();
    }

    private List<Referent.Thing> all(int noun) {
        List<Referent.Thing> together = finding.arguments.of(noun).stream().filter(slot -> slot.name().equals("subj")).flatMap(slot -> finding.fillers.allAt(slot.head()).stream()).distinct().toList();
        return together.size() > 1 ? together : List.of();
    }

    /** "Now a dentist in San Miguel" lives there; "the dentist in San Miguel" was gone to, and "a smuggler in San Miguel" was met there. */
    private Optional<Referent.Thing> town(int noun) {
        DependencyTree tree = syntax.tree(noun);
        boolean one = tree.children(noun, "det").stream().anyMatch(article -> INDEFINITE.contains(syntax.word(article)));
        return !one ? Optional.empty() : Stream.concat(tree.children(noun, "nmod").stream(), tree.children(noun, "cop").isEmpty() ? Stream.of() : tree.children(noun, "obl").stream())
                .filter(place -> syntax.preposition(place).filter("in"::equals).isPresent()).map(finding.reading.cast()::at).flatMap(Optional::stream)
                .filter(place -> finding.fits(RelationLexicon.Kind.TOWN, place)).findFirst();
    }

    /** "Gov. James Hunt", "Father Anselm": a title that tells the post by another word. */
    private void title(int token) {
        DependencyTree tree = syntax.tree(token);
        Optional<Table.Row> post = post(token);
        if (post.isPresent() && token + 1 < tree.endToken() && post(token + 1).isPresent()) {
            return;
        }
        // "Lt. Col. Sikdar" has one grade.
        String first = token > tree.firstToken() ? post(token - 1).map(row -> row.get("post") + " ").orElse("") : "";
        boolean before = token + 1 < tree.endToken() && syntax.token(token + 1).isProperNoun() && Character.isUpperCase(syntax.token(token).word().charAt(0))
                && tree.children(token, "nmod:poss").isEmpty();
        if (post.isPresent() && before) {
            Optional<Referent.Thing> bearer = tree.is(token, "compound") ? tree.head(token).flatMap(finding.reading.cast()::at) : finding.reading.cast().at(token);
            bearer.filter(thing -> thing.family() == ThingFamily.PERSON).ifPresent(thing -> finding.describe(thing,
                    attribute(post.get().constant("kind", Descriptions.Kind.class), token), first + post.get().get("post"), token, 0.8));
        }
    }

    private Optional<Table.Row> post(int token) {
        return Optional.ofNullable(POSTS.get(syntax.word(token).replace(".", "")));
    }

    /** True where the noun names a trade, an office or a grade. */
    boolean isTrade(int noun) {
        return kind(noun).isPresent();
    }

    private Optional<Descriptions.Kind> kind(int noun) {
        return pair(noun).or(() -> descriptions.kind(syntax.lemma(noun)));
    }

    /** "commanding officer", "ward sister": what the noun is with the word before it. */
    private Optional<Descriptions.Kind> pair(int noun) {
        return noun > syntax.tree(noun).firstToken() ? descriptions.kind(syntax.word(noun - 1) + " " + syntax.lemma(noun)) : Optional.empty();
    }

    private Attribute attribute(Descriptions.Kind kind, int noun) {
        return switch (kind) {
            case OCCUPATION -> Attribute.OCCUPATION;
            case POSITION -> Attribute.HOLDS_POSITION;
            case OFFICE -> isHeld(noun) ? Attribute.HOLDS_POSITION : Attribute.OCCUPATION;
        };
    }

    /** "the permanent secretary", "secretary of the union", "its secretary"; but "a police spokesman" and "the prosecutor" by trade. */
    private boolean isHeld(int noun) {
        DependencyTree tree = syntax.tree(noun);
        boolean ranked = noun > tree.firstToken() && descriptions.isRank(syntax.word(noun - 1));
        return ranked || finding.arguments.of(noun).stream().anyMatch(slot -> OWNERS.contains(slot.name()));
    }

    /** "Julie Bishop" holds no office by her name, nor does "Bishop"; "the Minister" does. */
    private boolean isFamilyName(int noun) {
        boolean the = !syntax.tree(noun).children(noun, "det").isEmpty();
        return Optional.ofNullable(personNames.get(noun)).filter(first -> !(the && first == noun)).isPresent();
    }

    /** The Home Guard is no guard. */
    private boolean isBodyByName(int noun) {
        return syntax.token(noun).isProperNoun() && finding.reading.cast().at(noun).filter(body -> body.family() == ThingFamily.ORGANIZATION).isPresent();
    }

    /** "Outside the mayor's office" speaks of no mayor. */
    private boolean isOfPremises(int noun) {
        return syntax.tree(noun).is(noun, "nmod:poss") && syntax.tree(noun).head(noun).filter(owned -> PREMISES.contains(syntax.lemma(owned))).isPresent();
    }

    /** "Then the head of the port authority", "head of security": a post by what it is of. */
    private void head(int noun) {
        if (!syntax.word(noun).equals("head") || noun + 2 >= syntax.tree(noun).endToken() || !syntax.word(noun + 1).equals("of")) {
            return;
        }
        int of = noun + 2;
        Optional<Integer> whole = syntax.tree(noun).children(noun, "nmod").stream().filter(child -> child > of - 1 && syntax.preposition(child).filter("of"::equals).isPresent()).findFirst();
        whole.filter(end -> syntax.token(end).isNoun()).ifPresent(end -> finding.bearers.of(noun).stream().filter(bearer -> bearer.family() == ThingFamily.PERSON && finding.reading.cast().entity(bearer).named())
                .forEach(bearer -> finding.describe(bearer, Attribute.HOLDS_POSITION, syntax.text().textOf(syntax.text().spanOf(noun, end + 1)), noun, 0.7)));
    }

    /** "Minister of the Interior" and "officer in charge": what belongs to the name of a post behind its noun. */
    private String tail(int noun) {
        int end = syntax.tree(noun).endToken();
        if (noun + 2 < end && syntax.word(noun + 1).equals("in") && CHARGE.contains(syntax.word(noun + 2))) {
            return " " + syntax.word(noun + 1) + " " + syntax.word(noun + 2);
        }
        int last = noun + 2;
        if (!MINISTERS.contains(syntax.lemma(noun)) || last >= end || !syntax.word(noun + 1).equals("of")) {
            return "";
        }
        while (last + 1 < end && (syntax.tree(last).is(last, "det") || syntax.tree(last).is(last, "compound"))) {
            last++;
        }
        boolean country = finding.reading.cast().at(last).filter(thing -> thing.family() == ThingFamily.PLACE).isPresent();
        return country || !syntax.token(last).isNoun() ? "" : " " + syntax.text().textOf(syntax.text().spanOf(noun + 1, last + 1));
    }

    /** The noun with the nouns and ranks before it: "deputy chief", "physics teacher". */
    private String phrase(int noun) {
        DependencyTree tree = syntax.tree(noun);
        int first = noun;
        if (pair(noun).isPresent()) {
            first--;
        }
        while (first > tree.firstToken() && belongs(first - 1, noun)) {
            first--;
        }
        StringBuilder words = new StringBuilder();
        for (int token = first; token <= noun; token++) {
            words.append(words.isEmpty() ? "" : " ").append(token == noun && syntax.token(noun).tag().endsWith("S") ? syntax.lemma(noun) : syntax.token(token).word());
        }
        String phrase = words.toString();
        return syntax.token(noun).isProperNoun() || first == noun ? phrase.toLowerCase(Locale.ROOT) : phrase;
    }

    private boolean belongs(int token, int noun) {
        DependencyTree tree = syntax.tree(noun);
        String word = syntax.word(token);
        boolean rank = descriptions.isRank(word) && tree.isBelow(token, noun);
        boolean compound = tree.is(token, "compound") && tree.isBelow(token, noun) && syntax.token(token).tag().startsWith("NN") && !syntax.token(token).isProperNoun();
        return (rank || compound) && finding.reading.cast().at(token).map(finding.reading.cast()::entity).filter(Entity::named).isEmpty();
    }
}
