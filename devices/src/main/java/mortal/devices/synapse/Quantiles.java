package mortal.devices.synapse;

import java.util.List;

/// A [StepTable] made ready to draw from: every row's distribution as quantiles at even shares.
final class Quantiles {
    private static final int PARTS = 256;

    private final float[] conductances;
    private final float[][] quantiles; // [row][part], in the unit of the table
    private final float[] means;
    private final float[]
            products; // [row · 2]: mean square; [row · 2 + 1]: mean product with the next row at one share

    Quantiles(StepTable table) {
        List<StepTable.Row> rows = table.rows();
        int count = rows.size();
        conductances = new float[count];
        quantiles = new float[count][PARTS + 1];
        means = new float[count];
        products = new float[2 * count];
        for (int r = 0; r < count; r++) {
            conductances[r] = rows.get(r).conductance();
            for (int q = 0; q <= PARTS; q++) {
                quantiles[r][q] = rows.get(r).quantile((double) q / PARTS);
            }
        }
        for (int r = 0; r < count; r++) {
            means[r] = mean(quantiles[r]);
            products[2 * r] = (float) covariance(quantiles[r], quantiles[r]);
            products[2 * r + 1] = (float) covariance(quantiles[r], quantiles[Math.min(r + 1, count - 1)]);
        }
    }

    private static float mean(float[] a) {
        double sum = 0;
        for (int q = 0; q < PARTS; q++) {
            sum += 0.5 * (a[q] + (double) a[q + 1]);
        }
        return (float) (sum / PARTS);
    }

    /// Of two rows at one share: the integral over straight pieces.
    private static double covariance(float[] a, float[] b) {
        double sum = 0;
        for (int q = 0; q < PARTS; q++) {
            double cross = a[q] * (double) b[q + 1] + a[q + 1] * (double) b[q];
            sum += (2 * (a[q] * (double) b[q] + a[q + 1] * (double) b[q + 1]) + cross) / 6;
        }
        return sum / PARTS - mean(a) * (double) mean(b);
    }

    /// The row at or below a conductance, and not the last if there are two.
    private int row(float conductance) {
        int low = 0;
        int high = Math.max(0, conductances.length - 2);
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (conductances[middle] <= conductance) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private int next(int row) {
        return Math.min(row + 1, conductances.length - 1);
    }

    /// (1) How far on the way from a row to the next; beyond the ends the ends.
    private float way(int row, float conductance) {
        float span = conductances[next(row)] - conductances[row];
        return span > 0 ? Math.min(Math.max((conductance - conductances[row]) / span, 0), 1) : 0;
    }

    float mean(float conductance) {
        int row = row(conductance);
        float t = way(row, conductance);
        return means[row] + t * (means[next(row)] - means[row]);
    }

    float deviation(float conductance) {
        int row = row(conductance);
        float t = way(row, conductance);
        float s = 1 - t;
        float variance =
                s * s * products[2 * row] + t * t * products[2 * next(row)] + 2 * s * t * products[2 * row + 1];
        return (float) Math.sqrt(Math.max(0, variance));
    }

    /// The change at a share `u` in [0, 1).
    float change(float conductance, float u) {
        int row = row(conductance);
        float t = way(row, conductance);
        int part = (int) (u * PARTS);
        float f = u * PARTS - part;
        float[] here = quantiles[row];
        float[] there = quantiles[next(row)];
        float below = here[part] + t * (there[part] - here[part]);
        float above = here[part + 1] + t * (there[part + 1] - here[part + 1]);
        return below + f * (above - below);
    }
}
