package org.attest.source;

import java.util.ArrayList;
import java.util.List;

import org.attest.text.TextSpan;

/**
 * The paragraphs of a format as one normalised text, with a blank line between them.
 *
 * @param blocks where each paragraph came to stand
 */
record AssembledText(String text, List<Stretch> blocks) {

    private static final String BETWEEN = "\n\n";

    AssembledText {
        blocks = List.copyOf(blocks);
    }

    static AssembledText of(List<Block> blocks, Normalizer normalizer) {
        StringBuilder text = new StringBuilder();
        List<Stretch> stretches = new ArrayList<>();
        for (Block block : blocks) {
            String words = normalizer.normalize(block.text()).strip().replaceAll("\n\\s*\n", "\n");
            if (!words.isEmpty()) {
                text.append(text.isEmpty() ? "" : BETWEEN);
                stretches.add(new Stretch(new TextSpan(text.length(), text.length() + words.length()), block.hint()));
                text.append(words);
            }
        }
        return new AssembledText(text.toString(), stretches);
    }
}
