package mortal.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import mortal.devices.kernel.Choice;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs [ProductBenchmark] and prints one table of [Speed]s (GFLOP/s). Each figure is the best of the measured
/// iterations, the one whose caches were least disturbed by whatever else the machine did.
public final class ProductTable {
    private static final List<String> HANDS = List.of("openblas", "vector", "plain", "ejml");

    private ProductTable() {}

    public static void main(String[] arguments) throws RunnerException {
        System.out.println("Java " + Runtime.version() + ", " + Choice.made().reason() + "; about a minute and a half");
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(ProductBenchmark.class.getName())
                        .jvmArgs("--sun-misc-unsafe-memory-access=allow")
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        Map<String, Map<String, Double>> rows = new TreeMap<>();
        for (RunResult result : results) {
            BenchmarkParams params = result.getParams();
            String name = params.getBenchmark();
            String row = String.format(Locale.ROOT, "%5s %11s", params.getParam("batch"), params.getParam("layer"));
            rows.computeIfAbsent(row, key -> new TreeMap<>())
                    .put(name.substring(name.lastIndexOf('.') + 1), speed(result));
        }
        System.out.println("GFLOP/s, one thread");
        System.out.println("batch       layer  OpenBLAS    vector     plain      EJML  vector : OpenBLAS");
        rows.forEach((row, speeds) -> System.out.println(row + line(speeds)));
    }

    /// (10⁹/s) by [Speed], the best iteration.
    static double speed(RunResult run) {
        return run.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .map(iteration -> iteration.getSecondaryResults().get("gigaflops"))
                .filter(Objects::nonNull)
                .mapToDouble(result -> result.getScore())
                .max()
                .orElseThrow();
    }

    /// A hand that could not run on this machine is a dash.
    private static String line(Map<String, Double> speeds) {
        StringBuilder line = new StringBuilder();
        for (String hand : HANDS) {
            Double speed = speeds.get(hand);
            line.append(speed == null ? "         –" : String.format(Locale.ROOT, "%10.1f", speed));
        }
        Double yardstick = speeds.get("openblas");
        Double ours = speeds.get("vector");
        if (yardstick != null && ours != null) {
            line.append(String.format(Locale.ROOT, "%16.0f %%", 100 * ours / yardstick));
        }
        return line.toString();
    }
}
