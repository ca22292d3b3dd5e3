package mortal.simulator.chip;

import java.util.Arrays;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;

/// Turns the outer product of two signals into trains of pulses on rows and columns: a cell gets one pulse for every
/// slot
/// in which its row and its column are both on.
///
///     k = gate · max|x| · max|d| / step                    pulses wanted at the strongest cell
///     slots = min(⌈k⌉, BUDGET),  A = B = √(gate / (step · slots))
///     P(row on) = min(1, B |x|),  P(column on) = min(1, A |d|)
///
/// with A and B balanced so that the strongest row and the strongest column are equally likely ("update management")
/// and the column side clipped where k exceeds the budget. The expected number of coincidences is
/// gate · |x d| / step where nothing clips. Source: update management and budget as in aihwkit 1.1.0 (T. Gokmen,
/// M. Onen, W. Haensch, Front. Neurosci. 11, 538 (2017)).
final class PulseTrains implements Coincidences {
    /// Most slots of one update; they are the bits of an `int`. Source: aihwkit's desired pulse-train length.
    static final int BUDGET = 31;

    final int slots;
    final int[] rows; // bit s: on in slot s
    final int[] columns;

    private final float[] rowSigns; // that of gate · x, ± 1
    private final float[] columnSigns;

    private PulseTrains(int slots, int[] rows, int[] columns, float[] rowSigns, float[] columnSigns) {
        this.slots = slots;
        this.rows = rows;
        this.columns = columns;
        this.rowSigns = rowSigns;
        this.columnSigns = columnSigns;
    }

    /// @param x (1) before the cells, one a row
    /// @param d (1) behind the cells, one a column
    static PulseTrains of(float[] x, float[] d, float gate, float step, Seed event, Kernels kernels) {
        Plan plan = Plan.of(x, d, gate, step);
        if (plan.slots == 0) {
            return new PulseTrains(0, new int[x.length], new int[d.length], signs(gate, x), signs(1, d));
        }
        int[] rows = trains(x, plan.perRow, plan.slots, event.child("rows"), kernels);
        int[] columns = trains(d, plan.perColumn, plan.slots, event.child("columns"), kernels);
        return new PulseTrains(plan.slots, rows, columns, signs(gate, x), signs(1, d));
    }

    /// The same slots and chances, with coincidences drawn cell by cell.
    static MeanCounts mean(float[] x, float[] d, float gate, float step, Seed event) {
        Plan plan = Plan.of(x, d, gate, step);
        return new MeanCounts(
                plan.slots, chances(x, Math.signum(gate) * plan.perRow), chances(d, plan.perColumn), event);
    }

    /// @param perRow (1) B: chance of a row to be on, over |x|
    /// @param perColumn (1) A: of a column, over |d|
    private record Plan(int slots, double perRow, double perColumn) {
        static Plan of(float[] x, float[] d, float gate, float step) {
            double xMax = largest(x);
            double dMax = largest(d);
            double wanted = Math.abs(gate) * xMax * dMax / step;
            if (!(wanted > 0)) {
                return new Plan(0, 0, 0);
            }
            int slots = (int) Math.min(Math.ceil(wanted), BUDGET);
            double share = Math.sqrt(Math.abs(gate) / (step * slots));
            double balance = Math.sqrt(xMax / (dMax * Math.min(1, BUDGET / wanted)));
            return new Plan(slots, share / balance, share * balance);
        }
    }

    /// (1) Chances of lines to be on, with the sign of their signal.
    private static double[] chances(float[] a, double scale) {
        double[] chances = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            chances[i] = Math.max(-1, Math.min(1, scale * a[i]));
        }
        return chances;
    }

    private static float[] signs(float factor, float[] a) {
        float[] signs = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            signs[i] = factor * a[i] < 0 ? -1 : 1;
        }
        return signs;
    }

    @Override
    public int slots() {
        return slots;
    }

    @Override
    public void coincide(int panel, float[] counts, Kernels kernels) {
        int first = panel * Kernels.PANEL;
        int[] trains = Arrays.copyOfRange(columns, first, first + Kernels.PANEL);
        float[] signs = Arrays.copyOfRange(columnSigns, first, first + Kernels.PANEL);
        kernels.coincide(rows, rowSigns, trains, signs, counts);
    }

    private static double largest(float[] a) {
        float largest = 0;
        for (float v : a) {
            largest = Math.max(largest, Math.abs(v));
        }
        return largest;
    }

    private static int[] trains(float[] a, double scale, int slots, Seed seed, Kernels kernels) {
        int[] trains = new int[a.length];
        float[] draws = new float[a.length];
        for (int s = 0; s < slots; s++) {
            kernels.uniforms(seed, (long) s * a.length, draws, 0, a.length);
            for (int i = 0; i < a.length; i++) {
                int on = draws[i] < scale * Math.abs(a[i]) ? 1 : 0; // no branch: nobody could foretell it
                trains[i] |= on << s;
            }
        }
        return trains;
    }
}
