package org.attest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.TimeExpression;
import org.attest.annotation.Token;
import org.attest.annotation.Utterance;
import org.attest.annotation.time.Cue;
import org.attest.annotation.time.NewsStyle;
import org.attest.annotation.time.OrderedPair;
import org.attest.annotation.time.VerbForms;
import org.attest.lexicon.Table;
import org.attest.text.PartKind;
import org.attest.text.TextSpan;

/** Which clauses carry a story on, and which words lead it away from where it stands. */
final class StoryLine {

    private static final Table WORDS = Table.ofResource("data/time/scenes.tsv");
    private static final Set<String> LEAVING = words("leaves");
    private static final Set<String> HABIT = words("habit");
    private static final Set<String> UNITS = words("unit");
    private static final Set<String> MAIN = Set.of("root", "conj", "parataxis", "ccomp", "dep");
    /** How a participle hangs on the verb that it goes along with. */
    private static final Set<String> ALONG = Set.of("advcl", "dep", "conj", "ccomp");
    /** So many characters a number may take before a paragraph's first sentence. */
    static final int HEAD = 8;
    private static final Pattern PARAGRAPH_HEAD = Pattern.compile("\\n\\n[\\d.()\\s]{0,6}\\z");
    private static final Set<String> JOINED = Set.of("conj", "advcl");
    private static final Set<String> TOGETHER = Set.of("when", "as", "while");

    private final AnnotatedText text;
    private final boolean ownStory;
    private final boolean report;

    StoryLine(AnnotatedText text) {
        this.text = text;
        this.ownStory = NewsStyle.isOwnStory(text);
        this.report = NewsStyle.isReport(text);
    }

    /** The words of data/time/scenes.tsv with this effect. */
    static Set<String> words(String effect) {
        return Set.copyOf(WORDS.rows().stream().filter(row -> row.get("effect").equals(effect)).map(row -> row.get("word")).toList());
    }

    /** A clause of the story's own line, or one that says what went on beside it. */
    boolean isTold(int verb) {
        DependencyTree tree = text.treeOf(verb);
        boolean beside = tree.is(verb, "advcl") && tree.children(verb, "mark", "advmod").stream().anyMatch(mark -> TOGETHER.contains(word(mark)));
        boolean denied = tree.children(verb, "advmod").stream().anyMatch(child -> text.token(child).lemma().equals("not"));
        return VerbForms.isSimplePast(text, verb) && !denied && (MAIN.contains(tree.relation(verb).replaceFirst(":.*", "")) || beside);
    }

    /** "Did not arrive", "neither said a word", "nobody came": that something else did not happen at one point of the story. */
    boolean isDenied(int verb) {
        return VerbForms.isSimplePast(text, verb) && MAIN.contains(text.treeOf(verb).relation(verb).replaceFirst(":.*", "")) && !text.treeOf(verb).is(verb, "ccomp") && !isContent(verb) && !isHabit(verb);
    }

    /** "Pardoned in 1964, she refused to sign": a participle before the deed that it led to. */
    boolean isOpening(int participle) {
        DependencyTree tree = text.treeOf(participle);
        boolean bare = text.token(participle).tag().equals("VBN") && tree.children(participle, "aux", "aux:pass", "mark", "nsubj", "nsubj:pass", "case").isEmpty();
        boolean first = participle == text.sentenceOf(participle).firstToken();
        return bare && (first || tree.is(participle, "advcl")) && tree.head(participle).filter(head -> participle < head && VerbForms.isSimplePast(text, head)).isPresent();
    }

    /** One that tells of a single deed: not "often came". */
    boolean isStep(int verb) {
        return (isTold(verb) || goesAlong(verb)) && !isHabit(verb);
    }

    /** "Came running", "who shot him", "saw them burn it": of the time of the clause that it belongs to, unless it has one of its own. */
    private boolean goesAlong(int verb) {
        DependencyTree tree = text.treeOf(verb);
        Optional<Integer> head = tree.head(verb);
        if (head.isEmpty() || hasOwnTime(verb)) {
            return false;
        }
        String relation = tree.relation(verb).replaceFirst(":.*", "");
        boolean deed = VerbForms.isSimplePast(text, verb) && !VerbForms.isState(text, verb);
        if (relation.equals("acl")) {
            return deed && tree.head(head.get()).filter(this::isTold).isPresent();
        }
        boolean bare = text.token(verb).tag().equals("VBG") && tree.children(verb, "aux", "cop", "mark", "case").isEmpty();
        boolean along = bare && ALONG.contains(relation) || text.token(verb).isVerb() && relation.equals("xcomp") || relation.equals("advcl") && VerbForms.isSimplePast(text, verb);
        return along && (isTold(head.get()) || goesAlong(head.get()));
    }

    private boolean hasOwnTime(int verb) {
        return text.treeOf(verb).subtree(verb).stream().anyMatch(token -> leaves(token)
                || text.get(Layer.TIMES).stream().anyMatch(time -> time.firstToken() == token && time.type() != TimeExpression.Type.DURATION));
    }

    /** "The owner had informed on me, people said": what is said to have been before is said some day. */
    boolean isAfterthought(int verb) {
        DependencyTree tree = text.treeOf(verb);
        List<Integer> contents = new ArrayList<>(tree.children(verb, "ccomp", "advcl").stream().filter(content -> tree.child(content, "mark").isEmpty()).toList());
        tree.head(verb).filter(content -> tree.is(verb, "parataxis")).ifPresent(contents::add);
        return VerbForms.isReport(text, verb) && contents.stream().anyMatch(content -> content < verb && VerbForms.isPluperfect(text, content));
    }

    /** "She died later": nobody says when. */
    boolean isLeft(int verb) {
        return text.treeOf(verb).children(verb, "advmod").stream().anyMatch(this::leaves);
    }

    /** "Often came", "has always said". */
    boolean isHabit(int verb) {
        return text.treeOf(verb).children(verb, "advmod").stream().anyMatch(child -> HABIT.contains(word(child)));
    }

    /**
     * A saying that tells of what was before: "he stated that they left at nine", "“We left at nine,” he said", "nobody, he said, was hurt". It may be part of no story but of the
     * telling of it, and what comes next may be more of what it tells. "“Run!” he said" is a step like others.
     */
    boolean isTestimony(int verb) {
        DependencyTree tree = text.treeOf(verb);
        boolean that = verb + 1 < tree.endToken() && word(verb + 1).equals("that");
        boolean told = VerbForms.isReport(text, verb) && (that || tree.children(verb, "ccomp").stream().anyMatch(content -> tree.child(content, "mark").isPresent()));
        boolean beside = VerbForms.isReport(text, verb) && tree.is(verb, "parataxis") && !isOwn(verb) && tree.head(verb).filter(content -> VerbForms.isSimplePast(text, content)).isPresent();
        return told || beside || text.get(Layer.SPEECH).stream().anyMatch(saying -> saying.kind() == Utterance.Kind.DIRECT && saying.cue().filter(cue -> cue == verb).isPresent()
                && isOfThePast(saying.content()));
    }

    /** True of a testimony but for what others said to those who tell their own story: "my father said that the army had come" is a step of it unless a paragraph, and so an account, begins there. */
    boolean looksBack(int verb) {
        return isTestimony(verb) && (!isOwn(verb) || opensParagraph(verb));
    }

    /** "Ruth stated that he had left", at the head of a paragraph. */
    boolean opensAccount(int verb) {
        return isTestimony(verb) && opensParagraph(verb);
    }

    /** "By the time she was released, they had left": that lies before the release, but not before whatever the sentence before tells. */
    boolean isAnchoredElsewhere(OrderedPair pair) {
        int looking = VerbForms.isPluperfect(text, pair.first()) ? pair.first() : pair.second();
        return pair.cue() == Cue.PLUPERFECT && isAcross(pair) && (isReached(looking) || text.treeOf(looking).subtree(looking).stream().anyMatch(token -> token < looking && VerbForms.isSimplePast(text, token)));
    }

    /** "Within months she had been dismissed": some time after what the sentence before tells. */
    private boolean isReached(int verb) {
        return text.get(Layer.TIMES).stream().filter(time -> time.type() == TimeExpression.Type.DURATION && time.firstToken() > text.sentenceOf(verb).firstToken())
                .anyMatch(time -> word(time.firstToken() - 1).equals("within") && text.treeOf(verb).subtree(verb).contains(time.firstToken()));
    }

    /** "Told us that he had been slapped and had kept going". */
    boolean isContent(int verb) {
        DependencyTree tree = text.treeOf(verb);
        Optional<Integer> head = tree.head(verb);
        return head.isPresent() && (tree.is(verb, "ccomp") && VerbForms.isReport(text, head.get()) || JOINED.contains(tree.relation(verb)) && isContent(head.get()));
    }

    /** One stands in the clause of the other: "went there to complain", "ordered them to leave". */
    boolean leadsTo(OrderedPair pair) {
        return !isAcross(pair) && isClauseOf(pair);
    }

    private boolean isClauseOf(OrderedPair pair) {
        DependencyTree tree = text.treeOf(pair.first());
        return tree.isBelow(pair.first(), pair.second()) || tree.isBelow(pair.second(), pair.first());
    }

    /**
     * "The radio said that he had fled; the army denied it", "the priest said that he would come, and so my husband went": that a saying comes last holds in reports, of what is no saying.
     * "That she was wounded and that he had carried her": two that are told side by side.
     */
    boolean isUndecided(OrderedPair pair) {
        boolean beside = isAcross(pair) || !isClauseOf(pair);
        boolean saying = pair.cue() == Cue.REPORTED && beside && (!report || VerbForms.isReport(text, pair.first()) && VerbForms.isReport(text, pair.second()));
        DependencyTree tree = text.treeOf(pair.second());
        boolean side = pair.cue() == Cue.PLUPERFECT && !isAcross(pair) && tree.is(pair.second(), "conj") && tree.head(pair.second()).filter(head -> head == pair.first()).isPresent() && isContent(pair.first());
        return saying || side;
    }

    /** "Their son, who was nine when his father vanished": a clause that only says when something inside of a relative clause was is no step of the story. */
    boolean isAside(int clause) {
        DependencyTree tree = text.treeOf(clause);
        Optional<Integer> at = tree.is(clause, "advcl") ? tree.head(clause) : Optional.empty();
        while (at.isPresent() && !tree.relation(at.get()).startsWith("acl")) {
            at = tree.head(at.get());
        }
        return at.isPresent();
    }

    /** "Who died or were injured": two that are named for choice follow on neither. */
    boolean isEither(int one, int other) {
        DependencyTree tree = text.treeOf(other);
        boolean joined = text.sentenceOf(one).equals(text.sentenceOf(other)) && tree.is(other, "conj") && tree.head(other).filter(head -> head == one || tree.head(one).filter(head::equals).isPresent()).isPresent();
        return joined && tree.children(other, "cc").stream().anyMatch(word -> text.token(word).word().equalsIgnoreCase("or"));
    }

    boolean isAsideAcross(OrderedPair pair) {
        return isAcross(pair) && (isAside(pair.first()) || isAside(pair.second()));
    }

    private boolean isAcross(OrderedPair pair) {
        return !text.sentenceOf(pair.first()).equals(text.sentenceOf(pair.second()));
    }

    /** In a letter, a testimony or the answers of an interview. */
    boolean isOwn(int verb) {
        return ownStory || text.document().partAt(text.token(verb).span().begin()).filter(part -> part.kind() == PartKind.ANSWER).isPresent();
    }

    /** "Ruth stated that" at the head of a paragraph begins an account. */
    private boolean opensParagraph(int verb) {
        int begin = text.sentenceOf(verb).span().begin();
        return begin == 0 || PARAGRAPH_HEAD.matcher(text.document().text().substring(Math.max(0, begin - HEAD), begin)).find();
    }

    private boolean isOfThePast(TextSpan content) {
        return text.tokens().subList(text.tokenFrom(content.begin()), text.tokenFrom(content.end() - 1) + 1).stream().map(Token::tag)
                .filter(tag -> tag.matches("VB[DPZ]|MD")).findFirst().filter("VBD"::equals).isPresent();
    }

    /** "later", "one day", "on the night of the attack": another time, but nobody says which. "As many did in that season" leads nowhere. */
    boolean leaves(int token) {
        DependencyTree tree = text.treeOf(token);
        boolean adverb = LEAVING.contains(word(token)) && tree.is(token, "advmod");
        boolean aside = tree.head(token).filter(head -> tree.is(head, "advcl")).isPresent();
        boolean stretch = !aside && UNITS.contains(word(token)) && (tree.is(token, "obl") || tree.is(token, "nmod:tmod"))
                && text.get(Layer.TIMES).stream().noneMatch(time -> time.firstToken() <= token && token < time.endToken());
        return (adverb || stretch) && tree.head(token).isPresent();
    }

    private String word(int token) {
        return text.token(token).word().toLowerCase(Locale.ROOT);
    }
}
