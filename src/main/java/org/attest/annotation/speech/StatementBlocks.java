package org.attest.annotation.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Layer;
import org.attest.annotation.NameKind;
import org.attest.annotation.Sentence;
import org.attest.annotation.Token;
import org.attest.annotation.Utterance;
import org.attest.annotation.Utterance.Manner;
import org.attest.annotation.Utterance.Range;
import org.attest.lexicon.Table;
import org.attest.text.Part;
import org.attest.text.PartKind;
import org.attest.text.TextSpan;

/**
 * What somebody says without quotation marks, after words that introduce it: the paragraphs below "The minister said:", as press statements have them, and
 * the rest of a line such as "The mayor replied: We will pay."
 */
final class StatementBlocks {

    private static final int INTRODUCTION = 12;
    private static final int NEAR = 6;
    private static final int OPENING_PARAGRAPHS = 6;
    private static final Pattern MARK = Pattern.compile("[\"“„«‘'—―].*|--.*", Pattern.DOTALL);
    private static final Pattern FIRST_PERSON = Pattern.compile("\\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me)\\b");
    private static final Pattern SAID = Pattern.compile("\\b(?:[Hh]e|[Ss]he) (?:said|added|continued|concluded)\\b");
    private static final List<Pattern> ENDS = Table.ofResource("data/lexicon/statement-ends.tsv").rows().stream().map(row -> Pattern.compile(row.get("pattern"))).toList();

    private final AnnotatedText text;
    private final QuotationCues cues;
    private final List<Part> parts;
    private final List<Block> found = new ArrayList<>();

    StatementBlocks(AnnotatedText text, QuotationCues cues) {
        this.text = text;
        this.cues = cues;
        this.parts = text.document().parts().stream().filter(part -> part.kind() != PartKind.CAPTION && part.kind() != PartKind.FURNITURE).toList();
    }

    /** A statement with the words that introduce it. */
    record Block(TextSpan content, QuotationCues.Found cue) {
        Utterance utterance() {
            return new Utterance(content, Utterance.Kind.DIRECT, cue.reading().manner(), Optional.of(cue.cue()), cue.parties().source(), List.of(),
                    cue.parties().addressee(), Optional.empty(), cue.reading().attitude());
        }
    }

    /** In the order of the text. */
    List<Block> find() {
        for (int i = 0; i < parts.size(); i++) {
            if (isProse(i) && parts.get(i).speakerName().isEmpty()) {
                below(i);
                inline(i);
            }
        }
        return List.copyOf(found);
    }

    private boolean isProse(int part) {
        return parts.get(part).kind() == PartKind.BODY || parts.get(part).kind() == PartKind.HEADING && words(part).endsWith(":");
    }

    private String words(int part) {
        return text.document().textOf(parts.get(part).span());
    }

    /** "The minister said:" at the end of a paragraph. */
    private void below(int introduction) {
        int first = introduction + 1;
        if (!words(introduction).endsWith(":") || first >= parts.size() || parts.get(first).kind() != PartKind.BODY || parts.get(first).speakerName().isPresent() || MARK.matcher(words(first)).lookingAt()) {
            return;
        }
        introducedAt(lastToken(parts.get(introduction).span())).ifPresent(cue -> found.add(new Block(withFurther(parts.get(first).span(), introduction, first, cue), cue)));
    }

    private TextSpan withFurther(TextSpan begun, int introduction, int part, QuotationCues.Found cue) {
        TextSpan content = begun;
        for (int next = part + 1; next < parts.size() && goesOn(introduction, next, cue); next++) {
            content = content.cover(parts.get(next).span());
        }
        return content;
    }

    private int lastToken(TextSpan span) {
        int token = text.tokenFrom(span.begin());
        while (token + 1 < text.tokens().size() && text.token(token + 1).span().begin() < span.end()) {
            token++;
        }
        return token;
    }

    /** Who says what follows this colon. */
    private Optional<QuotationCues.Found> introducedAt(int colon) {
        Sentence sentence = text.sentenceOf(colon);
        return cues.before(colon + 1, sentence.firstToken()).filter(cue -> isIntroduction(cue, colon));
    }

    private boolean isIntroduction(QuotationCues.Found cue, int colon) {
        boolean says = cue.reading().quotation() != Cue.Quotation.GESTURE && cue.reading().manner() != Manner.THOUGHT;
        boolean somebody = cue.parties().source().filter(source -> !text.token(source.first()).word().matches("[Tt]h(?:is|at|ese|ose)|[Ii]t")).isPresent();
        if (!says || !somebody || colon - cue.cue() > INTRODUCTION) {
            return false;
        }
        for (int i = cue.cue() + 1; i < colon; i++) {
            if (text.token(i).tag().matches("VBD|VBZ|VBP|MD")) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a paragraph further down is still the statement: not where its speaker is told of as somebody else, where a heading or the usual closing
     * words of a press release begin, or where only one passage was quoted in an author's own text.
     */
    private boolean goesOn(int introduction, int part, QuotationCues.Found cue) {
        String words = words(part);
        boolean told = parts.get(part).kind() != PartKind.BODY || parts.get(part).speakerName().isPresent() || MARK.matcher(words).lookingAt() || words.endsWith(":")
                || isHeading(words) || ENDS.stream().anyMatch(end -> end.matcher(words).lookingAt()) || tellsOf(words, cue);
        boolean release = introduction < OPENING_PARAGRAPHS && cue.reading().manner() == Manner.SPOKEN;
        return !told && (release || FIRST_PERSON.matcher(words).find() && !narratorSaysI(introduction));
    }

    private static boolean isHeading(String words) {
        return words.length() < 60 && !words.matches("(?s).*[.!?…;,”\"’)]") && !words.matches("[-•*–·].*");
    }

    private boolean narratorSaysI(int introduction) {
        return parts.subList(0, introduction + 1).stream().anyMatch(part -> FIRST_PERSON.matcher(text.document().textOf(part.span())).find());
    }

    /** The speaker by name or office, or as "he said". */
    private boolean tellsOf(String words, QuotationCues.Found cue) {
        Range source = cue.parties().source().orElseThrow();
        String phrase = text.textOf(text.spanOf(source.first(), source.end())).replaceAll("\\s+", " ");
        boolean office = phrase.matches("[Tt]he .*\\b\\p{Lu}\\S+") && words.toLowerCase(Locale.ROOT).contains(phrase.toLowerCase(Locale.ROOT));
        return office || SAID.matcher(words).find() || surname(source).filter(name -> Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(words).find()).isPresent();
    }

    private Optional<String> surname(Range source) {
        return text.get(Layer.NAMES).stream().filter(name -> name.kind() == NameKind.PERSON && name.firstToken() < source.end() && source.first() < name.endToken())
                .map(name -> text.token(name.endToken() - 1).word()).findFirst();
    }

    /** "The mayor replied: We will pay. We have the money.": to the end of the sentence, and on as long as it is told in the first person. */
    private void inline(int part) {
        TextSpan paragraph = parts.get(part).span();
        int first = text.tokenFrom(paragraph.begin());
        int last = lastToken(paragraph);
        for (int colon = first; colon < last; colon++) {
            Token next = text.token(colon + 1);
            boolean opens = text.token(colon).word().equals(":") && Character.isUpperCase(next.word().charAt(0)) && !MARK.matcher(text.document().text().substring(
                    text.token(colon).span().end(), next.span().end()).strip()).lookingAt();
            if (opens && isOutside(colon)) {
                int from = colon + 1;
                boolean label = from - first <= INTRODUCTION && text.sentenceOf(colon).firstToken() == first;
                introducedAt(colon).filter(cue -> from - cue.cue() <= NEAR).ifPresent(cue -> found.add(new Block(inline(part, from, last, cue, label), cue)));
            }
        }
    }

    private TextSpan inline(int part, int from, int last, QuotationCues.Found cue, boolean label) {
        TextSpan sentences = text.spanOf(from, endOfStatement(from, last));
        TextSpan rest = text.spanOf(from, last + 1);
        boolean all = label && (rest.equals(sentences) || part < OPENING_PARAGRAPHS && !tellsOf(text.textOf(rest), cue));
        return all ? withFurther(rest, part, part, cue) : sentences;
    }

    private boolean isOutside(int token) {
        return found.stream().noneMatch(block -> block.content().contains(text.token(token).span()));
    }

    private int endOfStatement(int first, int last) {
        int end = Math.min(text.sentenceOf(first).endToken(), last + 1);
        for (int next = end; next <= last; next = text.sentenceOf(next).endToken()) {
            Sentence sentence = text.sentenceOf(next);
            if (!FIRST_PERSON.matcher(text.textOf(sentence.span())).find() || MARK.matcher(text.textOf(sentence.span())).lookingAt()) {
                break;
            }
            end = Math.min(sentence.endToken(), last + 1);
        }
        return end;
    }
}
