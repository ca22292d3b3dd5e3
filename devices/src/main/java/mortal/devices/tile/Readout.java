package mortal.devices.tile;

import java.util.Arrays;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Draws;
import mortal.substrate.Seed;

/// From a tile's currents to its outputs, a case at a time. Scratch of one thread. Every loop goes over arrays at one
/// index, without branches: that is what the compiler vectorises.
final class Readout {
    private final Periphery law;
    private final Kernels kernels;
    private final float[] y;
    private final float[] other;
    private final float[] further;
    private final float[] xi;

    Readout(Periphery law, int width, Kernels kernels) {
        this.law = law;
        this.kernels = kernels;
        y = new float[width];
        other = new float[width];
        further = new float[width];
        xi = new float[width];
    }

    int width() {
        return y.length;
    }

    /// Reads case `c` of a pass into [#add].
    ///
    /// @param number of the case in the chip's life
    /// @return whether an output clipped
    boolean read(Tile tile, int c, long number, Lines lines, Currents currents, Sources sources) {
        int at = c * tile.width;
        System.arraycopy(currents.sum, at, y, 0, y.length);
        if (law.signs().range() != 1) {
            scale(y, 1 / law.signs().range());
        }
        if (law.signs().shared()) {
            shift(y, -currents.offsetSum[c * Kernels.PANEL + 1] / law.signs().unit());
        }
        if (law.wire().drops()) {
            drop(tile, c, currents);
        }
        boolean noisy = law.readNoise().kind() != ReadNoise.Kind.NONE;
        float deviation = noisy ? noise(c, at, number, lines, currents, sources) : 0;
        if (noisy && (law.bend().curvature() > 0 || law.amplifier().noise() == 0)) {
            draw(sources.cells(), number);
            addRoots(y, deviation, other, xi);
            noisy = false;
        }
        if (law.bend().curvature() > 0) {
            bend(y, tile.bend, 1 + law.bend().curvature() * law.bend().calibrated());
        }
        if (noisy) {
            // Two independent Gaussians in a row are one of the summed variance.
            draw(sources.output(), number);
            amplify(y, tile.gain, tile.offset, tile.noise, deviation * deviation, other, xi);
        } else if (law.amplifier().noise() > 0) {
            draw(sources.output(), number);
            amplify(y, tile.gain, tile.offset, tile.noise, xi);
        } else {
            amplify(y, tile.gain, tile.offset);
        }
        return convert(tile.missed, lines.scale[c] * law.signs().range());
    }

    /// into ← into + the outputs last read.
    ///
    /// @param into `columns` numbers from `at` on; modified
    void add(int columns, float[] into, int at) {
        System.arraycopy(into, at, other, 0, columns);
        for (int j = 0; j < columns; j++) {
            other[j] += y[j];
        }
        System.arraycopy(other, 0, into, at, columns);
    }

    /// into ← the outputs last read, in units of weight range times input of this case's own scale.
    void unscaled(int columns, float scale, float[] into, int at) {
        float back = scale * law.signs().range();
        for (int j = 0; j < columns; j++) {
            into[at + j] = back > 0 ? y[j] / back : 0;
        }
    }

    private void draw(Seed seed, long number) {
        kernels.gaussians(seed, number * xi.length, xi, 0, xi.length);
    }

    private static void scale(float[] y, float by) {
        for (int j = 0; j < y.length; j++) {
            y[j] *= by;
        }
    }

    private static void shift(float[] y, float by) {
        for (int j = 0; j < y.length; j++) {
            y[j] += by;
        }
    }

    private void drop(Tile tile, int c, Currents currents) {
        System.arraycopy(currents.load, c * tile.width, other, 0, y.length);
        System.arraycopy(currents.far, c * tile.width, further, 0, y.length);
        Signs signs = law.signs();
        float ohms = (float) (tile.rows * law.wire().segmentOhms() * signs.mostSiemens());
        float strength = law.wire().strength();
        if (!signs.shared()) {
            drop(y, other, further, ohms, strength, 1 / signs.range(), 0, 0);
            return;
        }
        float middles = signs.middle() / signs.unit() * currents.offsetFar[c * Kernels.PANEL];
        float common = share(ohms * signs.middle() * currents.offsetLoad[c * Kernels.PANEL]);
        drop(y, other, further, ohms, strength, 1 / signs.range(), middles, strength * common * middles);
    }

    /// y ← y − strength · share(ohms · load) · (far · perUnit + middles) + common.
    private static void drop(
            float[] y,
            float[] load,
            float[] far,
            float ohms,
            float strength,
            float perUnit,
            float middles,
            float common) {
        for (int j = 0; j < y.length; j++) {
            float a = ohms * load[j];
            float share = a * Math.fma(a, Math.fma(0.05f, a, -0.2f), 0.5f);
            y[j] = Math.fma(-strength * share, Math.fma(far[j], perUnit, middles), y[j]) + common;
        }
    }

    private static float share(float a) {
        return a * Math.fma(a, Math.fma(0.05f, a, -0.2f), 0.5f);
    }

    /// Puts the variances of the outputs' own noise into `other` and adds the noise that they share.
    ///
    /// @return (1) what their roots are to be multiplied by
    private float noise(int c, int at, long number, Lines lines, Currents currents, Sources sources) {
        Signs signs = law.signs();
        ReadNoise.Kind kind = law.readNoise().kind();
        float sigma = law.readNoise().sigma();
        if (kind == ReadNoise.Kind.ADDITIVE) {
            Arrays.fill(other, (signs.shared() ? 2 : 1) * lines.lengths[c]);
        } else {
            System.arraycopy(currents.variance, at, other, 0, y.length);
        }
        if (signs.shared() && kind != ReadNoise.Kind.CELLS) {
            float variance = kind == ReadNoise.Kind.PCM
                    ? signs.middle() / (signs.unit() * signs.unit()) * currents.offsetSquares[c * Kernels.PANEL]
                    : other[0];
            shift(y, -sigma * (float) Math.sqrt(variance) * Draws.gaussian(sources.offset(), number));
        }
        return switch (kind) {
            case NONE, ADDITIVE -> sigma;
            case PCM -> sigma / signs.unit();
            case CELLS -> 1 / signs.range();
        };
    }

    private static void addRoots(float[] y, float factor, float[] variance, float[] xi) {
        for (int j = 0; j < y.length; j++) {
            y[j] = Math.fma(factor * (float) Math.sqrt(variance[j]), xi[j], y[j]);
        }
    }

    /// y ← gain · y + offset + √(noise² + gain² · square · variance) · ξ.
    private static void amplify(
            float[] y, float[] gain, float[] offset, float[] noise, float square, float[] variance, float[] xi) {
        for (int j = 0; j < y.length; j++) {
            float own = gain[j] * gain[j] * square * variance[j];
            float sigma = (float) Math.sqrt(Math.fma(noise[j], noise[j], own));
            y[j] = Math.fma(sigma, xi[j], Math.fma(gain[j], y[j], offset[j]));
        }
    }

    private static void bend(float[] y, float[] n, float factor) {
        for (int j = 0; j < y.length; j++) {
            y[j] = factor * y[j] / (1 + n[j] * Math.abs(y[j]));
        }
    }

    private static void amplify(float[] y, float[] gain, float[] offset) {
        for (int j = 0; j < y.length; j++) {
            y[j] = Math.fma(gain[j], y[j], offset[j]);
        }
    }

    private static void amplify(float[] y, float[] gain, float[] offset, float[] noise, float[] xi) {
        for (int j = 0; j < y.length; j++) {
            y[j] = Math.fma(noise[j], xi[j], Math.fma(gain[j], y[j], offset[j]));
        }
    }

    /// Converts and scales back. Cases in which nothing clips, which are most, are spared the clipping.
    private boolean convert(float[] missed, float back) {
        Adc adc = law.adc();
        float half = 0.5f * adc.steps();
        float perStep = adc.steps() == 0 ? 1 : half / adc.bound();
        // What rounds to the bound is not clipped; a hair below the edge already counts as beyond it.
        float edge = adc.steps() == 0 ? adc.bound() : (half + 0.5f) / perStep;
        boolean clipped = beyond(y, Math.nextUp(Math.nextUp(1 / edge))) != 0;
        if (clipped) {
            clip(y, adc.bound());
        }
        if (adc.steps() == 0) {
            scale(y, back);
        } else if (adc.missing() > 0) {
            round(y, perStep, 1);
            skip(y, missed);
            clip(y, half);
            scale(y, back / perStep);
        } else {
            round(y, perStep, back / perStep);
        }
        return clipped;
    }

    /// Not 0 if some |y| · perEdge is 1 or more.
    private static int beyond(float[] y, float perEdge) {
        int beyond = 0;
        for (int j = 0; j < y.length; j++) {
            beyond |= (int) (Math.abs(y[j]) * perEdge);
        }
        return beyond;
    }

    private static void clip(float[] y, float bound) {
        for (int j = 0; j < y.length; j++) {
            y[j] = Math.min(Math.max(y[j], -bound), bound);
        }
    }

    private static void round(float[] y, float perStep, float back) {
        for (int j = 0; j < y.length; j++) {
            y[j] = (y[j] * perStep + Levels.MAGIC - Levels.MAGIC) * back;
        }
    }

    private static void skip(float[] y, float[] missed) {
        for (int j = 0; j < y.length; j++) {
            y[j] += 1 - Math.min(Math.abs(y[j] - missed[j]), 1); // codes are whole numbers
        }
    }
}
