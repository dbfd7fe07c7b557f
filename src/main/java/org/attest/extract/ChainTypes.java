package org.attest.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Chain;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Mention;
import org.attest.fact.ThingType;
import org.attest.lexicon.Table;

/** What kind of thing a chain of mentions is, by its kind, its names and the nouns that describe it. */
final class ChainTypes {

    private static final Set<String> SOME = Set.of("group", "band", "team", "party", "gang");
    private static final Set<String> PEOPLE = Table.ofResource("data/lexicon/person-nouns.tsv").words("noun");
    private static final Set<String> COLLECTIVE = Table.ofResource("data/lexicon/group-nouns.tsv").words("noun");

    private final AnnotatedText text;
    private final OrganizationTypes organizations;

    ChainTypes(AnnotatedText text, OrganizationTypes organizations) {
        this.text = text;
        this.organizations = organizations;
    }

    /** Empty for what is neither actor nor place. */
    Optional<ThingType> of(Chain chain) {
        return switch (chain.kind()) {
            case PERSON -> Optional.of(ThingType.PERSON);
            case ORGANIZATION -> isSomeOf(chain) ? Optional.of(ThingType.GROUP) : Optional.of(Stream.concat(Stream.concat(Stream.of(chain.label()), chain.otherNames().stream()), described(chain))
                    .flatMap(name -> organizations.of(name).stream()).filter(type -> type != ThingType.ORGANIZATION).findFirst().orElse(ThingType.ORGANIZATION));
            case GROUP -> Optional.of(body(chain).orElse(ThingType.GROUP));
            case FACILITY -> Optional.of(ThingType.FACILITY);
            case PLACE -> Optional.of(chain.place().map(place -> switch (place.kind()) {
                case COUNTRY -> ThingType.COUNTRY;
                case REGION, MACRO_REGION -> ThingType.REGION;
                case SETTLEMENT -> ThingType.SETTLEMENT;
                case FACILITY -> ThingType.FACILITY;
                case NATURAL_FEATURE -> ThingType.NATURAL_FEATURE;
            }).orElseGet(() -> PlaceTypes.unknown(chain, text)));
            case PEOPLE -> chain.mentions().stream().anyMatch(this::isMany) ? Optional.of(ThingType.GROUP) : Optional.empty();
            case THING -> Optional.empty();
        };
    }

    /** "Two Germans", "the Kikuyu", and no "Kikuyu farm" or "Kikuyu" that is spoken. */
    private boolean isMany(Mention mention) {
        return text.token(mention.head()).tag().endsWith("S") || text.token(mention.firstToken()).word().equalsIgnoreCase("the") && mention.head() == mention.firstToken() + 1;
    }

    /** "A group of tourists": people, and nothing that they founded. */
    private boolean isSomeOf(Chain chain) {
        return !chain.isNamed() && chain.mentions().stream().filter(mention -> mention.kind() == Mention.Kind.NOMINAL).anyMatch(mention -> {
            DependencyTree tree = text.treeOf(mention.head());
            return SOME.contains(text.token(mention.head()).lemma()) && tree.children(mention.head(), "nmod").stream().anyMatch(of ->
                    PEOPLE.contains(text.token(of).lemma().toLowerCase(Locale.ROOT)) && tree.children(of, "case").stream().anyMatch(mark -> text.token(mark).word().equals("of")));
        });
    }

    /** "The police", "his party": people, and a body of a kind; "a party of ten", "the parties" and "the guards" are people only. */
    private Optional<ThingType> body(Chain chain) {
        return chain.mentions().stream().filter(mention -> mention.kind() == Mention.Kind.NOMINAL && isDefiniteWhole(mention))
                .map(mention -> text.token(mention.head()).word().toLowerCase(Locale.ROOT)).filter(noun -> COLLECTIVE.contains(noun) && !noun.endsWith("s"))
                .flatMap(noun -> organizations.of(noun).stream()).filter(type -> type != ThingType.ORGANIZATION).findFirst();
    }

    private boolean isDefiniteWhole(Mention mention) {
        DependencyTree tree = text.treeOf(mention.head());
        boolean some = tree.children(mention.head(), "det").stream().anyMatch(word -> !text.token(word).word().matches("(?i)the|this|that"));
        return !some && tree.children(mention.head(), "nummod", "nmod").stream().allMatch(child -> tree.is(child, "nmod:poss"));
    }

    // "Kraft … the company": what a name does not tell, a description does.
    private Stream<String> described(Chain chain) {
        return chain.mentions().stream().filter(mention -> mention.kind() == Mention.Kind.NOMINAL).map(mention -> text.token(mention.head()).lemma());
    }
}
