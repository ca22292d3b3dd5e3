package mortal.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import mortal.devices.kernel.Kernels;
import mortal.devices.synapse.Bounds;
import mortal.devices.synapse.Leak;
import mortal.devices.synapse.Recomputed;
import mortal.devices.synapse.SoftBounds;
import mortal.devices.synapse.Steps;
import mortal.devices.synapse.SynapseLaw;
import mortal.devices.synapse.Wear;
import mortal.devices.tile.Periphery;
import mortal.devices.tile.Signs;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Crew;
import mortal.simulator.chip.Foundry;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;
import mortal.substrate.Anatomy;
import mortal.substrate.Anatomy.Role;
import mortal.substrate.Batch;
import mortal.substrate.Draws;
import mortal.substrate.Drive;
import mortal.substrate.Presentation;
import mortal.substrate.Push;
import mortal.substrate.Seed;

/// A chip of 10⁹ cells in tiles with an offset column: made, shown a batch, pushed, consolidated and shown the batch
/// again, with the seconds and the heap that each takes. Arguments: units of a layer (16384), layers (4), cases (24),
/// threads (2), `plain`, `aged` for cells that also leak and wear, or `stored` for plain ones whose spread is kept.
public final class BigChip {
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final double GIB = 1024.0 * 1024 * 1024;

    private final int units;
    private final int cases;
    private final ChipDesign design;
    private final double cells;

    private BigChip(int units, int layers, int cases, String cell) {
        this.units = units;
        this.cases = cases;
        this.cells = (units + 1.0) * units * layers;
        SynapseLaw device = new SoftBounds(new Steps(), new Bounds(), false, 0, false, 2 * cases);
        SynapseLaw law =
                switch (cell) {
                    case "plain" -> new Recomputed(device);
                    case "aged" ->
                        new Recomputed(new Leak(new Wear(device, 1e6f, 2, Wear.End.HOLD), 1000, 0.3f, 0));
                    case "stored" -> device;
                    default -> throw new IllegalArgumentException(cell + " must be plain, aged or stored");
                };
        Periphery tiles =
                Periphery.usual().with(new Signs(Signs.Coding.OFFSET_COLUMN, 1, 0.5e-6, 5e-6, 0.01f));
        design = Designs.preset("mild-direct")
                .sized(units, Collections.nCopies(layers, units))
                .with(law, ChipDesign.Pulses.FAST)
                .with(tiles);
    }

    public static void main(String[] arguments) {
        List<String> given = List.of(arguments);
        int units = given.isEmpty() ? 16384 : Integer.parseInt(given.get(0));
        int layers = given.size() < 2 ? 4 : Integer.parseInt(given.get(1));
        int cases = given.size() < 3 ? 24 : Integer.parseInt(given.get(2));
        int threads = given.size() < 4 ? 2 : Integer.parseInt(given.get(3));
        String cell = given.size() < 5 ? "plain" : given.get(4);
        try (Crew crew = new Crew(threads)) {
            new BigChip(units, layers, cases, cell).live(crew);
        }
    }

    private void live(Crew crew) {
        System.out.printf(
                "%,.0f cells, %d cases, %d threads, at most %.1f GiB of heap%n",
                cells, cases, crew.threads(), Runtime.getRuntime().maxMemory() / GIB);
        Seed seed = new Seed(1);
        Chip chip = timed(
                "fabricate", () -> Foundry.fabricate(design, seed, 0).powerOn(seed.child("life"), crew, Kernels.best()));
        Presentation shown = timed("present", () -> chip.present(drive()));
        timed("reinforce", () -> push(chip, shown));
        timed("consolidate", () -> {
            chip.consolidate(0.002f / cases);
            return chip;
        });
        Presentation again = timed("present", () -> chip.present(drive()));
        System.out.printf(
                "pulses %,d, mean travel %.3g, activity of the last layer %.6g and %.6g%n",
                chip.reading().pulses(),
                chip.glance().travel(),
                top(chip, shown),
                top(chip, again));
        System.gc();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.printf("live heap %.2f GiB, %.2f bytes a cell%n", used / GIB, used / cells);
    }

    private Drive drive() {
        Seed pictures = new Seed(2);
        return Drive.of(
                ChipDesign.INPUT,
                Batch.fill(cases, units, into -> Draws.uniforms(pictures, 0, into, 0, into.length)));
    }

    private Chip push(Chip chip, Presentation shown) {
        float[] strength = new float[cases];
        for (int c = 0; c < cases; c++) {
            strength[c] = c % 2 == 0 ? 0.5f : -0.5f;
        }
        for (Anatomy.Population population : chip.anatomy().of(Role.HIDDEN)) {
            chip.reinforce(shown, new Push(population.name(), 0, strength, 0));
        }
        return chip;
    }

    private static double top(Chip chip, Presentation shown) {
        float[] activity = shown.activity(chip.anatomy().populations().getLast().name(), 0);
        double sum = 0;
        for (float a : activity) {
            sum += a;
        }
        return sum;
    }

    private static <T> T timed(String phase, Supplier<T> work) {
        long started = System.nanoTime();
        long busy = PROCESS.getProcessCpuTime();
        T made = work.get();
        double processor = (PROCESS.getProcessCpuTime() - busy) / 1e9;
        double seconds = (System.nanoTime() - started) / 1e9;
        double peak = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            peak += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
        }
        System.out.printf(
                "%-12s %7.1f s, processor time %7.1f s, peak heap so far %.2f GiB%n",
                phase, seconds, processor, peak / GIB);
        return made;
    }
}
