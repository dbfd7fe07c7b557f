package org.attest.annotation.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attest.annotation.Chain;
import org.attest.annotation.Token;
import org.attest.lexicon.Table;

/**
 * Joins two names that the text says one person bears: "better known under his nom de guerre Commander Falk", "Samir, whose real name is Yusuf Haddad", "Mirela Dobos, née Popa", "Born Anton Weisz,
 * the actor Tony White came to London". By which words, {@code data/lexicon/other-names.tsv} tells.
 */
final class OtherNameSieve implements Sieve {

    /** So many words before a name are looked at. */
    private static final int REACH = 16;
    private static final List<Wording> WORDINGS = Table.ofResource("data/lexicon/other-names.tsv").rows().stream()
            .map(row -> new Wording(Pattern.compile("(?:^|(?<= ))(?:" + row.get("words") + ") ?(?:(?:`` |\" |“ |' |‘ )?)$"), row.constant("bearer", Bearer.class))).toList();

    private enum Bearer { BEFORE, SUBJECT, BEHIND }

    private record Wording(Pattern words, Bearer bearer) {}

    @Override
    public void apply(Scene scene) {
        for (Phrase name : scene.phrases()) {
            if (name.isName() && name.mayBe(Chain.Kind.PERSON)) {
                bearer(scene, name).filter(who -> who.mayBe(Chain.Kind.PERSON) && who.quantity() != Quantity.MANY && NamingSieve.fit(scene, who, name)).ifPresent(who -> scene.join(who, name));
            }
        }
    }

    private static Optional<Phrase> bearer(Scene scene, Phrase name) {
        int sentence = scene.tree(name).firstToken();
        int from = Math.max(sentence, name.first() - REACH);
        StringBuilder before = new StringBuilder();
        int[] starts = new int[name.first() - from];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = before.length();
            before.append(scene.text().token(from + i).word().toLowerCase(Locale.ROOT)).append(' ');
        }
        for (Wording wording : WORDINGS) {
            Matcher words = wording.words().matcher(before);
            if (words.find()) {
                int at = 0;
                while (at < starts.length && starts[at] < words.start()) {
                    at++;
                }
                int begin = from + at;
                return switch (wording.bearer()) {
                    case BEFORE -> endingAt(scene, name, begin);
                    case SUBJECT -> subjectBefore(scene, name, begin);
                    case BEHIND -> begin == sentence ? subjectBehind(scene, name) : Optional.empty();
                };
            }
        }
        return Optional.empty();
    }

    /** Whoever is named right before these words, or before an adverb and a comma: "Ivar Kreutz, better known as", "Tora Lume (also". */
    private static Optional<Phrase> endingAt(Scene scene, Phrase name, int begin) {
        int end = begin;
        if (scene.text().token(end).word().equals(";")) {
            // "Jerome (/dʒəˈroʊm/; Latin: Hieronymus)"
            while (end > scene.tree(name).firstToken() && !scene.text().token(end).word().matches("\\(|-LRB-")) {
                end--;
            }
        }
        while (end > scene.tree(name).firstToken() && scene.text().token(end - 1).word().matches("[,(]|-LRB-|(?i:better|best|also|otherwise|commonly|then|later|widely|formerly|now|variously|locally|who|is|was)")) {
            end--;
        }
        int last = end;
        return scene.phrases().stream().filter(phrase -> phrase.end() == last && phrase.sentence() == name.sentence() && !phrase.isPronoun()).findFirst();
    }

    private static Optional<Phrase> subjectBefore(Scene scene, Phrase name, int begin) {
        return scene.phrases().stream().filter(phrase -> phrase.sentence() == name.sentence() && phrase.head() < begin && phrase.function() == Phrase.Function.SUBJECT && phrase.mayBe(Chain.Kind.PERSON))
                .reduce((one, later) -> later);
    }

    /** "Born Anton Weisz in Prague, the actor Tony White came": the first person behind the comma does something. */
    private static Optional<Phrase> subjectBehind(Scene scene, Phrase name) {
        int end = scene.tree(name).endToken();
        int comma = name.end();
        while (comma < end && !scene.text().token(comma).word().equals(",")) {
            comma++;
        }
        int from = comma + 1;
        return scene.phrases().stream().filter(phrase -> phrase.sentence() == name.sentence() && phrase.first() >= from && phrase.isName() && phrase.mayBe(Chain.Kind.PERSON)).findFirst()
                .filter(phrase -> scene.text().tokens().subList(from, phrase.first()).stream().noneMatch(Token::isVerb));
    }
}
