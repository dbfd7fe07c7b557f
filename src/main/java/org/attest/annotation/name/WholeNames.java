package org.attest.annotation.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.lexicon.Table;

/**
 * Gives names back what the model cut off: the article of "al-Shabaab", the first name of "Foday Sankoh", whose office it is in "the Prosecutor's Office", what a "Commission on
 * Human Rights" is for.
 */
final class WholeNames implements NameStep {

    private static final Set<String> ARTICLES = Set.of("al", "el", "ad", "as", "ar", "an", "ash", "at", "az");
    private static final Set<String> COMPLEMENTS = Set.of("on", "for", "against");
    private static final Set<String> COMMON = Table.ofResource("data/lexicon/common-words.tsv").words("word");
    private static final Set<String> LISTING = Set.of(",", "and", "&");
    private static final Set<String> OFFICES = Set.of("Office", "Council", "Court", "Department", "Cabinet", "Guard");

    @Override
    public List<Name> apply(NameContext context, List<Name> names) {
        List<Name> result = new ArrayList<>();
        for (Name given : names) {
            if (!result.isEmpty() && given.firstToken() < result.getLast().endToken()) {
                continue;
            }
            Name name = listed(context, given);
            result.removeIf(earlier -> earlier.firstToken() >= name.firstToken());
            Name whole = completed(context, result.isEmpty() ? 0 : result.getLast().endToken(), name);
            if (!result.isEmpty() && (isFirstName(context, result.getLast(), whole) || isPortfolio(context, result.getLast(), whole))) {
                whole = context.name(result.removeLast().firstToken(), whole.endToken(), NameKind.PERSON);
            } else if (!result.isEmpty() && isOfficer(context, result.getLast(), whole)) {
                int officer = officer(context, result.getLast());
                result.removeIf(earlier -> earlier.firstToken() >= officer);
                whole = context.name(officer, whole.endToken(), NameKind.ORGANIZATION);
            }
            result.add(whole);
        }
        return result;
    }

    private static Name completed(NameContext context, int free, Name name) {
        int first = name.firstToken();
        if (first - 2 >= free && isArticle(context, first)) {
            String words = context.words(first - 2, name.endToken());
            return context.name(first - 2, name.endToken(), context.lexicon().isKnownOrganization(words) ? NameKind.ORGANIZATION : name.kind());
        }
        int head = first - 2;
        boolean forIt = head >= free && name.kind() == NameKind.OTHER && COMPLEMENTS.contains(context.word(head + 1)) && context.isCapital(head) && context.lexicon().isOrganizationHead(context.word(head))
                && context.text().sentenceOf(head).equals(context.text().sentenceOf(first));
        if (forIt) {
            return context.name(head, name.endToken(), NameKind.ORGANIZATION);
        }
        int owner = first - 2;
        boolean office = owner >= free && name.kind() == NameKind.ORGANIZATION && OFFICES.contains(context.word(first)) && name.endToken() == first + 1 && context.word(first - 1).matches("['’]s")
                && context.isCapital(owner) && (context.lexicon().isTitle(context.word(owner)) || context.lexicon().isPersonNoun(context.word(owner).toLowerCase(Locale.ROOT)));
        if (office) {
            boolean attorney = owner - 1 >= free && context.isCapital(owner - 1) && !context.startsSentence(owner) && context.lexicon().isTitle(context.words(owner - 1, owner + 1));
            return context.name(attorney ? owner - 1 : owner, name.endToken(), NameKind.ORGANIZATION);
        }
        return context.name(begin(context, free, name), name.endToken(), name.kind());
    }

    /** Where a first name, or what tells one body from others of its name, stands before it: "Fulgence Kayishema", "the Real IRA", "the Truth, Justice and Reconciliation Commission". */
    private static int begin(NameContext context, int free, Name name) {
        int before = name.firstToken() - 1;
        if (before < free || !context.text().sentenceOf(before).equals(context.text().sentenceOf(name.firstToken())) || !context.isCapital(before) || context.isShouted(before)) {
            return name.firstToken();
        }
        String word = context.word(before);
        boolean plain = word.matches("\\p{Lu}\\p{Ll}{2,}") && !context.isDemonym(word) && !context.lexicon().isTitle(word) && !context.lexicon().isPersonNoun(word.toLowerCase(Locale.ROOT));
        boolean firstName = isSurname(context, name) && plain && context.token(before).isProperNoun() && context.text().treeOf(before).is(before, "compound")
                && !context.lexicon().isPeople(word) && !context.lexicon().isOrganizationHead(word) && !isCommon(word);
        boolean telling = name.kind() == NameKind.ORGANIZATION && plain && !context.startsSentence(before) && context.token(before).tag().equals("JJ") && context.text().treeOf(before).is(before, "amod")
                && before - 1 >= free && context.word(before - 1).equalsIgnoreCase("the");
        // "The Iraqi Foreign Minister", of whom the model took the last word alone.
        boolean office = name.kind() == NameKind.PERSON && name.endToken() - name.firstToken() == 1 && context.lexicon().isTitle(context.words(before, name.endToken()));
        return firstName || telling || office ? before : name.firstToken();
    }

    /** "The Truth, Justice and Reconciliation Commission", "the Ministry of Health, Labour and Welfare": a body whose name lists what it is for. */
    private static Name listed(NameContext context, Name name) {
        if (name.kind() != NameKind.ORGANIZATION) {
            return name;
        }
        int first = name.firstToken();
        if (context.lexicon().isOrganizationHead(context.word(name.endToken() - 1))) {
            int token = first;
            while (token >= 2 && LISTING.contains(context.word(token - 1)) && isMatter(context, token - 2)) {
                token -= 2;
            }
            first = token > 0 && context.word(token - 1).equalsIgnoreCase("the") ? token : first;
        }
        int end = name.endToken();
        if (end - first > 2 && context.word(end - 2).equals("of") && isMatter(context, end - 1) && context.lexicon().isOrganizationHead(context.word(first))) {
            int token = end;
            while (token + 1 < context.size() && LISTING.contains(context.word(token)) && isMatter(context, token + 1)) {
                token += 2;
            }
            end = token > end && context.word(token - 2).equals("and") ? token : end;
        }
        return first == name.firstToken() && end == name.endToken() ? name : context.name(first, end, NameKind.ORGANIZATION);
    }

    /** A noun in capitals that is no name of people or places: what a body may be for. */
    private static boolean isMatter(NameContext context, int token) {
        String word = context.word(token);
        return context.isCapital(token) && !context.isShouted(token) && context.token(token).isNoun() && word.matches("\\p{Lu}\\p{Ll}{3,}") && !context.lexicon().isOrganizationHead(word) && !context.lexicon().isTitle(word)
                && !context.lexicon().isGivenName(word) && !context.isDemonym(word) && context.place(word).isEmpty();
    }

    private static boolean isCommon(String word) {
        return COMMON.contains(word.toLowerCase(Locale.ROOT));
    }

    /** "al" and a hyphen right before it. */
    private static boolean isArticle(NameContext context, int first) {
        return context.word(first - 1).equals("-") && ARTICLES.contains(context.word(first - 2).toLowerCase(Locale.ROOT))
                && context.token(first - 2).span().end() == context.token(first - 1).span().begin() && context.token(first - 1).span().end() == context.token(first).span().begin();
    }

    /** "Foday", taken for the name of nothing, right before "Sankoh". */
    private static boolean isFirstName(NameContext context, Name before, Name name) {
        String word = context.words(before);
        return before.kind() == NameKind.OTHER && isSurname(context, name) && before.endToken() == name.firstToken() && before.endToken() - before.firstToken() == 1
                && context.text().treeOf(before.firstToken()).is(before.firstToken(), "compound") && word.matches("\\p{Lu}\\p{Ll}{2,}") && !context.isDemonym(word) && !context.lexicon().isTitle(word)
                && !context.lexicon().isPeople(word) && !context.lexicon().isOrganizationHead(word) && !context.lexicon().isPersonNoun(word.toLowerCase(Locale.ROOT));
    }

    /** "Transport", taken for the name of nothing, right before "Minister". */
    private static boolean isPortfolio(NameContext context, Name before, Name name) {
        return before.kind() == NameKind.OTHER && before.endToken() == name.firstToken() && before.endToken() - before.firstToken() == 1 && name.endToken() - name.firstToken() == 1 && name.kind() == NameKind.PERSON
                && context.lexicon().isTitle(context.words(before.firstToken(), name.endToken()));
    }

    /** One word, and no office: "Transport Minister". */
    private static boolean isSurname(NameContext context, Name name) {
        return name.kind() == NameKind.PERSON && name.endToken() - name.firstToken() == 1 && !context.lexicon().isTitle(context.words(name));
    }

    /** Where the title begins: "Attorney General", though only "General" was taken for somebody. */
    private static int officer(NameContext context, Name before) {
        int first = before.firstToken() - 1;
        boolean longer = first >= 0 && context.isCapital(first) && context.lexicon().isTitle(context.words(first, before.endToken()));
        return longer ? first : before.firstToken();
    }

    /** "Attorney General" and "'s Office", of which the model made a person and a body. */
    private static boolean isOfficer(NameContext context, Name before, Name name) {
        return before.kind() == NameKind.PERSON && name.kind() == NameKind.ORGANIZATION && name.firstToken() == before.endToken() + 1 && context.word(before.endToken()).matches("['’]s")
                && OFFICES.contains(context.word(name.firstToken())) && context.lexicon().isTitle(context.words(before));
    }
}
