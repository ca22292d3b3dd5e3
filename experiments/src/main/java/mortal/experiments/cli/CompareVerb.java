package mortal.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mortal.experiments.run.AnswerSheet;
import mortal.experiments.run.RunConfig;
import mortal.experiments.statistics.PairedDifference;
import mortal.experiments.store.RunFolder;
import mortal.substrate.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `mortal compare A B`: the difference of two runs on the same test cases, with its interval.
@Command(name = "compare", description = "Compare two runs case by case: paired difference with interval.")
public final class CompareVerb implements Verb {
    @Spec
    @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "A", description = "A run folder with one run that has ended.")
    Path a = Path.of("");

    @Parameters(index = "1", paramLabel = "B", description = "Another one.")
    Path b = Path.of("");

    @Override
    public Integer call() {
        PrintWriter print = Console.of(spec);
        AnswerSheet sheetA = sheet(a);
        AnswerSheet sheetB = sheet(b);
        if (!sheetA.labels().equals(sheetB.labels())) {
            throw new InputException("compare: " + a + " and " + b + " were not tested on the same cases ("
                    + sheetA.labels().size() + " and " + sheetB.labels().size() + ")");
        }
        same(print);
        boolean any = false;
        for (Map.Entry<String, BitSet> wrong : sheetA.wrong().entrySet()) {
            BitSet other = sheetB.wrong().get(wrong.getKey());
            if (other != null) {
                any = true;
                PairedDifference paired = PairedDifference.of(
                        wrong.getValue(), other, sheetA.labels().size());
                print.printf(
                        Locale.ROOT,
                        "%-24s A - B = %s; wrong in A alone %d, in B alone %d; chance %.2g%n",
                        wrong.getKey(),
                        paired.difference().percent(),
                        paired.onlyA(),
                        paired.onlyB(),
                        paired.chance());
            }
        }
        if (!any) {
            throw new InputException("compare: no read-out answered in both; A has "
                    + sheetA.wrong().keySet() + ", B has " + sheetB.wrong().keySet());
        }
        return Main.DONE;
    }

    private static AnswerSheet sheet(Path folder) {
        RunFolder run = RunFolder.open(folder);
        run.readSummary();
        List<RunConfig.Entry> runs = run.readConfig(RunConfig.class).runs();
        if (runs.size() > 1) {
            throw new InputException("compare: " + folder + " holds " + runs.size() + " runs; take one of "
                    + String.join(
                            ", ",
                            runs.stream()
                                    .map(entry -> folder.resolve(entry.name()).toString())
                                    .toList()));
        }
        return AnswerSheet.read(folder.resolve("answers.csv"));
    }

    /// Says whether both had the same dies and the same noise: then the difference is due to what was changed alone.
    private void same(PrintWriter print) {
        RunConfig.Entry first =
                RunFolder.open(a).readConfig(RunConfig.class).runs().getFirst();
        RunConfig.Entry second =
                RunFolder.open(b).readConfig(RunConfig.class).runs().getFirst();
        boolean dies = first.seed() == second.seed() && first.serial() == second.serial();
        print.println("A " + a + ", B " + b + ": "
                + (dies
                        ? "same dies, lessons and noise (seed " + first.seed() + ")"
                        : "different dies (seeds " + first.seed() + " and " + second.seed() + ")"));
    }
}
