package org.attest.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.attest.query.NodeFinder;
import org.attest.query.ParameterKind;
import org.attest.query.QueryLibrary;
import org.attest.query.QueryResult;
import org.attest.query.QueryRunner;
import org.attest.query.QueryTemplate;
import org.attest.query.ResultWriter;
import org.attest.query.TemplateLink;
import org.attest.query.TemplateParameter;
import org.attest.store.GraphStore;
import org.attest.text.InputException;

/** The templates over HTTP: which there are, and what each answers. */
final class QueryApi {

    private static final int NO_WIDTH = 0;
    private static final int MOST_NEAR = 6;
    private static final int LONGEST_NAME = 200;
    /** As which kinds the search finds what a parameter takes. */
    private static final Map<ParameterKind, String> FOUND_AS = Map.of(ParameterKind.ACTOR, "person,organization,group,actor", ParameterKind.PERSON, "person", ParameterKind.ORGANIZATION, "organization",
            ParameterKind.PLACE, "place", ParameterKind.EVENT, "event", ParameterKind.DOCUMENT, "document");

    private final GraphStore store;
    private final QueryLibrary library;
    private final ServerLimits limits;
    private final QueryDesk desk;
    private final Catalogue catalogue;

    /** @param catalogue tells which names are near one that is written otherwise */
    QueryApi(GraphStore store, QueryLibrary library, ServerLimits limits, QueryDesk desk, Catalogue catalogue) {
        this.store = store;
        this.library = library;
        this.limits = limits;
        this.desk = desk;
        this.catalogue = catalogue;
    }

    record Listing(List<Entry> queries) {}

    /** @param links which columns of words stand for nodes in other columns */
    record Entry(String name, String summary, String description, List<String> tags, List<Parameter> params, List<TemplateLink> links) {}

    /** @param fallback the value used where none is given; empty where there is none */
    record Parameter(String name, String kind, String expects, String description, String fallback) {}

    Listing list() {
        return new Listing(library.templates().stream().map(template -> new Entry(template.name(), template.summary(), template.description(), template.tags(),
                template.parameters().stream().map(QueryApi::parameter).toList(), template.links())).toList());
    }

    private static Parameter parameter(TemplateParameter parameter) {
        return new Parameter(parameter.name(), parameter.kind().word(), parameter.kind().expects(), parameter.description(), parameter.fallback().orElse(""));
    }

    /** @throws ProblemException where there is no such template, or a parameter does not fit */
    Answer run(String name, Parameters given) {
        QueryTemplate template = template(name);
        RowFormat format = RowFormat.negotiate(given.format(), given.accept());
        int most = given.number("limit", limits.rows(), limits.rows());
        int offset = given.number("offset", Integer.MAX_VALUE / 2, 0);
        // One row more than is given tells whether there are any left.
        QueryResult.Rows rows = answer(template, given.arguments(), offset, most + 1);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Vary", "Accept");
        if (rows.rows().size() > most) {
            headers.put("Link", next(template, given, offset + most));
        }
        return new Answer(format.type(), headers, written(new QueryResult.Rows(rows.columns(), rows.rows().stream().limit(most).toList()), format), false);
    }

    /** A template with its parameters bound, for other endpoints and editors. */
    record Source(String name, String sparql) {}

    /** @throws ProblemException where there is no such template, or a parameter does not fit */
    Source sparql(String name, Parameters given) {
        QueryTemplate template = template(name);
        return store.read(dataset -> {
            try {
                return new Source(name, new QueryRunner(dataset, limits.query()).sparql(template, given.arguments()));
            } catch (InputException e) {
                throw new ProblemException(unfit(dataset, template, given.arguments(), e));
            }
        });
    }

    private QueryTemplate template(String name) {
        return library.find(name).orElseThrow(() -> new ProblemException(HttpServletResponse.SC_NOT_FOUND, "No such query",
                "There is no query '" + name + "'; /api/queries lists them all."));
    }

    private QueryResult.Rows answer(QueryTemplate template, Map<String, String> arguments, int offset, int most) {
        return desk.inTurn(() -> store.read(dataset -> answer(dataset, template, arguments, offset, most)));
    }

    private QueryResult.Rows answer(DatasetGraph dataset, QueryTemplate template, Map<String, String> arguments, int offset, int most) {
        try {
            return new QueryRunner(dataset, limits.query(), desk::watch).page(template, arguments, offset, most);
        } catch (InputException e) {
            if (e.getCause() instanceof QueryCancelledException) {
                throw new ProblemException(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Takes too long",
                        "The query takes longer than " + limits.query().toSeconds() + " s. Bind more of its parameters.");
            }
            throw new ProblemException(unfit(dataset, template, arguments, e));
        }
    }

    /** The first argument whose name is ambiguous, or written otherwise than any, else what the exception says. */
    private Problem unfit(DatasetGraph dataset, QueryTemplate template, Map<String, String> arguments, InputException failure) {
        NodeFinder finder = new NodeFinder(dataset);
        for (TemplateParameter parameter : template.parameters()) {
            Optional<String> text = Optional.ofNullable(arguments.get(parameter.name())).filter(each -> parameter.kind().takesLabel() && isOf(parameter, failure));
            if (text.isPresent()) {
                List<Problem.Candidate> candidates = finder.candidates(text.get(), parameter.kind()).stream()
                        .map(candidate -> new Problem.Candidate(candidate.node().toString(), candidate.name(), candidate.description())).toList();
                if (candidates.size() > 1) {
                    return new Problem(HttpServletResponse.SC_BAD_REQUEST, "Ambiguous name",
                            "'" + text.get() + "' may mean " + candidates.size() + " things. Give more of the name, or choose one.", parameter.name(), candidates);
                }
                List<Problem.Candidate> near = candidates.isEmpty() ? near(text.get(), parameter.kind()) : List.of();
                if (!near.isEmpty()) {
                    return new Problem(HttpServletResponse.SC_BAD_REQUEST, "Unknown name", "nothing here is called '" + text.get() + "'. Choose one of the nearest names, or give another.", parameter.name(), near);
                }
            }
        }
        String about = template.parameters().stream().filter(parameter -> isOf(parameter, failure)).map(TemplateParameter::name).findFirst().orElse("");
        return new Problem(HttpServletResponse.SC_BAD_REQUEST, "Bad parameter", failure.getMessage() + ".", about, List.of());
    }

    /** What the search finds under a name that nothing bears: other spellings, and names with some of its words. */
    private List<Problem.Candidate> near(String name, ParameterKind kind) {
        return name.isBlank() || name.length() > LONGEST_NAME ? List.of() : catalogue.near(name, FOUND_AS.getOrDefault(kind, "names"), MOST_NEAR).stream()
                .map(hit -> new Problem.Candidate(hit.iri(), hit.label(), hit.type().isEmpty() ? hit.kind() : hit.type())).toList();
    }

    private static boolean isOf(TemplateParameter parameter, InputException failure) {
        return failure.getMessage().startsWith(parameter.name() + ": ");
    }

    private static String next(QueryTemplate template, Parameters given, int offset) {
        Map<String, String> values = new TreeMap<>(given.values());
        values.put("offset", Integer.toString(offset));
        String query = values.entrySet().stream().map(value -> encoded(value.getKey()) + "=" + encoded(value.getValue())).collect(Collectors.joining("&"));
        return "</api/queries/" + template.name() + "?" + query + ">; rel=\"next\"";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] written(QueryResult.Rows rows, RowFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new ResultWriter(format.format(), NO_WIDTH).write(out, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
