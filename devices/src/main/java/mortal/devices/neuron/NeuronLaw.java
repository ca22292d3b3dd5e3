package mortal.devices.neuron;

import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;

/// How the units of a population answer. A record a law, found by [java.util.ServiceLoader], so it has a constructor
/// without arguments that gives its defaults.
///
/// Inputs and activities are in units of the root mean square activity at threshold.
public interface NeuronLaw {

    /// The word that names the law in a design file.
    String name();

    /// Makes the units of one population, settled at the beginning of their life.
    ///
    /// @param size (units)
    /// @param die where the spread and the faults come from
    /// @param life where slow walks come from
    Units fabricate(int size, Seed die, Seed life, Kernels kernels);
}
