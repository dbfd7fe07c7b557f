package org.attest.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.attest.annotation.TestTexts;
import org.attest.build.Standard;
import org.attest.extract.Happening;
import org.attest.extract.Reading;
import org.attest.fact.Referent;
import org.attest.fact.Role;
import org.attest.lexicon.Table;
import org.junit.jupiter.api.Test;

/** Single sentences with the events, and those who take part in them, that a reader finds told. */
class EventSheetTest {

    private static final Pattern ROLE = Pattern.compile("([a-z]+)=(.+?)(?= [a-z]+=|$)");

    @Test
    void readsWhatAReaderReads() {
        List<String> wrong = new ArrayList<>();
        for (Table.Row row : Table.ofResource("extract/events.tsv").rows()) {
            Reading reading = Standard.reader().reading(TestTexts.annotate(row.get("sentence")));
            for (String event : row.get("events").split(" \\| ")) {
                boolean absent = event.startsWith("!");
                String[] asked = event.substring(absent ? 1 : 0).split(" ", 2);
                Map<String, String> roles = asked.length == 1 ? Map.of() : roles(asked[1]);
                boolean told = reading.happenings().stream().filter(happening -> happening.type().term().equals(asked[0])).anyMatch(happening -> has(reading, happening, roles));
                if (told == absent) {
                    wrong.add(event + "   «" + row.get("sentence") + "» read: " + reading.happenings().stream().map(happening -> shown(reading, happening)).toList());
                }
            }
        }
        assertThat(wrong).as("%d events", wrong.size()).isEmpty();
    }

    private static Map<String, String> roles(String cell) {
        Matcher matcher = ROLE.matcher(cell);
        return matcher.results().collect(Collectors.toMap((MatchResult found) -> found.group(1), found -> found.group(2)));
    }

    private static boolean has(Reading reading, Happening happening, Map<String, String> roles) {
        return roles.entrySet().stream().allMatch(role -> fillers(reading, happening, Role.valueOf(role.getKey().toUpperCase(Locale.ROOT))).equals(role.getValue()));
    }

    /** The names of all who have this role, sorted, joined by "+"; "-" for nobody. */
    private static String fillers(Reading reading, Happening happening, Role role) {
        Map<Referent, String> labels = reading.cast().entities().stream().collect(Collectors.toMap(entity -> (Referent) entity.id(), entity -> entity.label()));
        List<String> found = happening.arguments().stream().filter(argument -> argument.role() == role).map(argument -> labels.getOrDefault(argument.filler(), "?")).sorted().toList();
        return found.isEmpty() ? "-" : String.join("+", found);
    }

    private static String shown(Reading reading, Happening happening) {
        Map<String, String> roles = new TreeMap<>();
        happening.arguments().forEach(argument -> roles.put(argument.role().name().toLowerCase(Locale.ROOT), fillers(reading, happening, argument.role())));
        return happening.type().term() + " " + roles;
    }
}
