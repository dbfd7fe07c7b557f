package org.attest.annotation.time;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.lexicon.Table;

/** Whether what a time is said of points ahead, whatever its tense: "called a strike for Monday", "due in October". */
final class Ahead {

    private static final Set<String> POINTING = Set.of("for", "until", "till", "to", "by", "from");
    private static final int STEPS = 3;
    private static final Set<String> PLANNING = Set.of("plan", "intend", "want", "hope", "expect", "prepare", "due", "set", "schedule");
    private static final Set<String> WILL = Set.of("will", "'ll", "’ll", "shall", "wo");

    /** Lemmas, and whether any preposition will do. */
    private final Map<String, Boolean> lemmas = new TreeMap<>();

    Ahead() {
        for (Table.Row row : Table.ofResource("data/time/ahead.tsv").rows()) {
            if (lemmas.put(row.get("lemma"), Boolean.parseBoolean(row.get("any"))) != null) {
                throw row.wrong("'%s' stands twice".formatted(row.get("lemma")));
            }
        }
    }

    /**
     * @param first the first token of the time expression
     * @param head its head
     */
    boolean isBefore(AnnotatedText text, int first, int head) {
        DependencyTree tree = text.treeOf(head);
        boolean pointing = first > tree.firstToken() && POINTING.contains(text.token(first - 1).word().toLowerCase(Locale.ROOT));
        Optional<Integer> at = tree.head(head);
        for (int step = 0; step < STEPS && at.isPresent(); step++) {
            Optional<Boolean> any = Optional.ofNullable(lemmas.get(text.token(at.get()).lemma().toLowerCase(Locale.ROOT)));
            if (any.isPresent()) {
                return (any.get() || pointing) && at.get() < first;
            }
            at = tree.head(at.get());
        }
        return false;
    }

    /** "He will come on 14 August", "is coming on 14 August", "is planned for 14 August", "plans to come on 14 August". */
    boolean isAnnounced(AnnotatedText text, int head) {
        DependencyTree tree = text.treeOf(head);
        Optional<Integer> verb = tree.head(head).filter(governor -> text.token(governor).isVerb());
        boolean planned = false;
        while (verb.isPresent() && tree.is(verb.get(), "xcomp") && tree.head(verb.get()).isPresent()) {
            verb = tree.head(verb.get());
            planned = PLANNING.contains(text.token(verb.get()).lemma().toLowerCase(Locale.ROOT));
        }
        boolean now = planned && (text.token(verb.orElseThrow()).tag().matches("VB[PZ]")
                || tree.children(verb.orElseThrow(), "cop", "aux:pass").stream().anyMatch(helper -> text.token(helper).tag().matches("VB[PZ]")));
        return now || verb.filter(announced -> isDue(text, announced) || tree.children(announced, "aux", "aux:pass").stream().anyMatch(helper -> isAnnouncing(text, helper, announced))).isPresent();
    }

    /** "The case is due to be heard", as some parsers have it. */
    private static boolean isDue(AnnotatedText text, int verb) {
        DependencyTree tree = text.treeOf(verb);
        return tree.children(verb, "mark").stream().anyMatch(mark -> text.token(mark).tag().equals("TO")) && tree.children(verb, "cop").stream().anyMatch(copula -> text.token(copula).tag().matches("VB[PZ]"));
    }

    private boolean isAnnouncing(AnnotatedText text, int helper, int verb) {
        boolean now = text.token(helper).lemma().equals("be") && text.token(helper).tag().matches("VB[PZ]");
        return WILL.contains(text.token(helper).word().toLowerCase(Locale.ROOT))
                || now && (text.token(verb).tag().equals("VBG") || lemmas.containsKey(text.token(verb).lemma().toLowerCase(Locale.ROOT)));
    }
}
