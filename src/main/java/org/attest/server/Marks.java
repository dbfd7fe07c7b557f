package org.attest.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attest.rdf.Vocabulary;
import org.attest.server.DocumentView.Mark;
import org.attest.server.DocumentView.Statement;
import org.attest.server.DocumentView.Thing;

/**
 * Which stretches of a document's text to show as what. Events stand where their IRIs say; speech where its content does; names and dates where their
 * words stand within the evidence of a statement about them.
 */
final class Marks {

    private static final Comparator<Mark> ORDER = Comparator.comparingInt(Mark::begin).thenComparing(Comparator.comparingInt(Mark::end).reversed())
            .thenComparing(Mark::kind).thenComparing(Mark::thing).thenComparing(Mark::factuality);
    private static final String FACTUAL = "Factual";

    private final String document;
    private final CodePoints text;
    private final Map<String, Thing> things = new LinkedHashMap<>();
    private final List<Statement> statements;
    private final TreeSet<Mark> marks = new TreeSet<>(ORDER);

    Marks(String document, String text, List<Thing> things, List<Statement> statements) {
        this.document = document;
        this.text = new CodePoints(text);
        things.forEach(thing -> this.things.put(thing.iri(), thing));
        this.statements = statements;
    }

    /** Sorted: the earlier first, of those that begin together the longer. */
    List<Mark> find() {
        things.values().stream().filter(thing -> thing.kind().equals(Kind.EVENT.word())).forEach(this::trigger);
        for (Statement statement : statements) {
            speech(statement);
            time(statement);
            names(statement, statement.subject().iri());
            names(statement, statement.object().iri());
        }
        marks.removeIf(mark -> marks.stream().anyMatch(other -> isWithin(mark, other)));
        return List.copyOf(marks);
    }

    /** A name within a longer name of the same thing. */
    private static boolean isWithin(Mark mark, Mark other) {
        return other.thing().equals(mark.thing()) && other.kind().equals(mark.kind()) && other.begin() <= mark.begin() && mark.end() <= other.end()
                && other.end() - other.begin() > mark.end() - mark.begin();
    }

    private void trigger(Thing event) {
        position(event.iri(), "event-").ifPresent(span -> marks.add(new Mark(span.begin(), span.end(), event.kind(), event.iri(), commitment(event.iri()))));
    }

    private void speech(Statement statement) {
        if (statement.property().iri().equals(Vocabulary.Property.CONTENT.getURI())) {
            position(statement.object().iri(), "char=")
                    .ifPresent(span -> marks.add(new Mark(span.begin(), span.end(), "speech", statement.subject().iri(), commitment(statement.subject().iri()))));
        }
    }

    private void time(Statement statement) {
        boolean isTime = statement.property().iri().equals(Vocabulary.Property.EDTF.getURI());
        String edtf = isTime ? statement.object().label() : statement.time();
        if (!edtf.isEmpty()) {
            WrittenDates.in(text.between(statement.begin(), statement.end()), edtf).forEach(date -> marks.add(
                    new Mark(statement.begin() + date.begin(), statement.begin() + date.end(), "time", statement.subject().iri(), statement.factuality())));
        }
    }

    private void names(Statement statement, String iri) {
        Thing thing = things.get(iri);
        if (thing == null || thing.kind().equals(Kind.EVENT.word())) {
            return;
        }
        String words = text.between(statement.begin(), statement.end());
        for (String name : thing.names()) {
            Matcher found = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])").matcher(words);
            while (found.find()) {
                int begin = statement.begin() + words.codePointCount(0, found.start());
                marks.add(new Mark(begin, begin + name.codePointCount(0, name.length()), thing.kind(), iri, FACTUAL));
            }
        }
    }

    /** The most committed of what is said of its type; where it is said to be factual by one, it is shown so. */
    private String commitment(String event) {
        List<String> said = statements.stream().filter(statement -> statement.subject().iri().equals(event) && statement.property().iri().equals(Vocabulary.Rdf.TYPE.getURI()))
                .map(Statement::factuality).toList();
        return said.contains(FACTUAL) ? FACTUAL : said.stream().findFirst().orElse("Unspecified");
    }

    private Optional<CodePoints.Span> position(String iri, String prefix) {
        Matcher position = Pattern.compile(Pattern.quote(document + "#" + prefix) + "([0-9]{1,9}),([0-9]{1,9})(-.*)?").matcher(iri);
        if (!position.matches()) {
            return Optional.empty();
        }
        int begin = Integer.parseInt(position.group(1));
        int end = Integer.parseInt(position.group(2));
        return begin < end && end <= text.length() ? Optional.of(new CodePoints.Span(begin, end)) : Optional.empty();
    }
}
