package mortal.devices.tile;

import java.util.Arrays;
import mortal.devices.kernel.Kernels;

/// The sums that one pass of a tile needs, cases × width each: what the cells give, what loads their wires, how far
/// away
/// that is, and the variance of it; and the same sums for the offset column. Scratch of one thread.
final class Currents {
    private final Kernels kernels;
    private final boolean drops;
    private final ReadNoise.Kind noise;
    private final boolean curved;
    private final boolean shared;

    final float[] sum;
    final float[] load;
    final float[] far;
    final float[] variance;
    /// Sums of the offset column's panel ([Tile#offsetColumn]) with x, |x|, x · reach and x²: cases × one panel.
    final float[] offsetSum;

    final float[] offsetLoad;
    final float[] offsetFar;
    final float[] offsetSquares;

    Currents(Periphery tile, int cases, int mostWidth, Kernels kernels) {
        this.kernels = kernels;
        drops = tile.wire().drops();
        noise = tile.readNoise().kind();
        curved = tile.curve().needsProducts();
        shared = tile.signs().shared();
        int size = cases * mostWidth;
        int one = shared ? cases * Kernels.PANEL : 0;
        sum = new float[size];
        load = new float[drops ? size : 0];
        far = new float[drops ? size : 0];
        variance = new float[varies() ? size : 0];
        offsetSum = new float[one];
        offsetLoad = new float[drops ? one : 0];
        offsetFar = new float[drops ? one : 0];
        offsetSquares = new float[noise == ReadNoise.Kind.PCM ? one : 0];
    }

    private boolean varies() {
        return noise == ReadNoise.Kind.PCM || noise == ReadNoise.Kind.CELLS;
    }

    void add(int cases, Tile tile, Lines lines, Panels panels) {
        Arrays.fill(sum, 0, cases * tile.width, 0);
        if (drops) {
            Arrays.fill(load, 0, cases * tile.width, 0);
            Arrays.fill(far, 0, cases * tile.width, 0);
        }
        if (varies()) {
            Arrays.fill(variance, 0, cases * tile.width, 0);
        }
        for (int p = 0; p < tile.width / Kernels.PANEL; p++) {
            int at = tile.firstColumn / Kernels.PANEL + p;
            product(cases, tile, p, lines.strips, panels.weights[at], sum);
            if (curved) {
                product(cases, tile, p, lines.squares, panels.squares[at], sum);
                product(cases, tile, p, lines.cubes, panels.cubes[at], sum);
            }
            if (drops) {
                product(cases, tile, p, lines.farStrips, panels.weights[at], far);
                product(cases, tile, p, lines.sizes, panels.loads[at], load);
            }
            if (varies()) {
                product(cases, tile, p, lines.squares, panels.variances(noise)[at], variance);
            }
        }
        if (shared) {
            offset(cases, tile, lines);
        }
    }

    private void product(int cases, Tile tile, int panel, float[] strips, float[] cells, float[] into) {
        kernels.multiply(
                cases,
                tile.rows,
                strips,
                1,
                cells,
                tile.firstRow * Kernels.PANEL,
                into,
                panel * Kernels.PANEL,
                tile.width);
    }

    private void offset(int cases, Tile tile, Lines lines) {
        offset(cases, tile, lines.strips, offsetSum);
        if (drops) {
            offset(cases, tile, lines.sizes, offsetLoad);
            offset(cases, tile, lines.farStrips, offsetFar);
        }
        if (noise == ReadNoise.Kind.PCM) {
            offset(cases, tile, lines.squares, offsetSquares);
        }
    }

    private void offset(int cases, Tile tile, float[] strips, float[] into) {
        Arrays.fill(into, 0, cases * Kernels.PANEL, 0);
        kernels.multiply(cases, tile.rows, strips, 1, tile.offsetColumn, 0, into, 0, Kernels.PANEL);
    }
}
