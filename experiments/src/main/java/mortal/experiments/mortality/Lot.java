package mortal.experiments.mortality;

import mortal.devices.kernel.Kernels;
import mortal.simulator.chip.Chip;
import mortal.simulator.chip.Crew;
import mortal.simulator.chip.Foundry;
import mortal.simulator.design.ChipDesign;
import mortal.substrate.Seed;

/// All chips of a design that a study can have: a die a serial number, and as many lives of each as one likes. Two
/// studies of one seed have the same dies.
///
/// @param design sized
/// @param root of the study's seed tree
public record Lot(ChipDesign design, Seed root) {

    /// The first life of a die, which `mortal run` gives it too.
    public Chip chip(long serial, Crew crew) {
        return born(serial, root.child("life", serial), crew);
    }

    /// Another life of a die: the same body, powered on anew; other noise.
    ///
    /// @param life (1) its number, from 1
    public Chip reborn(long serial, long life, Crew crew) {
        return born(serial, root.child("life", serial).child("again", life), crew);
    }

    private Chip born(long serial, Seed life, Crew crew) {
        return Foundry.fabricate(design, root.child("lot"), serial).powerOn(life, crew, Kernels.best());
    }
}
