package org.attest.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import com.ibm.icu.text.Transliterator;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUTransformFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.ConditionalTokenFilter;
import org.apache.lucene.analysis.phonetic.DoubleMetaphoneFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** How words become what is compared: in Latin letters, without case and accents; for names also how they sound, for texts without English endings. */
final class Analyzers {

    /** Words of names. */
    static final Analyzer NAME = analyzer(stream -> stream);
    /** How words of names sound, roughly: Mohammed and Muhammad, Qaddafi and Gaddafi are one. */
    static final Analyzer SOUND = analyzer(stream -> new DoubleMetaphoneFilter(stream, new DoubleMetaphone().getMaxCodeLen(), false));
    /** Words of texts: withdrew, withdrawn and withdrawing are one. */
    static final Analyzer TEXT = analyzer(stream -> new PorterStemFilter(new BaseForms(stream)));

    private static final int ASCII = 128;

    private Analyzers() {}

    /** A word as it is compared, and where it stands in UTF-16 units. */
    record Word(String term, int begin, int end) {}

    private interface Ending {
        TokenStream of(TokenStream stream);
    }

    private static Analyzer analyzer(Ending ending) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                ICUTokenizer tokens = new ICUTokenizer();
                TokenStream latin = new EnglishPossessiveFilter(new ICUFoldingFilter(new OtherLetters(tokens)));
                return new TokenStreamComponents(tokens, ending.of(latin));
            }
        };
    }

    static List<Word> words(Analyzer analyzer, String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", new StringReader(text))) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (term.length() > 0) {
                    words.add(new Word(term.toString(), offset.startOffset(), offset.endOffset()));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** Writes in ASCII what is not: the rules for all scripts are slow, and most words do not need them. */
    private static final class OtherLetters extends ConditionalTokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        OtherLetters(TokenStream input) {
            super(input, rest -> new ICUTransformFilter(rest, Transliterator.getInstance("Any-Latin; Latin-ASCII")));
        }

        @Override
        protected boolean shouldFilter() {
            return term.chars().anyMatch(unit -> unit >= ASCII);
        }
    }
}
