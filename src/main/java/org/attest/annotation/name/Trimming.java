package org.attest.annotation.name;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.lexicon.WordGroups;

/** Cuts lists apart, and takes titles, articles, marks and the possessive ending off. */
final class Trimming implements NameStep {

    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/name-surroundings.tsv");
    private static final Set<String> ENDS = Set.of("'s", "’s", "'", "’", ",", ".", ";", ":", "-", "--", "(", ")", "\"", "``", "''", "“", "”", "the",
            "The", "of", "and", "&", "_", "Dear", "Dearest");
    /** "Ann Roe <ann@example.org>" */
    private static final Pattern ADDRESS = Pattern.compile("[<(\\[]?[^\\s@]{1,64}@[^\\s@]{1,255}");
    /** Before a word of a name that is a form of address elsewhere: "Ministry of Justice". */
    private static final Set<String> LEADING = Set.of("of", "for", "the", "and");
    private static final Set<String> AREAS = WORDS.of("area");
    private static final Set<String> DAYS = Stream.of(DayOfWeek.values()).map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> MONTHS = Stream.of(Month.values()).map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> TEMPORAL = WORDS.of("temporal");

    @Override
    public List<Name> apply(NameContext context, List<Name> names) {
        List<Name> kept = new ArrayList<>();
        for (Name name : names) {
            int begin = name.firstToken();
            for (int token = name.firstToken(); token < name.endToken(); token++) {
                if (isBreak(context, name, token)) {
                    trim(context, begin, token, name.kind(), kept);
                    begin = token + 1;
                }
            }
            int of = memberOf(context, begin, name);
            int town = of > 0 ? 0 : townOf(context, begin, name);
            if (of + town > 0) {
                trim(context, begin, of + town, NameKind.PERSON, kept);
                begin = of + town + 1;
            }
            trim(context, begin, name.endToken(), of > 0 ? NameKind.ORGANIZATION : town > 0 ? NameKind.PLACE : name.kind(), kept);
        }
        return kept;
    }

    private static boolean isBreak(NameContext context, Name name, int token) {
        String word = context.word(token);
        return switch (word) {
            case ";", "/", "|" -> true;
            case "," -> name.kind() != NameKind.ORGANIZATION || token + 1 < name.endToken()
                    && !context.lexicon().isOrganizationHead(context.word(token + 1));
            case "and" -> name.kind() == NameKind.PERSON || name.kind() == NameKind.PLACE
                    || name.kind() == NameKind.ORGANIZATION && token > name.firstToken() && context.lexicon().isKnownOrganization(context.words(name.firstToken(), token));
            // "In the camp at Wurmzell the Jadari were kept": two names; but "Newton on the Moors".
            case "the" -> name.kind() == NameKind.PLACE && token > name.firstToken() && context.isCapital(token - 1);
            default -> false;
        };
    }

    /** Where "of" stands in "Orlen Skaffet of Dubrenik", somebody and a town; 0 where it is one name: "Hilary of Poitiers", "Grand Duke of Dubrenik". */
    private static int townOf(NameContext context, int begin, Name name) {
        int of = IntStream.range(begin, name.endToken()).filter(token -> !context.isCapital(token)).findFirst().orElse(begin);
        boolean told = name.kind() == NameKind.PERSON && of - begin >= 2 && of + 1 < name.endToken() && context.word(of).equals("of");
        boolean plain = IntStream.range(begin, name.endToken()).allMatch(token -> token == of || context.isCapital(token) && !context.lexicon().isTitle(context.word(token))
                && !context.lexicon().isOrganizationHead(context.word(token)) && !context.lexicon().isFacilityHead(context.word(token)) && !context.lexicon().isPlaceHead(context.word(token)));
        return told && plain ? of : 0;
    }

    /** Where "of" stands in "Vera Blau of the Liberal Party": two names; 0 where it is one. */
    private static int memberOf(NameContext context, int begin, Name name) {
        for (int of = begin + 2; of <= begin + 3 && of + 1 < name.endToken(); of++) {
            boolean person = context.word(of).equals("of") && (context.lexicon().isGivenName(context.word(begin)) || context.isTitled(name)) && !context.lexicon().isOrganizationHead(context.word(of - 1))
                    && !context.lexicon().isFacilityHead(context.word(of - 1)) && !context.lexicon().isPlaceHead(context.word(of - 1));
            if (person && (context.lexicon().isOrganizationHead(context.word(name.endToken() - 1)) || context.lexicon().isOrganizationHead(context.word(of + 1)))) {
                return of;
            }
        }
        return 0;
    }

    private static void trim(NameContext context, int first, int end, NameKind kind, List<Name> kept) {
        int begin = first;
        int stop = end;
        boolean cut = true;
        while (cut && begin < stop) {
            cut = false;
            if (stop - begin > 1 && (isChoice(context, begin) || isOfDate(context, begin))) {
                begin++;
                cut = true;
            } else if (ENDS.contains(context.word(stop - 1)) && !isInitial(context, stop - 1) || stop - begin > 1 && ADDRESS.matcher(context.word(stop - 1)).matches()) {
                stop--;
                cut = true;
            } else if (ENDS.contains(context.word(begin)) || kind == NameKind.PLACE && AREAS.contains(context.word(begin))) {
                begin++;
                cut = true;
            } else if (kind == NameKind.PERSON && stop - begin > 2 && context.lexicon().isTitle(context.words(begin, begin + 2))) {
                begin += 2;
                cut = true;
            } else if (kind == NameKind.PERSON && stop - begin > 1 && context.lexicon().isTitle(context.word(begin))) {
                begin++;
                cut = true;
            } else if (kind == NameKind.PERSON && stop - begin > 2 && context.isDemonym(context.word(begin)) && !context.lexicon().isGivenName(context.word(begin))) {
                // "the Irish Tom Keane"
                begin++;
                cut = true;
            } else if (stop - begin > 1 && context.startsSentence(begin) && !context.isShouted(begin) && context.token(begin).tag().equals("IN")) {
                // "Within Lindholm": a capital that is the sentence's.
                begin++;
                cut = true;
            } else if (stop - begin > 1 && Character.isLowerCase(context.word(begin).charAt(0)) && context.token(begin).tag().matches("RB|VBN")) {
                // "Westfield, also called Camp Q": how it is called is no part of the name.
                begin++;
                cut = true;
            } else if (kind != NameKind.PERSON && context.lexicon().isTitle(context.word(stop - 1)) && !(stop - begin > 2 && LEADING.contains(context.word(stop - 2)))) {
                stop--;
                cut = true;
            }
        }
        if (begin < stop) {
            // "Muslim Eid", "Roman Saturnalia": of a people, but nobody.
            boolean ofPeople = kind == NameKind.PERSON && stop - begin == 2 && context.lexicon().isPeople(context.word(begin)) && !context.lexicon().isGivenName(context.word(begin))
                    && !context.lexicon().isGivenName(context.word(begin + 1));
            kept.add(context.name(begin, stop, ofPeople ? NameKind.OTHER : kind));
        }
    }

    // "A. Lindholm" above "B. Vera": letters of answers, one line after the other.
    private static boolean isChoice(NameContext context, int token) {
        String word = context.word(token);
        int at = context.token(token).span().begin();
        String text = context.text().document().text();
        if (!word.matches("[A-H]\\.") || at > 0 && text.charAt(at - 1) != '\n') {
            return false;
        }
        return text.contains("\n" + (char) (word.charAt(0) + 1) + ". ") || word.charAt(0) > 'A' && text.contains("\n" + (char) (word.charAt(0) - 1) + ". ");
    }

    // "On 19 July Harker's account", "On Monday Harker left", "in May Harker"; but "June Harker".
    private static boolean isOfDate(NameContext context, int token) {
        String word = context.word(token);
        boolean dated = token > 0 && (context.token(token - 1).tag().equals("CD") || TEMPORAL.contains(context.word(token - 1).toLowerCase(Locale.ROOT)));
        return DAYS.contains(word) || MONTHS.contains(word) && dated;
    }

    private static boolean isInitial(NameContext context, int token) {
        return context.word(token).length() > 1 && !context.word(token).startsWith("'") && !context.word(token).startsWith("’")
                && Character.isUpperCase(context.word(token).charAt(0)) && !context.word(token).equals("The");
    }
}
