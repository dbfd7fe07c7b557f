package org.attest.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.attest.text.InputException;

/**
 * The {@code #+} lines of a template. A further line indented by two spaces or more goes on with the value before it.
 *
 * @param aliases other names it may be called by
 */
record TemplateHeader(String summary, String description, List<String> tags, List<String> aliases, List<TemplateParameter> parameters, List<TemplateLink> links) {

    static final String MARK = "#+";
    private static final Set<String> ONCE = Set.of("summary", "description", "tags", "links");
    private static final Set<String> REPEATED = Set.of("alias", "param");

    TemplateHeader {
        tags = List.copyOf(tags);
        aliases = List.copyOf(aliases);
        parameters = List.copyOf(parameters);
        links = List.copyOf(links);
    }

    private record Line(int number, String key, String value) {

        Line with(String more) {
            return more.isEmpty() ? this : new Line(number, key, value + " " + more);
        }
    }

    /** @throws InputException naming file and line where a key is unknown, missing or given twice */
    static TemplateHeader parse(String file, List<String> lines) {
        List<Line> entries = entries(file, lines);
        Map<String, String> once = new TreeMap<>();
        List<String> aliases = new ArrayList<>();
        Map<String, TemplateParameter> parameters = new LinkedHashMap<>();
        for (Line line : entries) {
            String where = file + ":" + line.number;
            boolean again = switch (line.key) {
                case "param" -> {
                    TemplateParameter parameter = TemplateParameter.parse(where, line.value);
                    yield parameters.put(parameter.name(), parameter) != null;
                }
                case "alias" -> aliases.contains(line.value) || !aliases.add(line.value);
                default -> once.put(line.key, line.value) != null;
            };
            if (again) {
                throw new InputException(where, "'" + line.key + "' is given twice", "Keep one of the two lines");
            }
        }
        for (String key : Stream.of("summary", "description", "tags").filter(key -> !once.containsKey(key)).toList()) {
            throw new InputException(file + ":1", "the header lacks '" + key + "'", "Add a line '#+ " + key + ": …'");
        }
        return new TemplateHeader(once.get("summary"), once.get("description"), tags(file, entries), aliases, List.copyOf(parameters.values()), links(file, entries));
    }

    private static List<String> tags(String file, List<Line> entries) {
        Line line = entries.stream().filter(entry -> entry.key.equals("tags")).findFirst().orElseThrow();
        List<String> tags = List.of(line.value.split("(?!(?<= ) ) *+, *+", -1));
        if (tags.stream().anyMatch(String::isBlank)) {
            throw new InputException(file + ":" + line.number, "'" + line.value + "' has an empty tag", "Write '#+ tags: one, another'");
        }
        return tags;
    }

    private static List<TemplateLink> links(String file, List<Line> entries) {
        return entries.stream().filter(entry -> entry.key.equals("links")).findFirst().map(line -> TemplateLink.parse(file + ":" + line.number, line.value)).orElse(List.of());
    }

    private static List<Line> entries(String file, List<String> lines) {
        List<Line> entries = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            String content = lines.get(number - 1).substring(MARK.length());
            int colon = content.indexOf(':');
            String where = file + ":" + number;
            if (content.startsWith("  ") && !entries.isEmpty()) {
                entries.set(entries.size() - 1, entries.getLast().with(content.strip()));
            } else if (colon < 0 || content.substring(colon + 1).isBlank()) {
                throw new InputException(where, "'" + MARK + content + "' is no line of a header", "Write '#+ key: value'");
            } else {
                entries.add(new Line(number, known(where, content.substring(0, colon).strip()), content.substring(colon + 1).strip()));
            }
        }
        return entries;
    }

    private static String known(String where, String key) {
        if (!ONCE.contains(key) && !REPEATED.contains(key)) {
            throw new InputException(where, "'" + key + "' is no key of a header", "Use summary, description, tags, alias, param or links");
        }
        return key;
    }

    String print() {
        StringBuilder text = new StringBuilder();
        line(text, "summary", summary);
        line(text, "description", description);
        line(text, "tags", String.join(", ", tags));
        aliases.forEach(alias -> line(text, "alias", alias));
        parameters.forEach(parameter -> line(text, "param", parameter.print()));
        if (!links.isEmpty()) {
            line(text, "links", TemplateLink.print(links));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(MARK).append(' ').append(key).append(": ").append(value).append('\n');
    }
}
