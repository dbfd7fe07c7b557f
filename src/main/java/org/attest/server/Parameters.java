package org.attest.server;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.BadMessageException;

/**
 * What a request to a template gives.
 *
 * @param accept its Accept header; empty where it has none
 * @param values each parameter once
 */
record Parameters(String accept, Map<String, String> values) {

    private static final Set<String> OWN = Set.of("format", "limit", "offset");

    /** The words of a parameter, which IRIs and names of terms are, each once and in their order; none where it is not given. */
    Set<String> words(String name) {
        return values.getOrDefault(name, "").isBlank() ? Set.of() : new LinkedHashSet<>(List.of(values.get(name).strip().split("\\s+")));
    }

    static Parameters of(HttpServletRequest request) {
        Map<String, String> values = new TreeMap<>();
        given(request).forEach((name, given) -> {
            if (given.length != 1) {
                throw new ProblemException(HttpServletResponse.SC_BAD_REQUEST, "Bad parameter", "'" + name + "' is given more than once.");
            }
            // A form sends what was left empty.
            if (!given[0].isEmpty()) {
                values.put(name, given[0]);
            }
        });
        return new Parameters(Optional.ofNullable(request.getHeader("Accept")).orElse(""), values);
    }

    /** What is not encoded as it should be is the caller's fault. */
    private static Map<String, String[]> given(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (BadMessageException | IllegalArgumentException e) {
            throw new ProblemException(HttpServletResponse.SC_BAD_REQUEST, "Bad parameter", "The parameters are not encoded as they should be.");
        }
    }

    /** Those that are the template's. */
    Map<String, String> arguments() {
        Map<String, String> arguments = new LinkedHashMap<>(values);
        arguments.keySet().removeAll(OWN);
        return arguments;
    }

    Optional<String> format() {
        return Optional.ofNullable(values.get("format"));
    }

    /** @throws ProblemException where it is not a whole number up to the most */
    int number(String name, int most, int otherwise) {
        String given = values.getOrDefault(name, Integer.toString(otherwise));
        if (!given.matches("[0-9]{1,9}") || Integer.parseInt(given) > most) {
            throw new ProblemException(HttpServletResponse.SC_BAD_REQUEST, "Bad parameter", "'" + name + "' needs a whole number up to " + most + ".");
        }
        return Integer.parseInt(given);
    }
}
