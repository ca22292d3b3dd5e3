package mortal.experiments.mortality.fleet;

import mortal.experiments.mortality.Demands;
import mortal.experiments.mortality.SmallSchool;
import mortal.experiments.run.LearningSettings;

/// What can be set of `fleet`.
///
/// @param chips of the lot, a serial number each; at least 3
/// @param twins dies, the first ones, of which a second life is raised too; 0 to `chips`
/// @param looks moments at which fingerprints are taken: at birth, at the end, and halfway again and again before that;
///     at least 2
/// @param stimuli (cases) of a fingerprint, at least 2, from those that validation holds out
/// @param ownOrder whether each chip is taught in an order of its own; else they differ in die and life alone
/// @param school of every chip
public record FleetSettings(int chips, int twins, int looks, int stimuli, boolean ownOrder, LearningSettings school) {

    public FleetSettings {
        Demands.between("chips", chips, 3, 100_000);
        Demands.between("twins", twins, 0, chips);
        Demands.between("looks", looks, 2, 20);
        Demands.between("stimuli", stimuli, 2, 10_000);
    }

    /// A minute and a half on two cores.
    public static FleetSettings small() {
        LearningSettings school = SmallSchool.with("epochs=2", "hidden=200,200", "fitCases=1000");
        return new FleetSettings(64, 8, 5, 20, false, school);
    }

    /// (lives) raised in all.
    public int lives() {
        return chips + twins;
    }
}
