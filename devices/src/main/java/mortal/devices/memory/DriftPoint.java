package mortal.devices.memory;

import mortal.devices.Checks;

/// A measured point of drift: what exponents devices of one conductance have.
///
/// @param microsiemens (µS) conductance, at least 0
/// @param mean (1) mean exponent, any sign
/// @param deviation (1) its standard deviation between devices, at least 0
public record DriftPoint(float microsiemens, float mean, float deviation) {
    public DriftPoint {
        Checks.atLeast("DriftPoint.microsiemens (uS)", microsiemens, 0);
        Checks.atLeast("DriftPoint.mean less −10", mean + 10, 0);
        Checks.atLeast("DriftPoint.deviation", deviation, 0);
    }
}
