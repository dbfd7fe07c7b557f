package org.attest.annotation.corenlp;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import edu.stanford.nlp.ling.CoreLabel;
import org.attest.lexicon.Table;

/** Corrects tags that the tagger often gets wrong in narratives, before a sentence is parsed: what is read of "and set fire to nine houses" hangs on "set" being a verb. */
final class TagCorrections {

    /** So many words on each side are looked at. */
    private static final int AROUND = 12;
    private static final List<Rule> RULES = Table.ofResource("data/structure/tag-corrections.tsv").rows().stream().map(Rule::of).toList();

    private record Rule(Set<String> words, Set<String> tags, Pattern before, Pattern after, String becomes, String lemma) {

        static Rule of(Table.Row row) {
            return new Rule(Set.copyOf(row.list("words")), Set.copyOf(row.list("tags")), Pattern.compile(row.get("before")), Pattern.compile(row.get("after")), row.get("becomes"), row.get("lemma"));
        }
    }

    private TagCorrections() {}

    /** Sets tag and lemma of the words of a sentence. */
    static void apply(List<CoreLabel> sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            for (Rule rule : RULES) {
                CoreLabel word = sentence.get(i);
                if (rule.words().contains(word.word()) && rule.tags().contains(word.tag()) && rule.before().matcher(tagged(sentence, Math.max(0, i - AROUND), i)).find()
                        && rule.after().matcher(tagged(sentence, i + 1, Math.min(sentence.size(), i + 1 + AROUND))).find()) {
                    word.setTag(rule.becomes());
                    word.setLemma(rule.lemma().isEmpty() ? word.lemma() : rule.lemma());
                }
            }
        }
    }

    private static String tagged(List<CoreLabel> sentence, int from, int end) {
        StringBuilder words = new StringBuilder();
        sentence.subList(from, end).forEach(word -> words.append(word.word()).append('/').append(word.tag()).append(' '));
        return words.toString();
    }
}
