package mortal.experiments.card;

import java.util.Arrays;

/// Mean and spread of what many devices show at once.
///
/// @param mean of all
/// @param low the value that 16 % lie below
/// @param high the value that 16 % lie above
record Sample(double mean, double low, double high) {
    private static final double TAIL = 0.16; // one standard deviation either way of a normal law

    /// @param values not modified
    static Sample of(float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (float v : sorted) {
            sum += v;
        }
        int tail = (int) (TAIL * sorted.length);
        return new Sample(sum / sorted.length, sorted[tail], sorted[sorted.length - 1 - tail]);
    }
}
