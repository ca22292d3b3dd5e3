package mortal.devices.tile;

import java.util.Arrays;
import mortal.devices.kernel.Kernels;
import mortal.devices.kernel.Rows;
import mortal.devices.kernel.Strips;
import mortal.substrate.Seed;

/// What the rows of a tile carry in one pass, and the powers of it that products need. Scratch of one thread.
final class Lines {
    private final Periphery tile;
    private final Kernels kernels;
    private final boolean drops;
    private final boolean squared;
    private int rows;
    private float[] row = new float[0]; // one case; as long as there are rows
    private float[] draws = new float[0];
    private float[] reach = new float[0]; // as far as strips go
    private final float[] fed; // cases × rows

    /// (1) α of each case.
    final float[] scale;
    /// x, x · reach, |x|, x² and x³ in strips; empty where nobody asks.
    final float[] strips;

    final float[] farStrips;
    final float[] sizes;
    final float[] squares;
    final float[] cubes;
    /// Σ x² of each case.
    final float[] lengths;

    Lines(Periphery tile, int cases, int mostRows, Kernels kernels) {
        this.tile = tile;
        this.kernels = kernels;
        ReadNoise.Kind noise = tile.readNoise().kind();
        drops = tile.wire().drops();
        squared = tile.curve().needsProducts() || noise == ReadNoise.Kind.PCM || noise == ReadNoise.Kind.CELLS;
        int size = Strips.size(cases, mostRows);
        scale = new float[cases];
        fed = new float[size];
        strips = new float[size];
        farStrips = new float[drops ? size : 0];
        sizes = new float[drops ? size : 0];
        squares = new float[squared ? size : 0];
        cubes = new float[tile.curve().needsProducts() ? size : 0];
        lengths = new float[noise == ReadNoise.Kind.ADDITIVE ? cases : 0];
    }

    /// Whether what the rows carry is the same for every tile in a row of tiles.
    static boolean same(Periphery tile) {
        return !tile.dac().stochastic() && tile.inputNoise() == 0;
    }

    /// Sets what the rows carry.
    ///
    /// @param rowsNow (rows) of the tile
    /// @param x signals; element (case, row) at `at[case] + row`; not modified
    /// @param numbers of the cases: where their draws are; not modified
    /// @param reads (1) α is multiplied by it: 2 to the number of times the cases have clipped
    void feed(int cases, int rowsNow, float[] x, int[] at, long[] numbers, float reads, Sources sources) {
        resize(rowsNow);
        for (int c = 0; c < cases; c++) {
            System.arraycopy(x, at[c], row, 0, rows);
            scale[c] = reads * tile.scaling().of(row);
            convert(scale[c], numbers[c] * draws.length, sources.rounding());
            if (tile.inputNoise() > 0) {
                kernels.gaussians(sources.input(), numbers[c] * draws.length, draws, 0, draws.length);
                add(row, tile.inputNoise(), draws);
            }
            float share = tile.curve().shareOfCube();
            if (share != 0) {
                curve(row, share);
            }
            System.arraycopy(row, 0, fed, c * rows, rows);
        }
        pack(cases);
    }

    private void resize(int rowsNow) {
        if (rows == rowsNow) {
            return;
        }
        rows = rowsNow;
        row = new float[rows];
        draws = new float[Tile.padded(rows)];
        reach = new float[farStrips.length];
        for (int i = 0; i < reach.length; i++) {
            double left = 1 - (double) (i / Kernels.STRIP % rows) / rows;
            reach[i] = (float) (1 - left * left);
        }
    }

    private void convert(float alpha, long firstDraw, Seed rounding) {
        Dac dac = tile.dac();
        if (!(alpha != 0)) { // a silent case
            Arrays.fill(row, 0);
        } else if (dac.steps() == 0) {
            clip(row, alpha, dac.bound());
        } else if (dac.stochastic()) {
            kernels.uniforms(rounding, firstDraw, draws, 0, draws.length);
            round(row, draws, alpha, dac.steps(), dac.bound());
        } else {
            round(row, alpha, dac.steps(), dac.bound());
        }
    }

    private static void clip(float[] row, float alpha, float bound) {
        for (int j = 0; j < row.length; j++) {
            row[j] = Math.min(Math.max(row[j] / alpha, -bound), bound);
        }
    }

    private static void round(float[] row, float alpha, int steps, float bound) {
        float half = 0.5f * steps;
        float perStep = half / bound;
        float step = bound / half;
        for (int j = 0; j < row.length; j++) {
            float v = Math.min(Math.max(row[j] / alpha * perStep, -half), half);
            row[j] = (v + Levels.MAGIC - Levels.MAGIC) * step;
        }
    }

    private static void round(float[] row, float[] uniform, float alpha, int steps, float bound) {
        float half = 0.5f * steps;
        float perStep = half / bound;
        float step = bound / half;
        for (int j = 0; j < row.length; j++) {
            float v = Math.min(Math.max(row[j] / alpha * perStep, -half), half);
            float up = v + (uniform[j] - 0.5f);
            row[j] = Math.min(Math.max(up + Levels.MAGIC - Levels.MAGIC, -half), half) * step;
        }
    }

    private static void add(float[] row, float sigma, float[] xi) {
        for (int j = 0; j < row.length; j++) {
            row[j] = Math.fma(sigma, xi[j], row[j]);
        }
    }

    private static void curve(float[] row, float share) {
        for (int j = 0; j < row.length; j++) {
            row[j] = Math.fma(share * row[j] * row[j], row[j], row[j]);
        }
    }

    private void pack(int cases) {
        int size = Strips.size(cases, rows);
        int whole = size / rows; // cases in whole strips, which pack three times as quick
        Arrays.fill(fed, cases * rows, size, 0);
        Strips.pack(whole, rows, fed, 0, rows, 1, strips);
        if (drops) {
            times(size, strips, reach, farStrips);
            sizes(size, strips, sizes);
        }
        if (squared) {
            squares(size, strips, squares);
        }
        if (cubes.length > 0) {
            cubes(size, strips, cubes);
        }
        if (lengths.length > 0) {
            Rows.sumsOfSquares(cases, rows, fed, 0, rows, lengths, 0);
        }
    }

    private static void times(int count, float[] x, float[] by, float[] into) {
        for (int i = 0; i < count; i++) {
            into[i] = x[i] * by[i];
        }
    }

    private static void sizes(int count, float[] x, float[] into) {
        for (int i = 0; i < count; i++) {
            into[i] = Math.abs(x[i]);
        }
    }

    private static void squares(int count, float[] x, float[] into) {
        for (int i = 0; i < count; i++) {
            into[i] = x[i] * x[i];
        }
    }

    private static void cubes(int count, float[] x, float[] into) {
        for (int i = 0; i < count; i++) {
            into[i] = x[i] * x[i] * x[i];
        }
    }
}
