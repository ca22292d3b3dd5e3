package mortal.experiments.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Straight lines between steps at nodes that lie evenly from the least to the greatest weight read, up to hard bounds.
///
/// @param low (1) first node, below 0
/// @param high (1) last node, above 0
record PiecewiseCurve(double low, double high) implements PulseCurve {
    /// Nodes for each direction: enough for one bend and a turn; chosen.
    static final int NODES = 5;

    @Override
    public String name() {
        return "piecewise-step";
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        for (boolean up : new boolean[] {true, false}) {
            for (int i = 1; i <= NODES; i++) {
                parameters.add(Parameter.of("node " + i, Parameter.Kind.MAGNITUDE, up));
            }
        }
        parameters.add(Parameter.stop(false));
        parameters.add(Parameter.stop(true));
        return parameters;
    }

    @Override
    public double step(boolean up, double w, double[] p) {
        double at = Math.clamp((w - low) / (high - low), 0, 1) * (NODES - 1);
        int node = Math.min((int) at, NODES - 2);
        int first = (up ? 0 : NODES) + node;
        return p[first] + (at - node) * (p[first + 1] - p[first]);
    }

    @Override
    public double lower(double[] p) {
        return p[2 * NODES];
    }

    @Override
    public double upper(double[] p) {
        return p[2 * NODES + 1];
    }

    @Override
    public List<double[]> starts(Hints hints) {
        double[] line = new double[2 * NODES + 2];
        double[] flat = new double[2 * NODES + 2];
        line[2 * NODES] = 1.001 * hints.low();
        line[2 * NODES + 1] = 1.001 * hints.high();
        flat[2 * NODES] = 0.98 * hints.low();
        flat[2 * NODES + 1] = 0.98 * hints.high();
        for (int i = 0; i < 2 * NODES; i++) {
            boolean up = i < NODES;
            double w = low + (high - low) * (i % NODES) / (NODES - 1);
            double way = up ? w : -w;
            Hints.Line hint = hints.line(up);
            flat[i] = hint.mean();
            line[i] = Math.max(0.1 * hint.mean(), hint.step() * (1 - hint.slope() * way));
        }
        return List.of(line, flat);
    }

    /// The law's nodes lie between its bounds: more of them, so that bends stay where they are.
    @Override
    public Map<String, Object> keys(double[] p) {
        double up = mean(p, 0);
        double down = mean(p, NODES);
        if (!(up > 0 && down > 0)) {
            return Map.of();
        }
        Map<String, Object> keys = new LinkedHashMap<>(LawKeys.of(up, down, lower(p), upper(p)));
        keys.put("up", nodes(true, p, up));
        keys.put("down", nodes(false, p, down));
        return keys;
    }

    private static double mean(double[] p, int first) {
        double sum = 0;
        for (int i = 0; i < NODES; i++) {
            sum += p[first + i];
        }
        return sum / NODES;
    }

    private List<Double> nodes(boolean up, double[] p, double mean) {
        int count = 2 * NODES - 1;
        List<Double> nodes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double w = lower(p) + (upper(p) - lower(p)) * i / (count - 1);
            nodes.add(step(up, w, p) / mean);
        }
        return nodes;
    }
}
