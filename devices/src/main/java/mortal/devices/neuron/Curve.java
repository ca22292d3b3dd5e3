package mortal.devices.neuron;

/// The transfer curves of a population at a moment, one number a unit in each array, and the loops over them.
///
/// The formula is that of [Shape].
final class Curve {
    /// Added to a squared knee, so that a sharp knee at 0 is not 0 / 0.
    private static final float SHARP = 1e-30f;
    /// Beyond so many saturations, or units of input, nothing changes; keeps squares finite.
    private static final float FAR = 1e6f;

    final float[] gain;
    final float[] shift; // added to the current
    final float[] noise; // deviation of white noise of the current
    final float[] leak;
    final float[] knee2; // knee squared
    final float[] top; // saturation
    final float[] scale; // √(1 + roundness²) / saturation
    final float[] alive; // 1, or 0
    final float[] stuck; // 0, or what a dead unit answers
    private final float round2; // roundness squared

    Curve(int size, float roundness) {
        gain = new float[size];
        shift = new float[size];
        noise = new float[size];
        leak = new float[size];
        knee2 = new float[size];
        top = new float[size];
        scale = new float[size];
        alive = new float[size];
        stuck = new float[size];
        round2 = roundness * roundness;
    }

    void bend(int unit, float knee, float saturation) {
        knee2[unit] = Math.max(SHARP, knee * knee);
        top[unit] = saturation;
        scale[unit] = (float) (Math.sqrt(1 + (double) round2) / saturation);
    }

    /// row ← current + noise · ξ.
    void disturb(float[] row, float[] xi) {
        for (int j = 0; j < row.length; j++) {
            row[j] = Math.fma(noise[j], xi[j], row[j]);
        }
    }

    /// row ← activity, from current.
    void apply(float[] row) {
        for (int j = 0; j < row.length; j++) {
            float x = gain[j] * (row[j] + shift[j]);
            x = Math.min(Math.max(x, -1e15f), 1e15f);
            float size = Math.abs(x);
            float foot = knee2[j] / ((float) Math.sqrt(Math.fma(x, x, knee2[j])) + size);
            float r = 0.5f * (x + size + foot);
            row[j] = Math.fma(leak[j], x - r, r);
        }
        for (int j = 0; j < row.length; j++) {
            float v = Math.min(Math.max(scale[j] * row[j], -FAR), FAR);
            float up = v + 1;
            float down = v - 1;
            float width = (float) Math.sqrt(Math.fma(up, up, round2)) + (float) Math.sqrt(Math.fma(down, down, round2));
            float y = Math.min(Math.max(top[j] * (2 * v / width), -top[j]), top[j]);
            row[j] = Math.fma(alive[j], y, stuck[j]);
        }
    }
}
