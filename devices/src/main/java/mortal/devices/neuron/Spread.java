package mortal.devices.neuron;

import mortal.devices.kernel.Kernels;
import mortal.substrate.Draws;
import mortal.substrate.Seed;

/// Frozen draws, one a unit, at the unit's number.
final class Spread {
    private Spread() {}

    /// `sigma · ξ`.
    static float[] normal(float sigma, int size, Seed seed, Kernels kernels) {
        float[] draws = new float[size];
        kernels.gaussians(seed, 0, draws, 0, size);
        for (int j = 0; j < size; j++) {
            draws[j] *= sigma;
        }
        return draws;
    }

    /// `exp(sigma · ξ)`: the median is 1.
    static float[] logNormal(float sigma, int size, Seed seed, Kernels kernels) {
        float[] draws = new float[size];
        kernels.gaussians(seed, 0, draws, 0, size);
        for (int j = 0; j < size; j++) {
            draws[j] = (float) StrictMath.exp(sigma * draws[j]);
        }
        return draws;
    }

    /// `1 + sigma · ξ`, drawn again for a unit until it is at least `least`: the k-th attempt is draw k · size + unit.
    ///
    /// @param least (1) below 1, so that at least half of all draws will do
    static float[] truncated(float sigma, float least, int size, Seed seed) {
        float[] draws = new float[size];
        for (int j = 0; j < size; j++) {
            long address = j;
            do {
                draws[j] = 1 + sigma * Draws.gaussian(seed, address);
                address += size;
            } while (!(draws[j] >= least));
        }
        return draws;
    }
}
