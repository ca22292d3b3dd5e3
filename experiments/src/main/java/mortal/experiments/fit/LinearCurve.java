package mortal.experiments.fit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A step that falls in a straight line with the weight, step · (1 ∓ slope · w), up to hard bounds.
record LinearCurve() implements PulseCurve {
    @Override
    public String name() {
        return "linear-step";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.step(true),
                Parameter.step(false),
                Parameter.of("slope", Parameter.Kind.MAGNITUDE, true),
                Parameter.of("slope", Parameter.Kind.MAGNITUDE, false),
                Parameter.stop(false),
                Parameter.stop(true));
    }

    @Override
    public double step(boolean up, double w, double[] p) {
        return up ? p[0] * Math.max(0, 1 - p[2] * w) : p[1] * Math.max(0, 1 + p[3] * w);
    }

    @Override
    public double lower(double[] p) {
        return p[4];
    }

    @Override
    public double upper(double[] p) {
        return p[5];
    }

    @Override
    public List<double[]> starts(Hints hints) {
        double flat = 0.1 / hints.reach();
        double steep = 0.8 / hints.reach();
        return List.of(
                start(
                        hints,
                        Math.max(hints.up().slope(), 0),
                        Math.max(hints.down().slope(), 0)),
                start(hints, flat, flat),
                start(hints, steep, steep));
    }

    private static double[] start(Hints hints, double up, double down) {
        return new double[] {hints.up().step(), hints.down().step(), up, down, 1.001 * hints.low(), 1.001 * hints.high()
        };
    }

    /// gamma is the share of a step that is gone at the bound.
    @Override
    public Map<String, Object> keys(double[] p) {
        Map<String, Object> keys = new LinkedHashMap<>(LawKeys.of(p[0], p[1], p[4], p[5]));
        keys.put("gammaUp", p[2] * p[5]);
        keys.put("gammaDown", p[3] * -p[4]);
        return keys;
    }
}
