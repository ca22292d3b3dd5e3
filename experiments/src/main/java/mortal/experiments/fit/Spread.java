package mortal.experiments.fit;

import java.util.List;
import java.util.stream.IntStream;

/// How devices differ, as the keys of a synapse law mean it: standard deviations from device to device, with what the
/// fits' own errors add taken off. NaN where the data do not say.
///
/// @param devices measured
/// @param step of the steps, both directions alike (1, relative)
/// @param asymmetry of steps up against steps down (1, relative)
/// @param lower of the lower bound (1, relative)
/// @param upper of the upper bound (1, relative)
record Spread(int devices, double step, double asymmetry, double lower, double upper) {

    static Spread of(LawFit fit) {
        int n = fit.devices().size();
        if (n < 2) {
            return new Spread(n, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double[] up = relative(steps(fit, true));
        double[] down = relative(steps(fit, false));
        double[] gain =
                IntStream.range(0, n).mapToDouble(d -> (up[d] + down[d]) / 2).toArray();
        double[] tilt =
                IntStream.range(0, n).mapToDouble(d -> (up[d] - down[d]) / 2).toArray();
        double noise = (noise(fit, "step up") + noise(fit, "step down")) / 4;
        return new Spread(n, deviation(gain, noise), deviation(tilt, noise), bound(fit, false), bound(fit, true));
    }

    /// Standard error of a spread that comes out as `value` (1): for normal devices, without the fits' errors.
    double error(double value) {
        return value / Math.sqrt(2.0 * (devices - 1));
    }

    private static double[] steps(LawFit fit, boolean up) {
        return fit.devices().stream()
                .mapToDouble(device -> fit.curve().step(up, 0, device.array()))
                .toArray();
    }

    private static double bound(LawFit fit, boolean up) {
        int i = index(fit, up ? "upper bound" : "lower bound");
        if (i < 0
                || fit.devices().stream()
                        .anyMatch(device -> Double.isNaN(device.errors().get(i)))) {
            return Double.NaN;
        }
        double[] bounds = fit.devices().stream()
                .mapToDouble(device -> device.values().get(i))
                .toArray();
        return deviation(
                relative(bounds), noise(fit, fit.curve().parameters().get(i).name()));
    }

    /// Mean squared relative error of a parameter over the devices; 0 if the law has none of that name.
    private static double noise(LawFit fit, String parameter) {
        int i = index(fit, parameter);
        if (i < 0) {
            return 0;
        }
        double mean = fit.means().get(i).value();
        return fit.devices().stream()
                .mapToDouble(device -> device.errors().get(i) / mean)
                .filter(Double::isFinite)
                .map(error -> error * error)
                .average()
                .orElse(0);
    }

    private static int index(LawFit fit, String parameter) {
        List<String> names =
                fit.curve().parameters().stream().map(Parameter::name).toList();
        return names.indexOf(parameter);
    }

    private static double[] relative(double[] values) {
        double mean =
                IntStream.range(0, values.length).mapToDouble(i -> values[i]).sum() / values.length;
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] / mean)
                .toArray();
    }

    private static double deviation(double[] values, double noise) {
        double mean =
                IntStream.range(0, values.length).mapToDouble(i -> values[i]).sum() / values.length;
        double square = 0;
        for (double value : values) {
            square += (value - mean) * (value - mean);
        }
        return Math.sqrt(Math.max(0, square / (values.length - 1) - noise));
    }
}
