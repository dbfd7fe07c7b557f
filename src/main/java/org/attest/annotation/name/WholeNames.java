package org.attest.annotation.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.attest.annotation.Name;
import org.attest.annotation.NameKind;

/**
 * Gives names back what the model cut off: the article of "al-Shabaab", the first name of "Foday Sankoh", whose office it is in "the Prosecutor's Office", what a "Commission on
 * Human Rights" is for.
 */
final class WholeNames implements NameStep {

    private static final Set<String> ARTICLES = Set.of("al", "el", "ad", "as", "ar", "an", "ash", "at", "az");
    private static final Set<String> COMPLEMENTS = Set.of("on", "for", "against");
    private static final Set<String> OFFICES = Set.of("Office", "Council", "Court", "Department", "Cabinet", "Guard");

    @Override
    public List<Name> apply(NameContext context, List<Name> names) {
        List<Name> result = new ArrayList<>();
        for (Name name : names) {
            Name whole = completed(context, result.isEmpty() ? 0 : result.getLast().endToken(), name);
            if (!result.isEmpty() && isFirstName(context, result.getLast(), whole)) {
                whole = context.name(result.removeLast().firstToken(), whole.endToken(), NameKind.PERSON);
            } else if (!result.isEmpty() && isOfficer(context, result.getLast(), whole)) {
                whole = context.name(result.removeLast().firstToken(), whole.endToken(), NameKind.ORGANIZATION);
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
        return name;
    }

    /** "al" and a hyphen right before it. */
    private static boolean isArticle(NameContext context, int first) {
        return context.word(first - 1).equals("-") && ARTICLES.contains(context.word(first - 2).toLowerCase(Locale.ROOT))
                && context.token(first - 2).span().end() == context.token(first - 1).span().begin() && context.token(first - 1).span().end() == context.token(first).span().begin();
    }

    /** "Foday", taken for the name of nothing, right before "Sankoh". */
    private static boolean isFirstName(NameContext context, Name before, Name name) {
        String word = context.words(before);
        return before.kind() == NameKind.OTHER && name.kind() == NameKind.PERSON && before.endToken() == name.firstToken() && before.endToken() - before.firstToken() == 1
                && context.text().treeOf(before.firstToken()).is(before.firstToken(), "compound") && word.matches("\\p{Lu}\\p{Ll}{2,}") && !context.isDemonym(word) && !context.lexicon().isTitle(word)
                && !context.lexicon().isPeople(word) && !context.lexicon().isOrganizationHead(word);
    }

    /** "Attorney General" and "'s Office", of which the model made a person and a body. */
    private static boolean isOfficer(NameContext context, Name before, Name name) {
        return before.kind() == NameKind.PERSON && name.kind() == NameKind.ORGANIZATION && name.firstToken() == before.endToken() + 1 && context.word(before.endToken()).matches("['’]s")
                && OFFICES.contains(context.word(name.firstToken())) && context.lexicon().isTitle(context.words(before));
    }
}
