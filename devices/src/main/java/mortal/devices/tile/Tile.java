package mortal.devices.tile;

import mortal.devices.kernel.Kernels;
import mortal.substrate.Draws;
import mortal.substrate.Seed;

/// One made tile: where it lies in its projection, and what is its own and frozen.
final class Tile {
    final int number;
    final int firstRow;
    final int rows;
    final int firstColumn;
    final int columns;
    /// (columns) in whole panels.
    final int width;

    /// What an output's amplifier and converter make together of a current, and of the amplifier's noise; 0 for columns
    /// that are not wired.
    final float[] gain;

    final float[] offset;
    final float[] noise;
    /// (1) n of the [Bend].
    final float[] bend;
    /// (code) that a converter misses; one that there is not where it misses none.
    final float[] missed;
    /// One panel: ones in its first column, errors of the offset column's cells, of the highest conductance, in its
    /// second. Empty for pairs.
    final float[] offsetColumn;

    Tile(Periphery law, int number, int firstRow, int rows, int firstColumn, int columns, Seed die, Kernels kernels) {
        this.number = number;
        this.firstRow = firstRow;
        this.rows = rows;
        this.firstColumn = firstColumn;
        this.columns = columns;
        this.width = padded(columns);
        gain = draw(kernels, die.child("gain"));
        offset = draw(kernels, die.child("offset"));
        bend = draw(kernels, die.child("bend"));
        noise = new float[width];
        missed = new float[width];
        for (int j = 0; j < width; j++) {
            make(law, j, die);
        }
        offsetColumn =
                law.signs().shared() ? offsetColumn(law.signs(), die.child("offset column"), kernels) : new float[0];
    }

    static int padded(int columns) {
        return Math.ceilDiv(columns, Kernels.PANEL) * Kernels.PANEL;
    }

    private float[] draw(Kernels kernels, Seed seed) {
        float[] draws = new float[width];
        kernels.gaussians(seed, 0, draws, 0, width);
        return draws;
    }

    private void make(Periphery law, int j, Seed die) {
        Amplifier amplifier = law.amplifier();
        Adc adc = law.adc();
        int converter = j / adc.group();
        float wired = j < columns ? 1 : 0;
        float converting = wired * (1 + adc.gainSpread() * Draws.gaussian(die.child("converter gain"), converter));
        float step = adc.steps() > 0 ? 2 * adc.bound() / adc.steps() : 0;
        float shift = step * adc.offsetSpread() * Draws.gaussian(die.child("converter offset"), converter);
        offset[j] = Math.fma(converting, amplifier.offsetSpread() * offset[j], wired * shift);
        gain[j] = converting * (1 + amplifier.gainSpread() * gain[j]);
        noise[j] = converting * amplifier.noise();
        bend[j] = law.bend().curvature()
                / adc.bound()
                * Math.max(0, 1 + law.bend().spread() * bend[j]);
        boolean misses = Draws.uniform(die.child("misses"), converter) < adc.missing();
        int code = Draws.integer(die.child("missed"), converter, adc.steps() + 1) - adc.steps() / 2;
        missed[j] = misses ? code : Levels.MOST;
    }

    private float[] offsetColumn(Signs signs, Seed die, Kernels kernels) {
        float[] errors = new float[padded(rows)];
        kernels.gaussians(die, 0, errors, 0, errors.length);
        float[] panel = new float[rows * Kernels.PANEL];
        for (int i = 0; i < rows; i++) {
            panel[i * Kernels.PANEL] = 1;
            panel[i * Kernels.PANEL + 1] = signs.offsetSpread() * errors[i];
        }
        return panel;
    }
}
