package mortal.simulator.chip;

import mortal.devices.kernel.Kernels;
import mortal.simulator.design.ChipDesign;
import mortal.substrate.Seed;

/// One made chip: a design, and the seed that freezes its spread and its faults.
///
/// @param design what was to be made
/// @param seed where everything that fabrication froze comes from
/// @param serial (1) its number within the lot
public record Die(ChipDesign design, Seed seed, long serial) {

    /// Begins a life of this die.
    ///
    /// @param life where the life's noise comes from
    /// @param crew who does the work
    public Chip powerOn(Seed life, Crew crew, Kernels kernels) {
        return new Chip(this, life, crew, kernels);
    }
}
