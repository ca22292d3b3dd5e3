package mortal.devices.tile;

import java.util.Random;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;

/// A projection on the bench: dense weights, row by row, cut into panels and driven.
final class Bench {
    static final Seed DIE = new Seed(3);
    static final Seed NOISE = new Seed(4);
    static final Kernels KERNELS = Kernels.best();

    final int rows;
    final int columns;
    final float[] weights; // rows × columns
    final Tiles tiles;
    final TileReader reader;

    Bench(Periphery law, int rows, int columns, float[] weights) {
        this(law, rows, columns, weights, new float[0]);
    }

    /// @param variances of each weight, or none
    Bench(Periphery law, int rows, int columns, float[] weights, float[] variances) {
        this.rows = rows;
        this.columns = columns;
        this.weights = weights;
        tiles = new Tiles(law, rows, columns, DIE, KERNELS);
        reader = new TileReader(law, KERNELS);
        for (int p = 0; p * Kernels.PANEL < columns; p++) {
            if (variances.length == 0) {
                tiles.settle(p, panel(p, weights));
            } else {
                tiles.settle(p, panel(p, weights), panel(p, variances));
            }
        }
    }

    /// Padding is filled with what must not be seen.
    private float[] panel(int p, float[] dense) {
        float[] panel = new float[rows * Kernels.PANEL];
        for (int i = 0; i < panel.length; i++) {
            int column = p * Kernels.PANEL + i % Kernels.PANEL;
            panel[i] = column < columns ? dense[i / Kernels.PANEL * columns + column] : 1000;
        }
        return panel;
    }

    /// cases × columns.
    float[] drive(int cases, float[] x) {
        return drive(cases, x, 0);
    }

    float[] drive(int cases, float[] x, long firstCase) {
        float[] y = new float[cases * columns];
        tiles.drive(cases, x, 0, rows, y, 0, columns, NOISE, firstCase, reader);
        return y;
    }

    /// The product and, for bounds of rounding, the product of sizes.
    double[][] exact(int cases, float[] x) {
        double[][] sums = new double[2][cases * columns];
        for (int c = 0; c < cases; c++) {
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    double term = (double) x[c * rows + i] * weights[i * columns + j];
                    sums[0][c * columns + j] += term;
                    sums[1][c * columns + j] += Math.abs(term);
                }
            }
        }
        return sums;
    }

    static float[] uniform(Random random, int count, double size) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (size * (2 * random.nextDouble() - 1));
        }
        return values;
    }

    /// `count` times the same case.
    static float[] repeat(float[] x, int count) {
        float[] all = new float[count * x.length];
        for (int c = 0; c < count; c++) {
            System.arraycopy(x, 0, all, c * x.length, x.length);
        }
        return all;
    }

    /// One output over all cases.
    float[] column(float[] y, int j) {
        float[] values = new float[y.length / columns];
        for (int c = 0; c < values.length; c++) {
            values[c] = y[c * columns + j];
        }
        return values;
    }
}
