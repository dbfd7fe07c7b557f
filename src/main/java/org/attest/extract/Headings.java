package org.attest.extract;

import java.util.List;
import java.util.Optional;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.Layer;
import org.attest.annotation.TimeExpression;
import org.attest.text.Part;
import org.attest.text.PartKind;

/** Headings that are dates, as in diaries and chronologies: what stands below happened then. */
final class Headings {

    static final double CONFIDENCE = 0.6;
    private static final double MOSTLY = 0.6;

    private final AnnotatedText text;

    Headings(AnnotatedText text) {
        this.text = text;
    }

    /** The time that is the heading above this token. */
    Optional<TimeExpression> above(int token) {
        List<Part> parts = text.document().parts();
        int offset = text.token(token).span().begin();
        Optional<Part> heading = parts.stream().filter(part -> part.kind() == PartKind.HEADING && part.span().end() <= offset).reduce((a, b) -> b);
        return heading.flatMap(part -> text.get(Layer.TIMES).stream().filter(time -> part.span().contains(time.span()) && !time.bounds().isUnknown()
                && time.span().length() >= MOSTLY * part.span().length()).findFirst());
    }
}
