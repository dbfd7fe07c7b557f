package org.attest.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attest.text.TextSpan;

/** Reads from the words around place names what holds them and of which kind they are, for callers without a parse. */
public final class PlaceMentionReader {

    private static final Pattern JOINED = Pattern.compile("\\s*,\\s*|\\s*\\(|\\s+in\\s+|\\s*,\\s+in\\s+(?:the\\s+)?");
    private static final Pattern AFTER_COMMA = Pattern.compile("\\s{0,40}[,(]\\s{0,40}((?:[A-Z][\\p{L}.'-]{0,40}\\.?)(?: [A-Z][\\p{L}.'-]{0,40}\\.?){0,2})");
    private static final Pattern WORD_AFTER = Pattern.compile("\\s{1,20}(\\p{Ll}{1,20}|Province|Governorate|County|State|River|District|Region|City|Lake|Island)\\b.{0,20}+", Pattern.DOTALL);
    private static final Pattern WORD_BEFORE = Pattern.compile(".{0,24}?(?<!\\p{L})(\\p{L}{1,24}+)\\s{1,24}+of\\s{1,24}+(?:the\\s{1,24}+)?", Pattern.DOTALL);
    private static final Pattern CAPITALISED = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{L}'’.-]*(?: \\p{Lu}[\\p{L}'’-]+)?");
    private static final int BEFORE = 24;

    private final Gazetteer gazetteer;
    private final RegionTypes types = new RegionTypes();

    public PlaceMentionReader(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * The names with their containers and cues.
     *
     * @param names where place names stand, in order
     */
    public List<PlaceMention> read(String text, List<TextSpan> names) {
        List<PlaceMention> mentions = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            TextSpan span = names.get(i);
            String name = text.substring(span.begin(), span.end());
            List<String> containers = new ArrayList<>();
            int next = i;
            while (next + 1 < names.size() && JOINED.matcher(text.substring(names.get(next).end(), Math.max(names.get(next).end(), names.get(next + 1).begin()))).matches()) {
                next++;
                containers.add(text.substring(names.get(next).begin(), names.get(next).end()));
            }
            if (containers.isEmpty()) {
                unmarkedContainer(text, span, containers);
            }
            String held = i > 0 && !mentions.getLast().containers().isEmpty() && mentions.getLast().containers().getFirst().equals(name) ? mentions.getLast().name() : "";
            mentions.add(new PlaceMention(name, span, containers, cue(text, span), held));
        }
        return mentions;
    }

    /** How often each country or people is named anywhere in the text, by demonym: "Syrian" 3. */
    public Map<String, Integer> demonyms(String text) {
        Map<String, Integer> counts = new TreeMap<>();
        Matcher words = CAPITALISED.matcher(text);
        while (words.find()) {
            String both = words.group();
            for (String word : both.indexOf(' ') < 0 || gazetteer.isDemonym(both) ? List.of(both) : List.of(both.split(" "))) {
                if (gazetteer.isDemonym(word)) {
                    counts.merge(word, 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    /** "Springfield, Ill.": the container that nobody marked as a name. */
    private void unmarkedContainer(String text, TextSpan span, List<String> containers) {
        Matcher after = AFTER_COMMA.matcher(text).region(span.end(), Math.min(text.length(), span.end() + 40));
        if (after.lookingAt()) {
            String whole = after.group(1);
            for (String part = whole; !part.isEmpty(); part = part.contains(" ") ? part.substring(0, part.lastIndexOf(' ')) : "") {
                boolean holds = gazetteer.lookup(part).stream().anyMatch(place -> place.kind() == Place.Kind.REGION || place.kind() == Place.Kind.COUNTRY);
                if (holds) {
                    containers.add(part);
                    return;
                }
            }
        }
    }

    private String cue(String text, TextSpan span) {
        Matcher after = WORD_AFTER.matcher(text).region(span.end(), Math.min(text.length(), span.end() + 20));
        if (after.lookingAt() && types.kind(after.group(1)).isPresent()) {
            return after.group(1).toLowerCase(Locale.ROOT);
        }
        Matcher before = WORD_BEFORE.matcher(text.substring(Math.max(0, span.begin() - BEFORE), span.begin()));
        return before.matches() && types.kind(before.group(1)).isPresent() ? before.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
