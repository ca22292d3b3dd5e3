package mortal.simulator.chip;

import mortal.devices.kernel.Kernels;

/// How signals lie in memory: one row a case, long enough for whole panels, the bias line's 1 behind the last unit.
final class Layout {
    /// (floats) added to a row, one cache line, so that rows of a power of two do not all meet in one set of the cache;
    /// also the place of the bias where the units fill their panels.
    private static final int PAD = 16;

    private Layout() {}

    static int panels(int units) {
        return (units + Kernels.PANEL - 1) / Kernels.PANEL;
    }

    static int stride(int units) {
        return panels(units) * Kernels.PANEL + PAD;
    }
}
