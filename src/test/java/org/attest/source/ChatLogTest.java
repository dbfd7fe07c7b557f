package org.attest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.attest.text.Document;
import org.attest.text.Part;
import org.attest.text.PartKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatLogTest {

    private static final List<String> SAID = List.of("They came at six.", "Where are you now?", "At the harbour, with Mother.");
    private static final List<String> BY = List.of("Omar Haddad", "Leila", "Omar Haddad");
    private static final List<String> DAYS = List.of("13", "13", "14");

    @ParameterizedTest
    @ValueSource(strings = {"[%2$s/03/2019, 10:22:14] %1$s: %3$s", "[%2$s/03/19, 10:22] ~ %1$s: %3$s", "%2$s/03/2019, 10:22 - %1$s: %3$s", "3/%2$s/19, 10:22 AM - %1$s: %3$s", "%1$s, [%2$s.03.19 10:22]\n%3$s\n", "[2019-03-%2$s 10:22] %1$s: %3$s",
        "2019-03-%2$sT10:22:14 <%1$s> %3$s"})
    void messagesAreTheirWriters(String form) {
        assertThat(turns(chat(form))).extracting(part -> part.speakerName().orElse(""), part -> part.written().orElseThrow()).containsExactly(tuple("Omar Haddad", LocalDate.of(2019, 3, 13)),
                tuple("Leila", LocalDate.of(2019, 3, 13)), tuple("Omar Haddad", LocalDate.of(2019, 3, 14)));
        assertThat(turns(chat(form))).extracting(part -> chat(form).textOf(part.span())).isEqualTo(SAID);
    }

    @Test
    void linesOfOneMessageStayTogetherWithItsWriter() {
        Document chat = Documents.ofText("chat", "[13/03/2019, 10:22] Omar: They came at six.\nThey took my brother.\n[13/03/2019, 10:25] Leila: Where?\n[13/03/2019, 10:26] Omar: To the barracks.", Optional.empty());
        assertThat(turns(chat)).filteredOn(part -> chat.textOf(part.span()).contains("took my brother")).singleElement().satisfies(part -> assertThat(part.speakerName()).contains("Omar"));
    }

    @Test
    void whatTheMessengerSaysIsNobodys() {
        Document chat = Documents.ofText("chat", "[13/03/2019, 10:22] Messages and calls are end-to-end encrypted.\n[13/03/2019, 10:22] Omar: They came at six.\n[13/03/2019, 10:23] Omar: <Media omitted>\n"
                + "[13/03/2019, 10:25] Leila: Where?\n[13/03/2019, 10:26] Omar: This message was deleted", Optional.empty());
        assertThat(turns(chat)).extracting(part -> chat.textOf(part.span())).containsExactly("They came at six.", "Where?");
    }

    @ParameterizedTest
    @CsvSource({"03/04/2019, 04/04/2019, 05/04/2019, ''", "03/04/2019, 05/04/2019, 13/04/2019, 2019-04-03", "03/04/2019, 03/05/2019, 03/13/2019, 2019-03-04", "05/04/2019, 07/04/2019, 01/05/2019, 2019-04-05", "03.04.2019, 05.04.2019, 04.05.2019, 2019-04-03"})
    void daysThatMayBeReadInTwoWaysAreNone(String first, String second, String third, String day) {
        Document chat = Documents.ofText("chat", "[%s, 10:22] Omar: They came.\n[%s, 10:22] Leila: Where?\n[%s, 10:22] Omar: Here.".formatted(first, second, third), Optional.empty());
        assertThat(turns(chat).getFirst().written().map(LocalDate::toString).orElse("")).isEqualTo(day);
    }

    @Test
    void oneLineOfThisFormIsNoChat() {
        Document text = Documents.ofText("report", "The log was kept by the guard.\n\n[13/03/2019, 10:22] Omar Haddad: gate closed.\n\nNobody signed it.", Optional.empty());
        assertThat(turns(text)).isEmpty();
    }

    private static Document chat(String form) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < SAID.size(); i++) {
            lines.append(form.formatted(BY.get(i), DAYS.get(i), SAID.get(i))).append('\n');
        }
        return Documents.ofText("chat", lines.toString(), Optional.empty());
    }

    private static List<Part> turns(Document document) {
        return document.parts().stream().filter(part -> part.kind() == PartKind.ANSWER).toList();
    }
}
