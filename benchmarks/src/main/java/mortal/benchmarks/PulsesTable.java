package mortal.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import mortal.devices.kernel.Choice;
import mortal.devices.kernel.Kernels;
import mortal.devices.neuron.RectifyingNeuron;
import mortal.devices.neuron.Sensor;
import mortal.devices.synapse.Bounds;
import mortal.devices.synapse.Cells;
import mortal.devices.synapse.ConstantStep;
import mortal.devices.synapse.ExponentialStep;
import mortal.devices.synapse.LinearStep;
import mortal.devices.synapse.PiecewiseStep;
import mortal.devices.synapse.PowerStep;
import mortal.devices.synapse.SoftBounds;
import mortal.devices.synapse.Steps;
import mortal.devices.synapse.SynapseLaw;
import mortal.devices.synapse.TableStep;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Crew;
import mortal.simulator.chip.Foundry;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;
import mortal.substrate.Batch;
import mortal.substrate.Draws;
import mortal.substrate.Drive;
import mortal.substrate.Presentation;
import mortal.substrate.Seed;

/// Updates by pulses on one thread, law by law: millions of pulses and of cells a second of processor time, the best of
/// ten rounds.
///
/// *Exact*: a chip of 256 units before and 256 behind (and the bias line), one case a consolidation, through its own
/// ports: trains, coincidences, single pulses, travel and meter. Signals before uniform in ± 1, behind uniform in ± 0.05,
/// learning rate 0.1, at most 31 slots, update management on; the chip divides its signals by their root mean square, and
/// the gate makes up for it. Pulses are those that the meter counted. The sign of the rate alternates, so that weights
/// stay where they are.
///
/// *Fast*: the same number of cells, 96 rows at a time, wanted changes of 1 step in deviation; draws included, products
/// apart.
///
/// All laws have spread (steps 0.3, bounds 0.3) and jitter 0.3, but linear and exponential, which have their defaults.
public final class PulsesTable {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int UNITS = 256;
    private static final int CASES = 400;
    private static final int ROUNDS = 10;
    private static final float RATE = 0.1f;

    private PulsesTable() {}

    public static void main(String[] arguments) {
        Steps two = new Steps(0.002f, 0.3f, false, 0.3f, 0, 0.01f);
        List<SynapseLaw> laws = List.of(
                new ConstantStep(),
                new ConstantStep(two, new Bounds(), 1),
                new SoftBounds(),
                new SoftBounds(two, new Bounds(), false, 0, false, 1),
                new LinearStep(),
                new ExponentialStep(),
                new PowerStep(),
                new PiecewiseStep(),
                new TableStep());
        System.out.println("Java " + Runtime.version() + ", " + Choice.made().reason() + "; one thread");
        System.out.println("law                  step  pulses/cell  exact: Mpulses/s  Mcells/s  fast: Mcells/s");
        for (SynapseLaw law : laws) {
            double[] exact = exact(law);
            System.out.printf(
                    Locale.ROOT,
                    "%-18s %.5f  %11.3f  %16.0f  %8.0f  %14.0f%n",
                    law.name(),
                    law.step(),
                    exact[1] / exact[2],
                    exact[1] / exact[0] * 1e3,
                    exact[2] / exact[0] * 1e3,
                    fast(law) * 1e3);
        }
    }

    private static float[] uniform(Seed seed, float most) {
        float[] signal = new float[UNITS];
        Draws.uniforms(seed, 0, signal, 0, UNITS);
        for (int i = 0; i < UNITS; i++) {
            signal[i] = most * (2 * signal[i] - 1);
        }
        return signal;
    }

    /// The best round's time (ns), its pulses and its cells.
    private static double[] exact(SynapseLaw law) {
        ChipDesign mild = Designs.preset("mild-direct");
        ChipDesign design = mild.sized(UNITS, List.of(UNITS))
                .with(law, ChipDesign.Pulses.EXACT)
                .with(new RectifyingNeuron())
                .with(new Sensor());
        Seed seed = new Seed(1);
        float[] before = uniform(seed.child("before"), 1);
        Batch behind = Batch.of(1, UNITS, uniform(seed.child("behind"), 0.05f));
        double squares = 0;
        for (float x : before) {
            squares += x * x / UNITS;
        }
        float gate = RATE * (float) Math.sqrt(squares);
        double[] best = {Double.MAX_VALUE, 0, CASES * (UNITS + 1.0) * UNITS};
        try (Crew crew = new Crew(1)) {
            Chip chip = Foundry.fabricate(design, seed, 0).powerOn(seed, crew, Kernels.best());
            Presentation shown = chip.present(Drive.of(ChipDesign.INPUT, Batch.of(1, UNITS, before)));
            for (int round = 0; round < ROUNDS; round++) {
                long pulses = chip.reading().pulses();
                long start = THREADS.getCurrentThreadCpuTime();
                for (int c = 0; c < CASES; c++) {
                    chip.pulse(shown, "input-layer1", 0, behind);
                    chip.consolidate(c % 2 == 0 ? gate : -gate);
                }
                best[0] = Math.min(best[0], THREADS.getCurrentThreadCpuTime() - start);
                best[1] = chip.reading().pulses() - pulses;
            }
        }
        return best;
    }

    /// (cells / ns)
    private static double fast(SynapseLaw law) {
        Seed seed = new Seed(1);
        Kernels kernels = Kernels.best();
        int size = UNITS * Kernels.PANEL;
        Cells[] panels = new Cells[UNITS / Kernels.PANEL];
        for (int p = 0; p < panels.length; p++) {
            panels[p] = law.fabricate(UNITS, Kernels.PANEL, (long) p * size, seed.child("die"), kernels);
        }
        float[] wanted = new float[size];
        kernels.gaussians(seed, 0, wanted, 0, size);
        float[] charge = new float[size];
        Cells.Scratch scratch = new Cells.Scratch(size);
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            for (int c = 0; c < CASES; c++) {
                Cells.Act act = new Cells.Act(0, law.step(), false, seed.child(c), kernels, scratch);
                for (Cells panel : panels) {
                    System.arraycopy(wanted, 0, charge, 0, size);
                    for (int from = 0; from < size; from += 96 * Kernels.PANEL) {
                        panel.act(from, Math.min(from + 96 * Kernels.PANEL, size), charge, act);
                    }
                }
            }
            double time = THREADS.getCurrentThreadCpuTime() - start;
            best = Math.max(best, (double) CASES * UNITS * UNITS / time);
        }
        return best;
    }
}
