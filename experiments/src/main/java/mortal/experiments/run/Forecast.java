package mortal.experiments.run;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import mortal.devices.kernel.Kernels;
import mortal.experiments.data.Data;
import mortal.experiments.data.Split;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.meter.Meter;

/// What a configuration will roughly take: for `--dry-run`.
///
/// @param seconds (s) on this machine, from a short trial of the product kernel; evaluation included
/// @param bytes (B) of heap at the largest moment
/// @param joules (J) of the schooling without its pulses, which only the run itself can count
/// @param presentations (cases) of the schooling
public record Forecast(double seconds, double bytes, double joules, double presentations) {
    /// What a run adds to its products: neurons, cells, noise, reading data. Measured once, see `docs/performance.md`.
    private static final double OVERHEAD = 1.5;
    /// (s) of one round of trying the kernel. Chosen.
    private static final double ROUND_SECONDS = 0.15;
    /// (ns) between rounds, in which Java may compile even where other programs want all cores. Chosen.
    private static final long PAUSE_NANOS = 30_000_000;
    /// (rounds) in a row that are not quicker after which the kernel has shown what it can. Chosen.
    private static final int STEADY_ROUNDS = 3;
    /// (rounds) at most: three and a half seconds. Chosen.
    private static final int MOST_ROUNDS = 20;
    /// (1) by which a round must be quicker to count as such. Chosen.
    private static final double QUICKER = 1.03;

    private static final double BYTES_PER_CELL = 32;

    /// @param threads that will work
    public static Forecast of(RunConfig config, Data data, int threads) {
        double flops = 0;
        double bytes = (double) (data.training().cases() + data.test().cases())
                * data.training().rows()
                * data.training().columns();
        double joules = 0;
        double presentations = 0;
        int inputs = data.training().rows() * data.training().columns();
        for (RunConfig.Entry entry : config.runs()) {
            LearningSettings settings = entry.settings();
            ChipDesign design = entry.design(inputs);
            double taught = LearningRun.cases(data, settings);
            double passes = passes(settings, data.training().classes());
            flops += flops(entry, data);
            bytes += bytes(design);
            joules += joules(design, (long) (taught * passes));
            presentations += taught * passes;
        }
        return new Forecast(seconds(flops, threads), bytes, joules, presentations);
    }

    /// (s) that products of so many operations take on this machine, with what goes with them.
    ///
    /// @param threads that will work
    public static double seconds(double flop, int threads) {
        return OVERHEAD * flop / (rate() * threads);
    }

    /// (flop) of one run's products: two for each cell and case that passes it, forwards or as an update.
    public static double flops(RunConfig.Entry entry, Data data) {
        LearningSettings settings = entry.settings();
        double cells =
                cells(entry.design(data.training().rows() * data.training().columns()));
        double taught = LearningRun.cases(data, settings);
        return 2 * cells * (taught * (passes(settings, data.training().classes()) + 2) + asked(data, settings));
    }

    /// (cases) shown to forks: for answers by goodness every case once a label, for the two fits once an epoch.
    private static double asked(Data data, LearningSettings settings) {
        Split split = LearningRun.split(data, settings);
        int most = settings.evaluateCases();
        int validated = most == 0
                ? split.validation().cases()
                : Math.min(most, split.validation().cases());
        int training = split.training().cases();
        int fitted = settings.fitCases() == 0 ? training : Math.min(settings.fitCases(), training);
        double looks = Math.ceil((double) settings.epochs() / settings.evaluateEvery());
        return data.training().classes() * (looks * validated + split.test().cases())
                + 2.0 * settings.fitEpochs() * fitted;
    }

    /// (B) of heap that a chip and its twin take at their largest moment.
    public static double bytes(ChipDesign design) {
        return 2 * BYTES_PER_CELL * cells(design);
    }

    /// (cells) of a chip.
    public static double cells(ChipDesign design) {
        return design.cells();
    }

    /// (cases) that a schooling teaches, each time counted.
    public static double taught(LearningSettings settings, Data data) {
        return LearningRun.cases(data, settings);
    }

    /// (presentations) that a case is taught in.
    public static double passes(LearningSettings settings, int classes) {
        return settings.rule().passes(classes);
    }

    private static double joules(ChipDesign design, long cases) {
        Meter meter = new Meter(design.electrical(), 0);
        meter.clamped(cases, design.inputs());
        for (int layer = 1; layer <= design.hidden().size(); layer++) {
            int units = design.hidden().get(layer - 1);
            meter.driven(cases, (int) (design.cells(layer) / units), units);
            meter.settled(cases, units);
            meter.sensed(cases);
        }
        return meter.reading().joules();
    }

    /// (flop/s) of one thread in the product kernel: the quickest of many products, a tenth of a millisecond each, so
    /// that
    /// some are not interrupted however busy the machine is.
    private static double rate() {
        double best = 0;
        int steady = 0;
        for (int round = 0; round < MOST_ROUNDS && steady < STEADY_ROUNDS; round++) {
            double now = quickest();
            steady = now > QUICKER * best ? 0 : steady + 1;
            best = Math.max(best, now);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return best;
    }

    /// (flop/s) of one round.
    private static double quickest() {
        int rows = 96;
        int terms = 784;
        float[] a = new float[rows * terms];
        float[] b = new float[terms * Kernels.PANEL];
        float[] c = new float[rows * Kernels.PANEL];
        double done = 2.0 * rows * terms * Kernels.PANEL;
        long started = System.nanoTime();
        long least = Long.MAX_VALUE;
        while ((System.nanoTime() - started) / 1e9 < ROUND_SECONDS) {
            long before = System.nanoTime();
            Kernels.best().product(rows, terms, a, 0, terms, 1, b, 0, c, 0, Kernels.PANEL);
            least = Math.min(least, System.nanoTime() - before);
        }
        return done / (Math.max(1, least) / 1e9);
    }

    /// One line for each figure.
    public List<String> lines() {
        return List.of(
                String.format(Locale.ROOT, "time          about %s", time(seconds)),
                String.format(Locale.ROOT, "memory        about %,.0f MB of heap", Math.ceil(bytes / 1e6)),
                String.format(Locale.ROOT, "energy        about %.2g J of the chips, their pulses apart", joules),
                String.format(Locale.ROOT, "presentations %,.0f", presentations));
    }

    /// For a reader.
    public static String time(double seconds) {
        return seconds < 120
                ? String.format(Locale.ROOT, "%.0f s", seconds)
                : String.format(Locale.ROOT, "%.0f min", seconds / 60);
    }
}
