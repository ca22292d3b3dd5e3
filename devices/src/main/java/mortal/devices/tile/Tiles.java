package mortal.devices.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;

/// The tiles of one projection: rows (source units and a bias line) by columns (target units), cells in panels.
///
/// Cases are numbered and a case's noise belongs to its number, so a batch equals its cases one by one, to the bit, and
/// different threads may drive different cases. What is frozen is a function of the die's seed; nothing else is kept.
public final class Tiles {
    private final Periphery law;
    private final Panels panels;
    private final List<List<Tile>> tiles = new ArrayList<>(); // [block of rows][block of columns]

    /// @param rows (rows) of the projection, at least 1
    /// @param columns (columns) that are wired, at least 1
    /// @param die where errors of converters and amplifiers are frozen
    public Tiles(Periphery law, int rows, int columns, Seed die, Kernels kernels) {
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException("Tiles: " + rows + " × " + columns + ", must be at least 1 × 1");
        }
        this.law = law;
        this.panels = new Panels(law, Math.ceilDiv(columns, Kernels.PANEL));
        int number = 0;
        for (int r = 0; r < rows; r += law.rows()) {
            List<Tile> side = new ArrayList<>();
            for (int c = 0; c < columns; c += law.columns()) {
                int height = Math.min(law.rows(), rows - r);
                int width = Math.min(law.columns(), columns - c);
                side.add(new Tile(law, number, r, height, c, width, die.child("tile", number), kernels));
                number++;
            }
            tiles.add(side);
        }
    }

    private Tiles(Tiles other, Panels panels) {
        law = other.law;
        tiles.addAll(other.tiles);
        this.panels = panels;
    }

    /// The same tiles for other cells, those of a fork; to be settled before they are driven.
    public Tiles fork() {
        return new Tiles(this, new Panels(law, panels.weights.length));
    }

    public Periphery law() {
        return law;
    }

    /// (tiles) of the projection.
    public int count() {
        return tiles.size() * tiles.getFirst().size();
    }

    /// Looks at one panel's weights; to be called whenever they may have changed. Different panels may be settled by
    /// different threads.
    ///
    /// @param weights row · 32 + column; kept and read by [#drive], not modified
    public void settle(int panel, float[] weights) {
        panels.settle(panel, weights);
    }

    /// As [#settle(int, float[])], for `readNoise: cells`.
    ///
    /// @param variances (weight²) of one read of each cell, at least 0; at the indices of the weights, or empty for
    /// none;
    ///     kept, not modified
    public void settle(int panel, float[] weights, float[] variances) {
        settle(panel, weights);
        panels.said[panel] = variances.length > 0 ? variances : panels.silent(weights.length);
    }

    /// Reads `cases` rows of signals and adds the outputs to `into`, tile after tile in the order of their rows.
    ///
    /// @param x signals, element (case, row) at `xOffset + case · xStride + row`; not modified
    /// @param into outputs, element (case, column) at `offset + case · stride + column`; modified
    /// @param noise where fresh draws come from
    /// @param firstCase number of the first case in the chip's life: where its draws are
    /// @param reader made for the same [Periphery]; this thread's alone
    public Work drive(
            int cases,
            float[] x,
            int xOffset,
            int xStride,
            float[] into,
            int offset,
            int stride,
            Seed noise,
            long firstCase,
            TileReader reader) {
        reader.begin(law, panels, x, into, noise);
        Work work = Work.NONE;
        for (int top = 0; top < cases; top += TileReader.CASES) {
            int some = Math.min(TileReader.CASES, cases - top);
            reader.cases(some, xOffset + top * xStride, xStride, offset + top * stride, stride, firstCase + top);
            for (List<Tile> side : tiles) {
                for (Tile tile : side) {
                    work = work.plus(reader.read(tile));
                }
            }
        }
        return work;
    }

    /// What comes to the converters of all tiles, in units of weight range times input: tile after tile, case by case.
    float[] outputs(int cases, float[] x, int xOffset, int xStride, Seed noise, Kernels kernels) {
        Periphery open = law.with(new Bend())
                .with(new Adc())
                .with(new Scaling(law.scaling().noise(), law.scaling().constant(), Scaling.Bounds.NONE, 1));
        TileReader reader = new TileReader(open, kernels);
        reader.begin(open, panels, x, new float[0], noise);
        float[] outputs = new float[cases * count() * law.columns()];
        int at = 0;
        for (int top = 0; top < cases; top += TileReader.CASES) {
            int some = Math.min(TileReader.CASES, cases - top);
            reader.cases(some, xOffset + top * xStride, xStride, 0, 0, top);
            for (List<Tile> side : tiles) {
                for (Tile tile : side) {
                    at += reader.outputs(tile, outputs, at);
                }
            }
        }
        return Arrays.copyOf(outputs, at);
    }
}
