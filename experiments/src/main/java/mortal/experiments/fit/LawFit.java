package mortal.experiments.fit;

import java.util.ArrayList;
import java.util.List;

/// One law fitted to every device by itself, because devices differ; the likelihoods add up.
///
/// @param devices fits in the order of the data
/// @param numbers fitted in all, jitter and reading noise of each device included
/// @param readings after a pulse, in all
/// @param squares sum of squared distances (1) from the mean curves
/// @param means of the law's parameters over the devices, with standard errors
/// @param errorsBy how those errors were found
record LawFit(
        PulseCurve curve,
        List<DeviceFit> devices,
        int numbers,
        int readings,
        double squares,
        List<DeviceFit.Value> means,
        String errorsBy) {

    static final String COVARIANCE = "covariance";

    LawFit {
        devices = List.copyOf(devices);
        means = List.copyOf(means);
    }

    static LawFit of(PulseCurve curve, List<Track> tracks) {
        List<DeviceFit> devices =
                tracks.stream().map(track -> DeviceFit.of(curve, track)).toList();
        int numbers = 0;
        for (Track track : tracks) {
            numbers += numbers(curve, track.has(true), track.has(false));
        }
        return new LawFit(
                curve,
                devices,
                numbers,
                tracks.stream().mapToInt(Track::pulses).sum(),
                devices.stream().mapToDouble(DeviceFit::squares).sum(),
                Errors.means(curve, devices),
                devices.size() < Errors.LEAST_DEVICES ? COVARIANCE : "bootstrap over " + devices.size() + " devices");
    }

    /// Numbers fitted to one device: the law's that it can feel, jitter and reading noise.
    static int numbers(PulseCurve curve, boolean hasUp, boolean hasDown) {
        int law = (int) curve.parameters().stream()
                .filter(parameter -> parameter.use().in(hasUp, hasDown))
                .count();
        return law + 2;
    }

    LawFit with(List<DeviceFit.Value> errors, String by) {
        return new LawFit(curve, devices, numbers, readings, squares, errors, by);
    }

    double logLikelihood() {
        return devices.stream().mapToDouble(DeviceFit::logLikelihood).sum();
    }

    /// Akaike's criterion with the correction for few readings: the lower, the better a law would foretell a
    /// repetition.
    /// Source: Hurvich and Tsai (1989), Biometrika 76, 297.
    double aicc() {
        double k = numbers;
        return -2 * logLikelihood() + 2 * k + 2 * k * (k + 1) / (readings - k - 1);
    }

    /// (unit) root mean square distance of readings from the mean curves.
    double rms(WeightMap map) {
        return map.scale() * Math.sqrt(squares / readings);
    }

    /// Mean values as the law takes them.
    double[] values() {
        return means.stream().mapToDouble(DeviceFit.Value::value).toArray();
    }

    DeviceFit.Value jitter() {
        return mean(devices.stream().map(DeviceFit::jitter).toList());
    }

    DeviceFit.Value noise() {
        return mean(devices.stream().map(DeviceFit::noise).toList());
    }

    private static DeviceFit.Value mean(List<DeviceFit.Value> values) {
        List<Double> all = new ArrayList<>();
        double square = 0;
        for (DeviceFit.Value value : values) {
            all.add(value.value());
            square += value.error() * value.error();
        }
        double mean = all.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        return new DeviceFit.Value(mean, Math.sqrt(square) / values.size());
    }
}
