package mortal.experiments.mortality.lifetimes;

import java.util.ArrayList;
import java.util.List;
import mortal.experiments.plot.Chart;
import mortal.experiments.statistics.Estimate;
import mortal.experiments.statistics.Mean;

/// A quantity along an axis, measured on several independent units of replication: its mean at each place, with the
/// interval of Student over the units, or from the lowest of them to the highest.
///
/// @param xs (of the axis) one a place, rising
/// @param means one a place
record Band(List<Double> xs, List<Estimate> means) {
    Band {
        xs = List.copyOf(xs);
        means = List.copyOf(means);
    }

    /// @param values for each place those of the units, at least one
    static Band of(List<Double> xs, List<List<Double>> values) {
        return new Band(xs, values.stream().map(Band::mean).toList());
    }

    /// Of shares, 0 to 1, beyond which no interval reaches.
    ///
    /// @param values for each place those of the units, at least one
    static Band shares(List<Double> xs, List<List<Double>> values) {
        return new Band(xs, values.stream().map(Band::share).toList());
    }

    /// The mean with the lowest and the highest in place of an interval, which over two or three units is as wide as
    /// the
    /// axis and hides the rest of a figure.
    ///
    /// @param values for each place those of the units, at least one
    static Band ranges(List<Double> xs, List<List<Double>> values) {
        return new Band(xs, values.stream().map(Band::range).toList());
    }

    private static Estimate range(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Estimate(mean(values).value(), sorted[0], sorted[sorted.length - 1]);
    }

    /// The mean of shares, 0 to 1, at 95 %.
    static Estimate share(List<Double> values) {
        Estimate mean = mean(values);
        return mean.bounded() ? new Estimate(mean.value(), Math.max(0, mean.low()), Math.min(1, mean.high())) : mean;
    }

    /// At 95 %.
    static Estimate mean(List<Double> values) {
        return Mean.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /// The mean of a − b over units that are the same in both, at 95 %.
    static Estimate difference(List<Double> a, List<Double> b) {
        return Mean.ofDifferences(
                a.stream().mapToDouble(Double::doubleValue).toArray(),
                b.stream().mapToDouble(Double::doubleValue).toArray());
    }

    Estimate last() {
        return means.getLast();
    }

    /// @param scale from the quantity to the axis up
    Chart.Line line(String name, double scale) {
        List<Double> ys = new ArrayList<>();
        List<Double> lows = new ArrayList<>();
        List<Double> highs = new ArrayList<>();
        boolean bounded = means.stream().allMatch(Estimate::bounded);
        for (Estimate mean : means) {
            ys.add(scale * mean.value());
            if (bounded) {
                lows.add(scale * mean.low());
                highs.add(scale * mean.high());
            }
        }
        return new Chart.Line(name, xs, ys, lows, highs);
    }
}
