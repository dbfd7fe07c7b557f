package org.attest.annotation.corenlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.util.CoreMap;

import org.attest.lexicon.Table;

/**
 * Hyphenated nouns whose first part is the noun ("mother-in-law", "commander-in-chief"): the engine's tokenizer cuts them apart, so that a mother-in-law would be a mother.
 * They are made one token again, which the engine is shown as its first part.
 */
final class Compounds {

    private static final Pattern COMPOUND = Pattern.compile("\\b(\\p{L}{2,30})-(?:" + Table.ofResource("data/lexicon/compound-tails.tsv").words("tail").stream().sorted()
            .map(Pattern::quote).collect(Collectors.joining("|")) + ")\\b");

    private Compounds() {}

    /** What to show the engine instead of each compound of the text, by compound; mostly nothing. */
    static Map<String, String> of(String text) {
        Map<String, String> shown = new TreeMap<>();
        Matcher matcher = COMPOUND.matcher(text);
        while (matcher.find()) {
            shown.put(matcher.group(), matcher.group(1));
        }
        return shown;
    }

    /** Makes each compound one token in every sentence. */
    static void join(Annotation annotation) {
        String text = annotation.get(CoreAnnotations.TextAnnotation.class);
        if (!COMPOUND.matcher(text).find()) {
            return;
        }
        List<CoreLabel> all = new ArrayList<>();
        for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
            List<CoreLabel> joined = joined(sentence.get(CoreAnnotations.TokensAnnotation.class), text);
            sentence.set(CoreAnnotations.TokensAnnotation.class, joined);
            sentence.set(CoreAnnotations.TokenBeginAnnotation.class, all.size());
            all.addAll(joined);
            sentence.set(CoreAnnotations.TokenEndAnnotation.class, all.size());
        }
        annotation.set(CoreAnnotations.TokensAnnotation.class, all);
    }

    private static List<CoreLabel> joined(List<CoreLabel> tokens, String text) {
        List<CoreLabel> kept = new ArrayList<>();
        int until = -1;
        for (CoreLabel token : tokens) {
            if (token.beginPosition() < until) {
                continue;
            }
            Matcher matcher = COMPOUND.matcher(text).region(token.beginPosition(), Math.min(text.length(), token.beginPosition() + 60));
            if (matcher.useTransparentBounds(true).lookingAt()) {
                until = matcher.end();
                token.setWord(matcher.group());
                token.setValue(matcher.group());
                token.setOriginalText(matcher.group());
                token.setEndPosition(until);
            }
            kept.add(token);
            token.setIndex(kept.size());
        }
        return kept;
    }
}
