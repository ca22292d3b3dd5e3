package mortal.simulator.chip;

import mortal.devices.kernel.Kernels;

/// The pulses that one case asks of a crossbar: how many each cell gets where trains on its row and its column
/// coincide.
interface Coincidences {

    /// (slots) the trains take, one after another; 0 where nothing is wanted.
    int slots();

    /// The pulses of one panel's cells, above 0 where they go up.
    ///
    /// @param panel which of the panels of columns
    /// @param counts (pulses) one a cell; modified
    void coincide(int panel, float[] counts, Kernels kernels);
}
