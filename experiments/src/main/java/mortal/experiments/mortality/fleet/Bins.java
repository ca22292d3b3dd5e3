package mortal.experiments.mortality.fleet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import mortal.experiments.plot.Chart;

/// Counts of numbers in bins, as lines of a chart.
///
/// @param low (unit) where the first bin begins
/// @param width (unit) of a bin
/// @param bins at least 1
record Bins(double low, double width, int bins) {

    /// As many bins as the number of values asks for (Sturges 1926), and some more: chips are to be seen.
    static Bins of(List<Double> values) {
        double low = values.stream().mapToDouble(v -> v).min().orElse(0);
        double high = values.stream().mapToDouble(v -> v).max().orElse(1);
        int bins = 4 + (int) Math.ceil(2 * Math.log(values.size() + 1.0) / Math.log(2));
        double width = high > low ? (high - low) / bins : Math.max(1e-3, Math.abs(high) / 20);
        return high > low ? new Bins(low, width, bins) : new Bins(low - width, width, 2);
    }

    /// Filled steps.
    Chart.Line line(String name, List<Double> values) {
        int[] counts = new int[bins];
        for (double value : values) {
            counts[Math.clamp((long) Math.floor((value - low) / width), 0, bins - 1)]++;
        }
        List<Double> xs = new ArrayList<>(List.of(low));
        List<Double> ys = new ArrayList<>(List.of(0.0));
        for (int b = 0; b < bins; b++) {
            xs.addAll(List.of(low + b * width, low + (b + 1) * width));
            ys.addAll(List.of((double) counts[b], (double) counts[b]));
        }
        xs.add(low + bins * width);
        ys.add(0.0);
        return new Chart.Line(name, xs, ys, Collections.nCopies(xs.size(), 0.0), ys);
    }

    /// What a density would put into the bins.
    ///
    /// @param density (1/unit) of one value
    Chart.Line expected(String name, int values, double from, double to, DoubleUnaryOperator density) {
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        for (int i = 0; i <= 200; i++) {
            double x = from + i * (to - from) / 200;
            xs.add(x);
            ys.add(values * width * density.applyAsDouble(x));
        }
        return Chart.Line.of(name, xs, ys);
    }
}
