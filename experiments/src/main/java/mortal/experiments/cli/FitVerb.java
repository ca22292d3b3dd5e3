package mortal.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mortal.experiments.fit.Fit;
import mortal.experiments.fit.FitFiles;
import mortal.experiments.store.RunFolder;
import mortal.substrate.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `mortal fit FILE`: from measured pulses to a law of synapses and a chip file.
@Command(name = "fit", description = "Fit synapse laws to measured pulses; leaves a chip file and a report.")
public final class FitVerb implements Verb {
    @Spec
    @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Pulse curves, a CSV file: pulse, direction, conductance.")
    Path file = Path.of("");

    @Option(names = "--law", paramLabel = "NAME", description = "Fit this law alone.")
    @Nullable String law;

    @Option(
            names = "--range",
            paramLabel = "LO,HI",
            description = "Readings that become weights of -1 and +1; else the least and the greatest.")
    @Nullable String range;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write; else runs/fit-NAME-N.")
    @Nullable Path out;

    @Override
    public Integer call() {
        PrintWriter print = Console.of(spec);
        if (out != null && out.toString().isEmpty()) {
            throw new InputException("--out is empty, must name a folder");
        }
        Fit fit = Fit.of(file, law, range == null ? null : numbers(range));
        String name = FitFiles.name(file);
        try (RunFolder folder =
                out == null ? RunFolder.createNext(Path.of("runs"), "fit-" + name) : RunFolder.create(out)) {
            FitFiles.write(fit, name, folder).forEach(print::println);
        }
        return Main.DONE;
    }

    private static List<Double> numbers(String range) {
        List<Double> numbers = new ArrayList<>();
        for (String part : range.split(",", -1)) {
            try {
                numbers.add(Double.valueOf(part.strip()));
            } catch (NumberFormatException e) {
                throw new InputException("--range " + range + ", must be two numbers, the first below the second", e);
            }
        }
        if (numbers.size() != 2) {
            throw new InputException("--range " + range + ", must be two numbers, the first below the second");
        }
        return numbers;
    }
}
