package org.attest.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Token;
import org.attest.text.Part;
import org.attest.text.PartKind;
import org.attest.text.TextSpan;

/** Where the sections of a report begin: below a heading, or with a caption of its own at the head of a numbered paragraph ("3. The guards. Two of them told us"). */
final class Sections {

    /** One caption alone may be a short sentence. */
    private static final int CAPTIONS = 2;
    private static final Pattern CAPTION = Pattern.compile("\\A\\s*(?:\\d{1,2}|[IVX]{1,4})[.)]\\s+(\\p{Lu}[^.:\\n]{2,40})[.:]\\s");

    private final List<Integer> begins;

    Sections(AnnotatedText text) {
        List<Integer> captions = text.document().parts().stream().filter(part -> part.kind() == PartKind.BODY && isCaptioned(text, part.span())).map(part -> part.span().begin()).toList();
        Stream<Integer> headings = text.document().parts().stream().filter(part -> part.kind() == PartKind.HEADING).map(Part::span).map(TextSpan::begin);
        this.begins = Stream.concat(headings, captions.stream().filter(caption -> captions.size() >= CAPTIONS)).sorted().toList();
    }

    private static boolean isCaptioned(AnnotatedText text, TextSpan paragraph) {
        Matcher caption = CAPTION.matcher(text.textOf(paragraph));
        if (!caption.find()) {
            return false;
        }
        int first = text.tokenFrom(paragraph.begin() + caption.start(1));
        int last = text.tokenFrom(paragraph.begin() + caption.end(1) - 1);
        return IntStream.rangeClosed(first, last).mapToObj(text::token).noneMatch(Sections::isFinite);
    }

    private static boolean isFinite(Token token) {
        return token.tag().matches("VB[DZP]|MD");
    }

    /** True where the text has sections at all. */
    boolean any() {
        return !begins.isEmpty();
    }

    /** The place where the section that holds this one begins; 0 before the first. */
    int of(int offset) {
        return begins.stream().filter(begin -> begin <= offset).reduce(0, (one, next) -> next);
    }

    /** True where a section begins after the one place and no later than the other. */
    boolean separates(int one, int other) {
        return begins.stream().anyMatch(begin -> begin > one && begin <= other);
    }
}
