package mortal.devices.tile;

import java.util.Arrays;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;

/// Sets the range of the column converters by what they meet: the bound becomes the size that a given share of the
/// outputs does not exceed. One range for all tiles of a projection, as in the calibrated mode of CrossSim.
public final class Calibration {
    private Calibration() {}

    /// The bound (1) for the converters of `tiles`, in units of weight range times input; to be put into
    /// [Adc#within]. Outputs are taken as they come to the converters, with all noise, before anything bends or clips.
    ///
    /// @param tiles settled; not modified
    /// @param share (1) of the outputs that are to fit, above 0 to 1
    /// @param cases (cases) of calibration, at least 1
    /// @param x element (case, row) at `xOffset + case · xStride + row`; not modified
    /// @param noise where fresh draws come from
    public static float bound(
            Tiles tiles, double share, int cases, float[] x, int xOffset, int xStride, Seed noise, Kernels kernels) {
        if (!(share > 0 && share <= 1) || cases < 1) {
            throw new IllegalArgumentException("Calibration.bound: share = " + share + " of the outputs of " + cases
                    + " cases, must be above 0 to 1, and at least 1 case");
        }
        float[] sizes = tiles.outputs(cases, x, xOffset, xStride, noise, kernels);
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.abs(sizes[i]);
        }
        Arrays.sort(sizes);
        float bound = sizes[(int) Math.ceil(share * sizes.length) - 1];
        if (!(bound > 0)) {
            throw new IllegalArgumentException(
                    "Calibration.bound: outputs are " + bound + ", must be above 0 on some calibration input");
        }
        return bound;
    }
}
