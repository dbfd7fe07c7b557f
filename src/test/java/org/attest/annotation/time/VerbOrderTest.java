package org.attest.annotation.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.attest.annotation.AnnotatedText;
import org.attest.annotation.TestTexts;
import org.attest.lexicon.Table;
import org.junit.jupiter.api.Test;

class VerbOrderTest {

    @Test
    void ordersVerbsAsReadersDo() throws IOException {
        List<String> wrong = new ArrayList<>();
        try (var in = VerbOrderTest.class.getResourceAsStream("/time/order.tsv")) {
            for (Table.Row row : Table.read("order.tsv", new InputStreamReader(in, StandardCharsets.UTF_8)).rows()) {
                AnnotatedText text = TestTexts.annotate(row.get("text"));
                VerbOrder order = VerbOrder.of(text);
                Optional<Precedence> found = order.pairs().stream()
                        .filter(pair -> word(text, pair.first()).equals(row.get("first")) && word(text, pair.second()).equals(row.get("second")))
                        .map(OrderedPair::precedence).findFirst();
                if (!found.equals(Optional.of(row.constant("precedence", Precedence.class)))) {
                    wrong.add(row.get("text") + " " + row.get("first") + " " + found.map(Enum::name).orElse("nothing") + " " + row.get("second"));
                }
            }
        }
        assertThat(wrong).hasSizeLessThan(3);
    }

    private static String word(AnnotatedText text, int token) {
        return text.textOf(text.token(token).span());
    }

    @Test
    void putsPastBeforeAndFutureAfterTheDocument() {
        AnnotatedText text = TestTexts.annotate("The rebels took the town. They will leave it.");
        assertThat(VerbOrder.of(text).toDocument()).extracting(VerbOrder.ToDocument::precedence).containsExactly(Precedence.BEFORE, Precedence.AFTER);
    }

    @Test
    void readsSignalsBetweenEventsAndTimes() {
        AnnotatedText text = TestTexts.annotate("They fled after 5 May 2014. They had arrived before 2010. They lived there in 2012.");
        assertThat(VerbOrder.of(text).times()).extracting(time -> word(text, time.event()) + " " + time.precedence() + " " + time.time().value())
                .containsExactly("fled AFTER 2014-05-05", "arrived BEFORE 2010");
    }
}
