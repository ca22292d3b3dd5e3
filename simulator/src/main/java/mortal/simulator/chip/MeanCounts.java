package mortal.simulator.chip;

import java.util.Arrays;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;

/// Coincidences drawn cell by cell instead of trains: a cell whose row is on with chance P and whose column with Q gets
/// a number of pulses that is binomial,
///
///     P(n) = C(slots, n) · (P Q)ⁿ · (1 − P Q)^(slots − n)
///
/// which is what the trains of [PulseTrains] give each cell by itself, to the same P, Q and slots. What is lost is what
/// cells of a row, or of a column, have in common. Source: pulses of "mean count" in aihwkit 1.1.0.
///
/// One draw a cell, from the lower end of the distribution up; it has 24 bits, so means are right to 10⁻⁷ pulses.
final class MeanCounts implements Coincidences {
    private final int slots;
    private final double[] rows; // (1) chance that a row is on; below 0 where its signal is
    private final double[] columns;
    private final Seed event;

    MeanCounts(int slots, double[] rows, double[] columns, Seed event) {
        this.slots = slots;
        this.rows = rows;
        this.columns = columns;
        this.event = event;
    }

    @Override
    public int slots() {
        return slots;
    }

    @Override
    public void coincide(int panel, float[] counts, Kernels kernels) {
        int cells = rows.length * Kernels.PANEL;
        kernels.uniforms(event.child("counts"), (long) panel * cells, counts, 0, cells);
        double[] here = Arrays.copyOfRange(columns, panel * Kernels.PANEL, (panel + 1) * Kernels.PANEL);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < Kernels.PANEL; j++) {
                int cell = i * Kernels.PANEL + j;
                double on = rows[i] * here[j];
                int count = binomial(slots, Math.abs(on), counts[cell]);
                counts[cell] = on < 0 ? -count : count;
            }
        }
    }

    /// The number that a uniform draw stands for: how many cumulative chances are at or below it.
    ///
    /// @param n at least 0
    /// @param p (1) 0 … 1
    /// @param u (1) a multiple of 2⁻²⁴ from 0 to below 1
    static int binomial(int n, double p, double u) {
        if (u < 1 - n * p) {
            return 0; // (1 − p)ⁿ is no less than that, and most cells of most cases end here
        }
        return p > 0.5 ? n - count(n, 1 - p, 1 - 0x1p-24 - u) : count(n, p, u);
    }

    private static int count(int n, double p, double u) {
        double chance = 1;
        for (int k = 0; k < n; k++) {
            chance *= 1 - p;
        }
        double odds = p / (1 - p);
        double below = chance;
        int k = 0;
        while (k < n && u >= below) {
            chance *= odds * (n - k) / (k + 1);
            below += chance;
            k++;
        }
        return k;
    }
}
