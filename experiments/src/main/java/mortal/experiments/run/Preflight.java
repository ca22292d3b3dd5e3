package mortal.experiments.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import mortal.devices.kernel.Choice;
import mortal.experiments.data.Data;
import mortal.experiments.store.ChipFile;
import mortal.simulator.design.ChipDesign;
import mortal.substrate.InputException;

/// Everything that can be wrong with a configuration and its data, found before anything is written.
final class Preflight {
    /// (B) that a cell needs at the very least: its weight and its travel.
    private static final long LEAST_BYTES = 8;

    private Preflight() {}

    /// @throws InputException in one line
    static void check(RunConfig config, Data data) {
        Choice.made(); // a wish for kernels that cannot be granted is told here
        int inputs = data.training().rows() * data.training().columns();
        int classes = data.training().classes();
        if (classes < 2) {
            throw new InputException("data " + config.data() + ": all labels are the same; learning needs two");
        }
        if (inputs < classes) {
            throw new InputException("data " + config.data() + ": " + inputs + " pixels have no room for " + classes
                    + " labels, must be at least as many");
        }
        for (RunConfig.Entry entry : config.runs()) {
            LearningRun.cases(data, entry.settings());
            entry.settings().check(data.training());
            room(entry.design(inputs));
            individual(entry, inputs);
        }
    }

    /// One that has lived before must be there, be the same, and fit the data.
    private static void individual(RunConfig.Entry entry, int inputs) {
        if (entry.individual() == null) {
            return;
        }
        Path file = Path.of(entry.individual());
        ChipDesign design = ChipFile.read(file).design();
        if (!ChipFile.sha256(file).equals(entry.individualSha256())) {
            throw new InputException(
                    "chip file " + file + " has changed since this run was configured; begin another run with it");
        }
        if (design.inputs() != inputs
                || !design.hidden().equals(entry.settings().hidden())) {
            throw new InputException("chip file " + file + " has " + design.inputs() + " inputs and hidden populations "
                    + plain(design.hidden()) + ", the run needs " + inputs + " and "
                    + plain(entry.settings().hidden()) + "; a made chip keeps its size");
        }
    }

    /// A chip that cannot possibly fit is refused before it is made.
    private static void room(ChipDesign design) {
        double cells = Forecast.cells(design);
        long heap = Runtime.getRuntime().maxMemory();
        if (LEAST_BYTES * cells > heap) {
            throw new InputException(String.format(
                    Locale.ROOT,
                    "hidden = %s: %.2g cells need more than %.0f MiB, the heap ends at %d MiB;"
                            + " MORTAL_JVM=-Xmx8g in the environment gives more",
                    plain(design.hidden()),
                    cells,
                    LEAST_BYTES * cells / (1 << 20),
                    heap >> 20));
        }
    }

    private static String plain(List<Integer> sizes) {
        return String.join(",", sizes.stream().map(String::valueOf).toList());
    }
}
