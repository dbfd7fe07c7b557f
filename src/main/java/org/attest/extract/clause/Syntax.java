package org.attest.extract.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Asides;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Token;
import org.attest.lexicon.Table;
import org.attest.text.TextSpan;

/** Questions about the words and trees of one text that every reader of clauses asks. */
public final class Syntax {

    private static final Set<String> HEARING = Table.ofResource("data/lexicon/speech-words.tsv").rows().stream().filter(row -> row.get("use").equals("hearing"))
            .map(row -> row.get("word")).collect(Collectors.toUnmodifiableSet());

    private final AnnotatedText text;

    public Syntax(AnnotatedText text) {
        this.text = text;
    }

    public AnnotatedText text() {
        return text;
    }

    public Token token(int token) {
        return text.token(token);
    }

    public DependencyTree tree(int token) {
        return text.treeOf(token);
    }

    /** The dictionary form in lower case. */
    public String lemma(int token) {
        return text.token(token).lemma().toLowerCase(Locale.ROOT);
    }

    public String word(int token) {
        return text.token(token).word().toLowerCase(Locale.ROOT);
    }

    public String relation(int token) {
        return tree(token).relation(token);
    }

    public Optional<Integer> head(int token) {
        return tree(token).head(token);
    }

    public boolean isVerb(int token) {
        return text.token(token).isVerb();
    }

    /** True for a verb in the passive: by its dependents, or a bare participle after a noun or before a clause. */
    public boolean isPassive(int token) {
        DependencyTree tree = tree(token);
        if (!tree.children(token, "nsubj:pass", "aux:pass", "csubj:pass").isEmpty()) {
            return true;
        }
        if (isGappedPassive(token) || isTold(token) || SmallClauses.isDone(this, token)) {
            return true;
        }
        if (!text.token(token).tag().equals("VBN") || !tree.children(token, "nsubj", "aux").isEmpty()) {
            return false;
        }
        if (tree.is(token, "conj")) {
            // "He was struck and lost an eye", "she was blacklisted and emigrated"
            boolean active = ClauseWords.standard().is("never-passive", lemma(token)) || !tree.children(token, "obj").isEmpty() && !ClauseWords.standard().is("ditransitive", lemma(token));
            return !active && tree.head(token).filter(this::isVerb).filter(head -> isPassive(head)
                    || tree.children(head, "aux").stream().noneMatch(aux -> lemma(aux).equals("have")) && !text.token(head).tag().equals("VBD")).isPresent();
        }
        if (tree.is(token, "advcl") || tree.is(token, "acl") || tree.is(token, "amod") || tree.is(token, "dep") || tree.is(token, "root")
                || tree.is(token, "advmod") && token == tree.firstToken()) {
            return tree.children(token, "obj").isEmpty() || !tree.is(token, "advcl") && !tree.is(token, "root");
        }
        return tree.is(token, "xcomp") || tree.is(token, "ccomp");
    }

    /** "was taken aside and told that", "Told that the mill was closed, she left": the hearer is told, though the parser took a past tense. */
    private boolean isTold(int token) {
        DependencyTree tree = tree(token);
        boolean opens = token == tree.firstToken() && (tree.is(token, "dep") || tree.is(token, "advcl"))
                && tree.head(token).filter(head -> tree.children(head, "nsubj", "nsubj:pass").stream().anyMatch(subject -> subject > token)).isPresent();
        // "Was detained on Monday and let go after two hours"
        boolean freed = lemma(token).equals("let") && tree.children(token, "ccomp", "xcomp", "dep").stream().anyMatch(next -> next == token + 1 && text.token(next).tag().equals("VB"));
        return (tree.is(token, "conj") || opens) && (freed || HEARING.contains(lemma(token))) && tree.children(token, "nsubj", "obj", "iobj", "aux").isEmpty()
                && (freed || !tree.children(token, "ccomp", "xcomp").isEmpty() || tree.children(token, "dep").stream().anyMatch(this::isInfinitive))
                && (opens || tree.head(token).filter(head -> !tree.children(head, "nsubj:pass", "aux:pass").isEmpty()).isPresent());
    }

    /**
     * "The firm was fined and its director sent to prison", "was planned by him and carried out by his men": the auxiliary stands once. A verb that needs no object may
     * as well be active.
     */
    private boolean isGappedPassive(int token) {
        DependencyTree tree = tree(token);
        boolean participle = text.token(token).tag().equals("VBN") || text.token(token).tag().equals("VBD");
        boolean needsObject = ClauseWords.standard().is("always-with-object", lemma(token)) || tree.child(token, "nsubj").isEmpty() && (ClauseWords.standard().is("mostly-with-object", lemma(token))
                || tree.children(token, "obl").stream().anyMatch(by -> preposition(by).filter("by"::equals).isPresent()));
        return participle && needsObject && tree.is(token, "conj")
                && tree.children(token, "obj", "iobj", "aux", "xcomp", "ccomp").isEmpty()
                && tree.head(token).filter(head -> !tree.children(head, "aux:pass").isEmpty()).isPresent();
    }

    /**
     * The object of a verb that was parsed as if it described it: "moved to Denver and married Alicia Montrose". Empty for everything else.
     */
    public Optional<Integer> strandedObject(int token) {
        String tag = text.token(token).tag();
        boolean participle = (tag.equals("JJ") || tag.equals("VBN") || tag.equals("VBD")) && word(token).endsWith("ed");
        DependencyTree tree = tree(token);
        if (!participle || !tree.is(token, "amod") || token == tree.firstToken() || !text.token(token - 1).tag().equals("CC")) {
            return Optional.empty();
        }
        return tree.head(token).filter(noun -> text.token(noun).isProperNoun() && tree.children(noun, "det").isEmpty() && tree.head(noun).filter(above ->
                tree.is(noun, "conj") ? tree.is(above, "obl") || tree.is(above, "nmod") : tree.is(noun, "nsubj") && tree.is(above, "conj")).isPresent());
    }

    /** The object of a gerund that was parsed as if it described it: "accused of murdering Alicia Montrose". Empty for everything else. */
    Optional<Integer> gerundObject(int token) {
        DependencyTree tree = tree(token);
        if (!text.token(token).tag().equals("VBG") || !tree.is(token, "amod") || token == tree.firstToken()) {
            return Optional.empty();
        }
        return tree.head(token).filter(noun -> text.token(noun).isProperNoun() && tree.children(noun, "det").isEmpty()
                && tree.children(noun, "case").contains(token - 1) && !isVerb(noun));
    }

    /** True where a verb that looks like an adjective stands before this noun and has it as its object. */
    boolean isStrandedObject(int noun) {
        return tree(noun).children(noun, "amod").stream().anyMatch(participle -> strandedObject(participle).isPresent());
    }

    /** This word and those coordinated with it. */
    public List<Integer> withConjuncts(int token) {
        List<Integer> all = new ArrayList<>(List.of(token));
        for (int conjunct : tree(token).children(token, "conj")) {
            if (!isVerb(conjunct) && !isStrandedObject(conjunct)) {
                all.addAll(withConjuncts(conjunct));
            }
        }
        return all;
    }

    /** The preposition that leads this noun, such as {@code in} or {@code out of}; empty where none does. */
    public Optional<String> preposition(int token) {
        DependencyTree tree = tree(token);
        List<String> words = new ArrayList<>();
        for (int marker : tree.children(token, "case")) {
            if (text.token(marker).tag().equals("POS")) {
                continue;
            }
            words.add(lemma(marker));
            tree.children(marker, "fixed").forEach(part -> words.add(lemma(part)));
        }
        // "Went on to Alberta", "over to the school": where the way lies, before the preposition.
        boolean way = words.size() == 2 && ClauseWords.standard().is("direction", words.getFirst()) && ClauseWords.standard().is("goal", words.getLast());
        return words.isEmpty() ? Optional.empty() : Optional.of(way ? words.getLast() : String.join(" ", words));
    }

    /** What a relative pronoun stands for; the token itself where it is none. */
    public int antecedent(int token) {
        String tag = text.token(token).tag();
        boolean relative = tag.equals("WP") || tag.equals("WDT") || tag.equals("WRB") || tag.equals("WP$") || lemma(token).equals("that");
        if (!relative) {
            return Asides.nounBefore(text, token).orElse(token);
        }
        return looseAntecedent(token).or(() -> owner(token)).or(() -> relativeClause(token).flatMap(clause -> tree(clause).head(clause))).orElse(token);
    }

    /** "The firm, whose director, Anna Keller, resigned": whoever "whose" stands for is named right before it, wherever the parser hangs the clause. */
    private Optional<Integer> owner(int pronoun) {
        DependencyTree tree = tree(pronoun);
        if (!text.token(pronoun).tag().equals("WP$") || relativeClause(pronoun).isPresent()) {
            return Optional.empty();
        }
        int before = pronoun - 1;
        if (before > tree.firstToken() && word(before).equals(",")) {
            before--;
        }
        return Optional.of(before).filter(noun -> noun >= tree.firstToken() && text.token(noun).isNoun());
    }

    /**
     * "She knew Anselmo, who came in spring": the parser may hang the clause on the verb before. Whoever "who" and "which" stand for then is named right before the
     * comma.
     */
    private Optional<Integer> looseAntecedent(int pronoun) {
        DependencyTree tree = tree(pronoun);
        boolean subject = tree.is(pronoun, "nsubj") && (word(pronoun).equals("who") || word(pronoun).equals("which"));
        Optional<Integer> noun = tree.head(pronoun).filter(clause -> subject && tree.is(clause, "dep")).flatMap(tree::head).filter(before -> before == pronoun - 1 && !isVerb(before));
        if (noun.isPresent()) {
            // "It was she who went"
            return noun;
        }
        boolean loose = subject && tree.head(pronoun).filter(clause -> tree.is(clause, "dep") || tree.is(clause, "parataxis") || tree.is(clause, "ccomp")).isPresent();
        if (!loose || pronoun < tree.firstToken() + 2 || !word(pronoun - 1).equals(",")) {
            return Optional.empty();
        }
        int last = pronoun - 2;
        while (text.token(last).isNoun() && (tree.is(last, "compound") || tree.is(last, "flat") || tree.is(last, "appos"))) {
            last = tree.head(last).orElseThrow();
        }
        return text.token(last).isNoun() ? Optional.of(last) : Optional.empty();
    }

    /** The root of the nearest relative clause around this token. */
    public Optional<Integer> relativeClause(int token) {
        DependencyTree tree = tree(token);
        Optional<Integer> at = Optional.of(token);
        while (at.isPresent()) {
            if (tree.is(at.get(), "acl:relcl")) {
                return at;
            }
            at = tree.head(at.get());
        }
        return Optional.empty();
    }

    /** A function word with those fixed to it: "instead of". */
    public String phrase(int marker) {
        return lemma(marker) + tree(marker).children(marker, "fixed").stream().map(part -> " " + lemma(part)).reduce("", String::concat);
    }

    /** "tomorrow", "next month": a time that has not come. */
    boolean isToCome(int time) {
        ClauseWords words = ClauseWords.standard();
        return words.is("to-come", lemma(time)) || words.is("time", lemma(time)) && tree(time).children(time, "amod", "case").stream().anyMatch(child -> words.is("next", lemma(child)));
    }

    /** True where this word leads the clause: "if", "whether", "until". */
    boolean hasMark(int clause, String mark) {
        return tree(clause).children(clause, "mark", "advmod").stream().anyMatch(child -> lemma(child).equals(mark));
    }

    boolean hasDeterminer(int noun, String determiner) {
        return tree(noun).children(noun, "det").stream().anyMatch(child -> lemma(child).equals(determiner) || word(child).equals(determiner));
    }

    /** True where a word such as "when" or "because" leads this clause. */
    boolean isLed(int clause) {
        return !tree(clause).children(clause, "mark").isEmpty() || tree(clause).children(clause, "advmod").stream().anyMatch(child -> text.token(child).tag().equals("WRB"));
    }

    /** "leaving", "having left". */
    public boolean isGerund(int token) {
        return text.token(token).tag().equals("VBG") || tree(token).children(token, "aux").stream().anyMatch(aux -> text.token(aux).tag().equals("VBG"));
    }

    /** True where the infinitive marker stands before this verb; not for "from when it began to when it ended". */
    public boolean isInfinitive(int token) {
        if (text.token(token).tag().equals("VBD")) {
            return false;
        }
        return tree(token).children(token, "mark").stream().anyMatch(mark -> text.token(mark).tag().equals("TO") || lemma(mark).equals("to"))
                || text.token(token).tag().equals("VB") && tree(token).children(token, "aux").stream().anyMatch(aux -> lemma(aux).equals("to"));
    }

    /** True for "understand" in "came to understand": nobody goes anywhere for it. */
    public boolean isInchoative(int token) {
        return ClauseWords.standard().is("inchoative-complement", lemma(token));
    }

    /** True for "began", "went on", "ended": of what its subject tells it says only that. */
    public boolean isPhase(int token) {
        return ClauseWords.standard().is("phase", lemma(token));
    }

    /** True for "others", "nobody", "many": where nothing follows they stand for people. */
    public boolean isPeoplePronoun(int token) {
        return ClauseWords.standard().is("people-pronoun", word(token));
    }

    /** True for "out", "home", "across" after a verb of motion. */
    public boolean isDirection(int token) {
        return ClauseWords.standard().is("direction", lemma(token));
    }

    /** True for "also", "originally" beside "came from": they leave it at where somebody is from. */
    public boolean isOfOrigin(int adverb) {
        return ClauseWords.standard().is("of-origin", lemma(adverb));
    }

    /** "Left", "leaves", "has left", "would leave", "was dead", "that they leave": the head of a clause with a subject and a tense of its own. */
    public boolean isFinite(int head) {
        String tag = token(head).tag();
        boolean helped = tree(head).children(head, "aux", "aux:pass", "cop").stream().map(this::token).anyMatch(aux -> aux.tag().matches("VB[DPZ]|MD"));
        // "Heard one of them say", "heard the birds sing": an infinitive without "to" may be taken for a present tense.
        return helped || tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") && !tree(head).children(head, "mark").isEmpty();
    }

    /** "I saw him fall", "heard them shouting": what somebody sees others do, without a subordinating word. */
    public boolean isPerceived(int verb) {
        DependencyTree tree = tree(verb);
        boolean below = tree.is(verb, "ccomp") || tree.is(verb, "xcomp");
        return below && (token(verb).tag().equals("VB") || token(verb).tag().equals("VBG")) && tree.children(verb, "mark", "aux").isEmpty()
                && tree.head(verb).filter(above -> ClauseWords.standard().is("perceiving", lemma(above))).isPresent();
    }

    /** True for words that stand for what follows "of": "dozens of soldiers", "the town of Kobani". */
    public boolean isMeasure(int token) {
        return ClauseWords.standard().is("partitive", lemma(token));
    }

    /**
     * The stretch that tells what this predicate says: its clause without the clauses that hang on it, and where a verb supports a noun that verb's clause.
     * Always within one sentence.
     */
    public TextSpan clause(int predicate) {
        int top = predicate;
        DependencyTree tree = tree(predicate);
        while (!isVerb(top) && tree.head(top).isPresent() && tree.children(top, "cop").isEmpty()) {
            top = tree.head(top).get();
        }
        int first = predicate;
        int last = predicate;
        List<Integer> open = new ArrayList<>(List.of(top));
        while (!open.isEmpty()) {
            int token = open.removeLast();
            first = Math.min(first, token);
            last = Math.max(last, token);
            for (int child : tree.children(token)) {
                boolean clause = tree.is(child, "conj") && isVerb(child) || tree.is(child, "parataxis") || tree.is(child, "advcl") || tree.is(child, "ccomp")
                        || tree.is(child, "acl:relcl") || tree.is(child, "punct") || tree.is(child, "cc") || tree.is(child, "mark");
                if (!clause || tree.isBelow(predicate, child)) {
                    open.add(child);
                }
            }
        }
        return text.spanOf(first, last + 1);
    }
}
