package mortal.simulator.chip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import mortal.devices.kernel.Kernels;
import mortal.devices.kernel.Strips;
import mortal.devices.synapse.Cells;
import mortal.devices.synapse.SynapseLaw;
import mortal.devices.tile.DriftCompensation;
import mortal.devices.tile.Periphery;
import mortal.devices.tile.ReadNoise;
import mortal.devices.tile.Scaling;
import mortal.devices.tile.TileReader;
import mortal.devices.tile.Tiles;
import mortal.devices.tile.Work;
import mortal.simulator.design.ChipDesign;
import mortal.substrate.Seed;
import mortal.substrate.StateVisitor;
import org.jspecify.annotations.Nullable;

/// Synapses of one projection, all of them or those of one location: rows (source units and a bias line) by columns
/// (target units), in panels of columns.
final class Crossbar {
    /// (rows) worked on between two looks at the cells, so that their charges are still in the nearest cache. A
    /// multiple
    /// of the product kernel's block of rows. Chosen by measurement.
    private static final int ROWS_AT_ONCE = 96;

    final int rows; // source units + 1: the last row is the bias line
    final int columns;
    final List<Mark> marks = new ArrayList<>();
    private final SynapseLaw law;
    private final Kernels kernels;
    private final Cells[] panels;
    private final Travel[] travels; // [panel]
    private final @Nullable Tiles tiles; // null where there is nothing around the cells

    /// @param firstCell number of its first cell in the projection
    Crossbar(ChipDesign design, int sources, int columns, long firstCell, Seed die, Seed around, Kernels kernels) {
        this(
                design.synapse(),
                sources + 1,
                columns,
                kernels,
                new Cells[Layout.panels(columns)],
                new Travel[Layout.panels(columns)],
                plain(design.tiles()) ? null : new Tiles(design.tiles(), sources + 1, columns, around, kernels));
        for (int p = 0; p < panels.length; p++) {
            long first = firstCell + (long) p * rows * Kernels.PANEL;
            panels[p] = law.fabricate(rows, wired(p), first, die.child("cells"), kernels);
            panels[p].form(formed(design.formed(), first, wired(p), die.child("formed")));
            travels[p] = new Travel(rows * Kernels.PANEL, design.travel());
        }
    }

    private Crossbar(
            SynapseLaw law,
            int rows,
            int columns,
            Kernels kernels,
            Cells[] panels,
            Travel[] travels,
            @Nullable Tiles tiles) {
        this.law = law;
        this.rows = rows;
        this.columns = columns;
        this.kernels = kernels;
        this.panels = panels;
        this.travels = travels;
        this.tiles = tiles;
    }

    /// Whether tiles do nothing but multiply, and perhaps compensate drift.
    static boolean plain(Periphery around) {
        Periphery none = Periphery.none();
        Scaling scaling = around.scaling().with(new DriftCompensation());
        return around.sized(none.rows(), none.columns()).with(scaling).equals(none);
    }

    /// Weights as they come out of the fab; those that are not wired are 0.
    private float[] formed(ChipDesign.Formed formed, long first, int wired, Seed seed) {
        float[] w = new float[rows * Kernels.PANEL];
        boolean normal = formed == ChipDesign.Formed.NORMAL;
        float scale = (float) (1 / Math.sqrt(rows - 1));
        if (normal) {
            kernels.gaussians(seed, first, w, 0, w.length);
        } else {
            kernels.uniforms(seed, first, w, 0, w.length);
            for (int i = 0; i < w.length; i++) {
                w[i] = scale * (2 * w[i] - 1);
            }
        }
        for (int i = 0; i < w.length; i++) {
            boolean bias = i >= (rows - 1) * Kernels.PANEL;
            boolean none = i % Kernels.PANEL >= wired || (bias && normal);
            w[i] = none ? 0 : (bias ? 1 : scale) * w[i];
        }
        return w;
    }

    private int wired(int panel) {
        return Math.min(Kernels.PANEL, columns - panel * Kernels.PANEL);
    }

    int panels() {
        return panels.length;
    }

    /// Begins a life of these cells.
    void live(Seed life) {
        for (Cells cells : panels) {
            cells.live(life);
        }
    }

    void settle(int panel, long nanos) {
        Cells cells = panels[panel];
        cells.settle(nanos, kernels);
        if (tiles != null && tiles.law().readNoise().kind() == ReadNoise.Kind.CELLS) {
            tiles.settle(panel, cells.weights(), cells.readVariance());
        } else if (tiles != null) {
            tiles.settle(panel, cells.weights());
        }
    }

    /// Adds to `into` the currents of all columns for `cases` rows of signals.
    ///
    /// @param noise where a read's draws come from
    /// @param firstCase number of the first row's case in the chip's life
    /// @param reader of this thread
    Work drive(
            int cases,
            float[] x,
            int xOffset,
            int xStride,
            float[] into,
            int offset,
            int stride,
            Seed noise,
            long firstCase,
            @Nullable TileReader reader) {
        if (tiles != null && reader != null) {
            return tiles.drive(cases, x, xOffset, xStride, into, offset, stride, noise, firstCase, reader);
        }
        float[] strips = new float[Strips.size(cases, rows)];
        Strips.pack(cases, rows, x, xOffset, xStride, 1, strips);
        for (int p = 0; p < panels.length; p++) {
            kernels.multiply(cases, rows, strips, 1, panels[p].weights(), 0, into, offset + p * Kernels.PANEL, stride);
        }
        return Work.NONE;
    }

    /// Packs what all panels will read of a mark; for each mark before [#consolidate].
    void prepare(int mark) {
        marks.get(mark).pack(rows);
    }

    /// One panel acts on all marks together.
    ///
    /// @return pulses made
    long consolidate(int panel, long nanos, float gate, Cells.Rounding rounding, Seed event, Workplace at) {
        List<float[]> posts = new ArrayList<>();
        for (Mark mark : marks) {
            float[] post = new float[mark.cases * Kernels.PANEL];
            mark.post(panel * Kernels.PANEL, wired(panel), post);
            posts.add(post);
        }
        Cells.Act leaking = new Cells.Act(nanos, gate, true, event, kernels, rounding, at.scratch);
        long pulses = 0;
        for (int row = 0; row < rows - 1; row += ROWS_AT_ONCE) {
            pulses += act(panel, row, Math.min(row + ROWS_AT_ONCE, rows - 1), posts, leaking, at);
        }
        Cells.Act bias = new Cells.Act(nanos, gate, false, event, kernels, rounding, at.scratch);
        return pulses + act(panel, rows - 1, rows, posts, bias, at);
    }

    private long act(int panel, int row, int end, List<float[]> posts, Cells.Act act, Workplace at) {
        int from = row * Kernels.PANEL;
        int to = end * Kernels.PANEL;
        Arrays.fill(at.charge, from, to, 0);
        for (int m = 0; m < posts.size(); m++) {
            gather(marks.get(m), posts.get(m), row, end, at.charge);
        }
        long pulses = panels[panel].act(from, to, at.charge, act);
        went(panel, at, from, to);
        return pulses;
    }

    private void gather(Mark mark, float[] post, int row, int end, float[] charge) {
        for (int r = row; r < end; r += Kernels.STRIP) {
            int height = Math.min(Kernels.STRIP, end - r);
            int strip = Strips.at(r, 0, mark.cases);
            kernels.product(
                    height,
                    mark.cases,
                    mark.strips,
                    strip,
                    1,
                    Kernels.STRIP,
                    post,
                    0,
                    charge,
                    r * Kernels.PANEL,
                    Kernels.PANEL);
        }
    }

    private void went(int panel, Workplace at, int from, int to) {
        travels[panel].add(from, to, at.charge, at.lanes, kernels);
    }

    /// The pulses that the marks ask for, a case each.
    ///
    /// @param mean whether coincidences are drawn cell by cell
    List<Coincidences> trains(float gate, boolean mean, Seed event) {
        List<Coincidences> trains = new ArrayList<>();
        for (Mark mark : marks) {
            float[] post = new float[mark.cases * Kernels.PANEL * panels.length];
            for (int p = 0; p < panels.length; p++) {
                float[] panel = new float[mark.cases * Kernels.PANEL];
                mark.post(p * Kernels.PANEL, wired(p), panel);
                for (int c = 0; c < mark.cases; c++) {
                    System.arraycopy(
                            panel, c * Kernels.PANEL, post, (c * panels.length + p) * Kernels.PANEL, Kernels.PANEL);
                }
            }
            for (int c = 0; c < mark.cases; c++) {
                float[] x = Arrays.copyOfRange(mark.before, c * mark.stride, c * mark.stride + rows);
                int from = c * panels.length * Kernels.PANEL;
                float[] d = Arrays.copyOfRange(post, from, from + panels.length * Kernels.PANEL);
                Seed own = event.child(trains.size());
                trains.add(
                        mean
                                ? PulseTrains.mean(x, d, gate, law.step(), own)
                                : PulseTrains.of(x, d, gate, law.step(), own, kernels));
            }
        }
        return trains;
    }

    /// One panel acts on trains of pulses, one case after the other.
    ///
    /// @return pulses made
    long pulse(int panel, List<Coincidences> trains, long nanos, Seed event, Workplace at) {
        long made = 0;
        for (int c = 0; c < trains.size(); c++) {
            if (trains.get(c).slots() > 0) {
                trains.get(c).coincide(panel, at.charge, kernels);
                Cells.Act act = new Cells.Act(nanos, 1, false, event.child("jitter", c), kernels, at.scratch);
                made += panels[panel].pulse(0, rows * Kernels.PANEL, at.charge, act);
                went(panel, at, 0, rows * Kernels.PANEL);
            }
        }
        return made;
    }

    /// The panel that holds a column.
    Cells panel(int column) {
        return panels[column / Kernels.PANEL];
    }

    /// Where a cell stands in its panel.
    int cell(int row, int column) {
        return row * Kernels.PANEL + column % Kernels.PANEL;
    }

    /// What is wanted of one panel's cells.
    ///
    /// @param wanted (1) one a cell, row by row; not modified
    /// @param done cells to leave alone; not modified
    float[] spread(int panel, float[] wanted, boolean[] done) {
        float[] spread = new float[rows * Kernels.PANEL];
        int first = panel * Kernels.PANEL;
        for (int i = 0; i < rows; i++) {
            for (int j = first; j < first + wired(panel); j++) {
                spread[cell(i, j)] = done[i * columns + j] ? 0 : wanted[i * columns + j];
            }
        }
        return spread;
    }

    /// Sends pulses from the bench.
    ///
    /// @param counts (pulses) above 0 for up; modified
    /// @return pulses made
    long send(int panel, float[] counts, long nanos, Seed event) {
        Workplace at = new Workplace(rows, Periphery.none(), kernels);
        System.arraycopy(counts, 0, at.charge, 0, counts.length);
        Cells.Act act = new Cells.Act(nanos, 1, false, event.child(panel), kernels, at.scratch);
        long made = panels[panel].pulse(0, counts.length, at.charge, act);
        went(panel, at, 0, counts.length);
        return made;
    }

    /// Sets cells that take any value, to the bit.
    ///
    /// @param targets (1) one a cell, row by row; not modified
    /// @param done cells to leave alone; not modified
    /// @return writes made
    long set(int panel, float[] targets, boolean[] done) {
        float[] weights = panels[panel].weights().clone();
        float[] moved = new float[weights.length];
        int first = panel * Kernels.PANEL;
        long made = 0;
        for (int i = 0; i < rows; i++) {
            for (int j = first; j < first + wired(panel); j++) {
                if (!done[i * columns + j]) {
                    int cell = cell(i, j);
                    moved[cell] = targets[i * columns + j] - weights[cell];
                    weights[cell] = targets[i * columns + j];
                    made++;
                }
            }
        }
        travels[panel].add(0, moved.length, moved, new float[Kernels.PANEL], kernels);
        panels[panel].form(weights);
        return made;
    }

    /// (cells) That no longer move because they were moved too often.
    int wornOut() {
        int worn = 0;
        for (Cells cells : panels) {
            worn += cells.wornOut();
        }
        return worn;
    }

    Flaws.Sums flaws() {
        int stuckCells = 0;
        int open = 0;
        double sum = 0;
        double squares = 0;
        for (int p = 0; p < panels.length; p++) {
            float[] factor = new float[rows * Kernels.PANEL];
            boolean[] stuck = new boolean[factor.length];
            Arrays.fill(factor, 1);
            panels[p].flaws(factor, stuck);
            for (int i = 0; i < factor.length; i++) {
                boolean wired = i % Kernels.PANEL < wired(p);
                stuckCells += wired && stuck[i] ? 1 : 0;
                open += wired && factor[i] == 0 ? 1 : 0;
                double log = wired && factor[i] != 0 ? StrictMath.log(Math.abs(factor[i])) : 0;
                sum += log;
                squares += log * log;
            }
        }
        return new Flaws.Sums(rows * columns, stuckCells, open, sum, squares);
    }

    /// (pulses) That each wired cell has received, where its law counts them.
    LongStream received() {
        LongStream all = LongStream.empty();
        for (int p = 0; p < panels.length; p++) {
            long[] had = new long[rows * Kernels.PANEL];
            panels[p].received(had);
            int wired = wired(p);
            all = LongStream.concat(
                    all,
                    IntStream.range(0, had.length)
                            .filter(i -> i % Kernels.PANEL < wired)
                            .mapToLong(i -> had[i]));
        }
        return all;
    }

    /// (pulses) That the cell from a source to a target unit has received.
    long received(int source, int target) {
        long[] had = new long[rows * Kernels.PANEL];
        panels[target / Kernels.PANEL].received(had);
        return had[source * Kernels.PANEL + target % Kernels.PANEL];
    }

    /// (1) The way that all wired cells have gone.
    double travel() {
        return Arrays.stream(travels).mapToDouble(Travel::sum).sum();
    }

    /// (1) The way of each wired cell, where the design keeps it.
    DoubleStream travelled() {
        return IntStream.range(0, panels.length).boxed().flatMapToDouble(p -> travels[p].each(wired(p)));
    }

    /// (1) The weight from a source (the last is the bias line) to a target unit.
    float weight(int source, int target) {
        return panels[target / Kernels.PANEL].weights()[source * Kernels.PANEL + target % Kernels.PANEL];
    }

    Crossbar fork() {
        Cells[] cells = new Cells[panels.length];
        Travel[] ways = new Travel[panels.length];
        for (int p = 0; p < panels.length; p++) {
            cells[p] = panels[p].fork();
            ways[p] = travels[p].fork();
        }
        return new Crossbar(law, rows, columns, kernels, cells, ways, tiles == null ? null : tiles.fork());
    }

    /// Shows the state of one panel.
    void visit(int panel, StateVisitor visitor) {
        panels[panel].visit(visitor);
        travels[panel].visit(visitor);
    }
}
