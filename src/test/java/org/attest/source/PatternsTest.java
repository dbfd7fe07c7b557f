package org.attest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.attest.lexicon.Table;
import org.junit.jupiter.api.Test;

class PatternsTest {

    @Test
    void everyPatternMatchesItsExample() {
        for (Table.Row row : Table.ofResource("data/structure/patterns.tsv").rows()) {
            var matcher = Pattern.compile(row.get("pattern")).matcher(row.get("example"));
            boolean matches = switch (row.get("match")) {
                case "whole" -> matcher.matches();
                case "start" -> matcher.lookingAt();
                default -> matcher.find();
            };
            assertThat(matches).as("line %d: %s", row.line(), row.get("example")).isTrue();
        }
    }

    @Test
    void longParagraphsMatchNoWholeRule() {
        String longLine = "Photo: " + "a road ".repeat(200);
        assertThat(Patterns.standard().matches("caption", longLine)).isFalse();
    }
}
