package mortal.simulator.chip;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import mortal.devices.kernel.Kernels;
import mortal.devices.synapse.Cells;
import mortal.devices.tile.TileReader;
import mortal.devices.tile.Work;
import mortal.simulator.design.ChipDesign;
import mortal.substrate.Seed;
import mortal.substrate.StateVisitor;
import mortal.substrate.Stateful;
import org.jspecify.annotations.Nullable;

/// The synapses of one projection: one [Crossbar], or a small one for each location that sees a window of the
/// population below. They stand side by side: they are written at the same time, and their panels are counted on.
final class Crossbars implements Stateful {
    final int rows; // source units + 1: the last row is the bias line
    final int columns; // target units
    final List<Patch> patches;
    private final int[] patch; // [panel] that it is in
    private final int[] panel; // [panel] which of that patch's

    private Crossbars(int rows, int columns, List<Patch> patches) {
        this.rows = rows;
        this.columns = columns;
        this.patches = patches;
        int all = patches.stream().mapToInt(p -> p.crossbar.panels()).sum();
        this.patch = new int[all];
        this.panel = new int[all];
        int at = 0;
        for (int p = 0; p < patches.size(); p++) {
            for (int k = 0; k < patches.get(p).crossbar.panels(); k++) {
                patch[at] = p;
                panel[at++] = k;
            }
        }
    }

    /// @param layer that it drives, from 1
    /// @param sources (units) of the population below
    /// @param columns (units) of the layer
    static Crossbars of(ChipDesign design, int layer, int sources, int columns, Seed die, Kernels kernels) {
        List<int[]> seen = design.wiring().seen(design.inputs(), layer);
        boolean whole = seen.isEmpty() || (seen.size() == 1 && seen.getFirst().length == sources);
        if (whole) {
            Crossbar all = new Crossbar(design, sources, columns, 0, die, die.child("tiles"), kernels);
            return new Crossbars(sources + 1, columns, List.of(new Patch(all)));
        }
        int units = columns / seen.size();
        Patch[] patches = new Patch[seen.size()];
        long cells = 0;
        for (int p = 0; p < patches.length; p++) {
            int[] rows = Arrays.copyOf(seen.get(p), seen.get(p).length + 1);
            rows[rows.length - 1] = sources;
            Seed tiles = die.child("tiles").child("location", p);
            Crossbar small = new Crossbar(design, rows.length - 1, units, cells, die, tiles, kernels);
            patches[p] = Patch.of(small, p, p * units, rows, sources + 1);
            cells += (long) small.panels() * rows.length * Kernels.PANEL;
        }
        return new Crossbars(sources + 1, columns, List.of(patches));
    }

    Crossbars fork() {
        return new Crossbars(rows, columns, patches.stream().map(Patch::fork).toList());
    }

    int panels() {
        return patch.length;
    }

    private Patch holding(int panel) {
        return patches.get(patch[panel]);
    }

    private Crossbar at(int panel) {
        return holding(panel).crossbar;
    }

    /// Begins a life of these cells.
    void live(Seed life) {
        patches.forEach(p -> p.crossbar.live(life));
    }

    void settle(int which, long nanos) {
        at(which).settle(panel[which], nanos);
    }

    /// As [Crossbar#drive], patch after patch.
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
        Work work = Work.NONE;
        for (Patch p : patches) {
            work = work.plus(p.drive(cases, x, xOffset, xStride, into, offset, stride, noise, firstCase, reader));
        }
        return work;
    }

    void mark(Mark mark) {
        patches.forEach(p -> p.mark(mark));
    }

    /// Those that have not been acted on, of any patch: all have the same cases.
    List<Mark> marks() {
        return patches.getFirst().crossbar.marks;
    }

    void forget() {
        patches.forEach(p -> p.crossbar.marks.clear());
    }

    /// (pieces) of work before [#consolidate].
    int preparations() {
        return patches.size() * marks().size();
    }

    void prepare(int piece) {
        patches.get(piece % patches.size()).crossbar.prepare(piece / patches.size());
    }

    /// As [Crossbar#consolidate].
    long consolidate(int which, long nanos, float gate, Cells.Rounding rounding, Seed event, Workplace at) {
        return at(which).consolidate(panel[which], nanos, gate, rounding, event, at);
    }

    /// As [Crossbar#trains].
    ///
    /// @return one list a patch
    List<List<Coincidences>> trains(float gate, boolean mean, Seed event) {
        return patches.stream()
                .map(p -> p.crossbar.trains(gate, mean, p.own(event)))
                .toList();
    }

    /// As [Crossbar#pulse].
    ///
    /// @param trains one list a patch
    long pulse(int which, List<List<Coincidences>> trains, long nanos, Seed event, Workplace at) {
        return at(which).pulse(panel[which], trains.get(patch[which]), nanos, event, at);
    }

    /// (rows) of the highest crossbar: while it is written row by row, the others are.
    int height() {
        return patches.stream().mapToInt(p -> p.crossbar.rows).max().orElse(0);
    }

    /// (cells) that are wired.
    int cells() {
        return count(crossbar -> crossbar.rows * crossbar.columns);
    }

    private int count(ToIntFunction<Crossbar> what) {
        return patches.stream().mapToInt(p -> what.applyAsInt(p.crossbar)).sum();
    }

    /// Whether there are cells, of all rows by columns, row by row.
    boolean[] wired() {
        boolean[] wired = new boolean[rows * columns];
        for (int i = 0; i < rows; i++) {
            for (Patch p : patches) {
                int from = i * columns + p.first();
                Arrays.fill(wired, from, from + p.crossbar.columns, p.row(i) >= 0);
            }
        }
        return wired;
    }

    private Patch to(int column) {
        return patches.get(column / (columns / patches.size()));
    }

    /// What is known of each cell by its panel's arrays, row by row; 0 where there is none.
    float[] each(Function<Cells, float[]> known) {
        float[] each = new float[rows * columns];
        for (Patch p : patches) {
            for (int j = 0; j < p.crossbar.columns; j += Kernels.PANEL) {
                int width = Math.min(Kernels.PANEL, p.crossbar.columns - j);
                float[] values = known.apply(p.crossbar.panel(j));
                for (int i = 0; i < rows; i++) {
                    int row = p.row(i);
                    if (row >= 0) {
                        int from = p.crossbar.cell(row, j);
                        System.arraycopy(values, from, each, i * columns + p.first() + j, width);
                    }
                }
            }
        }
        return each;
    }

    /// As [Crossbar#spread], of the whole projection's cells.
    float[] spread(int which, float[] wanted, boolean[] done) {
        Patch p = holding(which);
        return p.crossbar.spread(panel[which], p.own(wanted, columns), p.own(done, columns));
    }

    /// As [Crossbar#send].
    long send(int which, float[] counts, long nanos, Seed event) {
        return at(which).send(panel[which], counts, nanos, holding(which).own(event));
    }

    /// As [Crossbar#set], of the whole projection's cells.
    long set(int which, float[] targets, boolean[] done) {
        Patch p = holding(which);
        return p.crossbar.set(panel[which], p.own(targets, columns), p.own(done, columns));
    }

    /// (cells) That no longer move because they were moved too often.
    int wornOut() {
        return count(Crossbar::wornOut);
    }

    Flaws flaws() {
        return patches.stream()
                .map(p -> p.crossbar.flaws())
                .reduce(Flaws.Sums::plus)
                .orElse(Flaws.Sums.NONE)
                .flaws();
    }

    /// (pulses) That each wired cell has received, where its law counts them.
    LongStream received() {
        return patches.stream().flatMapToLong(p -> p.crossbar.received());
    }

    /// (pulses) That the cell from a source to a target unit has received; 0 where there is none.
    long received(int source, int target) {
        Patch p = to(target);
        int row = p.row(source);
        return row < 0 ? 0 : p.crossbar.received(row, target - p.first());
    }

    /// (1) The way that all wired cells have gone.
    double travel() {
        return patches.stream().mapToDouble(p -> p.crossbar.travel()).sum();
    }

    /// (1) The way of each wired cell, where the design keeps it.
    DoubleStream travelled() {
        return patches.stream().flatMapToDouble(p -> p.crossbar.travelled());
    }

    /// (1) The weight from a source (the last is the bias line) to a target unit; 0 where there is none.
    float weight(int source, int target) {
        Patch p = to(target);
        int row = p.row(source);
        return row < 0 ? 0 : p.crossbar.weight(row, target - p.first());
    }

    @Override
    public void visit(StateVisitor visitor) {
        IntStream.range(0, panels())
                .forEach(which -> at(which).visit(panel[which], visitor.within(String.valueOf(which))));
    }
}
