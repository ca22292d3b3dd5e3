package mortal.experiments.fit;

import java.util.Arrays;
import java.util.List;

/// A device's readings as weights, one array for all cycles.
final class Track {
    private final double[] y;
    private final boolean[] up;
    private final boolean[] starts;
    private final double typical;
    private final double noise;

    private Track(double[] y, boolean[] up, boolean[] starts) {
        this.y = y;
        this.up = up;
        this.starts = starts;
        double sum = 0;
        int pulses = 0;
        for (int k = 0; k < y.length; k++) {
            if (!starts[k]) {
                sum += Math.abs(y[k] - y[k - 1]);
                pulses++;
            }
        }
        this.typical = Math.max(sum / pulses, 1e-12);
        this.noise = noise(y, up, starts);
    }

    /// About the variance (1) of noise, from the median square of second differences within one direction: those of a
    /// smooth curve are all but 0.
    private static double noise(double[] y, boolean[] up, boolean[] starts) {
        double[] squares = new double[y.length];
        int count = 0;
        for (int k = 2; k < y.length; k++) {
            if (!starts[k] && !starts[k - 1] && up[k] == up[k - 1]) {
                double bent = y[k] - 2 * y[k - 1] + y[k - 2];
                squares[count++] = bent * bent;
            }
        }
        Arrays.sort(squares, 0, count);
        // The median of a squared standard normal is 0.455; a second difference has about four times the noise's
        // variance.
        return count == 0 ? 0 : squares[count / 2] / (4 * 0.455);
    }

    static Track of(List<PulseData.Cycle> cycles, WeightMap map) {
        int size = cycles.stream().mapToInt(cycle -> cycle.readings().size()).sum();
        double[] y = new double[size];
        boolean[] up = new boolean[size];
        boolean[] starts = new boolean[size];
        int k = 0;
        for (PulseData.Cycle cycle : cycles) {
            for (int i = 0; i < cycle.readings().size(); i++, k++) {
                y[k] = map.weight(cycle.readings().get(i));
                starts[k] = i == 0;
                up[k] = i > 0 && cycle.rising().get(i - 1);
            }
        }
        return new Track(y, up, starts);
    }

    /// Readings, those that begin a cycle included.
    int size() {
        return y.length;
    }

    int pulses() {
        int pulses = 0;
        for (boolean start : starts) {
            pulses += start ? 0 : 1;
        }
        return pulses;
    }

    /// (1) the k-th reading.
    double y(int k) {
        return y[k];
    }

    /// Whether the pulse before the k-th reading went up.
    boolean up(int k) {
        return up[k];
    }

    /// Whether the k-th reading begins a cycle.
    boolean starts(int k) {
        return starts[k];
    }

    boolean has(boolean direction) {
        for (int k = 0; k < y.length; k++) {
            if (!starts[k] && up[k] == direction) {
                return true;
            }
        }
        return false;
    }

    /// (1) mean size of a change from reading to reading.
    double typical() {
        return typical;
    }

    /// About the variance (1) of noise.
    double noise() {
        return noise;
    }

    double least() {
        double least = y[0];
        for (double w : y) {
            least = Math.min(least, w);
        }
        return least;
    }

    double most() {
        double most = y[0];
        for (double w : y) {
            most = Math.max(most, w);
        }
        return most;
    }
}
