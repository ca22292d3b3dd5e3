package mortal.experiments.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A step that changes exponentially with the weight, up to hard bounds: step · (1 − slope · (e^(bend · v) − 1) / bend)
/// with v = w for pulses up and −w for pulses down. Without bend that is a straight line.
record ExponentialCurve() implements PulseCurve {
    /// Below this bend (1) the line is straight to the last digits.
    private static final double STRAIGHT = 1e-7;

    @Override
    public String name() {
        return "exponential-step";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.step(true),
                Parameter.step(false),
                Parameter.of("slope", Parameter.Kind.FREE, true),
                Parameter.of("slope", Parameter.Kind.FREE, false),
                Parameter.of("bend", Parameter.Kind.FREE, true),
                Parameter.of("bend", Parameter.Kind.FREE, false),
                Parameter.stop(false),
                Parameter.stop(true));
    }

    @Override
    public double step(boolean up, double w, double[] p) {
        return up ? step(p[0], p[2], p[4], w) : step(p[1], p[3], p[5], -w);
    }

    private static double step(double step, double slope, double bend, double way) {
        double bent = Math.abs(bend) < STRAIGHT ? way : StrictMath.expm1(bend * way) / bend;
        return step * Math.max(0, 1 - slope * bent);
    }

    @Override
    public double lower(double[] p) {
        return p[6];
    }

    @Override
    public double upper(double[] p) {
        return p[7];
    }

    @Override
    public List<double[]> starts(Hints hints) {
        List<double[]> starts = new ArrayList<>();
        for (double bend : new double[] {-1, 1.5, 0.1, -3}) {
            double bent = bend / hints.reach();
            starts.add(new double[] {
                hints.up().step(),
                hints.down().step(),
                hints.up().slope(),
                hints.down().slope(),
                bent,
                bent,
                1.001 * hints.low(),
                1.001 * hints.high()
            });
        }
        return starts;
    }

    /// step · (1 − slope / bend · (e^(bend · v) − 1)) = s · (1 − A · e^(bend · v)) with s = step · (1 + slope / bend);
    /// the
    /// law has that form only where s is above 0. Its z is the weight itself: half the way between the bounds as slope.
    @Override
    public Map<String, Object> keys(double[] p) {
        double up = p[0] * (1 + p[2] / p[4]);
        double down = p[1] * (1 + p[3] / p[5]);
        if (!(up > 0 && down > 0 && up < Double.MAX_VALUE && down < Double.MAX_VALUE)) {
            return Map.of();
        }
        Map<String, Object> keys = new LinkedHashMap<>(LawKeys.of(up, down, p[6], p[7]));
        keys.put("up", p[0] * p[2] / p[4] / up);
        keys.put("down", p[1] * p[3] / p[5] / down);
        keys.put("gammaUp", p[4]);
        keys.put("gammaDown", p[5]);
        keys.put("slope", (p[7] - p[6]) / 2);
        keys.put("offset", 0.0);
        return keys;
    }
}
