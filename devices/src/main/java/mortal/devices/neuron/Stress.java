package mortal.devices.neuron;

import java.util.Arrays;
import mortal.devices.Climate;
import mortal.substrate.StateVisitor;
import mortal.substrate.Stateful;

/// For how long each unit of a population was under stress: whole nanoseconds in the climate that is, which add up
/// exactly however they were cut, and equivalent seconds of the climates that were.
final class Stress implements Stateful {
    private final Ageing law;
    private final long[] active; // (ns) in the present climate
    private final double[] equivalent; // (s) of 300 K and nominal supply, before the present climate
    private long idle; // (ns) in the present climate, of all units alike
    private double kelvin = Climate.NOMINAL.kelvin();
    private double supply = Climate.NOMINAL.supply();

    Stress(Ageing law, int units) {
        this(law, new long[units], new double[units]);
    }

    private Stress(Ageing law, long[] active, double[] equivalent) {
        this.law = law;
        this.active = active;
        this.equivalent = equivalent;
    }

    Stress fork() {
        Stress fork = new Stress(law, active.clone(), equivalent.clone());
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
        }
    }

    void idle(long nanos, Climate climate) {
        meet(climate);
        idle += nanos;
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
        idle = visitor.number("idle", idle);
        kelvin = visitor.number("kelvin", kelvin);
        supply = visitor.number("supply", supply);
    }
}
