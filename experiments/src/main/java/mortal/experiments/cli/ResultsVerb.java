package mortal.experiments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mortal.experiments.results.Results;
import mortal.experiments.results.ResultsPage;
import mortal.substrate.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `mortal results DIR…`: what run folders found, as one page of Markdown.
@Command(name = "results", description = "Make one table of many run folders, in Markdown.")
public final class ResultsVerb implements Verb {
    @Spec
    @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Run folders, or folders of them.")
    List<Path> folders = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "Write it here (default: standard output).")
    @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        Results results = Results.of(folders);
        String page = ResultsPage.markdown(results);
        PrintWriter print = Console.of(spec);
        List<String> warnings = new ArrayList<>();
        results.unfinished().forEach(run -> warnings.add(run.folder() + " has not ended and is told as unfinished"));
        results.unread().forEach(why -> warnings.add(why + "; it is left out"));
        Console.warn(warnings, Console.errors(spec));
        if (out == null) {
            print.print(page);
            print.flush();
            return Main.DONE;
        }
        Path parent = out.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent) || Files.isDirectory(out)) {
            throw new InputException("--out " + out + ": must be a file in a folder that is there");
        }
        Files.writeString(out, page);
        print.println(out + ": " + results.runs().size() + " lines, "
                + results.studies().size() + " studies and sweeps");
        return Main.DONE;
    }
}
