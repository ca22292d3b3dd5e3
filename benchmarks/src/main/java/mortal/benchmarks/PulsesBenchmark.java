package mortal.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Updates of 256 × 256 cells by pulses on one thread: updates a second by the wall clock, millions of pulses
/// (`megapulses`) and of cells (`megacells`) a second of processor time. Every iteration has cells new from the fab,
/// with weights normal around 0:
/// after some ten thousand updates without a purpose they would all be at their bounds.
///
/// Laws have their class's defaults, which the page on devices lists: base step 0.001, bounds ± 0.6, all with a spread
/// of 0.3, and jitter 0.3 from pulse to pulse (`linear-step`: base step 0.002; `exponential-step`: 0.00135, fitted;
/// `table-step`: 0.018, measured). `constant-step-2` and `soft-bounds-2` have a base step of 0.002.
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class PulsesBenchmark {
    private static final Seed SEED = new Seed(1);
    private static final int UNITS = 256;

    static SynapseLaw law(String name) {
        Steps two = new Steps(0.002f, 0.3f, false, 0.3f, 0, 0.01f);
        return switch (name) {
            case "constant-step" -> new ConstantStep();
            case "constant-step-2" -> new ConstantStep(two, new Bounds(), 1);
            case "soft-bounds" -> new SoftBounds();
            case "soft-bounds-2" -> new SoftBounds(two, new Bounds(), false, 0, false, 1);
            case "linear-step" -> new LinearStep();
            case "exponential-step" -> new ExponentialStep();
            case "power-step" -> new PowerStep();
            case "piecewise-step" -> new PiecewiseStep();
            case "table-step" -> new TableStep();
            default -> throw new IllegalArgumentException("law = " + name + ", is none of those measured");
        };
    }

    /// What an iteration did.
    @AuxCounters
    @State(Scope.Thread)
    public static class Work extends Busy {
        private double pulses;
        private double cells;

        @Setup(Level.Iteration)
        public void clear() {
            pulses = 0;
            cells = 0;
        }

        /// (10⁶) as the chip's meter counts them
        public double megapulses() {
            return 1e-6 * pulses * factor();
        }

        /// (10⁶) cells, with pulses or without, once an update
        public double megacells() {
            return 1e-6 * cells * factor();
        }
    }

    /// A chip of one projection and the bias line, taught through its ports. Pulses and their sum of ways (travel) are
    /// counted as in any run.
    private static final class Pupil {
        private final Crew crew = new Crew(1);
        private final Chip chip;
        private final Presentation shown;
        private final Batch behind;
        private final float gate;
        private long updates;

        /// @param gate for signals before the cells with a root mean square of 1
        Pupil(ChipDesign design, int cases, float gate) {
            this.gate = gate;
            chip = Foundry.fabricate(
                            design.sized(UNITS, List.of(UNITS))
                                    .with(new RectifyingNeuron())
                                    .with(new Sensor()),
                            SEED,
                            0)
                    .powerOn(SEED, crew, Kernels.best());
            behind = uniform(cases, "behind", 0.05f);
            shown = chip.present(Drive.of(ChipDesign.INPUT, uniform(cases, "before", 1)));
        }

        private static Batch uniform(int cases, String name, float most) {
            float[] signal = new float[cases * UNITS];
            Draws.uniforms(SEED.child(name), 0, signal, 0, signal.length);
            for (int i = 0; i < signal.length; i++) {
                signal[i] = most * (2 * signal[i] - 1);
            }
            return Batch.of(cases, UNITS, signal);
        }

        /// The sign of the rate alternates, so that weights stay where they are.
        void update(Work work) {
            work.begin();
            long before = chip.reading().pulses();
            chip.pulse(shown, "input-layer1", 0, behind);
            chip.consolidate(updates++ % 2 == 0 ? gate : -gate);
            work.pulses += chip.reading().pulses() - before;
            work.cells += (UNITS + 1.0) * UNITS;
        }
    }

    /// One case an update.
    @State(Scope.Thread)
    public static class Single {
        @Param({"constant-step", "constant-step-2", "soft-bounds", "soft-bounds-2"})
        public String law = "soft-bounds";

        private Pupil pupil = new Pupil(Designs.preset("mild-direct"), 1, 0);

        /// The chip divides its signals by their root mean square, 1 / √3, and the gate makes up for it.
        @Setup(Level.Iteration)
        public void make() {
            float gate = (float) (0.1 / Math.sqrt(3));
            ChipDesign design = Designs.preset("mild-direct").with(law(law), ChipDesign.Pulses.EXACT);
            pupil.crew.close();
            pupil = new Pupil(design, 1, gate);
        }

        @TearDown
        public void close() {
            pupil.crew.close();
        }
    }

    /// A hundred cases an update.
    @State(Scope.Thread)
    public static class Hundred {
        private static final int CASES = 100;

        /// `soft-bounds`, or a chip whose cells are taken as they are: `mild` has capacitors over soft bounds, `ideal`
        /// capacitors and cells without steps.
        @Param({"soft-bounds", "mild", "ideal"})
        public String cells = "soft-bounds";

        private Pupil pupil = new Pupil(Designs.preset("ideal"), 1, 0);

        /// The gate makes the deviation of wanted changes 1 step of 0.001: a sum of 100 products of signals before,
        /// with a root mean square of 1, and behind, 0.05 / √3.
        @Setup(Level.Iteration)
        public void make() {
            float gate = (float) (0.001 / (Math.sqrt(CASES) * 0.05 / Math.sqrt(3)));
            ChipDesign design = cells.equals("soft-bounds")
                    ? Designs.preset("mild-direct")
                            .with(
                                    new SoftBounds(new Steps(), new Bounds(), false, 0, false, CASES),
                                    ChipDesign.Pulses.FAST)
                    : Designs.preset(cells);
            pupil.crew.close();
            pupil = new Pupil(design, CASES, gate);
        }

        @TearDown
        public void close() {
            pupil.crew.close();
        }
    }

    /// Cells alone.
    @State(Scope.Thread)
    public static class Bare {
        private static final int SIZE = UNITS * Kernels.PANEL;
        private static final int PART = 96 * Kernels.PANEL; // as a chip does it: 96 rows at once

        @Param({"constant-step", "soft-bounds"})
        public String law = "soft-bounds";

        private final Kernels kernels = Kernels.best();
        private final Cells[] panels = new Cells[UNITS / Kernels.PANEL];
        private final Cells.Scratch scratch = new Cells.Scratch(SIZE);
        private final float[] wanted = new float[SIZE];
        private final float[] charge = new float[SIZE];
        private float step;
        private long updates;

        @Setup(Level.Iteration)
        public void make() {
            step = law(law).step();
            for (int p = 0; p < panels.length; p++) {
                panels[p] = law(law).fabricate(UNITS, Kernels.PANEL, (long) p * SIZE, SEED.child("die"), kernels);
            }
            kernels.gaussians(SEED, 0, wanted, 0, SIZE);
        }

        void update(Work work) {
            work.begin();
            Cells.Act act = new Cells.Act(0, step, false, SEED.child(updates++), kernels, scratch);
            for (Cells panel : panels) {
                System.arraycopy(wanted, 0, charge, 0, SIZE);
                for (int from = 0; from < SIZE; from += PART) {
                    work.pulses += panel.act(from, Math.min(from + PART, SIZE), charge, act);
                }
            }
            work.cells += UNITS * UNITS;
        }
    }

    /// Pulse after pulse, each with its own jitter: trains of at most 31 slots with update management, coincidences,
    /// pulses, travel and meter. Signals before uniform in ± 1, behind in ± 0.05, learning rate 0.1.
    @Benchmark
    public void exact(Single chip, Work work) {
        chip.pupil.update(work);
    }

    /// A consolidation of 100 cases: their products, rounding, pulses at once, travel and meter. Signals before uniform
    /// in ± 1, behind in ± 0.05; wanted changes of 1 step in deviation.
    @Benchmark
    public void consolidation(Hundred chip, Work work) {
        chip.pupil.update(work);
    }

    /// The cells' part of such a consolidation: rounding and pulses at once, draws included; wanted changes normal, of
    /// 1 step in deviation.
    @Benchmark
    public void fast(Bare cells, Work work) {
        cells.update(work);
    }
}
