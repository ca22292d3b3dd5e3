package mortal.experiments.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The benchmark curve of NeuroSim: G(n) = least + B · (1 − e^(−n / A)) from the least weight in a given number of
/// pulses
/// to the greatest, and back by a curve of the same kind with an A of its own. Fitted is bend = pulses / A: 0 for a
/// straight
/// line, above 0 where steps get smaller on the way, below 0 where they grow.
///
/// Step by step this is a straight line in the weight, so with bends above 0 it is soft bounds in other words; the two
/// differ only where cells stop, and below 0.
///
/// @param pulses (pulses) from the least to the greatest weight: the longest run of one direction in the data
record NeuroSimCurve(int pulses) implements PulseCurve {
    /// Below this bend (1) the curve is straight to the last digits.
    private static final double STRAIGHT = 1e-7;

    @Override
    public String name() {
        return "neurosim";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.of("bend", Parameter.Kind.FREE, true),
                Parameter.of("bend", Parameter.Kind.FREE, false),
                new Parameter("lower bound", "1", Parameter.Kind.FREE, Parameter.Use.BOTH, false),
                new Parameter("upper bound", "1", Parameter.Kind.FREE, Parameter.Use.BOTH, false));
    }

    @Override
    public double step(boolean up, double w, double[] p) {
        double done = up ? w - p[2] : p[3] - w;
        double way = p[3] - p[2];
        double bend = up ? p[0] : p[1];
        if (Math.abs(bend) < STRAIGHT) {
            return way / pulses;
        }
        double share = -StrictMath.expm1(-bend / pulses);
        return Math.max(0, share * (way / -StrictMath.expm1(-bend) - done));
    }

    @Override
    public double lower(double[] p) {
        return p[2];
    }

    @Override
    public double upper(double[] p) {
        return p[3];
    }

    @Override
    public List<double[]> starts(Hints hints) {
        List<double[]> starts = new ArrayList<>();
        for (double bend : new double[] {1, -1, 4, 0.1}) {
            starts.add(new double[] {bend, bend, hints.low(), hints.high()});
        }
        starts.add(new double[] {1, -1, hints.low(), hints.high()});
        starts.add(new double[] {-1, 1, hints.low(), hints.high()});
        return starts;
    }

    @Override
    public Map<String, Double> derived(double[] p) {
        Map<String, Double> derived = new LinkedHashMap<>();
        derived.put("A up (pulses)", pulses / p[0]);
        derived.put("A down (pulses)", pulses / p[1]);
        derived.put("label up (1)", label(p[0]));
        derived.put("label down (1)", -label(p[1]));
        return derived;
    }

    /// The label by which NeuroSim's table names a curve: 10.1 times the largest gap between it and a straight line,
    /// above
    /// 0 where steps up get smaller; its tables give steps down that get smaller a label below 0.
    ///
    /// @param bend (1) pulses / A
    static double label(double bend) {
        if (Math.abs(bend) < 1e-4) {
            return 10.1 * bend / 8;
        }
        double a = 1 / Math.abs(bend);
        double c = -StrictMath.expm1(-1 / a);
        return Math.signum(bend) * 10.1 * (1 / c - a + a * StrictMath.log(a * c));
    }
}
