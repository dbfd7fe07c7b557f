package org.attest.annotation.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.annotation.Sentence;
import org.attest.gazetteer.Place;
import org.attest.lexicon.WordGroups;

/** Adds capitalised sequences that the model missed, and lengthens those of which it saw a part. */
final class CapitalRuns implements NameStep {

    private static final WordGroups WORDS = WordGroups.ofResource("data/lexicon/name-surroundings.tsv");
    private static final Set<String> JOINTS = Set.of("de", "del", "della", "di", "da", "von", "van", "der", "den", "bin", "ibn", "al", "el", "la",
            "le", "du", "az", "ez", "ar", "as", "ash", "ad", "ed", "er", "es", "of", "for", "&", "-", "–", "y", "e");
    private static final Pattern WITHIN_NAMES = Pattern.compile("VB.*|JJ.*|RB|NNS?|CD");
    private static final Set<String> SMALL = Set.of("of", "the", "for", "and");
    private static final Set<String> HEAD_JOINTS = Set.of("of", "for");
    private static final Set<String> CONCERNED = WORDS.of("directed");

    @Override
    public List<Name> apply(NameContext context, List<Name> names) {
        List<Name> result = lengthened(context, names);
        int[] cover = context.cover(result);
        List<Name> added = new ArrayList<>();
        for (Sentence sentence : context.text().sentences()) {
            int token = sentence.firstToken();
            while (token < sentence.endToken()) {
                if (cover[token] >= 0 || !isPart(context, token)) {
                    token++;
                    continue;
                }
                int end = end(context, cover, token, sentence.endToken());
                name(context, token, end, end < sentence.endToken() && cover[end] >= 0).ifPresent(added::add);
                token = end;
            }
        }
        return context.withoutOverlap(result, added);
    }

    private static boolean isPart(NameContext context, int token) {
        return context.isCapital(token) && (context.token(token).isProperNoun() || !Character.isUpperCase(context.word(token).charAt(0)))
                && !context.lexicon().isNoName(context.word(token));
    }

    private static int end(NameContext context, int[] cover, int first, int limit) {
        int end = first + 1;
        while (end < limit && cover[end] < 0) {
            if (end + 1 < limit && cover[end + 1] < 0 && isGap(context, end) && isPart(context, end + 1)) {
                end += 2;
            } else if (!isRole(context, end) && (isPart(context, end) || context.isCapital(end) && context.token(end).isNoun())) {
                end++;
            } else if (JOINTS.contains(context.word(end)) && end + 1 < limit && cover[end + 1] < 0 && isPart(context, end + 1)
                    && joins(context, first, end)) {
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    // "Heaven Sent Gaming": what is written like a name between two parts of one belongs to it, whatever its tag.
    private static boolean isGap(NameContext context, int token) {
        return context.isCapital(token) && !context.isShouted(token) && context.word(token).length() > 2 && WITHIN_NAMES.matcher(context.token(token).tag()).matches()
                && !context.lexicon().isNoName(context.word(token)) && !isRole(context, token) && !context.isDemonym(context.word(token));
    }

    // In "Defence Minister" and "State Department spokesman" the title ends what is named.
    private static boolean isRole(NameContext context, int token) {
        return context.lexicon().isTitle(context.word(token));
    }

    // "of" joins only what can have it: a ministry, a university, a battle, not a person.
    private static boolean joins(NameContext context, int first, int joint) {
        return !HEAD_JOINTS.contains(context.word(joint)) || context.lexicon().isOrganizationHead(context.word(joint - 1))
                || context.lexicon().isPlaceHead(context.word(joint - 1))
                || context.lexicon().isFacilityHead(context.word(joint - 1)) || joint - first > 1 && !context.lexicon().isGivenName(context.word(first));
    }

    private static Optional<Name> name(NameContext context, int from, int end, boolean nameFollows) {
        int first = from;
        boolean titled = false;
        while (first < end && context.lexicon().isTitle(context.word(first))) {
            first++;
            titled = true;
        }
        if (first == end) {
            return nameFollows ? Optional.empty() : loneTitle(context, from, end);
        }
        if (context.isShouted(first) && end - first > 3) {
            return Optional.empty();
        }
        String words = context.words(first, end);
        Optional<NameKind> shown = Kinds.shown(context, first, end);
        if (shown.isPresent()) {
            return Optional.of(context.name(first, end, shown.get()));
        }
        if (titled) {
            return Optional.of(context.name(first, end, NameKind.PERSON));
        }
        if (end - from > 1 && context.lexicon().isGivenName(context.word(first))) {
            return Optional.of(context.name(first, end, NameKind.PERSON));
        }
        boolean opens = context.startsSentence(first) || context.isShouted(first);
        boolean generic = end - first == 1 && (context.lexicon().isOrganizationHead(words) || context.lexicon().isPlaceHead(words)
                || context.lexicon().isFacilityHead(words));
        boolean several = end - first > 1;
        boolean isPlaceLike = !opens && isPlacePreposition(context, first);
        if (generic) {
            return isTheBody(context, first) ? Optional.of(context.name(first, end, NameKind.ORGANIZATION)) : Optional.empty();
        }
        if (context.place(words).filter(place -> several || isProminent(place) || isPlaceLike).isPresent()) {
            return Optional.of(context.name(first, end, NameKind.PLACE));
        }
        if (isAcronym(words) && !opens) {
            return Optional.of(context.name(first, end, NameKind.ORGANIZATION));
        }
        if (opens && end - first == 1) {
            return context.lexicon().isGivenName(words) && !context.isShouted(first) ? Optional.of(context.name(first, end, NameKind.PERSON))
                    : Optional.empty();
        }
        return Optional.of(context.name(first, end, context.lexicon().isGivenName(words) ? NameKind.PERSON : NameKind.OTHER));
    }

    // "Secretary of Defense Ash Carter" is his title, and "reigned as King of Romania" an office that he held.
    private static boolean isOfSomebody(NameContext context, int from, int end) {
        boolean role = from > 0 && Set.of("as", "become", "became").contains(context.word(from - 1).toLowerCase(java.util.Locale.ROOT));
        int limit = Math.min(context.text().sentenceOf(from).endToken(), end + 6);
        for (int token = end + 1; token < limit && !role && (context.isCapital(token) || SMALL.contains(context.word(token))); token++) {
            role = context.lexicon().isGivenName(context.word(token)) && context.place(context.word(token)).isEmpty();
        }
        return role;
    }

    // "the Court", "this House": one body that everybody here knows.
    private static boolean isTheBody(NameContext context, int token) {
        return token > 0 && !context.startsSentence(token) && !context.isShouted(token) && context.lexicon().isOrganizationHead(context.word(token))
                && Set.of("the", "this", "our").contains(context.word(token - 1).toLowerCase(java.util.Locale.ROOT))
                && (token + 1 == context.size() || !context.isCapital(token + 1) && !context.word(token + 1).startsWith("-")
                        && !context.word(token + 1).equals("of"))
                && !context.text().treeOf(token).is(token, "compound") && !(token > 2 && context.word(token - 2).equals("of") && context.isCapital(token - 3));
    }

    // "the President", "Madam Speaker": a title in capitals that stands for its bearer.
    private static Optional<Name> loneTitle(NameContext context, int from, int end) {
        boolean opens = context.isShouted(from) || context.startsSentence(from) && end - from == 1;
        boolean any = from > 0 && Set.of("a", "an", "every", "any", "no").contains(context.word(from - 1).toLowerCase(java.util.Locale.ROOT));
        boolean longer = end < context.size() && Set.of("of", "for").contains(context.word(end));
        boolean office = context.lexicon().isOffice(context.word(end - 1)) || end - from > 1
                && context.lexicon().isOffice(context.words(end - 2, end));
        boolean held = longer && !isOfSomebody(context, from, end) && !context.isShouted(from) && end + 1 < context.size() && (context.isCapital(end + 1)
                || Set.of("the", "these", "that", "all", "this").contains(context.word(end + 1)));
        return opens || any || longer && !held || !office ? Optional.empty() : Optional.of(context.name(from, end, NameKind.PERSON));
    }

    private static boolean isProminent(Place place) {
        return place.kind() == Place.Kind.COUNTRY || place.kind() == Place.Kind.MACRO_REGION || place.population() > 100_000;
    }

    private static boolean isPlacePreposition(NameContext context, int first) {
        return first > 0 && Set.of("in", "near", "from", "to", "outside", "inside", "around").contains(context.word(first - 1));
    }

    private static boolean isAcronym(String word) {
        return word.length() >= 3 && word.length() <= 6 && word.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z');
    }

    // "Combined" + "Joint Task Force", "Syrian" + "Arab Army".
    private static boolean opensBody(NameContext context, Name name, int token) {
        boolean people = context.isCapital(token) && context.isDemonym(context.word(token));
        boolean body = name.kind() == NameKind.ORGANIZATION && context.lexicon().isOrganizationHead(context.word(name.endToken() - 1));
        boolean written = !context.startsSentence(token) && isGap(context, token);
        return body && !context.isShouted(token) && (people || written && context.token(token).tag().matches("JJ|VBN|NN"));
    }

    // "Ministry of Health and Social Welfare": one body with two concerns, and not "the University of Oslo and Lindholm".
    private static boolean goesOn(NameContext context, int[] cover, Name name, int token, int limit) {
        boolean concerned = CONCERNED.contains(context.word(name.endToken() - 1).toLowerCase(java.util.Locale.ROOT));
        return concerned && context.word(token).equals("and") && token + 1 < limit && cover[token + 1] < 0 && isPart(context, token + 1)
                && context.place(context.word(token + 1)).isEmpty() && !context.lexicon().isGivenName(context.word(token + 1));
    }

    // "Ministry" + "of Health", "George Washington" + "Bridge".
    private static List<Name> lengthened(NameContext context, List<Name> names) {
        List<Name> result = new ArrayList<>();
        int[] cover = context.cover(names);
        for (Name name : names) {
            Sentence sentence = context.text().sentenceOf(name.firstToken());
            int end = name.endToken();
            while (end < sentence.endToken() && cover[end] < 0 && isPart(context, end) && !isRole(context, end)) {
                end++;
            }
            int of = end + 1 < sentence.endToken() && context.word(end + 1).equals("the") ? end + 2 : end + 1;
            boolean ofPhrase = of < sentence.endToken() && HEAD_JOINTS.contains(context.word(end))
                    && (context.lexicon().isOrganizationHead(context.word(end - 1)) || context.lexicon().isFacilityHead(context.word(end - 1)))
                    && cover[of] < 0 && isPart(context, of);
            if (ofPhrase) {
                end = of + 1;
                while (end < sentence.endToken() && cover[end] < 0 && (isPart(context, end) || goesOn(context, cover, name, end, sentence.endToken()))) {
                    end++;
                }
            }
            int first = name.firstToken();
            while (first > sentence.firstToken() && cover[first - 1] < 0 && isPart(context, first - 1)
                    && !context.lexicon().isTitle(context.word(first - 1))
                    && !context.startsSentence(first - 1) && name.kind() != NameKind.PERSON) {
                first--;
            }
            if (first > sentence.firstToken() && cover[first - 1] < 0 && opensBody(context, name, first - 1)) {
                first--;
            }
            NameKind kind = first < name.firstToken() || end > name.endToken() ? Kinds.shown(context, first, end).orElse(name.kind()) : name.kind();
            result.add(context.name(first, end, kind));
        }
        return result;
    }
}
