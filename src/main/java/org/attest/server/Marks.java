package org.attest.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.attest.rdf.Vocabulary;
import org.attest.server.DocumentView.Mark;
import org.attest.server.DocumentView.Thing;

/**
 * Which stretches of a document's text to show as what. Events stand where their IRIs say; speech where its content does; names and dates where their
 * words stand within the evidence of a statement about them.
 */
final class Marks {

    private static final Comparator<Mark> ORDER = Comparator.comparingInt(Mark::begin).thenComparing(Comparator.comparingInt(Mark::end).reversed())
            .thenComparing(Mark::kind).thenComparing(Mark::thing).thenComparing(Mark::factuality);
    private static final Pattern PLACE = Pattern.compile("([0-9]{1,9}),([0-9]{1,9})(-.*)?");
    private static final String FACTUAL = "Factual";

    private final String document;
    private final CodePoints text;
    private final Map<String, Thing> things = new LinkedHashMap<>();
    private final List<Said> statements;
    private final Map<String, List<Said>> bySubject = new LinkedHashMap<>();
    /** What is said to be an event, by where its word stands. */
    private final TreeMap<Integer, List<Said>> happened = new TreeMap<>();
    private final Map<String, Pattern> patterns = new LinkedHashMap<>();
    private final TreeSet<Mark> marks = new TreeSet<>(ORDER);

    Marks(String document, String text, List<Thing> things, List<Said> statements) {
        this.document = document;
        this.text = new CodePoints(text);
        things.forEach(thing -> this.things.put(thing.iri(), thing));
        this.statements = statements;
        statements.stream().filter(statement -> statement.property().iri().equals(Vocabulary.Rdf.TYPE.getURI())).forEach(statement -> position(statement.subject().iri(), "event-")
                .ifPresent(trigger -> happened.computeIfAbsent(trigger.begin(), key -> new ArrayList<>()).add(statement)));
        statements.forEach(statement -> bySubject.computeIfAbsent(statement.subject().iri(), key -> new ArrayList<>()).add(statement));
    }

    /** Sorted: the earlier first, of those that begin together the longer. */
    List<Mark> find() {
        things.values().stream().filter(thing -> thing.kind().equals(Kind.EVENT.word())).forEach(this::trigger);
        for (Said statement : statements) {
            speech(statement);
            time(statement);
            names(statement, statement.subject().iri());
            names(statement, statement.object().iri());
        }
        return outermost();
    }

    /** Leaves out names within longer names of the same thing. As they are sorted, only the one before that reaches farthest can hold another. */
    private List<Mark> outermost() {
        Map<String, Mark> farthest = new LinkedHashMap<>();
        List<Mark> kept = new ArrayList<>();
        for (Mark mark : marks) {
            String key = mark.kind() + " " + mark.thing();
            Mark before = farthest.get(key);
            boolean same = before != null && before.begin() == mark.begin() && before.end() == mark.end();
            if (before == null || mark.end() > before.end() || same) {
                kept.add(mark);
                farthest.put(key, mark);
            }
        }
        return kept;
    }

    private void trigger(Thing event) {
        position(event.iri(), "event-").ifPresent(span -> marks.add(new Mark(span.begin(), span.end(), event.kind(), event.iri(), commitment(event.iri()))));
    }

    private void speech(Said statement) {
        if (statement.property().iri().equals(Vocabulary.Property.CONTENT.getURI())) {
            position(statement.object().iri(), "char=")
                    .ifPresent(span -> marks.add(speech(statement.subject().iri(), span)));
        }
    }

    private void time(Said statement) {
        boolean isTime = statement.property().iri().equals(Vocabulary.Property.EDTF.getURI());
        String edtf = isTime ? statement.object().label() : statement.time();
        if (!edtf.isEmpty()) {
            WrittenDates.in(text.between(statement.begin(), statement.end()), edtf).forEach(date -> marks.add(
                    new Mark(statement.begin() + date.begin(), statement.begin() + date.end(), "time", statement.subject().iri(), statement.factuality())));
        }
    }

    private void names(Said statement, String iri) {
        Thing thing = things.get(iri);
        if (thing == null || thing.kind().equals(Kind.EVENT.word())) {
            return;
        }
        String words = text.between(statement.begin(), statement.end());
        for (String name : thing.names()) {
            Matcher found = patterns.computeIfAbsent(name, key -> Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(key) + "(?![\\p{L}\\p{N}])")).matcher(words);
            while (found.find()) {
                int begin = statement.begin() + words.codePointCount(0, found.start());
                marks.add(new Mark(begin, begin + name.codePointCount(0, name.length()), thing.kind(), iri, FACTUAL));
            }
        }
    }

    /** The most committed of what is said of its type; where it is said to be factual by one, it is shown so. */
    private String commitment(String event) {
        List<String> said = of(event).filter(statement -> statement.property().iri().equals(Vocabulary.Rdf.TYPE.getURI()))
                .map(Said::factuality).toList();
        return said.contains(FACTUAL) ? FACTUAL : said.stream().findFirst().orElse("Unspecified");
    }

    private Stream<Said> of(String subject) {
        return bySubject.getOrDefault(subject, List.of()).stream();
    }

    /** Who says it is known where the event of saying has one who does. @param content where it stands */
    private Mark speech(String event, CodePoints.Span content) {
        Mark mark = new Mark(content.begin(), content.end(), "speech", event, commitment(event));
        String verb = position(event, "event-").map(trigger -> text.between(trigger.begin(), trigger.end())).orElse("");
        return of(event).filter(statement -> statement.property().iri().equals(Vocabulary.Property.AGENT.getURI())).findFirst().map(Said::object)
                .map(speaker -> new Mark(mark.begin(), mark.end(), mark.kind(), event, mark.factuality(), speaker.label(), verb, told(speaker.iri(), content))).orElse(mark);
    }

    /** How sure somebody is of what they say happened, where it is the same of all of it and not as of a fact; else empty. */
    private String told(String speaker, CodePoints.Span content) {
        List<String> commitments = happened.subMap(content.begin(), content.end()).values().stream().flatMap(List::stream).filter(statement -> statement.source().iri().equals(speaker))
                .map(Said::factuality).distinct().toList();
        return commitments.size() == 1 && !commitments.contains(FACTUAL) ? commitments.getFirst() : "";
    }

    private Optional<CodePoints.Span> position(String iri, String prefix) {
        String start = document + "#" + prefix;
        Matcher position = iri.startsWith(start) ? PLACE.matcher(iri.substring(start.length())) : PLACE.matcher("");
        if (!position.matches()) {
            return Optional.empty();
        }
        int begin = Integer.parseInt(position.group(1));
        int end = Integer.parseInt(position.group(2));
        return begin < end && end <= text.length() ? Optional.of(new CodePoints.Span(begin, end)) : Optional.empty();
    }
}
