package org.attest.annotation.time;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Token;
import org.attest.lexicon.Table;

/**
 * A word that tells of something that happens or holds, with what its form says of time.
 *
 * @param token its index in the document
 */
record Predicate(int token, Form form, Set<Kind> kinds) {

    /** What the verb group says. */
    enum Form { PLUPERFECT, PAST, PERFECT, PRESENT, AHEAD, MODAL_PERFECT, INFINITIVE, GERUND, PARTICIPLE, NOUN }

    /** What the word does. */
    enum Kind { REPORT, CONTENT, STATE, AHEAD, PHASE, MOTION, NOUN }

    /** Verbs whose past looks like their present. */
    private static final Set<String> UNCHANGED = Set.of("read", "put", "cut", "set", "hit", "let", "shut", "cost", "hurt", "quit", "spread", "beat", "shed", "split");

    private static final Map<String, Set<Kind>> LEMMAS = lemmas();

    Predicate {
        kinds = Set.copyOf(kinds);
    }

    private static Map<String, Set<Kind>> lemmas() {
        Map<String, Set<Kind>> found = new TreeMap<>();
        for (Table.Row row : Table.ofResource("data/time/predicates.tsv").rows()) {
            if (!found.computeIfAbsent(row.get("lemma"), lemma -> new TreeSet<>()).add(row.constant("kind", Kind.class))) {
                throw row.wrong("'%s' is %s already".formatted(row.get("lemma"), row.get("kind")));
            }
        }
        return found;
    }

    boolean is(Kind kind) {
        return kinds.contains(kind);
    }

    boolean isPast() {
        return form == Form.PAST || form == Form.PLUPERFECT;
    }

    boolean isReport() {
        return is(Kind.REPORT);
    }

    /** A verb of saying, not one of seeing or knowing that only holds another clause here. */
    boolean isSaying(AnnotatedText text) {
        return LEMMAS.getOrDefault(text.token(token).lemma().toLowerCase(Locale.ROOT), Set.of()).contains(Kind.REPORT);
    }

    /** What this token tells of; empty for helpers and for words that tell of nothing. */
    static Optional<Predicate> at(AnnotatedText text, int index) {
        DependencyTree tree = text.treeOf(index);
        Token word = text.token(index);
        Set<Kind> known = LEMMAS.getOrDefault(word.lemma().toLowerCase(Locale.ROOT), Set.of());
        if (word.isNoun() && !word.isProperNoun()) {
            boolean event = known.contains(Kind.NOUN) && !tree.is(index, "compound");
            return event ? Optional.of(new Predicate(index, Form.NOUN, Set.of(Kind.NOUN))) : Optional.empty();
        }
        if (!word.isVerb() || tree.is(index, "aux") || tree.is(index, "cop") || tree.is(index, "amod") || tree.is(index, "case") || tree.is(index, "compound")
                || tree.is(index, "mark")) {
            return Optional.empty();
        }
        Set<Kind> kinds = new TreeSet<>(known);
        kinds.remove(Kind.NOUN);
        if (kinds.remove(Kind.CONTENT) && tree.child(index, "ccomp", "parataxis").isPresent()) {
            kinds.add(Kind.REPORT);
        }
        return Optional.of(new Predicate(index, form(text, tree, word), kinds));
    }

    private static Form form(AnnotatedText text, DependencyTree tree, Token verb) {
        List<Integer> helpers = tree.children(verb.index(), "aux", "mark");
        boolean had = false;
        boolean have = false;
        boolean past = verb.tag().equals("VBD");
        boolean modal = false;
        boolean to = false;
        boolean ongoing = false;
        boolean finite = verb.tag().matches("VB[DZP]");
        for (int helper : helpers) {
            Token aux = text.token(helper);
            String lemma = aux.lemma().toLowerCase(Locale.ROOT);
            boolean isHave = lemma.equals("have") || lemma.equals("'ve");
            had |= isHave && (aux.tag().equals("VBD") || aux.word().equalsIgnoreCase("had"));
            have |= isHave;
            modal |= aux.tag().equals("MD");
            to |= aux.tag().equals("TO");
            ongoing |= aux.tag().equals("VBG");
            past |= aux.tag().equals("VBD") && !isHave;
            finite |= aux.tag().matches("VB[DZP]");
        }
        if (modal) {
            return have ? Form.MODAL_PERFECT : Form.AHEAD;
        }
        if (had) {
            return Form.PLUPERFECT;
        }
        if (have) {
            return to ? Form.MODAL_PERFECT : Form.PERFECT;
        }
        if (to) {
            return Form.INFINITIVE;
        }
        if (past) {
            return Form.PAST;
        }
        boolean alike = tree.is(verb.index(), "conj") && !verb.tag().equals("VBZ") && verb.word().equalsIgnoreCase(verb.lemma())
                && tree.head(verb.index()).map(text::token).filter(head -> head.tag().equals("VBD")).isPresent() && UNCHANGED.contains(verb.lemma());
        if (finite || alike) {
            return alike ? Form.PAST : Form.PRESENT;
        }
        if (ongoing) {
            return Form.GERUND;
        }
        Optional<Token> sharing = tree.head(verb.index()).map(text::token).filter(head -> tree.is(verb.index(), "conj") && head.isVerb());
        if (sharing.isPresent() && !verb.tag().equals("VBG")) {
            // "was arrested and beaten", "will go and see": helpers are said once; a participle beside a past tense is one by mistake.
            return form(text, tree, sharing.get());
        }
        return switch (verb.tag()) {
            case "VBG" -> Form.GERUND;
            case "VBN" -> Form.PARTICIPLE;
            default -> Form.INFINITIVE;
        };
    }
}
