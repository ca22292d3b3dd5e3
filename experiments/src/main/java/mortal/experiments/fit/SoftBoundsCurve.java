package mortal.experiments.fit;

import java.util.List;
import java.util.Map;

/// A step in proportion to the way left to its bound, step · (1 − w / bound), and back where a reading is beyond it.
record SoftBoundsCurve() implements PulseCurve {
    @Override
    public String name() {
        return "soft-bounds";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.step(true), Parameter.step(false), Parameter.bound(false), Parameter.bound(true));
    }

    @Override
    public double step(boolean up, double w, double[] p) {
        return up ? p[0] * (1 - w / p[3]) : p[1] * (1 - w / p[2]);
    }

    @Override
    public List<double[]> starts(Hints hints) {
        double up = hints.up().step();
        double down = hints.down().step();
        return List.of(
                new double[] {up, down, 1.02 * hints.low(), 1.02 * hints.high()},
                new double[] {up, down, 1.5 * hints.low(), 1.5 * hints.high()},
                new double[] {hints.up().mean(), hints.down().mean(), 6 * hints.low(), 6 * hints.high()});
    }

    @Override
    public Map<String, Object> keys(double[] p) {
        return LawKeys.of(p[0], p[1], p[2], p[3]);
    }
}
