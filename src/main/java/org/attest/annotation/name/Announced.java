package org.attest.annotation.name;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.lexicon.Table;
import org.attest.lexicon.WordGroups;

/**
 * Believes the noun right before a name, and the article: in "the opposition party Ata Zhol" it is a party's name, in "the fishing boat Blue Dawn" and
 * "MV Reyna" a ship's, and "the Pruitts" are a family of somebody called so.
 */
final class Announced implements NameStep {

    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/name-surroundings.tsv");
    private static final Set<String> VESSELS = WORDS.of("vessel");
    private static final Set<String> DETERMINERS = Set.of("the", "a", "an", "his", "her", "their", "its", "our", "my");
    static final Set<String> BODIES = bodies();
    private static final Set<String> CALLING = Set.of("called", "named");
    private static final Set<String> SETTLED = WORDS.of("settled");
    private static final int REACH = 4;
    private static final int ALIAS_REACH = 9;
    private static final int LONGEST_PERSON = 4;
    private static final Pattern ALIAS = Pattern.compile(",? ?(?:\\d{1,3}, )?(?:(?:better |also |widely |usually |commonly )?known (?:\\w+ ){0,3}as |nicknamed |alias |a\\.k\\.a\\. |aka |dubbed |whose nickname was )[\"“'‘]?");

    private static Set<String> bodies() {
        Set<String> bodies = new HashSet<>(Set.of("newspaper", "magazine", "militia"));
        Table.ofResource("data/lexicon/organization-heads.tsv").rows().stream().filter(row -> row.get("common").equals("yes")).forEach(row -> bodies.add(row.get("noun")));
        return Set.copyOf(bodies);
    }

    @Override
    public List<Name> apply(NameContext context, List<Name> names) {
        Set<String> surnames = new HashSet<>();
        names.stream().filter(name -> name.kind() == NameKind.PERSON && name.endToken() - name.firstToken() > 1).forEach(name -> surnames.add(context.word(name.endToken() - 1)));
        Set<Name> aliases = aliases(context, names);
        return names.stream().map(name -> aliases.contains(name) ? context.name(name.firstToken(), name.endToken(), NameKind.PERSON) : announced(context, name, surnames).map(kind -> context.name(name.firstToken(), name.endToken(), kind)).orElse(name)).toList();
    }

    // "Giuseppe Vaccarino, 43, known as Pinuzzu"
    private static Set<Name> aliases(NameContext context, List<Name> names) {
        Set<Name> aliases = new HashSet<>();
        for (int i = 1; i < names.size(); i++) {
            Name person = names.get(i - 1);
            Name alias = names.get(i);
            boolean near = person.kind() == NameKind.PERSON && alias.kind() != NameKind.PEOPLE && alias.firstToken() - person.endToken() <= ALIAS_REACH
                    && alias.firstToken() > person.endToken();
            if (near && ALIAS.matcher(context.text().document().text().substring(person.span().end(), alias.span().begin())).matches()) {
                aliases.add(alias);
            }
        }
        return aliases;
    }

    private static Optional<NameKind> announced(NameContext context, Name name, Set<String> surnames) {
        int before = name.firstToken() - 1;
        if (before < 0 || context.startsSentence(name.firstToken())) {
            return Optional.empty();
        }
        String word = context.word(before).toLowerCase(Locale.ROOT);
        String last = context.word(name.endToken() - 1);
        if (word.equals("the") && name.endToken() == name.firstToken() + 1 && last.endsWith("s") && surnames.contains(last.substring(0, last.length() - 1))) {
            return Optional.of(NameKind.PEOPLE);
        }
        if (VESSELS.contains(word)) {
            return Optional.of(NameKind.OTHER);
        }
        boolean open = name.kind() == NameKind.PERSON || name.kind() == NameKind.OTHER || name.kind() == NameKind.PLACE;
        if (isSomebody(context, name)) {
            return Optional.of(NameKind.PERSON);
        }
        boolean body = open && Character.isLowerCase(context.word(before).charAt(0)) && BODIES.contains(word) && !context.lexicon().isGivenName(context.word(name.firstToken()))
                && isDetermined(context, before);
        return body ? Optional.of(NameKind.ORGANIZATION) : open && !context.lexicon().isGivenName(context.word(name.firstToken())) && !context.isTitled(name)
                ? told(context, name) : Optional.empty();
    }

    // "A law firm in Bergen, Lindholm Weber," and "Lindholm Weber, a law firm"; "a camp called Skoge".
    private static Optional<NameKind> told(NameContext context, Name name) {
        DependencyTree tree = context.text().treeOf(name.firstToken());
        int head = tree.headOf(name.firstToken(), Math.min(name.endToken(), tree.endToken()));
        if (name.kind() == NameKind.PLACE && context.place(context.words(name)).isPresent()) {
            return Optional.empty();
        }
        Optional<Integer> called = CALLING.contains(context.word(name.firstToken() - 1)) && name.firstToken() - 2 >= tree.firstToken() ? Optional.of(name.firstToken() - 2) : Optional.empty();
        Optional<Integer> apposed = tree.is(head, "appos") ? tree.head(head).filter(noun -> noun < head) : tree.child(head, "appos").filter(noun -> noun > head);
        return called.or(() -> apposed).filter(noun -> context.token(noun).tag().equals("NN") && isDetermined(context, noun)).flatMap(noun -> kind(context, context.token(noun).lemma()));
    }

    // "Edgars Ozols, then the mayor of the town," is no company: of two words or more without one that bodies are called by.
    private static boolean isSomebody(NameContext context, Name name) {
        boolean full = name.endToken() - name.firstToken() > 1 && name.endToken() - name.firstToken() <= LONGEST_PERSON && (name.kind() == NameKind.ORGANIZATION || name.kind() == NameKind.OTHER);
        DependencyTree tree = context.text().treeOf(name.firstToken());
        int head = tree.headOf(name.firstToken(), Math.min(name.endToken(), tree.endToken()));
        boolean plain = full && IntStream.range(name.firstToken(), name.endToken()).mapToObj(context::word)
                .allMatch(word -> Character.isUpperCase(word.charAt(0)) && !word.equals(word.toUpperCase(Locale.ROOT)) && !BODIES.contains(word.toLowerCase(Locale.ROOT)));
        return plain && tree.children(head, "appos").stream().anyMatch(noun -> noun > head && isDetermined(context, noun)
                && (context.lexicon().isPersonNoun(context.token(noun).lemma()) || context.lexicon().isOffice(context.token(noun).lemma())));
    }

    private static Optional<NameKind> kind(NameContext context, String noun) {
        return BODIES.contains(noun) ? Optional.of(NameKind.ORGANIZATION) : context.lexicon().isLand(noun) || SETTLED.contains(noun) ? Optional.of(NameKind.PLACE) : Optional.empty();
    }

    private static boolean isDetermined(NameContext context, int noun) {
        for (int token = noun - 1; token >= Math.max(0, noun - REACH); token--) {
            String word = context.word(token).toLowerCase(Locale.ROOT);
            if (DETERMINERS.contains(word)) {
                return true;
            }
            if (!context.token(token).isNoun() && !context.token(token).tag().startsWith("JJ")) {
                return false;
            }
        }
        return false;
    }
}
