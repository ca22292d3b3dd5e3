package mortal.devices.neuron;

import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;

/// A slow walk of each unit around 0 with standard deviation 1 and memory `tau`: an Ornstein–Uhlenbeck process as a
/// function of absolute time, so that it has no state, takes no notice of how time was cut up, and can be looked at
/// twice.
///
/// On a grid of tau / 16 the walk is the first-order autoregressive sequence W_m = Σ_k a_k ξ_(m−k), a_k ∝ exp(−k / 16),
/// cut
/// off at 8 tau (its correlation there is 3·10⁻⁴); between two grid points it is their straight line, which lowers
/// the variance half-way by 3 %.
///
/// Source of the process: G. E. Uhlenbeck and L. S. Ornstein, Phys. Rev. 36, 823 (1930).
final class Walk {
    private static final int STEPS_PER_TAU = 16;
    private static final int TERMS = 8 * STEPS_PER_TAU;

    private final Seed seed;
    private final int units;
    private final long stepNanos;
    private final float[] weights = new float[TERMS];
    private final Kernels kernels;
    private long at = -1;
    private float[] here;
    private float[] next;

    /// @param seconds (s) memory, at least 16 ns
    static Walk of(Seed seed, int units, double seconds, Kernels kernels) {
        return new Walk(seed, units, (long) (seconds * 1e9), kernels);
    }

    /// @param tauNanos (ns) memory, at least 16
    Walk(Seed seed, int units, long tauNanos, Kernels kernels) {
        this.seed = seed;
        this.units = units;
        this.stepNanos = tauNanos / STEPS_PER_TAU;
        this.kernels = kernels;
        this.here = new float[units];
        this.next = new float[units];
        double squares = 0;
        for (int k = 0; k < TERMS; k++) {
            squares += StrictMath.exp(-2.0 * k / STEPS_PER_TAU);
        }
        for (int k = 0; k < TERMS; k++) {
            weights[k] = (float) (StrictMath.exp(-(double) k / STEPS_PER_TAU) / Math.sqrt(squares));
        }
    }

    /// @param nanos (ns) time since the life began, at least 0
    /// @param into one number a unit; modified
    void at(long nanos, float[] into) {
        long step = nanos / stepNanos;
        if (step != at) {
            here = step == at + 1 && at >= 0 ? next : sequence(step);
            next = sequence(step + 1);
            at = step;
        }
        float share = (float) ((double) (nanos % stepNanos) / stepNanos);
        for (int j = 0; j < units; j++) {
            into[j] = Math.fma(share, next[j] - here[j], here[j]);
        }
    }

    private float[] sequence(long step) {
        float[] sum = new float[units];
        float[] xi = new float[units];
        for (int k = 0; k < TERMS; k++) {
            kernels.gaussians(seed, (step + TERMS - k) * units, xi, 0, units);
            for (int j = 0; j < units; j++) {
                sum[j] = Math.fma(weights[k], xi[j], sum[j]);
            }
        }
        return sum;
    }
}
