package org.attest.extract.relation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.attest.annotation.Chain;
import org.attest.annotation.DependencyTree;
import org.attest.extract.Cast;
import org.attest.extract.clause.Syntax;
import org.attest.fact.Referent;
import org.attest.fact.Relation;
import org.attest.fact.ThingFamily;
import org.attest.lexicon.Table;

/** Of which force somebody is whose noun says it ("two policemen", "a police spokesman", where the text speaks of one police alone), or who is said to be with it. */
final class ForceMembers {

    private static final Map<String, List<Table.Row>> BY_NOUN = Table.ofResource("data/lexicon/force-members.tsv").rows().stream().collect(Collectors.groupingBy(row -> row.get("noun")));
    private static final Set<String> INDEFINITE = Set.of("a", "an", "another");
    private static final Set<String> SECRET = Set.of("secret", "political", "military");
    private static final Set<String> AMONG = Set.of("with", "in");
    private static final double CONFIDENCE = 0.6;

    private final Finding finding;
    private final Syntax syntax;
    private final Cast cast;
    private final Map<String, Optional<Referent.Thing>> forces = new HashMap<>();

    ForceMembers(Finding finding) {
        this.finding = finding;
        this.syntax = finding.arguments.syntax();
        this.cast = finding.reading.cast();
    }

    void at(int token) {
        amongThem(token);
        BY_NOUN.getOrDefault(syntax.lemma(token), List.of()).stream().filter(row -> isAfter(token, row.get("before")) && !isAnybody(token, row.get("before"))).findFirst().flatMap(row -> force(row.get("force")))
                .ifPresent(force -> finding.bearers.of(token).stream().filter(ForceMembers::isSomebody).forEach(member -> finding.relate(member, Relation.MEMBER_OF, force, token, CONFIDENCE)));
    }

    /** "She was with the partisans by Christmas", "he had been in the navy". */
    private void amongThem(int token) {
        DependencyTree tree = syntax.tree(token);
        boolean with = !tree.children(token, "cop").isEmpty() && syntax.preposition(token).filter(AMONG::contains).isPresent();
        cast.at(token).filter(force -> with && finding.fits(RelationLexicon.Kind.FORCE, force)).ifPresent(force -> tree.children(token, "nsubj").stream()
                .flatMap(subject -> finding.fillers.allAt(subject).stream()).filter(ForceMembers::isSomebody).forEach(member -> finding.relate(member, Relation.MEMBER_OF, force, token, CONFIDENCE)));
    }

    /** "A policeman" tells what he is, and of no police in particular. */
    private boolean isAnybody(int token, String before) {
        DependencyTree tree = syntax.tree(token);
        return before.isEmpty() && tree.children(token, "det").stream().anyMatch(article -> INDEFINITE.contains(syntax.word(article)))
                && tree.children(token, "amod", "compound", "nmod", "appos", "acl").isEmpty();
    }

    private boolean isAfter(int token, String word) {
        return word.isEmpty() || token > syntax.tree(token).firstToken() && syntax.lemma(token - 1).equals(word);
    }

    private static boolean isSomebody(Referent.Thing thing) {
        return thing.family() == ThingFamily.PERSON || thing.family() == ThingFamily.GROUP;
    }

    /** The only body that the text speaks of by this noun, whatever stands before it: "the police", "the Lisbon police". */
    private Optional<Referent.Thing> force(String noun) {
        return forces.computeIfAbsent(noun, this::only);
    }

    private Optional<Referent.Thing> only(String noun) {
        List<Referent.Thing> bodies = cast.chains().stream().filter(chain -> isSpokenOf(chain, noun)).flatMap(chain -> cast.of(chain).stream())
                .filter(body -> body.family() == ThingFamily.ORGANIZATION).distinct().toList();
        // Of "the police" and "the National Police of Peru" the one that has a name.
        List<Referent.Thing> named = bodies.size() == 1 ? bodies : bodies.stream().filter(body -> cast.entity(body).named() && cast.entity(body).label().toLowerCase(Locale.ROOT).contains(noun)).toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private boolean isSpokenOf(Chain chain, String noun) {
        List<String> called = chain.mentions().stream().map(mention -> finding.reading.text().textOf(mention.span()).toLowerCase(Locale.ROOT)).toList();
        // Policemen in uniform are of no secret police.
        return called.stream().noneMatch(words -> SECRET.stream().anyMatch(words::contains)) && called.stream().anyMatch(words -> words.equals(noun) || words.endsWith(" " + noun) || words.contains(noun + " of ") || words.contains(noun + " service"));
    }
}
