package mortal.simulator.design;

import mortal.devices.Checks;
import mortal.devices.tile.AdcEnergy;

/// The numbers that turn events into joules and nanoseconds. They change no signal.
///
/// A weight is read from a pair of cells that lie symmetrically about a middle conductance, so the pair's sum is
/// constant
/// and a read costs the same whatever was learned. Drives have a root mean square of 1, which stands for `readVolts`.
///
/// @param readVolts (V) root mean square of a driven row, above 0
/// @param readNanos (ns) a row is driven for one settling, above 0
/// @param middleSiemens (S) middle conductance of a cell, above 0
/// @param wireFarads (F) capacitance of one cell's share of its row wire, at least 0
/// @param writeJoules (J) of one pulse on one cell, at least 0
/// @param writeNanos (ns) of one pulse, above 0
/// @param chargeJoules (J) to offer one capacitor the charge of one case, at least 0
/// @param dacJoules (J) of one conversion of a clamped input, at least 0
/// @param adc what one conversion of a unit read out or of a tile's column costs, and by which convention
/// @param sensorJoules (J) of one reading of a population's sensor, at least 0
/// @param digitalJoules (J) of one addition into a digital accumulator, at least 0
/// @param neuronWatts (W) bias of one neuron while it settles, at least 0
/// @param settleNanos (ns) one population needs to settle, above 0
public record Electrical(
        double readVolts,
        double readNanos,
        double middleSiemens,
        double wireFarads,
        double writeJoules,
        double writeNanos,
        double chargeJoules,
        double dacJoules,
        AdcEnergy adc,
        double sensorJoules,
        double digitalJoules,
        double neuronWatts,
        double settleNanos) {

    public Electrical {
        Checks.above("Electrical.readVolts (V)", readVolts, 0);
        Checks.above("Electrical.readNanos (ns)", readNanos, 0);
        Checks.above("Electrical.middleSiemens (S)", middleSiemens, 0);
        Checks.atLeast("Electrical.wireFarads (F)", wireFarads, 0);
        Checks.atLeast("Electrical.writeJoules (J)", writeJoules, 0);
        Checks.above("Electrical.writeNanos (ns)", writeNanos, 0);
        Checks.atLeast("Electrical.chargeJoules (J)", chargeJoules, 0);
        Checks.atLeast("Electrical.dacJoules (J)", dacJoules, 0);
        Checks.atLeast("Electrical.sensorJoules (J)", sensorJoules, 0);
        Checks.atLeast("Electrical.digitalJoules (J)", digitalJoules, 0);
        Checks.atLeast("Electrical.neuronWatts (W)", neuronWatts, 0);
        Checks.above("Electrical.settleNanos (ns)", settleNanos, 0);
    }
}
