package mortal.experiments.fit;

import java.util.List;
import java.util.Map;

/// The same step at every weight, up to hard bounds.
record ConstantCurve() implements PulseCurve {
    @Override
    public String name() {
        return "constant-step";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.step(true), Parameter.step(false), Parameter.stop(false), Parameter.stop(true));
    }

    @Override
    public double step(boolean up, double w, double[] p) {
        return up ? p[0] : p[1];
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
        double up = hints.up().mean();
        double down = hints.down().mean();
        return List.of(
                new double[] {up, down, hints.low(), hints.high()},
                new double[] {2 * up, 2 * down, 0.97 * hints.low(), 0.97 * hints.high()},
                new double[] {5 * up, 5 * down, 0.95 * hints.low(), 0.95 * hints.high()});
    }

    @Override
    public Map<String, Object> keys(double[] p) {
        return LawKeys.of(p[0], p[1], p[2], p[3]);
    }
}
