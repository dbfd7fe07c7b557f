package org.attest.annotation.corenlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Annotator;
import org.attest.annotation.DependencyTree;
import org.attest.annotation.Layer;
import org.attest.annotation.Name;
import org.attest.annotation.NameKind;
import org.attest.annotation.Sentence;
import org.attest.annotation.Token;
import org.attest.text.Document;
import org.attest.text.PartKind;
import org.attest.text.TextSpan;

/**
 * Sentences, tokens, tags, lemmas, basic dependencies and three-class names from CoreNLP 4.5.10 and its models, read part by part, so that a title
 * never runs into the first sentence. Comments and furniture are not read.
 */
public final class CoreNlpAnnotator implements Annotator {

    private final StanfordCoreNLP tokenizer;
    private final StanfordCoreNLP engine;
    private final TransitionParser parser;

    /** Loads the models, on two processors: some seconds, about half a gigabyte. One instance serves all threads. */
    public CoreNlpAnnotator() {
        CompletableFuture<TransitionParser> loading = CompletableFuture.supplyAsync(TransitionParser::new);
        Properties properties = new Properties();
        properties.setProperty("annotators", "pos,lemma,ner");
        properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
        properties.setProperty("ner.model", "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz");
        properties.setProperty("ner.applyFineGrained", "false");
        properties.setProperty("ner.applyNumericClassifiers", "false");
        properties.setProperty("ner.useSUTime", "false");
        properties.setProperty("ner.buildEntityMentions", "false");
        engine = new StanfordCoreNLP(properties, false);
        Properties splitting = new Properties();
        splitting.setProperty("annotators", "tokenize");
        splitting.setProperty("ssplit.newlineIsSentenceBreak", "two");
        tokenizer = new StanfordCoreNLP(splitting);
        parser = loading.join();
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of();
    }

    @Override
    public Set<Layer<?>> provides() {
        return Set.of(Layer.TOKENS, Layer.SENTENCES, Layer.TREES, Layer.RAW_NAMES);
    }

    @Override
    public AnnotatedText annotate(AnnotatedText text) {
        Document document = text.document();
        Map<String, String> shown = ReadAsWords.of(document.text());
        Reading reading = new Reading(shown, parser);
        int width = HeaderLines.width(document.text());
        document.parts().stream().filter(part -> isRead(part.kind())).forEach(part -> HeaderLines.pieces(document.textOf(part.span()), width)
                .forEach(piece -> read(new TextSpan(part.span().begin() + piece.begin(), part.span().begin() + piece.end()), document, reading)));
        return text.with(Layer.TOKENS, List.copyOf(reading.tokens)).with(Layer.SENTENCES, List.copyOf(reading.sentences))
                .with(Layer.TREES, List.copyOf(reading.trees)).with(Layer.RAW_NAMES, List.copyOf(reading.names));
    }

    private void read(TextSpan piece, Document document, Reading reading) {
        Annotation annotation = new Annotation(document.textOf(piece));
        tokenizer.annotate(annotation);
        Compounds.join(annotation);
        annotation.get(CoreAnnotations.TokensAnnotation.class).forEach(label -> label.setWord(reading.shown.getOrDefault(label.word(), label.word())));
        engine.annotate(annotation);
        for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
            reading.add(sentence, piece.begin());
        }
    }

    private static boolean isRead(PartKind kind) {
        return kind != PartKind.COMMENT && kind != PartKind.FURNITURE;
    }

    /** The layers of one document while they grow. */
    private static final class Reading {
        private final List<Token> tokens = new ArrayList<>();
        private final List<Sentence> sentences = new ArrayList<>();
        private final List<DependencyTree> trees = new ArrayList<>();
        private final List<Name> names = new ArrayList<>();
        private final Map<String, String> shown;
        private final SecondReading reading;

        Reading(Map<String, String> shown, TransitionParser parser) {
            this.shown = shown;
            this.reading = new SecondReading(parser);
        }

        void add(CoreMap sentence, int offset) {
            List<CoreLabel> labels = sentence.get(CoreAnnotations.TokensAnnotation.class);
            if (labels.isEmpty()) {
                return;
            }
            TagCorrections.apply(labels);
            int first = tokens.size();
            SecondReading.Parse parse = reading.read(labels.stream().map(CoreLabel::word).toList(), labels.stream().map(CoreLabel::tag).toList(), first);
            for (CoreLabel label : labels) {
                TextSpan span = new TextSpan(offset + label.beginPosition(), offset + label.endPosition());
                boolean rewritten = shown.containsKey(label.originalText());
                tokens.add(new Token(tokens.size(), span, rewritten ? label.originalText() : label.word(), rewritten ? lemma(label) : label.lemma(), parse.tags().get(tokens.size() - first)));
            }
            int end = tokens.size();
            sentences.add(new Sentence(sentences.size(), first, end,
                    new TextSpan(tokens.get(first).span().begin(), tokens.get(end - 1).span().end())));
            trees.add(parse.tree());
            addNames(labels, first);
        }

        /** An abbreviation is its own, "sisters-in-law" has the lemma "sister-in-law". */
        private String lemma(CoreLabel label) {
            String whole = label.originalText();
            int hyphen = whole.indexOf('-');
            return hyphen < 0 ? whole : label.lemma() + whole.substring(hyphen);
        }

        private void addNames(List<CoreLabel> labels, int first) {
            int begin = 0;
            while (begin < labels.size()) {
                String tag = labels.get(begin).ner();
                Optional<NameKind> kind = kind(tag);
                int end = begin + 1;
                while (end < labels.size() && labels.get(end).ner().equals(tag)) {
                    end++;
                }
                if (kind.isPresent()) {
                    TextSpan span = tokens.get(first + begin).span().cover(tokens.get(first + end - 1).span());
                    names.add(new Name(span, first + begin, first + end, kind.get()));
                }
                begin = end;
            }
        }

        private static Optional<NameKind> kind(String tag) {
            return switch (tag) {
                case "PERSON" -> Optional.of(NameKind.PERSON);
                case "ORGANIZATION" -> Optional.of(NameKind.ORGANIZATION);
                case "LOCATION" -> Optional.of(NameKind.PLACE);
                case null, default -> Optional.empty();
            };
        }
    }
}
