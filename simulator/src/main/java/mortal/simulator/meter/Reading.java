package mortal.simulator.meter;

/// What a meter shows at a moment; a cost is the difference of two readings.
///
/// @param nanos (ns) simulated time
/// @param read (J) current through driven cells and charge of their wires
/// @param dac (J) conversions of clamped inputs
/// @param adc (J) conversions of units read out
/// @param sensor (J) readings of the populations' sensors
/// @param write (J) pulses and capacitor charges
/// @param neuron (J) bias of the neurons
/// @param probe (J) the bench instrument
/// @param presentations (cases) driven and settled
/// @param pulses (pulses) made on cells; an ideal cell counts one write a consolidation
public record Reading(
        long nanos,
        double read,
        double dac,
        double adc,
        double sensor,
        double write,
        double neuron,
        double probe,
        long presentations,
        long pulses) {

    /// (J) all causes together.
    public double joules() {
        return read + dac + adc + sensor + write + neuron + probe;
    }

    /// Both costs, one after the other.
    public Reading plus(Reading other) {
        return new Reading(
                nanos + other.nanos,
                read + other.read,
                dac + other.dac,
                adc + other.adc,
                sensor + other.sensor,
                write + other.write,
                neuron + other.neuron,
                probe + other.probe,
                presentations + other.presentations,
                pulses + other.pulses);
    }

    /// The cost from `earlier` to this reading.
    public Reading minus(Reading earlier) {
        return new Reading(
                nanos - earlier.nanos,
                read - earlier.read,
                dac - earlier.dac,
                adc - earlier.adc,
                sensor - earlier.sensor,
                write - earlier.write,
                neuron - earlier.neuron,
                probe - earlier.probe,
                presentations - earlier.presentations,
                pulses - earlier.pulses);
    }
}
