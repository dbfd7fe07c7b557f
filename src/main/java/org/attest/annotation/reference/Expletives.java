package org.attest.annotation.reference;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.attest.annotation.DependencyTree;
import org.attest.lexicon.Table;

/** Tells the "it" that stands for nothing: "it is clear that", "it seems", "it was raining". */
final class Expletives {

    private static final Map<String, Set<String>> WORDS = Table.ofResource("data/lexicon/expletive-verbs.tsv").rows().stream()
            .collect(Collectors.groupingBy(row -> row.get("as"), Collectors.mapping(row -> row.get("verb"), Collectors.toUnmodifiableSet())));
    private static final Set<String> SUBJECTS = WORDS.get("subject");
    private static final Set<String> WEATHER = WORDS.get("weather");
    private static final Set<String> CONDITIONS = WORDS.get("condition");
    private static final Set<String> BEGINNINGS = WORDS.get("beginning");
    private static final Set<String> OBJECTS = WORDS.get("object");

    private static final Pattern IDIOMS = Pattern.compile(WORDS.get("idiom").stream().sorted().map(idiom -> Pattern.quote(idiom))
            .collect(Collectors.joining("|", "(?<= |^)(?:", ")(?= |$)")));

    private Expletives() {}

    static boolean isExpletive(Phrase phrase, Scene scene) {
        if (!phrase.word().equals("it")) {
            return false;
        }
        DependencyTree tree = scene.tree(phrase);
        if (tree.is(phrase.head(), "expl")) {
            return true;
        }
        if (isIdiom(phrase, scene)) {
            return true;
        }
        if (tree.is(phrase.head(), "obj")) {
            return isEmptyObject(phrase, tree, scene);
        }
        if (!tree.is(phrase.head(), "nsubj")) {
            return false;
        }
        int head = tree.head(phrase.head()).orElseThrow();
        boolean after = scene.text().token(head).tag().startsWith("JJ") && tree.subtree(head).stream().anyMatch(token -> token > head && isMarked(token, tree, scene));
        boolean clause = !tree.children(head, "ccomp", "csubj", "xcomp").isEmpty() || after
                || tree.children(head, "acl:relcl").stream().anyMatch(c -> c > head);
        boolean copula = !tree.children(head, "cop").isEmpty();
        String lemma = scene.text().token(head).lemma().toLowerCase(Locale.ROOT);
        boolean passive = tree.is(phrase.head(), "nsubj:pass") && !tree.children(head, "ccomp", "csubj").isEmpty();
        boolean weather = WEATHER.contains(lemma) || BEGINNINGS.contains(lemma) && tree.children(head, "xcomp").stream()
                .anyMatch(verb -> WEATHER.contains(scene.text().token(verb).lemma()));
        return copula && (clause || isTime(head, scene) || CONDITIONS.contains(lemma)) || passive || SUBJECTS.contains(lemma) && clause || weather;
    }

    // "It is necessary for peace that the decree be kept", "it would be strange for them to say so": the clause hangs where it may.
    private static boolean isMarked(int token, DependencyTree tree, Scene scene) {
        return tree.is(token, "mark") && scene.text().token(token).word().matches("(?i)that|for");
    }

    // "Worth it", "hit it off", "when it comes to sleep"
    private static boolean isIdiom(Phrase phrase, Scene scene) {
        return IDIOMS.matcher(words(phrase.head() - 1, scene) + " it " + words(phrase.head() + 1, scene)).find();
    }

    private static String words(int token, Scene scene) {
        boolean inText = token >= 0 && token < scene.text().tokens().size();
        return inText ? scene.text().token(token).lemma().toLowerCase(Locale.ROOT) : "";
    }

    // "made it clear that", "I take it this is yours": a clause after the verb is what is meant.
    private static boolean isEmptyObject(Phrase phrase, DependencyTree tree, Scene scene) {
        int verb = tree.head(phrase.head()).orElseThrow();
        return OBJECTS.contains(scene.text().token(verb).lemma()) && tree.children(verb, "ccomp", "xcomp", "csubj").stream()
                .anyMatch(clause -> clause > phrase.head() && (scene.text().token(clause).isVerb() || !tree.children(clause, "ccomp", "xcomp", "csubj", "advcl").isEmpty()));
    }

    private static boolean isTime(int head, Scene scene) {
        String lemma = scene.text().token(head).lemma().toLowerCase(Locale.ROOT);
        return scene.nouns().isTime(lemma) || scene.text().token(head).tag().equals("CD") || lemma.equals("o'clock") || lemma.equals("p.m.")
                || lemma.equals("a.m.");
    }
}
