package org.attest.annotation.speech;

import org.attest.annotation.Utterance.Range;
import org.attest.text.TextSpan;

/**
 * A stretch between quotation marks.
 *
 * @param inner what stands between the marks
 * @param outer with the marks
 * @param tokens those of {@code inner}
 * @param continues true where the paragraph before ended inside the same quotation
 */
record Quotation(TextSpan inner, TextSpan outer, Range tokens, boolean continues) {}
