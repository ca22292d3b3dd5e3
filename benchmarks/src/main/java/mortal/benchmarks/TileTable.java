package mortal.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import mortal.devices.kernel.Choice;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs [TileBenchmark] and prints its settings and one table of 10⁹ multiply-adds a second a thread by its
/// processor time, and of all threads by the wall clock, each the best of the measured iterations.
public final class TileTable {
    private TileTable() {}

    /// @param arguments settings, sizes, batches and threads, each a list separated by commas
    public static void main(String[] arguments) throws RunnerException {
        List<String> names = List.of("setting", "size", "batch", "threads");
        List<String> values = arguments.length == names.size()
                ? List.of(arguments)
                : List.of("ideal,once,io,noise,wire,hwa", "256,512", "64", "1,2");
        System.out.println("Java " + Runtime.version() + ", " + Choice.made().reason());
        for (String setting : values.getFirst().split(",", -1)) {
            System.out.println(setting + ": " + TileBenchmark.SETTINGS.get(setting));
        }
        OptionsBuilder options = new OptionsBuilder();
        options.include(TileBenchmark.class.getName()).verbosity(VerboseMode.SILENT);
        for (int i = 0; i < names.size(); i++) {
            options.param(names.get(i), values.get(i).split(",", -1));
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        Map<String, String> rows = new TreeMap<>();
        results.forEach(result -> rows.put(row(result.getParams()), speeds(result)));
        System.out.println("setting  size batch threads   GMAC/s: by processor time of a thread, by the wall clock");
        rows.forEach((row, speeds) -> System.out.println(row + speeds));
    }

    private static String row(BenchmarkParams params) {
        return String.format(
                Locale.ROOT,
                "%7s %5s %5s %7s",
                params.getParam("setting"),
                params.getParam("size"),
                params.getParam("batch"),
                params.getParam("threads"));
    }

    private static String speeds(RunResult result) {
        double size = Double.parseDouble(result.getParams().getParam("size"));
        double work = size * size * Double.parseDouble(result.getParams().getParam("batch")) / 1e9;
        double wall = work * result.getPrimaryResult().getStatistics().getMax();
        return String.format(Locale.ROOT, "%16.1f%8.1f", ProductTable.speed(result) / 2, wall);
    }
}
