package org.attest.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attest.text.InputException;

/**
 * A variable of a template that the caller may bind. Where it is left out and has no default, the query runs with the variable free,
 * and so answers for everything.
 *
 * @param name the variable's, without question mark
 * @param fallback the value used where the caller gives none, as the caller would write it, without spaces
 */
public record TemplateParameter(String name, ParameterKind kind, Optional<String> fallback, String description) {

    private static final Pattern SYNTAX = Pattern.compile("\\?([A-Za-z][A-Za-z0-9]*) ([a-z]+)(?:=(\\S+))? (\\S.*)");

    public TemplateParameter {
        if (!name.matches("[A-Za-z][A-Za-z0-9]*")) {
            throw new IllegalArgumentException("a parameter's name needs ASCII letters and digits, got '" + name + "'");
        }
        if (fallback.filter(value -> value.isEmpty() || value.chars().anyMatch(Character::isWhitespace)).isPresent()) {
            throw new IllegalArgumentException("a default needs characters and no spaces, got '" + fallback.get() + "'");
        }
    }

    /** Reads {@code ?who actor the person}, {@code ?most integer=100 how many}. */
    static TemplateParameter parse(String where, String text) {
        Matcher parts = SYNTAX.matcher(text);
        // What Java calls white space is more than what its patterns do.
        if (!parts.matches() || Optional.ofNullable(parts.group(3)).filter(value -> value.chars().anyMatch(Character::isWhitespace)).isPresent()) {
            throw new InputException(where, "'" + text + "' declares no parameter", "Write '#+ param: ?name kind description', with a default 'kind=value'");
        }
        ParameterKind kind = ParameterKind.of(parts.group(2)).orElseThrow(() -> new InputException(where, "'" + parts.group(2) + "' is no kind of parameter",
                "Use one of " + Stream.of(ParameterKind.values()).map(ParameterKind::word).collect(Collectors.joining(", "))));
        return new TemplateParameter(parts.group(1), kind, Optional.ofNullable(parts.group(3)), parts.group(4));
    }

    /** As headers write it. */
    String print() {
        return "?" + name + " " + kind.word() + fallback.map(value -> "=" + value).orElse("") + " " + description;
    }
}
