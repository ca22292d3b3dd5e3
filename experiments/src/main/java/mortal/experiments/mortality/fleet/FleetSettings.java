package mortal.experiments.mortality.fleet;

import java.util.List;
import mortal.experiments.run.LearningSettings;
import mortal.learning.rule.ForwardForward.Form;
import mortal.learning.rule.ForwardForward.Negatives;

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
        range("chips", chips, 3, 100_000);
        range("twins", twins, 0, chips);
        range("looks", looks, 2, 20);
        range("stimuli", stimuli, 2, 10_000);
    }

    /// A minute and a half on two cores.
    public static FleetSettings small() {
        LearningSettings school = new LearningSettings(
                2,
                0,
                50,
                List.of(200, 200),
                2000,
                2000,
                1000,
                Form.SENSOR,
                Negatives.OWN,
                3,
                0.03f,
                1,
                30,
                0.03f,
                3,
                1,
                0.1f,
                0.003f,
                3,
                1,
                500,
                1000,
                3);
        return new FleetSettings(64, 8, 5, 20, false, school);
    }

    /// (lives) raised in all.
    public int lives() {
        return chips + twins;
    }

    private static void range(String key, int got, int least, int most) {
        if (got < least || got > most) {
            throw new IllegalArgumentException(key + " = " + got + ", must be " + least + " to " + most);
        }
    }
}
