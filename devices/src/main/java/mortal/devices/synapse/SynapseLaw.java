package mortal.devices.synapse;

import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;

/// How the cells of a projection move. A record a law, found by [java.util.ServiceLoader], so it has a constructor
/// without
/// arguments that gives its defaults.
///
/// Weights are dimensionless, in units in which a population's pre-activations have a root mean square of about 1.
public interface SynapseLaw {

    /// The word that names the law in a design file.
    String name();

    /// (cases) pushes a cell can hold before it must act on them.
    int holds();

    /// (1) the nominal change of one pulse, near the mean one from a weight of 0; 0 where changes are continuous.
    /// What a driver needs to turn a wanted change into pulses.
    float step();

    /// Makes one panel of cells, all at weight 0, with their frozen spread.
    ///
    /// @param rows (rows) of [Kernels#PANEL] cells
    /// @param columns (columns) of the panel that are wired; the rest is padding and never driven
    /// @param first number of the panel's first cell within its projection
    /// @param die where the spread comes from
    Cells fabricate(int rows, int columns, long first, Seed die, Kernels kernels);
}
