package org.attest.annotation.name;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.attest.annotation.DependencyTree;
import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.annotation.Token;
import org.attest.gazetteer.Place;
import org.attest.lexicon.Table;

/**
 * Takes common words for no names: "Water", "Delivery" and "Member" with a capital are headings and terms, unless the text has somebody called so in full or with
 * a title, or the one called so says or thinks something; "Hell" and "Men" are no towns, unless one is in them.
 */
final class CommonWords implements NameStep {

    private static final Set<String> COMMON = Table.ofResource("data/lexicon/common-words.tsv").words("word");
    private static final Set<String> WITHIN = Set.of("in", "near", "from", "to", "outside", "at", "through");
    private static final long KNOWN = 100_000;

    @Override
    public List<Name> apply(NameContext context, List<Name> names) {
        Set<String> called = new HashSet<>();
        for (Name name : names) {
            boolean single = name.endToken() - name.firstToken() == 1;
            if (name.kind() == NameKind.PERSON && !single) {
                for (int token = name.firstToken(); token < name.endToken(); token++) {
                    called.add(context.word(token));
                }
            } else if (single && (context.isTitled(name) || isUsedAsName(context, name))) {
                called.add(context.words(name));
            }
        }
        return names.stream().filter(name -> !isCommon(context, name) || called.contains(context.words(name))).filter(name -> !isOpeningPlural(context, name)).toList();
    }

    // "Neighbours said that": a capital that is the sentence's.
    private static boolean isOpeningPlural(NameContext context, Name name) {
        Token word = context.token(name.firstToken());
        boolean opening = name.kind() == NameKind.PERSON && name.endToken() - name.firstToken() == 1 && context.startsSentence(name.firstToken()) && !context.isSurname(word.word());
        String lower = word.word().toLowerCase(Locale.ROOT);
        return opening && lower.endsWith("s") && context.lexicon().isPersonNoun(lower.substring(0, lower.length() - 1));
    }

    private static boolean isCommon(NameContext context, Name name) {
        String word = context.word(name.firstToken());
        boolean single = name.endToken() - name.firstToken() == 1 && COMMON.contains(word.toLowerCase(Locale.ROOT));
        return single && switch (name.kind()) {
            case PERSON -> !context.lexicon().isGivenName(word) && !context.lexicon().isTitle(word) && !context.isSurname(word);
            case PLACE -> context.place(word).filter(place -> place.kind() != Place.Kind.SETTLEMENT || place.population() >= KNOWN).isEmpty();
            case ORGANIZATION, FACILITY, PEOPLE, OTHER -> false;
        };
    }

    /** Whoever says or thinks something is somebody, and where something happens is a place. */
    private static boolean isUsedAsName(NameContext context, Name name) {
        DependencyTree tree = context.text().treeOf(name.firstToken());
        int head = name.firstToken();
        boolean pointed = head > 0 && context.token(head - 1).tag().matches("DT|PRP\\$|JJ");
        return !pointed && switch (name.kind()) {
            case PERSON -> tree.is(head, "nsubj") && tree.head(head).filter(verb -> context.token(verb).isVerb()
                    && Surroundings.PERSONAL.contains(context.token(verb).lemma())).isPresent();
            case PLACE -> tree.child(head, "case").filter(word -> WITHIN.contains(context.word(word).toLowerCase(Locale.ROOT))).isPresent();
            case ORGANIZATION, FACILITY, PEOPLE, OTHER -> false;
        };
    }
}
