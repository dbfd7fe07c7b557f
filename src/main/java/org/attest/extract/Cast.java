package org.attest.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Chain;
import org.attest.annotation.Chains;
import org.attest.annotation.Layer;
import org.attest.annotation.Mention;
import org.attest.annotation.Token;
import org.attest.fact.Entity;
import org.attest.fact.Referent;
import org.attest.fact.ThingFamily;
import org.attest.fact.ThingType;
import org.attest.gazetteer.Gazetteer;
import org.attest.gazetteer.Place;
import org.attest.lexicon.Table;

/** Everybody and everything that a text speaks of, as entities, found by the words that mention them. */
public final class Cast {

    private static final List<String> DESCRIBING = List.of("amod", "compound", "nmod", "acl", "nummod", "appos");

    private final Map<Referent.Thing, Entity> entities = new LinkedHashMap<>();
    private final Map<Integer, Referent.Thing> byChain = new HashMap<>();
    private final Map<Integer, Country> countries;
    private final Chains chains;
    private final OrganizationTypes organizations;
    private final Generics generics;
    private final Referent.Thing author;

    /**
     * The country that an adjective of a people before somebody means, as in "a Lebanese trader".
     *
     * @param adjective the word that tells of it
     */
    record Country(Referent.Thing thing, Token adjective) {}

    private Cast(AnnotatedText text, OrganizationTypes organizations) {
        this.organizations = organizations;
        generics = new Generics(text);
        chains = text.layers().contains(Layer.CHAINS) ? text.get(Layer.CHAINS) : new Chains(List.of(), Optional.empty());
        for (Chain chain : chains.chains()) {
            if (picksOut(chain, text)) {
                type(chain, text).ifPresent(type -> add(chain, type));
            }
        }
        countries = countries(text);
        author = chains.narrator().map(chain -> byChain.get(chain.index())).orElseGet(() -> {
            Entity unmentioned = unmentionedAuthor(text);
            entities.putIfAbsent(unmentioned.id(), unmentioned);
            return unmentioned.id();
        });
    }

    public static Cast of(AnnotatedText text) {
        return new Cast(text, Lexicons.ORGANIZATIONS);
    }

    // Somebody whom the byline names and the text never mentions, or nobody known.
    private static Entity unmentionedAuthor(AnnotatedText text) {
        return text.document().metadata().authors().stream().findFirst()
                .map(name -> new Entity(new Referent.Thing(ThingFamily.PERSON, name), ThingType.PERSON, name, List.of(), true, Optional.empty()))
                .orElseGet(() -> new Entity(new Referent.Thing(ThingFamily.ACTOR, "author"), ThingType.ACTOR,
                        "author of " + text.document().metadata().title(), List.of(), false, Optional.empty()));
    }

    /** True where words say who or what is meant: the teller of the text, or what has a name or a description besides pronouns. */
    private boolean picksOut(Chain chain, AnnotatedText text) {
        return chains.narrator().filter(teller -> teller.index() == chain.index()).isPresent()
                || chain.mentions().stream().anyMatch(mention -> mention.kind() != Mention.Kind.PRONOUN
                        && !Lexicons.UNSPECIFIC.contains(text.token(mention.firstToken()).lemma().toLowerCase(Locale.ROOT))
                        && !isBareRole(chain, mention, text) && !isVague(mention, text) && !generics.isGeneric(mention, chain.kind()));
    }

    /** "People" say, somebody is "at the coast": words that alone tell nothing of who or where it is. */
    private static boolean isVague(Mention mention, AnnotatedText text) {
        Token noun = text.token(mention.head());
        String kind = Lexicons.VAGUE.getOrDefault(noun.lemma().toLowerCase(Locale.ROOT), "");
        if (mention.kind() != Mention.Kind.NOMINAL || kind.isEmpty()) {
            return false;
        }
        List<String> around = text.treeOf(mention.head()).children(mention.head()).stream().map(text.treeOf(mention.head())::relation)
                .filter(relation -> DESCRIBING.stream().anyMatch(relation::startsWith) && !relation.equals("nmod:poss")).toList();
        return around.isEmpty() && (kind.equals("place") || mention.firstToken() == mention.head());
    }

    // "works as engineer", "left high school": a noun without an article is a role or an institution, unless it is a relative's, as in "mother said".
    private static boolean isBareRole(Chain chain, Mention mention, AnnotatedText text) {
        Token noun = text.token(mention.head());
        boolean bare = IntStream.range(mention.firstToken(), mention.head()).noneMatch(token -> text.token(token).tag().matches("DT|PRP\\$|CD|NNP|NNPS|POS"));
        return chain.kind() != Chain.Kind.GROUP && mention.kind() == Mention.Kind.NOMINAL && bare && noun.tag().equals("NN") && Character.isLowerCase(noun.word().charAt(0)) && !Lexicons.KIN.contains(noun.lemma().toLowerCase(Locale.ROOT));
    }

    private Map<Integer, Country> countries(AnnotatedText text) {
        Map<Integer, Country> found = new LinkedHashMap<>();
        for (Token token : chains.chains().isEmpty() ? List.<Token>of() : text.tokens()) {
            int at = token.index();
            boolean adjective = Character.isUpperCase(token.word().charAt(0)) && (text.treeOf(at).is(at, "amod") || text.treeOf(at).is(at, "compound"));
            boolean describes = adjective && text.treeOf(at).head(at).flatMap(this::at).map(entities::get)
                    .filter(entity -> entity.type() == ThingType.PERSON || entity.type() == ThingType.GROUP).isPresent();
            if (describes) {
                Gazetteer.standard().countryOfDemonym(token.word()).filter(place -> place.kind() == Place.Kind.COUNTRY)
                        .ifPresent(country -> found.put(at, new Country(country(country), token)));
            }
        }
        return found;
    }

    /** The country as the text names it; else by its name in the gazetteer. */
    private Referent.Thing country(Place country) {
        Optional<Referent.Thing> named = entities.values().stream().filter(entity -> entity.placeKey().filter(country.key()::equals).isPresent()).map(Entity::id).findFirst();
        Referent.Thing id = named.orElseGet(() -> new Referent.Thing(ThingFamily.PLACE, country.name()));
        entities.putIfAbsent(id, new Entity(id, ThingType.COUNTRY, country.name(), List.of(), true, Optional.of(country.key())));
        return id;
    }

    private void add(Chain chain, ThingType type) {
        String key = chain.label();
        Referent.Thing id = new Referent.Thing(type.family(), key);
        if (entities.containsKey(id)) {
            // Two things of one name in one text: the place of their first mention tells them apart.
            id = new Referent.Thing(type.family(), key + " " + chain.mentions().getFirst().span().begin());
        }
        byChain.put(chain.index(), id);
        entities.put(id, new Entity(id, type, chain.label(), chain.otherNames(), chain.isNamed() && !Lexicons.TITLES.contains(chain.label().toLowerCase(Locale.ROOT)), chain.place().map(Place::key)));
    }

    private Optional<ThingType> type(Chain chain, AnnotatedText text) {
        return switch (chain.kind()) {
            case PERSON -> Optional.of(ThingType.PERSON);
            case ORGANIZATION -> Optional.of(Stream.concat(Stream.concat(Stream.of(chain.label()), chain.otherNames().stream()), described(chain, text))
                    .flatMap(name -> organizations.of(name).stream()).findFirst().orElse(ThingType.ORGANIZATION));
            case GROUP -> Optional.of(ThingType.GROUP);
            case FACILITY -> Optional.of(ThingType.FACILITY);
            case PLACE -> Optional.of(chain.place().map(place -> switch (place.kind()) {
                case COUNTRY -> ThingType.COUNTRY;
                case REGION, MACRO_REGION -> ThingType.REGION;
                case SETTLEMENT -> ThingType.SETTLEMENT;
                case FACILITY -> ThingType.FACILITY;
                case NATURAL_FEATURE -> ThingType.NATURAL_FEATURE;
            }).orElseGet(() -> unknownPlace(chain, text)));
            case PEOPLE -> chain.mentions().stream().anyMatch(mention -> text.token(mention.head()).tag().endsWith("S")) ? Optional.of(ThingType.GROUP)
                    : Optional.empty();
            case THING -> Optional.empty();
        };
    }

    // "Kraft … the company": what a name does not tell, a description does.
    private static Stream<String> described(Chain chain, AnnotatedText text) {
        return chain.mentions().stream().filter(mention -> mention.kind() == Mention.Kind.NOMINAL).map(mention -> text.token(mention.head()).lemma());
    }

    // A name that no gazetteer knows is a village's, unless an article or its own last word says otherwise: "the Loes", "Tablas Strait".
    private static ThingType unknownPlace(Chain chain, AnnotatedText text) {
        Optional<Mention> named = chain.mentions().stream().filter(mention -> mention.kind() == Mention.Kind.NAME).findFirst();
        if (named.isEmpty()) {
            return ThingType.PLACE;
        }
        String[] words = chain.label().toLowerCase(Locale.ROOT).split(" ");
        String last = words[words.length - 1];
        ThingType told = Lexicons.PLACES.getOrDefault(last, Lexicons.PLACES.getOrDefault(last.replaceFirst("s$", ""), ThingType.PLACE));
        boolean water = chain.mentions().stream().filter(mention -> mention.kind() == Mention.Kind.NAME).anyMatch(mention -> isBesideWater(mention, text));
        if (told == ThingType.PLACE && water) {
            return ThingType.NATURAL_FEATURE;
        }
        boolean plain = !text.token(named.get().firstToken()).word().equalsIgnoreCase("the") && !chain.label().endsWith(".");
        return told == ThingType.PLACE && plain ? ThingType.SETTLEMENT : told;
    }

    // "The Sumpul river", "the river Aswa", and "the Loes", since a single name with an article is a river's.
    private static boolean isBesideWater(Mention mention, AnnotatedText text) {
        int before = mention.firstToken() - 1;
        boolean after = mention.endToken() < text.tokens().size() && isFeature(text.token(mention.endToken()));
        boolean article = text.token(mention.firstToken()).word().equalsIgnoreCase("the") && mention.endToken() - mention.firstToken() == 2
                && text.treeOf(mention.head()).headOf(mention.firstToken(), mention.endToken()) == mention.head() && !text.treeOf(mention.head()).is(mention.head(), "compound");
        return article || after || before >= 0 && isFeature(text.token(before));
    }

    private static boolean isFeature(Token token) {
        return Lexicons.PLACES.get(token.lemma().toLowerCase(Locale.ROOT)) == ThingType.NATURAL_FEATURE;
    }

    public Collection<Entity> entities() {
        return List.copyOf(entities.values());
    }

    public Entity entity(Referent.Thing thing) {
        return entities.get(thing);
    }

    /** Whoever tells the text; an unnamed actor where it does not say. */
    public Referent.Thing author() {
        return author;
    }

    /** The thing mentioned by words whose head is this token. */
    public Optional<Referent.Thing> at(int head) {
        return chains.atHead(head).map(chain -> byChain.get(chain.index()));
    }

    /** The country of the people whose adjective this is, where it stands before somebody. */
    public Optional<Referent.Thing> countryOf(int adjective) {
        return Optional.ofNullable(countries.get(adjective)).map(Country::thing);
    }

    /** The first adjective for each country that the text speaks of by its people alone. */
    List<Country> countriesOfPeoples() {
        return countries.values().stream().filter(country -> !byChain.containsValue(country.thing()))
                .collect(Collectors.toMap(Country::thing, country -> country, (first, second) -> first, LinkedHashMap::new)).values().stream().toList();
    }

    /** The thing that this chain became; empty for what is neither actor nor place. */
    public Optional<Referent.Thing> of(Chain chain) {
        return Optional.ofNullable(byChain.get(chain.index()));
    }

    /** The chains that became entities, in order. */
    public List<Chain> chains() {
        return new ArrayList<>(chains.chains().stream().filter(chain -> byChain.containsKey(chain.index())).toList());
    }

    /** Read once, when the first text is. */
    private static final class Lexicons {
        static final Set<String> UNSPECIFIC = Table.ofResource("data/lexicon/unspecific-words.tsv").words("word");
        static final Map<String, String> VAGUE = Table.ofResource("data/lexicon/vague-nouns.tsv").rows().stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.get("noun"), row -> row.get("kind")));
        static final Map<String, ThingType> PLACES = Table.ofResource("data/lexicon/place-nouns.tsv").rows().stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.get("noun"), row -> row.constant("kind", ThingType.class)));
        static final Set<String> KIN = Table.ofResource("data/lexicon/kin.tsv").words("noun");
        static final OrganizationTypes ORGANIZATIONS = new OrganizationTypes();
        // "President" is written like a name, and names nobody outside its text.
        static final Set<String> TITLES = Table.ofResource("data/lexicon/titles.tsv").words("title");
    }
}
