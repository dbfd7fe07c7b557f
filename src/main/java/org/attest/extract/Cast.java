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

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Chain;
import org.attest.annotation.Chains;
import org.attest.annotation.DependencyTree;
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
import org.attest.text.TextSpan;

/** Everybody and everything that a text speaks of, as entities, found by the words that mention them. */
public final class Cast {

    private final Map<Referent.Thing, Entity> entities = new LinkedHashMap<>();
    private final Map<Integer, Referent.Thing> byChain = new HashMap<>();
    /** By chain: those whom it names where it speaks of several; looked up once for each, since it may have very many mentions. */
    private final Map<Integer, List<Referent.Thing>> named = new HashMap<>();
    private final Map<Integer, Country> countries;
    private final Chains chains;
    private final Map<String, Referent.Thing> speakers;
    private final Referent.Thing author;
    private final Optional<Referent.Thing> speakingBody;
    private final Map<Referent.Thing, TextSpan> labelled;

    /**
     * The country that an adjective of a people before somebody means, as in "a Lebanese trader".
     *
     * @param adjective the word that tells of it
     */
    record Country(Referent.Thing thing, Token adjective) {}

    private Cast(AnnotatedText text, OrganizationTypes organizations) {
        chains = text.layers().contains(Layer.CHAINS) ? text.get(Layer.CHAINS) : new Chains(List.of(), Optional.empty(), Map.of());
        ChainTypes types = new ChainTypes(text, organizations);
        PickedOut pickedOut = new PickedOut(text, chains);
        RealNames real = new RealNames(text);
        TurnSpeakers turns = new TurnSpeakers(text, chains);
        Map<Integer, String> answerers = turns.namesOfNameless();
        IssuingBody body = new IssuingBody(text, chains);
        Optional<Chain> issuer = body.find();
        for (Chain chain : chains.chains()) {
            if (answerers.containsKey(chain.index())) {
                add(chain, ThingType.PERSON, answerers.get(chain.index()));
            } else if (pickedOut.test(chain)) {
                types.of(chain).filter(type -> isNarrator(chain) || issuer.filter(chain::equals).isPresent() || real.test(chain, type)).ifPresent(type -> add(chain, type, chain.label()));
            }
        }
        speakers = turns.among(entities, byChain);
        labelled = turns.labelled();
        countries = countries(text);
        Optional<Referent.Thing> issuing = issuer.map(chain -> byChain.get(chain.index()));
        // What an organization says of "us" is said of itself.
        speakingBody = body.speaking().map(chain -> byChain.get(chain.index()));
        speakingBody.ifPresent(thing -> body.own().forEach(chain -> byChain.putIfAbsent(chain.index(), thing)));
        author = chains.narrator().map(chain -> byChain.get(chain.index())).or(() -> issuing).orElseGet(() -> {
            Entity unmentioned = unmentionedAuthor(text);
            entities.putIfAbsent(unmentioned.id(), unmentioned);
            return unmentioned.id();
        });
    }

    /** Those whom only the labels of their turns name, and where the first of these stands. */
    Map<Referent.Thing, TextSpan> labelled() {
        return labelled;
    }

    public static Cast of(AnnotatedText text) {
        return new Cast(text, Lexicons.ORGANIZATIONS);
    }

    private boolean isNarrator(Chain chain) {
        return chains.narrator().filter(narrator -> narrator.index() == chain.index()).isPresent();
    }

    // Somebody whom the byline names and the text never mentions, or nobody known.
    private static Entity unmentionedAuthor(AnnotatedText text) {
        return text.document().metadata().authors().stream().findFirst()
                .map(name -> new Entity(new Referent.Thing(ThingFamily.PERSON, name), ThingType.PERSON, name, List.of(), true, Optional.empty()))
                .orElseGet(() -> new Entity(new Referent.Thing(ThingFamily.ACTOR, "author"), ThingType.ACTOR,
                        "author of " + text.document().metadata().title(), List.of(), false, Optional.empty()));
    }

    private Map<Integer, Country> countries(AnnotatedText text) {
        Map<Integer, Country> found = new LinkedHashMap<>();
        for (Token token : chains.chains().isEmpty() ? List.<Token>of() : text.tokens()) {
            int at = token.index();
            boolean describes = Character.isUpperCase(token.word().charAt(0)) && described(text.treeOf(at), at).stream().flatMap(head -> at(head).stream()).map(entities::get)
                    .anyMatch(entity -> entity.type() == ThingType.PERSON || entity.type() == ThingType.GROUP);
            if (describes) {
                Gazetteer.standard().countryOfDemonym(token.word()).filter(place -> place.kind() == Place.Kind.COUNTRY)
                        .ifPresent(country -> found.put(at, new Country(country(country), token)));
            }
        }
        return found;
    }

    /** Whom the word describes: "the Dutch lawyer", "she is Dutch", "her partner, a Dutchman". */
    private static List<Integer> described(DependencyTree tree, int word) {
        if (!tree.children(word, "cop").isEmpty()) {
            return tree.children(word, "nsubj");
        }
        boolean beside = tree.is(word, "amod") || tree.is(word, "compound") || tree.is(word, "appos") && !tree.children(word, "det").isEmpty();
        return beside ? tree.head(word).map(List::of).orElse(List.of()) : List.of();
    }

    /** The country as the text names it; else by its name in the gazetteer. */
    private Referent.Thing country(Place country) {
        Optional<Referent.Thing> named = entities.values().stream().filter(entity -> entity.placeKey().filter(country.key()::equals).isPresent()).map(Entity::id).findFirst();
        Referent.Thing id = named.orElseGet(() -> new Referent.Thing(ThingFamily.PLACE, country.name()));
        entities.putIfAbsent(id, new Entity(id, ThingType.COUNTRY, country.name(), List.of(), true, Optional.of(country.key())));
        return id;
    }

    private void add(Chain chain, ThingType type, String key) {
        Referent.Thing id = new Referent.Thing(type.family(), key);
        if (entities.containsKey(id)) {
            // Two things of one name in one text: the place of their first mention tells them apart.
            id = new Referent.Thing(type.family(), key + " " + chain.mentions().getFirst().span().begin());
        }
        byChain.put(chain.index(), id);
        // A people is spoken of, and called so, wherever one of them is: only what is said of it makes it a finding.
        boolean named = chain.isNamed() && chain.kind() != Chain.Kind.PEOPLE && !isTitle(chain.label());
        entities.put(id, new Entity(id, type, key, chain.otherNames().stream().filter(name -> !isTitle(name)).toList(), named, chain.place().map(Place::key)));
    }

    private static boolean isTitle(String name) {
        return Lexicons.TITLES.contains(name.toLowerCase(Locale.ROOT).replaceFirst("[.]$", ""));
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

    /** The organization in whose name the text speaks, also where somebody of it signed. */
    public Optional<Referent.Thing> speakingBody() {
        return speakingBody;
    }

    /** Whoever speaks in the turns of this label. */
    public Optional<Referent.Thing> speaker(String label) {
        return Optional.ofNullable(speakers.get(label));
    }

    /** The thing mentioned by words whose head is this token. */
    public Optional<Referent.Thing> at(int head) {
        return chains.atHead(head).map(chain -> byChain.get(chain.index()));
    }

    /** All who are mentioned by words whose head is this token: one thing, or those whom "they" and "we" stand for together. */
    public List<Referent.Thing> allAt(int head) {
        List<Referent.Thing> members = members(head);
        // "My brothers, Yonas and Filmon": the two of them, rather than the brothers.
        return members.size() > 1 && (isNominal(head) || things(head).isEmpty()) ? members : at(head).map(List::of).orElse(members);
    }

    private List<Referent.Thing> members(int head) {
        List<Referent.Thing> own = things(head);
        return own.isEmpty() ? chains.atHead(head).map(chain -> named.computeIfAbsent(chain.index(), key -> named(chain))).orElse(own) : own;
    }

    /** "Two officers, Roe and Lund, came. The officers left", "they left": the two by name. */
    private List<Referent.Thing> named(Chain chain) {
        return chain.mentions().stream().filter(mention -> mention.kind() == Mention.Kind.NOMINAL).map(mention -> things(mention.head())).filter(several -> several.size() > 1)
                .findFirst().orElse(List.of());
    }

    private List<Referent.Thing> things(int head) {
        return chains.members(head).stream().flatMap(chain -> of(chain).stream()).toList();
    }

    private boolean isNominal(int head) {
        return chains.mentions().stream().anyMatch(mention -> mention.head() == head && mention.kind() == Mention.Kind.NOMINAL);
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
        static final OrganizationTypes ORGANIZATIONS = new OrganizationTypes();
        // "President" is written like a name, and names nobody outside its text.
        static final Set<String> TITLES = Table.ofResource("data/lexicon/titles.tsv").words("title");
    }
}
