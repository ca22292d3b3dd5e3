package mortal.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import mortal.devices.kernel.Kernels;
import mortal.devices.kernel.Strips;
import mortal.experiments.data.Dataset;
import mortal.experiments.data.Digits;
import mortal.learning.Learner;
import mortal.learning.Ports;
import mortal.learning.Lesson;
import mortal.learning.rule.ForwardForward;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Crew;
import mortal.simulator.chip.Foundry;
import mortal.simulator.design.Designs;
import mortal.substrate.Seed;

/// The time of Hinton's Forward-Forward on the ideal chip, 3 × 1000 units, batches of 100, beside the time of its
/// matrix
/// products alone, both on the same threads in turn. Prints milliseconds a batch and the ratio.
public final class EpochTable {
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int BATCH = 100;
    private static final int BATCHES = 50;
    private static final int ROUNDS = 8;
    private static final int UNITS = 1000;
    private static final int[] ROWS = {785, 1001, 1001};
    private static final int PANELS = 32;
    private static final int STRIDE = 1040;

    private final Crew crew;
    private final Kernels kernels = Kernels.best();
    private final float[][] weights = new float[ROWS.length * PANELS][1001 * Kernels.PANEL];
    private final float[] signal = new float[BATCH * STRIDE];
    private final float[] post = new float[BATCH * Kernels.PANEL];
    private final float[][] out = new float[2][BATCH * STRIDE];

    private EpochTable(int threads) {
        crew = new Crew(threads);
        Arrays.fill(signal, 0.5f);
        Arrays.fill(post, 0.001f);
        for (float[] panel : weights) {
            kernels.gaussians(new Seed(1), 0, panel, 0, panel.length);
        }
    }

    public static void main(String[] arguments) {
        int threads = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2;
        EpochTable table = new EpochTable(threads);
        Dataset digits = Digits.data(BATCHES * BATCH, 10).training();
        Seed seed = new Seed(1);
        Chip chip = Foundry.fabricate(Designs.preset("ideal").sized(784, List.of(UNITS, UNITS, UNITS)), seed, 0)
                .powerOn(seed, table.crew, table.kernels);
        Learner learner = ForwardForward.HINTON.learner(chip.anatomy(), Ports.hinton(10), seed);
        double[] products = {Double.MAX_VALUE, Double.MAX_VALUE};
        double[] training = {Double.MAX_VALUE, Double.MAX_VALUE};
        for (int round = 0; round < ROUNDS; round++) {
            timed(products, table::products);
            timed(training, b -> {
                int[] cases = IntStream.range(b * BATCH, (b + 1) * BATCH).toArray();
                List<Integer> labels =
                        Arrays.stream(cases).map(digits::label).boxed().toList();
                learner.learn(new Lesson(digits.images(cases), labels), chip, new Learner.When(1, 2, b * BATCH));
            });
        }
        for (int clock = 0; clock < 2; clock++) {
            System.out.printf(
                    "%s, %d threads: products %.2f ms a batch, training %.2f ms a batch, ratio %.2f%n",
                    clock == 0 ? "wall clock" : "processor time",
                    threads,
                    products[clock],
                    training[clock],
                    training[clock] / products[clock]);
        }
        table.crew.close();
    }

    /// Keeps the least wall-clock and processor time of a batch (ms): on a busy machine the second tells more.
    private static void timed(double[] least, IntConsumer batch) {
        long wall = System.nanoTime();
        long processor = PROCESS.getProcessCpuTime();
        for (int b = 0; b < BATCHES; b++) {
            batch.accept(b);
        }
        least[0] = Math.min(least[0], (System.nanoTime() - wall) / 1e6 / BATCHES);
        least[1] = Math.min(least[1], (PROCESS.getProcessCpuTime() - processor) / 1e6 / BATCHES);
    }

    /// The products of one batch: three passes up, and the update from two of them.
    private void products(int batch) {
        for (int pass = 0; pass < 3; pass++) {
            crew.run(2, (lane, half) -> up(half));
        }
        for (int l = 0; l < ROWS.length; l++) {
            int rows = ROWS[l];
            float[] strips = new float[Strips.size(rows, BATCH)];
            Strips.pack(rows, BATCH, signal, 0, 1, STRIDE, strips);
            crew.run(PANELS, (lane, panel) -> update(rows, strips));
        }
    }

    private void up(int half) {
        int from = half == 0 ? 0 : 48;
        int cases = half == 0 ? 48 : BATCH - 48;
        for (int l = 0; l < ROWS.length; l++) {
            float[] strips = new float[Strips.size(cases, ROWS[l])];
            Strips.pack(cases, ROWS[l], signal, from * STRIDE, STRIDE, 1, strips);
            for (int p = 0; p < PANELS; p++) {
                kernels.multiply(
                        cases, ROWS[l], strips, 1, weights[l * PANELS + p], 0, out[half], p * Kernels.PANEL, STRIDE);
            }
        }
    }

    private void update(int rows, float[] strips) {
        float[] charge = new float[rows * Kernels.PANEL];
        for (int mark = 0; mark < 2; mark++) {
            for (int r = 0; r < rows; r += Kernels.STRIP) {
                kernels.product(
                        Math.min(Kernels.STRIP, rows - r),
                        BATCH,
                        strips,
                        Strips.at(r, 0, BATCH),
                        1,
                        Kernels.STRIP,
                        post,
                        0,
                        charge,
                        r * Kernels.PANEL,
                        Kernels.PANEL);
            }
        }
    }
}
