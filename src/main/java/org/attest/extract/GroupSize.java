package org.attest.extract;

import java.text.ParsePosition;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

import com.ibm.icu.text.RuleBasedNumberFormat;
import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Mention;
import org.attest.annotation.Numerals;
import org.attest.lexicon.Table;
import org.attest.text.TextSpan;

/** How many a phrase speaks of: "800 foreign fighters", "nine dead", "two hundred of us", "a crew of nine". */
final class GroupSize {

    private static final Set<String> GROUPS = Table.ofResource("data/lexicon/group-nouns.tsv").words("noun");

    private final AnnotatedText text;
    private final DependencyTree tree;

    private GroupSize(AnnotatedText text, DependencyTree tree) {
        this.text = text;
        this.tree = tree;
    }

    static OptionalLong of(Mention mention, AnnotatedText text) {
        return new GroupSize(text, text.treeOf(mention.head())).size(mention);
    }

    private OptionalLong size(Mention mention) {
        int end = Numerals.end(text, mention.firstToken(), mention.endToken());
        // "Nine dead", "killed four", "thirty-one of us": the number heads the phrase, or stands first in it.
        if (end > mention.firstToken() && (mention.head() < end || mention.endToken() <= end + 1)) {
            return number(words(beginOfNumber(mention.firstToken()), end));
        }
        Stream<Integer> counts = tree.children(mention.head(), "nummod").stream();
        return Stream.concat(counts, membersOf(mention)).map(number -> {
            var within = tree.subtree(number);
            return number(words(within.getFirst(), within.getLast() + 1));
        }).filter(OptionalLong::isPresent).findFirst().orElse(OptionalLong.empty());
    }

    /** The phrase may begin within its number: "forty-two of them" is no two. */
    private int beginOfNumber(int first) {
        boolean hyphened = first - 2 >= tree.firstToken() && text.token(first - 1).word().equals("-") && Numerals.isNumber(text, first - 2);
        return hyphened && Numerals.isNumber(text, first) ? first - 2 : first;
    }

    /** The number alone in "a crew of nine". */
    private Stream<Integer> membersOf(Mention mention) {
        boolean group = GROUPS.contains(text.token(mention.head()).lemma().toLowerCase(Locale.ROOT));
        return group ? tree.children(mention.head(), "nmod").stream()
                .filter(number -> Numerals.isNumber(text, number) && text.token(tree.subtree(number).getFirst()).word().equalsIgnoreCase("of")) : Stream.empty();
    }

    private String words(int first, int end) {
        return text.textOf(new TextSpan(text.token(first).span().begin(), text.token(end - 1).span().end()));
    }

    private static OptionalLong number(String words) {
        String plain = words.toLowerCase(Locale.ROOT).replace(",", "").replaceAll("^(?:of )?(?:(?:some|about|around|nearly|almost|over|at least|up to|more than) )?", "").strip();
        if (plain.matches("\\d{1,12}")) {
            return OptionalLong.of(Long.parseLong(plain));
        }
        // Number formats keep state, so each call has its own.
        ParsePosition position = new ParsePosition(0);
        Number spelt = new RuleBasedNumberFormat(Locale.ENGLISH, RuleBasedNumberFormat.SPELLOUT).parse(plain, position);
        return position.getIndex() == plain.length() && !plain.isEmpty() && spelt.longValue() == spelt.doubleValue() ? OptionalLong.of(spelt.longValue()) : OptionalLong.empty();
    }
}
