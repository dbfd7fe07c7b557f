package org.attest.annotation.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.annotation.Sentence;

/** Adds capitalised sequences that the model missed, and lengthens those of which it saw a part. */
final class CapitalRuns implements NameStep {

    private static final Set<String> JOINTS = Set.of("de", "del", "della", "di", "da", "von", "van", "der", "den", "bin", "ibn", "al", "el", "la", "le", "du", "of", "for", "&", "-", "–", "y", "e");
    private static final Set<String> HEAD_JOINTS = Set.of("of", "for");

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
                name(context, token, end).ifPresent(added::add);
                token = end;
            }
        }
        return context.withoutOverlap(result, added);
    }

    private static boolean isPart(NameContext context, int token) {
        return context.isCapital(token) && context.token(token).isProperNoun() && !context.lexicon().isNoName(context.word(token));
    }

    private static int end(NameContext context, int[] cover, int first, int limit) {
        int end = first + 1;
        while (end < limit && cover[end] < 0) {
            if (isPart(context, end) || context.isCapital(end) && context.token(end).isNoun()) {
                end++;
            } else if (JOINTS.contains(context.word(end)) && end + 1 < limit && cover[end + 1] < 0 && isPart(context, end + 1) && joins(context, first, end)) {
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    // "of" joins only what can have it: a ministry, a university, a battle, not a person.
    private static boolean joins(NameContext context, int first, int joint) {
        return !HEAD_JOINTS.contains(context.word(joint)) || context.lexicon().isOrganizationHead(context.word(joint - 1)) || context.lexicon().isPlaceHead(context.word(joint - 1))
                || context.lexicon().isFacilityHead(context.word(joint - 1)) || joint - first > 1;
    }

    private static Optional<Name> name(NameContext context, int from, int end) {
        int first = from;
        boolean titled = false;
        while (first < end && context.lexicon().isTitle(context.word(first))) {
            first++;
            titled = true;
        }
        if (first == end || context.isShouted(first) && end - first > 3) {
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
        boolean several = end - first > 1;
        if (context.place(words).filter(place -> !opens || place.population() > 100_000 || several).isPresent()) {
            return Optional.of(context.name(first, end, NameKind.PLACE));
        }
        if (opens && end - first == 1) {
            return context.lexicon().isGivenName(words) && !context.isShouted(first) ? Optional.of(context.name(first, end, NameKind.PERSON)) : Optional.empty();
        }
        return Optional.of(context.name(first, end, context.lexicon().isGivenName(words) ? NameKind.PERSON : NameKind.OTHER));
    }

    // "Ministry" + "of Health", "George Washington" + "Bridge".
    private static List<Name> lengthened(NameContext context, List<Name> names) {
        List<Name> result = new ArrayList<>();
        int[] cover = context.cover(names);
        for (Name name : names) {
            Sentence sentence = context.text().sentenceOf(name.firstToken());
            int end = name.endToken();
            while (end < sentence.endToken() && cover[end] < 0 && isPart(context, end)) {
                end++;
            }
            boolean ofPhrase = end + 1 < sentence.endToken() && context.word(end).equals("of") && context.lexicon().isOrganizationHead(context.word(end - 1))
                    && cover[end + 1] < 0 && isPart(context, end + 1);
            if (ofPhrase) {
                end += 2;
                while (end < sentence.endToken() && cover[end] < 0 && isPart(context, end)) {
                    end++;
                }
            }
            int first = name.firstToken();
            while (first > sentence.firstToken() && cover[first - 1] < 0 && isPart(context, first - 1) && !context.lexicon().isTitle(context.word(first - 1))
                    && !context.startsSentence(first - 1) && name.kind() != NameKind.PERSON) {
                first--;
            }
            NameKind kind = first < name.firstToken() || end > name.endToken() ? Kinds.shown(context, first, end).orElse(name.kind()) : name.kind();
            result.add(context.name(first, end, kind));
        }
        return result;
    }
}
