package org.attest.annotation.speech;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attest.text.TextSpan;

/** A text in which {@code [1 who says it]} and {@code {1 what is said}} are marked, without the marks. */
record MarkedText(String text, List<Saying> sayings) {

    /** Nobody is named where the source is empty. */
    record Saying(TextSpan content, Optional<TextSpan> source) {}

    private record Open(char bracket, int number, int begin) {}

    static MarkedText parse(String marked) {
        StringBuilder text = new StringBuilder();
        Deque<Open> open = new ArrayDeque<>();
        Map<Integer, TextSpan> sources = new TreeMap<>();
        List<Map.Entry<Integer, TextSpan>> contents = new ArrayList<>();
        Matcher opening = Pattern.compile("([\\[{])(\\d+) ").matcher(marked);
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (opening.region(i, marked.length()).lookingAt()) {
                open.push(new Open(c, Integer.parseInt(opening.group(2)), text.length()));
                i = opening.end() - 1;
            } else if ((c == ']' || c == '}') && !open.isEmpty()) {
                Open begun = open.pop();
                TextSpan span = new TextSpan(begun.begin(), text.length());
                if (begun.bracket() == '[') {
                    sources.put(begun.number(), span);
                } else {
                    contents.add(Map.entry(begun.number(), span));
                }
            } else {
                text.append(c);
            }
        }
        return new MarkedText(text.toString(), contents.stream().map(entry -> new Saying(entry.getValue(), Optional.ofNullable(sources.get(entry.getKey())))).toList());
    }
}
