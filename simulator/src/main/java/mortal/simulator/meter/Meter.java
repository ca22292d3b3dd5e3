package mortal.simulator.meter;

import mortal.simulator.design.Electrical;
import mortal.substrate.StateVisitor;
import mortal.substrate.Stateful;

/// Counts what happens to one chip and turns it into time and energy. Only ever goes up. Not thread-safe.
public final class Meter implements Stateful {
    private static final double SECONDS_PER_NANO = 1e-9;

    private final Electrical electrical;
    /// (J) of one conversion.
    private final double conversion;
    private long nanos;
    private double read;
    private double dac;
    private double adc;
    private double sensor;
    private double write;
    private double neuron;
    private double probe;
    private long presentations;
    private long pulses;

    /// @param nanos (ns) where the clock stands
    public Meter(Electrical electrical, long nanos) {
        this.electrical = electrical;
        this.conversion = electrical.adc().joules();
        this.nanos = nanos;
    }

    public Reading reading() {
        return new Reading(nanos, read, dac, adc, sensor, write, neuron, probe, presentations, pulses);
    }

    /// (ns) simulated time.
    public long nanos() {
        return nanos;
    }

    /// Time passes.
    ///
    /// @param more (ns) at least 0
    public void pass(long more) {
        if (more < 0) {
            throw new IllegalArgumentException("time cannot run backwards: " + more + " ns, must be at least 0");
        }
        nanos = Math.addExact(nanos, more);
    }

    /// Cases were clamped to `inputs` units each.
    public void clamped(long cases, int inputs) {
        presentations += cases;
        dac += cases * (double) inputs * electrical.dacJoules();
    }

    /// Rows of a crossbar were driven with a mean square of 1: V² · 2g · t for each pair of cells, C · V² for its wire.
    public void driven(long cases, int rows, int columns) {
        double volts2 = electrical.readVolts() * electrical.readVolts();
        double current = 2 * electrical.middleSiemens() * electrical.readNanos() * SECONDS_PER_NANO;
        read += cases * (double) rows * columns * volts2 * (current + electrical.wireFarads());
    }

    /// A population settled once a case.
    public void settled(long cases, int units) {
        pass(Math.round(cases * electrical.settleNanos()));
        neuron += cases * (double) units * electrical.neuronWatts() * electrical.settleNanos() * SECONDS_PER_NANO;
    }

    /// Units were read out.
    public void converted(long conversions) {
        adc += conversions * conversion;
    }

    /// The converters of tiles worked.
    ///
    /// @param rows (conversions) of signals into voltages
    /// @param columns (conversions) of currents into numbers
    public void converted(long rows, long columns) {
        dac += rows * electrical.dacJoules();
        converted(columns);
    }

    /// What cells did beside taking pulses, of which resets are some: devices read one by one, numbers added up
    /// digitally.
    public void tallied(long reads, long sums) {
        converted(reads);
        write += sums * electrical.digitalJoules();
    }

    /// Sensors were read.
    public void sensed(long readings) {
        sensor += readings * electrical.sensorJoules();
    }

    /// Capacitors were offered the charge of so many cases each.
    public void charged(long cases, int rows, int columns) {
        write += cases * (double) rows * columns * electrical.chargeJoules();
    }

    /// Pulses were made, in `slots` pulse times.
    public void pulsed(long made, long slots) {
        pulses += made;
        write += made * electrical.writeJoules();
        pass(Math.round(slots * electrical.writeNanos()));
    }

    /// The bench instrument read or settled something, one after another.
    ///
    /// @param nanos (ns) that one takes
    /// @param joules (J) that one costs
    public void probed(long looks, double nanos, double joules) {
        probe += looks * joules;
        pass(Math.round(looks * nanos));
    }

    /// The bench instrument made pulses, one cell after another.
    public void programmed(long made) {
        pulses += made;
        probe += made * electrical.writeJoules();
        pass(Math.round(made * electrical.writeNanos()));
    }

    @Override
    public void visit(StateVisitor visitor) {
        nanos = visitor.number("nanos", nanos);
        read = visitor.number("read", read);
        dac = visitor.number("dac", dac);
        adc = visitor.number("adc", adc);
        sensor = visitor.number("sensor", sensor);
        write = visitor.number("write", write);
        neuron = visitor.number("neuron", neuron);
        probe = visitor.number("probe", probe);
        presentations = visitor.number("presentations", presentations);
        pulses = visitor.number("pulses", pulses);
    }
}
