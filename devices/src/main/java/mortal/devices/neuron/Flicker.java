package mortal.devices.neuron;

import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;

/// 1/f noise of each unit as a function of absolute time: independent walks, one a decade of memory, of equal variance.
/// In between its quickest and its slowest walk the spectrum falls as 1/f within 6 %; the correlation of two
/// looks Δt apart is the mean of exp(−Δt / τ) over the walks.
///
/// Source of the sum: G. Costanzi and E. D. Dahlberg, Phys. Rev. Lett. 119, 097201 (2017), with switches for walks.
final class Flicker {
    private final Walk[] walks;
    private final float[] here;

    /// @param seconds (s) memory of the quickest walk
    Flicker(Seed seed, int units, double seconds, int decades, Kernels kernels) {
        walks = new Walk[decades];
        double tau = seconds;
        for (int k = 0; k < decades; k++) {
            walks[k] = Walk.of(seed.child(k), units, tau, kernels);
            tau *= 10;
        }
        here = new float[units];
    }

    /// Adds the noise of a moment.
    ///
    /// @param sigma (1) deviation of each walk
    /// @param into one number a unit; modified
    void addTo(float[] into, long nanos, float sigma) {
        for (Walk walk : walks) {
            walk.at(nanos, here);
            for (int j = 0; j < into.length; j++) {
                into[j] = Math.fma(sigma, here[j], into[j]);
            }
        }
    }
}
