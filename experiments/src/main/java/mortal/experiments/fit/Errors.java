package mortal.experiments.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mortal.substrate.Draws;
import mortal.substrate.Seed;

/// Standard errors of a law's mean numbers: by the covariance of each fit, or by drawing anew, with repetition, from
/// what
/// was measured several times (B. Efron, "Bootstrap methods", 1979). Draws are addressed: the same data give the same
/// errors.
final class Errors {
    /// From so many devices on they are drawn from; from so many cycles of every device on, those. Chosen: of fewer
    /// there
    /// are too few different draws.
    static final int LEAST_DEVICES = 3;

    static final int LEAST_CYCLES = 5;

    private static final int DRAWS_OF_DEVICES = 2000;
    private static final int DRAWS_OF_CYCLES = 60;
    private static final Seed ROOT = new Seed(0).child("fit");

    private Errors() {}

    /// Means over devices; a number is measured where at least half of the devices determine it.
    static List<DeviceFit.Value> means(PulseCurve curve, List<DeviceFit> devices) {
        List<DeviceFit.Value> means = new ArrayList<>();
        for (int i = 0; i < curve.parameters().size(); i++) {
            int parameter = i;
            List<DeviceFit> sure = devices.stream()
                    .filter(device -> Double.isFinite(device.errors().get(parameter)))
                    .toList();
            boolean measured = 2 * sure.size() >= devices.size();
            List<DeviceFit> used = measured ? sure : devices;
            double[] values = used.stream()
                    .mapToDouble(device -> device.values().get(parameter))
                    .toArray();
            double error = Double.NaN;
            if (measured) {
                error = used.size() >= LEAST_DEVICES ? ofMean(values) : together(used, parameter);
            }
            means.add(new DeviceFit.Value(
                    IntStream.range(0, values.length)
                                    .mapToDouble(d -> values[d])
                                    .sum()
                            / values.length,
                    error));
        }
        return means;
    }

    private static double together(List<DeviceFit> devices, int parameter) {
        double square = 0;
        for (DeviceFit device : devices) {
            square += device.errors().get(parameter) * device.errors().get(parameter);
        }
        return Math.sqrt(square) / devices.size();
    }

    private static double ofMean(double[] values) {
        double[] means = new double[DRAWS_OF_DEVICES];
        for (int b = 0; b < means.length; b++) {
            Seed draw = ROOT.child("devices", b);
            for (int d = 0; d < values.length; d++) {
                means[b] += values[Draws.integer(draw, d, values.length)] / values.length;
            }
        }
        return deviation(means);
    }

    static boolean manyCycles(PulseData data) {
        return data.devices().size() < LEAST_DEVICES
                && data.devices().stream().allMatch(device -> device.cycles().size() >= LEAST_CYCLES);
    }

    /// The same fit with errors from cycles drawn anew.
    static LawFit byCycles(LawFit fit, PulseData data, WeightMap map) {
        List<List<Double>> values = new ArrayList<>();
        fit.means().forEach(mean -> values.add(new ArrayList<>()));
        for (int b = 0; b < DRAWS_OF_CYCLES; b++) {
            double[] mean = new double[values.size()];
            for (int d = 0; d < data.devices().size(); d++) {
                Seed draw = ROOT.child("cycles", b).child(d);
                Track track = Track.of(drawn(data.devices().get(d).cycles(), draw), map);
                DeviceFit again = DeviceFit.of(
                        fit.curve(), track, List.of(fit.devices().get(d).array()));
                for (int i = 0; i < mean.length; i++) {
                    mean[i] += again.values().get(i) / data.devices().size();
                }
            }
            for (int i = 0; i < mean.length; i++) {
                values.get(i).add(mean[i]);
            }
        }
        List<DeviceFit.Value> means = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            DeviceFit.Value mean = fit.means().get(i);
            double error = deviation(
                    values.get(i).stream().mapToDouble(Double::doubleValue).toArray());
            means.add(new DeviceFit.Value(mean.value(), Double.isFinite(mean.error()) ? error : Double.NaN));
        }
        return fit.with(means, "bootstrap over " + data.cycles() + " cycles");
    }

    /// As many cycles, those that begin upwards and those that begin downwards each among themselves.
    private static List<PulseData.Cycle> drawn(List<PulseData.Cycle> cycles, Seed seed) {
        List<PulseData.Cycle> drawn = new ArrayList<>();
        for (int c = 0; c < cycles.size(); c++) {
            boolean up = cycles.get(c).rising().getFirst();
            List<PulseData.Cycle> alike = cycles.stream()
                    .filter(cycle -> cycle.rising().getFirst() == up)
                    .toList();
            drawn.add(alike.get(Draws.integer(seed, c, alike.size())));
        }
        return drawn;
    }

    private static double deviation(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double square = 0;
        for (double value : values) {
            square += (value - mean) * (value - mean);
        }
        return Math.sqrt(square / (values.length - 1));
    }
}
