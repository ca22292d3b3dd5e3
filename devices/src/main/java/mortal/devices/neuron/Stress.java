package mortal.devices.neuron;

import java.util.Arrays;
import mortal.devices.Climate;
import mortal.substrate.StateVisitor;
import mortal.substrate.Stateful;

/// For how long each unit of a population was under stress: whole nanoseconds in the climate that is, which add up
/// exactly however they were cut, and equivalent seconds of the climates that were; and, where a law recovers, for how
/// long
/// each was not: whole nanoseconds since it was last active.
final class Stress implements Stateful {
    private final Ageing law;
    private final long[] active; // (ns) in the present climate
    private final double[] equivalent; // (s) of 300 K and nominal supply, before the present climate
    private final long[] spared; // (ns) of cases since last active; empty where nothing recovers
    private final long[] idled; // (ns) since last active, of which a share is no stress; likewise
    private long idle; // (ns) in the present climate, of all units alike
    private double kelvin = Climate.NOMINAL.kelvin();
    private double supply = Climate.NOMINAL.supply();

    Stress(Ageing law, int units) {
        this(law, new long[units], new double[units], resting(law, units), resting(law, units));
    }

    private Stress(Ageing law, long[] active, double[] equivalent, long[] spared, long[] idled) {
        this.law = law;
        this.active = active;
        this.equivalent = equivalent;
        this.spared = spared;
        this.idled = idled;
    }

    private static long[] resting(Ageing law, int units) {
        return new long[law.recovery().share() > 0 ? units : 0];
    }

    Stress fork() {
        Stress fork = new Stress(law, active.clone(), equivalent.clone(), spared.clone(), idled.clone());
        fork.idle = idle;
        fork.kelvin = kelvin;
        fork.supply = supply;
        return fork;
    }

    /// Every case in which a unit was active counts `nanos`.
    ///
    /// @param y rows × units at `r · stride`; not modified
    void serve(int rows, float[] y, int stride, long nanos, Climate climate) {
        meet(climate);
        for (int r = 0; r < rows; r++) {
            for (int j = 0; j < active.length; j++) {
                active[j] += y[r * stride + j] > 0 ? nanos : 0;
            }
            for (int j = 0; j < spared.length; j++) {
                boolean rests = !(y[r * stride + j] > 0);
                spared[j] = rests ? spared[j] + nanos : 0;
                idled[j] = rests ? idled[j] : 0;
            }
        }
    }

    void idle(long nanos, Climate climate) {
        meet(climate);
        idle += nanos;
        for (int j = 0; j < idled.length; j++) {
            idled[j] += nanos;
        }
    }

    /// (1) What is left of a unit's shift after the rest that it had.
    double left(int unit) {
        if (spared.length == 0) {
            return 1;
        }
        return law.recovery().left((spared[unit] + Math.max(0, 1 - law.idleDuty()) * idled[unit]) * 1e-9);
    }

    /// (s) of 300 K and nominal supply that would have aged a unit as it is.
    double seconds(int unit) {
        return equivalent[unit] + here(unit) * law.pace(kelvin, supply);
    }

    private double here(int unit) {
        return (active[unit] + law.idleDuty() * idle) * 1e-9;
    }

    private void meet(Climate climate) {
        if (climate.kelvin() == kelvin && climate.supply() == supply) {
            return;
        }
        double pace = law.pace(kelvin, supply);
        for (int j = 0; j < active.length; j++) {
            equivalent[j] += here(j) * pace;
        }
        Arrays.fill(active, 0);
        idle = 0;
        kelvin = climate.kelvin();
        supply = climate.supply();
    }

    @Override
    public void visit(StateVisitor visitor) {
        visitor.longs("active", active);
        visitor.doubles("equivalent", equivalent);
        if (spared.length > 0) {
            visitor.longs("spared", spared);
            visitor.longs("idled", idled);
        }
        idle = visitor.number("idle", idle);
        kelvin = visitor.number("kelvin", kelvin);
        supply = visitor.number("supply", supply);
    }
}
