package org.attest.annotation.time;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.attest.annotation.AnnotatedText;
import org.attest.lexicon.Table;

/** What belongs to the making of a text rather than to its story: "declined to comment for this article", "gave it to this newspaper". */
public final class Inquiry {

    private static final Set<String> TEXTS = Table.ofResource("data/time/scenes.tsv").rows().stream().filter(row -> row.get("effect").equals("inquiry")).map(row -> row.get("word")).collect(Collectors.toUnmodifiableSet());

    private Inquiry() {}

    /** True where the clause of this verb names the text or its author so. */
    public static boolean isOf(AnnotatedText text, int verb) {
        return text.treeOf(verb).subtree(verb).stream().anyMatch(token -> TEXTS.contains(text.token(token).lemma().toLowerCase(Locale.ROOT)) && token > text.sentenceOf(verb).firstToken()
                && text.token(token - 1).word().equalsIgnoreCase("this"));
    }
}
