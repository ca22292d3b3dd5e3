package mortal.experiments.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A step that is a power of the way left to its bound: step · (1 − w / bound)^gamma.
record PowerCurve() implements PulseCurve {
    @Override
    public String name() {
        return "power-step";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.step(true),
                Parameter.step(false),
                Parameter.of("gamma", Parameter.Kind.POSITIVE, true),
                Parameter.of("gamma", Parameter.Kind.POSITIVE, false),
                Parameter.bound(false),
                Parameter.bound(true));
    }

    @Override
    public double step(boolean up, double w, double[] p) {
        double left = Math.max(0, up ? 1 - w / p[5] : 1 - w / p[4]);
        return (up ? p[0] : p[1]) * StrictMath.pow(left, up ? p[2] : p[3]);
    }

    @Override
    public List<double[]> starts(Hints hints) {
        List<double[]> starts = new ArrayList<>();
        for (double gamma : new double[] {1, 2, 0.4, 4}) {
            double wide = gamma > 1 ? 1.2 : 1.02;
            starts.add(new double[] {
                hints.up().step(), hints.down().step(), gamma, gamma, wide * hints.low(), wide * hints.high()
            });
        }
        return starts;
    }

    /// The law counts the way left as a share of the whole way.
    @Override
    public Map<String, Object> keys(double[] p) {
        double way = p[5] - p[4];
        double up = p[0] * StrictMath.pow(way / p[5], p[2]);
        double down = p[1] * StrictMath.pow(way / -p[4], p[3]);
        if (!(up < Float.MAX_VALUE && down < Float.MAX_VALUE)) {
            return Map.of();
        }
        Map<String, Object> keys = new LinkedHashMap<>(LawKeys.of(up, down, p[4], p[5]));
        keys.put("gammaUp", p[2]);
        keys.put("gammaDown", p[3]);
        return keys;
    }
}
