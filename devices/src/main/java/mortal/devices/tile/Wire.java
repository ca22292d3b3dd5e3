package mortal.devices.tile;

import mortal.devices.Checks;

/// The voltage that a column's wire takes from its cells, in closed form. For a column of n driven rows, row j counted
/// from the output's end,
///
///     a = n · Σ g_j |x_j| · segmentOhms · mostSiemens,   c = a · (a · (0.05 a − 0.2) + 0.5)
///     y ← y − strength · c · Σ w_j x_j · (1 − (1 − j/n)²)
///
/// with g in units of the highest conductance ([Signs]), of *both* cells of a pair. Source of the form: aihwkit 1.1.0
/// (MIT). It is the drop along a wire that collects its current towards one end, of a column whose rows are all driven
/// at full scale; the sum of both cells is right because the two wires of a pair drop by the squares of their currents.
///
/// Beside the nodal solution of the network (in the tests): within 3 / n for n rows at full scale and a up to about 1,
/// always on the low side. A network of resistors is linear in its voltages and this form is not: signals of half the
/// scale get half the relative drop they should. Drop along the rows, about as much again, is not in it.
///
/// @param strength (1) factor of the whole drop, at least 0; 0 is an ideal wire
/// @param segmentOhms (ohm) of the wire from one cell to the next, at least 0
public record Wire(float strength, double segmentOhms) {

    public Wire {
        Checks.atLeast("Wire.strength (1)", strength, 0);
        Checks.atLeast("Wire.segmentOhms (ohm)", segmentOhms, 0);
    }

    /// An ideal wire. 0.35 ohm is the segment of aihwkit.
    public Wire() {
        this(0, 0.35);
    }

    boolean drops() {
        return strength > 0 && segmentOhms > 0;
    }
}
