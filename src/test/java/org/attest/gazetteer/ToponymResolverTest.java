package org.attest.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attest.text.TextSpan;
import org.junit.jupiter.api.Test;

class ToponymResolverTest {

    private static final Pattern MARKED = Pattern.compile("\\[([^|\\]]+)\\|([^\\]]+)\\]");

    private final Gazetteer gazetteer = Gazetteer.standard();
    private final ToponymResolver resolver = new ToponymResolver(gazetteer);
    private final PlaceMentionReader reader = new PlaceMentionReader(gazetteer);

    @Test
    void resolvesTheNamesOfShortTexts() throws IOException {
        List<String> wrong = new ArrayList<>();
        int names = 0;
        for (String line : lines()) {
            Marked marked = Marked.of(line);
            List<Optional<Place>> places = resolve(marked.text(), marked.spans());
            for (int i = 0; i < places.size(); i++) {
                String found = places.get(i).map(Place::key).orElse("-");
                names++;
                if (!found.equals(marked.keys().get(i))) {
                    wrong.add("%s, not %s, in: %s".formatted(found, marked.keys().get(i), marked.text()));
                }
            }
        }
        assertThat(names).isGreaterThan(150);
        assertThat(wrong).hasSizeLessThan(names * 6 / 100);
    }

    @Test
    void expectsOnlyKeysThatExist() throws IOException {
        for (String line : lines()) {
            assertThat(Marked.of(line).keys()).allSatisfy(key -> assertThat(key.equals("-") || gazetteer.byKey(key).isPresent()).as(key).isTrue());
        }
    }

    @Test
    void takesAContainerAtItsWord() {
        assertThat(one("Paris", List.of("Texas"))).contains("paris-texas-us");
        assertThat(one("Springfield", List.of("Ill."))).contains("springfield-illinois-us");
        assertThat(one("Tripoli", List.of("Lebanon"))).contains("tripoli-lb");
    }

    @Test
    void leavesOpenASmallPlaceThatIsNotWhereItIsSaidToBe() {
        assertThat(one("Bonham", List.of("France"))).isEmpty();
    }

    @Test
    void givesOneNameOneSenseUnlessTheTextSaysOtherwise() {
        var mentions = List.of(new PlaceMention("Paris", new TextSpan(0, 5), List.of("Texas"), ""), new PlaceMention("Paris", new TextSpan(20, 25)));
        assertThat(resolver.resolve(mentions, Map.of())).extracting(place -> place.orElseThrow().key()).containsExactly("paris-texas-us", "paris-texas-us");
    }

    @Test
    void countsThePeopleOfACountry() {
        var tripoli = List.of(new PlaceMention("Tripoli", new TextSpan(0, 7)));
        assertThat(resolver.resolve(tripoli, Map.of("Lebanese", 6)).getFirst().map(Place::key)).contains("tripoli-lb");
        assertThat(resolver.resolve(tripoli, Map.of("Libyan", 6)).getFirst().map(Place::key)).contains("tripoli-ly");
    }

    @Test
    void doesNotDependOnTheOrderOfNames() throws IOException {
        for (String line : lines()) {
            Marked marked = Marked.of(line);
            List<PlaceMention> mentions = new ArrayList<>(reader.read(marked.text(), marked.spans()));
            Map<String, Integer> demonyms = reader.demonyms(marked.text());
            List<Optional<Place>> forwards = new ArrayList<>(resolver.resolve(mentions, demonyms));
            Collections.reverse(mentions);
            Collections.reverse(forwards);
            assertThat(resolver.resolve(mentions, demonyms)).as(line).isEqualTo(forwards);
        }
    }

    @Test
    void takesWhatHoldsATownForItsStateAndNotForTheCity() {
        String text = "Rochester, New York, lost its team.";
        List<Optional<Place>> places = resolve(text, List.of(new TextSpan(0, 9), new TextSpan(11, 19)));
        assertThat(places.get(1)).map(Place::kind).contains(Place.Kind.REGION);
    }

    private Optional<String> one(String name, List<String> containers) {
        return resolver.resolve(List.of(new PlaceMention(name, new TextSpan(0, name.length()), containers, "")), Map.of()).getFirst().map(Place::key);
    }

    private List<Optional<Place>> resolve(String text, List<TextSpan> spans) {
        return resolver.resolve(reader.read(text, spans), reader.demonyms(text));
    }

    private static List<String> lines() throws IOException {
        try (InputStream stored = ToponymResolverTest.class.getResourceAsStream("/gazetteer/toponyms.txt")) {
            return new String(stored.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        }
    }

    private record Marked(String text, List<TextSpan> spans, List<String> keys) {

        static Marked of(String line) {
            var text = new StringBuilder();
            List<TextSpan> spans = new ArrayList<>();
            List<String> keys = new ArrayList<>();
            Matcher marks = MARKED.matcher(line);
            int reached = 0;
            while (marks.find()) {
                text.append(line, reached, marks.start());
                spans.add(new TextSpan(text.length(), text.length() + marks.group(1).length()));
                keys.add(marks.group(2));
                text.append(marks.group(1));
                reached = marks.end();
            }
            return new Marked(text.append(line.substring(reached)).toString(), spans, keys);
        }
    }
}
