package mortal.devices.neuron;

import mortal.devices.Checks;

/// When a unit is dead, and what it answers then: a constant, without noise.
///
/// @param faultShare (1) share of the units that come dead from the fab, 0 to 1
/// @param limitVolts (V) shift of the threshold voltage by [Ageing] beyond which a unit is dead, above 0; what
///     [Recovery] takes back does not count, so that none comes back to life
/// @param activity (1) what a dead unit answers, at least 0
public record Death(float faultShare, double limitVolts, float activity) {

    public Death {
        Checks.atLeast("Death.faultShare", faultShare, 0);
        Checks.atLeast("Death.faultShare, subtracted from 1", 1 - faultShare, 0);
        Checks.above("Death.limitVolts (V)", limitVolts, 0);
        Checks.atLeast("Death.activity", activity, 0);
    }

    /// Never.
    public Death() {
        this(0, 1e30, 0);
    }
}
