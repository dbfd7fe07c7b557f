package org.attest.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.attest.query.QueryResult;
import org.attest.query.ResultFormat;
import org.attest.query.ResultWriter;
import org.attest.query.TemplateLink;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import picocli.CommandLine.TypeConversionException;

/** The options of commands that ask the graph, and how their answers are shown. */
final class ResultOptions {

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", converter = FormatConverter.class,
            description = "table, csv, tsv, json or xml. Default: ${DEFAULT-VALUE}.")
    private ResultFormat format;

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "60", description = "Gives up after this many seconds. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    Duration limit() {
        return seconds(seconds, spec);
    }

    /** What a query may take. */
    static Duration seconds(int seconds, CommandSpec spec) {
        if (seconds < 1) {
            throw new ParameterException(spec.commandLine(), "--timeout needs at least 1 second, got " + seconds);
        }
        return Duration.ofSeconds(seconds);
    }

    /** As {@link #show}; a table leaves out columns of IRIs, and of nodes that stand as words in others. */
    void showToPeople(QueryResult.Rows result, List<TemplateLink> links, PrintWriter messages) {
        show(format == ResultFormat.TABLE ? result.forPeople(links) : result, messages);
    }

    /** The answer goes to standard output in UTF-8, the number of rows to {@code messages}. */
    void show(QueryResult result, PrintWriter messages) {
        PrintStream out = new PrintStream(Surroundings.of(spec).out(), false, StandardCharsets.UTF_8);
        try {
            new ResultWriter(format, Surroundings.of(spec).width()).write(out, result);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.flush();
        if (result instanceof QueryResult.Rows rows) {
            int count = rows.rows().size();
            messages.println(count == 1 ? "1 row" : String.format(Locale.ROOT, "%,d rows", count));
        }
        messages.flush();
    }

    /** Names of formats in any case. */
    static final class FormatConverter implements ITypeConverter<ResultFormat> {

        @Override
        public ResultFormat convert(String value) {
            for (ResultFormat format : ResultFormat.values()) {
                if (format.name().equalsIgnoreCase(value)) {
                    return format;
                }
            }
            throw new TypeConversionException("'" + value + "' is none of table, csv, tsv, json, xml");
        }
    }
}
