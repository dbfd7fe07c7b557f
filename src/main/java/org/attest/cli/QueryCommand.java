package org.attest.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.attest.audit.AuditAction;
import org.attest.query.QueryLibrary;
import org.attest.query.QueryResult;
import org.attest.query.QueryRunner;
import org.attest.query.QueryTemplate;
import org.attest.query.TemplateParameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code attest query}: a template's answer. */
@Command(name = "query", mixinStandardHelpOptions = true,
        description = "Asks a question that has a name, such as who took part in an event. A person may give a label where a node is wanted.",
        footer = {"", "Examples:", "  attest query --list", "  attest query actor/journey who=Milad", "  attest query time/between from=2018-01-01 to=2018-12-31 --format csv"})
final class QueryCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store;

    @Mixin
    private ResultOptions options;

    @Option(names = "--list", description = "Shows the questions and what each needs.")
    private boolean list;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "A question's name, see --list.")
    private String name;

    @Parameters(index = "1..*", paramLabel = "param=value", description = "What the question is about.")
    private List<String> arguments;

    @Override
    public Integer call() throws IOException {
        QueryLibrary library = QueryLibrary.standard();
        if (list) {
            list(library);
        } else if (name == null) {
            throw new ParameterException(spec.commandLine(), "Name a question, or see them all with --list");
        } else {
            return answer(library.get(name), arguments());
        }
        return ExitCode.DONE.code();
    }

    private int answer(QueryTemplate template, Map<String, String> given) throws IOException {
        return store.read(AuditAction.READ, "query " + template.name(), graph -> {
            QueryResult.Rows result = graph.read(dataset -> new QueryRunner(dataset, options.limit()).run(template, given));
            options.showToPeople(result, template.links(), spec.commandLine().getErr());
            return ExitCode.DONE;
        });
    }

    private Map<String, String> arguments() {
        Map<String, String> given = new LinkedHashMap<>();
        for (String argument : arguments == null ? List.<String>of() : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 1) {
                throw new ParameterException(spec.commandLine(), "'" + argument + "' is not of the form param=value");
            }
            if (given.put(argument.substring(0, equals), argument.substring(equals + 1)) != null) {
                throw new ParameterException(spec.commandLine(), "'" + argument.substring(0, equals) + "' is given twice");
            }
        }
        return given;
    }

    private void list(QueryLibrary library) {
        PrintStream out = new PrintStream(Surroundings.of(spec).out(), false, StandardCharsets.UTF_8);
        for (QueryTemplate template : library.templates()) {
            out.println(template.name() + (template.aliases().isEmpty() ? "" : " (also " + String.join(", ", template.aliases()) + ")"));
            out.println("    " + template.summary());
            for (TemplateParameter parameter : template.parameters()) {
                out.println("    " + parameter.name() + "  " + parameter.description() + " (" + parameter.kind().expects()
                        + parameter.fallback().map(value -> "; default " + value).orElse("") + ")");
            }
        }
        out.flush();
    }
}
