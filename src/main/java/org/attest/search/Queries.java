package org.attest.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What a person types as queries of the index: each word must fit, exactly best, then as a beginning; or, where that is enough, with typing errors or by its sound. */
final class Queries {

    private static final float EXACT = 20;
    private static final float BEGINNING = 6;
    /** Of an event or a document that is called otherwise, and told in these words. */
    private static final float TOLD = 4;
    private static final float NEARLY = 3;
    private static final float SOUNDS = 2;
    private static final float WHOLE_NAME = 30;
    /** What fits in other ways than exactly counts for so much beside what the index thinks of an exact word. */
    private static final float LESS = 0.05f;
    private static final int SHORTEST_BEGINNING = 2;
    private static final int SHORTEST_NEARLY = 4;
    private static final int SHORTEST_NEARLY_IN_TEXTS = 6;
    private static final int SHORTEST_SOUND = 3;
    private static final int LONG = 8;

    private Queries() {}

    /** How words are taken. */
    enum Spelling {
        /** As they are, or as the beginnings of others. */
        GIVEN,
        /** Also with errors. */
        NEARLY,
        /** Also with errors and by their sound. */
        FREE
    }

    /**
     * @param kind one, or several with commas between; empty for all
     * @param each whether each word must fit that is not a common one, or some
     */
    static Query names(String words, String kind, Spelling spelling, Occur each) {
        BooleanQuery.Builder fitting = new BooleanQuery.Builder();
        boolean telling = isTelling(words);
        for (Analyzers.Word word : Analyzers.words(Analyzers.NAME, words)) {
            String given = words.substring(word.begin(), word.end());
            List<Query> ways = ways(IndexWriting.NAME, word.term(), spelling);
            Analyzers.words(Analyzers.TEXT, given).forEach(stem -> ways.add(constant(new TermQuery(new Term(IndexWriting.WORDS, stem.term())), TOLD)));
            if (spelling == Spelling.FREE) {
                sound(given).ifPresent(ways::add);
            }
            fitting.add(new DisjunctionMaxQuery(ways, 0), telling && Asking.isCommon(given) ? Occur.SHOULD : each);
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(fitting.build(), Occur.MUST);
        query.add(constant(new TermQuery(new Term(IndexWriting.WHOLE, IndexWriting.whole(words))), WHOLE_NAME), Occur.SHOULD);
        query.add(FeatureField.newLogQuery(IndexWriting.WEIGHT, IndexWriting.MENTIONS, 1, 1), Occur.SHOULD);
        if (kind.isEmpty()) {
            query.add(kind(IndexWriting.OF_TEXT), Occur.MUST_NOT);
        } else {
            BooleanQuery.Builder kinds = new BooleanQuery.Builder();
            List.of(kind.split(",")).forEach(one -> kinds.add(kind(one), Occur.SHOULD));
            query.add(kinds.build(), Occur.FILTER);
        }
        return query.build();
    }

    /** Names that are written nearly so, and not so. What only sounds alike is too much beside what is written so. @param kind see {@link #names} */
    static Query similar(String words, String kind) {
        return new BooleanQuery.Builder().add(names(words, kind, Spelling.NEARLY, Occur.MUST), Occur.MUST).add(names(words, kind, Spelling.GIVEN, Occur.MUST), Occur.MUST_NOT).build();
    }

    /** Whether there are words that are not common: then only these must fit. */
    private static boolean isTelling(String words) {
        return Analyzers.words(Analyzers.NAME, words).stream().anyMatch(word -> !Asking.isCommon(words.substring(word.begin(), word.end())));
    }

    /** @param each whether each word must fit that is not a common one, or some */
    static Query texts(String words, Spelling spelling, Occur each) {
        BooleanQuery.Builder fitting = new BooleanQuery.Builder();
        boolean telling = isTelling(words);
        PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(2);
        for (Analyzers.Word word : Analyzers.words(Analyzers.TEXT, words)) {
            List<Query> ways = new ArrayList<>();
            ways(IndexWriting.TEXT, word.term(), spelling).forEach(way -> ways.add(new BoostQuery(way, LESS)));
            ways.add(new TermQuery(new Term(IndexWriting.TEXT, word.term())));
            fitting.add(new DisjunctionMaxQuery(ways, 0), telling && Asking.isCommon(words.substring(word.begin(), word.end())) ? Occur.SHOULD : each);
            phrase.add(new Term(IndexWriting.TEXT, word.term()));
        }
        return new BooleanQuery.Builder().add(fitting.build(), Occur.MUST).add(new BoostQuery(phrase.build(), 2), Occur.SHOULD)
                .add(kind(IndexWriting.OF_TEXT), Occur.FILTER).build();
    }

    /** The stretches of one document that have some of the words, those with most first. Only whole words are looked for: it is asked once for each document of a list. */
    static Query within(String document, String words) {
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        Analyzers.words(Analyzers.TEXT, words).forEach(word -> some.add(constant(new TermQuery(new Term(IndexWriting.TEXT, word.term())), 1), Occur.SHOULD));
        return new BooleanQuery.Builder().add(some.build(), Occur.MUST).add(new TermQuery(new Term(IndexWriting.OF, document)), Occur.FILTER).add(kind(IndexWriting.OF_TEXT), Occur.FILTER).build();
    }

    /** Events that several tell of. */
    static Query told() {
        return new FieldExistsQuery(IndexWriting.ACCOUNTS);
    }

    /** Every document. */
    static Query documents() {
        return kind(IndexWriting.OF_DOCUMENT);
    }

    private static Query kind(String kind) {
        return new TermQuery(new Term(IndexWriting.KIND, kind));
    }

    private static List<Query> ways(String field, String term, Spelling spelling) {
        List<Query> ways = new ArrayList<>();
        ways.add(constant(new TermQuery(new Term(field, term)), EXACT));
        if (term.length() >= SHORTEST_BEGINNING) {
            ways.add(constant(new PrefixQuery(new Term(field, term)), BEGINNING));
        }
        // A short word of a text has too many others that are nearly it.
        if (spelling != Spelling.GIVEN && errors(term) > 0 && (field.equals(IndexWriting.NAME) || term.length() >= SHORTEST_NEARLY_IN_TEXTS)) {
            ways.add(constant(new FuzzyQuery(new Term(field, term), errors(term)), NEARLY));
        }
        return ways;
    }

    /** How many letters of a word may be wrong. Numbers are taken as they are. */
    static int errors(String term) {
        if (term.length() < SHORTEST_NEARLY || term.chars().anyMatch(Character::isDigit)) {
            return 0;
        }
        return term.length() < LONG ? 1 : 2;
    }

    private static Optional<Query> sound(String word) {
        List<Analyzers.Word> sounds = word.length() < SHORTEST_NEARLY ? List.of() : Analyzers.words(Analyzers.SOUND, word);
        return sounds.stream().findFirst().filter(sound -> sound.term().length() >= SHORTEST_SOUND && !sound.term().chars().anyMatch(Character::isDigit))
                .map(sound -> constant(new TermQuery(new Term(IndexWriting.SOUND, sound.term())), SOUNDS));
    }

    private static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }
}
