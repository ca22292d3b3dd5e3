package mortal.experiments.fit;

import java.util.List;
import java.util.Locale;
import mortal.substrate.Draws;
import mortal.substrate.Seed;

/// Draws pulse curves by the laws' published formulas (not by the code under test), with jitter and reading noise.
///
/// @param law of the mean step
/// @param lower (1) bound
/// @param upper (1) bound
/// @param jitter (1) relative to a step
/// @param noise (1) of a reading
/// @param up (pulses) of a cycle
/// @param down (pulses) of a cycle
/// @param start (1) weight
record Pen(Law law, double lower, double upper, double jitter, double noise, int up, int down, double start) {

    /// The mean change of a pulse, with its sign.
    interface Law {
        double change(boolean up, double w);
    }

    static Law constant(double up, double down) {
        return (rising, w) -> rising ? up : -down;
    }

    static Law linear(double up, double down, double gammaUp, double gammaDown, double lower, double upper) {
        return (rising, w) -> rising ? up - gammaUp * up * w / upper : -(down - gammaDown * down * w / lower);
    }

    static Law softBounds(double up, double down, double lower, double upper) {
        return linear(up, down, 1, 1, lower, upper);
    }

    /// As aihwkit writes it, with `a` and `b` as offset of z.
    static Law exponential(double[] step, double a, double b, double[] gamma, double[] share, double range) {
        return (rising, w) -> {
            double z = 2 * a * w / range + b;
            return rising
                    ? step[0] * Math.max(1 - share[0] * Math.exp(gamma[0] * z), 0)
                    : -step[1] * Math.max(1 - share[1] * Math.exp(-gamma[1] * z), 0);
        };
    }

    static Law power(double up, double down, double gammaUp, double gammaDown, double lower, double upper) {
        return (rising, w) -> rising
                ? up * Math.pow(Math.max(0, (upper - w) / (upper - lower)), gammaUp)
                : -down * Math.pow(Math.max(0, (w - lower) / (upper - lower)), gammaDown);
    }

    static Law piecewise(double[] up, double[] down, double lower, double upper) {
        return (rising, w) -> {
            double[] nodes = rising ? up : down;
            double at = Math.clamp((w - lower) / (upper - lower), 0, 1) * (nodes.length - 1);
            int i = Math.min((int) at, nodes.length - 2);
            double size = nodes[i] * (1 - (at - i)) + nodes[i + 1] * (at - i);
            return rising ? size : -size;
        };
    }

    /// G(n) = least + B (1 − e^(−n / A)), inverted for n, one pulse on; A in pulses, downwards from the top.
    static Law neuroSim(double up, double down, int pulses, double lower, double upper) {
        return (rising, w) -> {
            double a = rising ? up : down;
            double b = (upper - lower) / (1 - Math.exp(-pulses / a));
            double done = rising ? w - lower : upper - w;
            double n = -a * Math.log(1 - done / b);
            double next = b * (1 - Math.exp(-(n + 1) / a));
            return rising ? next - done : done - next;
        };
    }

    /// The readings of one device, as rows of CSV without device.
    void cycles(StringBuilder rows, String prefix, int cycles, double low, double high, Seed seed) {
        double w = start;
        long draw = 0;
        for (int c = 0; c < cycles; c++) {
            if (c == 0) {
                row(rows, prefix, 0, true, read(w, seed, draw++), low, high);
            }
            for (boolean rising : List.of(true, false)) {
                for (int p = 1; p <= (rising ? up : down); p++) {
                    double change = law.change(rising, w);
                    double left = rising ? upper - w : w - lower;
                    double size = Math.min(Math.abs(change), Math.max(0, left));
                    double made = size * (1 + jitter * Draws.gaussian(seed.child("jitter"), draw));
                    w = Math.clamp(w + Math.signum(change) * made, lower, upper);
                    row(rows, prefix, p, rising, read(w, seed, draw++), low, high);
                }
            }
        }
    }

    private double read(double w, Seed seed, long draw) {
        return w + noise * Draws.gaussian(seed.child("read"), draw);
    }

    private static void row(
            StringBuilder rows, String prefix, int pulse, boolean up, double w, double low, double high) {
        rows.append(String.format(
                Locale.ROOT, "%s%d,%s,%.9f%n", prefix, pulse, up ? "up" : "down", low + (w + 1) / 2 * (high - low)));
    }

    /// One device between 5 and 15 uS, as a file.
    String csv(int cycles, Seed seed) {
        StringBuilder rows = new StringBuilder("pulse,direction,conductance (uS)\n");
        cycles(rows, "", cycles, 5, 15, seed);
        return rows.toString();
    }

    /// One device read as weights.
    String weights(int cycles, Seed seed) {
        StringBuilder rows = new StringBuilder("pulse,direction,weight\n");
        cycles(rows, "", cycles, -1, 1, seed);
        return rows.toString();
    }
}
