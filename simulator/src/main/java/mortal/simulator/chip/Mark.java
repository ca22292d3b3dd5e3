package mortal.simulator.chip;

import mortal.devices.kernel.Kernels;
import mortal.devices.kernel.Strips;

/// What a crossbar has been told and has not acted on: the signals before its cells and those behind them, case by
/// case.
final class Mark {
    final int cases; // rows of both
    final float[] before; // [cases × stride of the source population], bias included
    final int stride;
    private final float[] behind; // [cases × behindStride]
    private final int behindStride;
    private final float[] strength; // [cases], multiplies `behind`
    private final float[] lift; // [units], added; empty for none
    private final int first; // unit behind the crossbar's first column
    float[] strips = new float[0]; // `before` turned round, units × cases, once packed

    Mark(int cases, float[] before, int stride, float[] behind, int behindStride, float[] strength, float[] lift) {
        this(cases, before, stride, behind, behindStride, strength, lift, 0);
    }

    private Mark(
            int cases,
            float[] before,
            int stride,
            float[] behind,
            int behindStride,
            float[] strength,
            float[] lift,
            int first) {
        this.cases = cases;
        this.before = before;
        this.stride = stride;
        this.behind = behind;
        this.behindStride = behindStride;
        this.strength = strength;
        this.lift = lift;
        this.first = first;
    }

    /// The same for a crossbar that has other rows, and columns from `column` on.
    Mark at(float[] signals, int height, int column) {
        return new Mark(cases, signals, height, behind, behindStride, strength, lift, first + column);
    }

    /// Drops the cases that ask for nothing: a strength of 0 and no lift.
    static Mark of(
            int cases, float[] before, int stride, float[] behind, int behindStride, float[] strength, float[] lift) {
        int active = 0;
        for (float s : strength) {
            active += s != 0 ? 1 : 0;
        }
        if (lift.length > 0 || active == cases) {
            return new Mark(cases, before, stride, behind, behindStride, strength, lift);
        }
        float[] before2 = new float[active * stride];
        float[] behind2 = new float[active * behindStride];
        float[] strength2 = new float[active];
        int row = 0;
        for (int c = 0; c < cases; c++) {
            if (strength[c] != 0) {
                System.arraycopy(before, c * stride, before2, row * stride, stride);
                System.arraycopy(behind, c * behindStride, behind2, row * behindStride, behindStride);
                strength2[row++] = strength[c];
            }
        }
        return new Mark(active, before2, stride, behind2, behindStride, strength2, lift);
    }

    /// The post-synaptic signal of `columns` units from the crossbar's `column` on, one row of [Kernels#PANEL] a case;
    /// columns beyond
    /// are
    /// 0.
    ///
    /// @param into modified
    void post(int column, int columns, float[] into) {
        for (int c = 0; c < cases; c++) {
            int to = c * Kernels.PANEL;
            int from = c * behindStride + first + column;
            float s = strength[c];
            for (int j = 0; j < columns; j++) {
                into[to + j] = s * behind[from + j] + (lift.length > 0 ? lift[first + column + j] : 0);
            }
            for (int j = columns; j < Kernels.PANEL; j++) {
                into[to + j] = 0;
            }
        }
    }

    /// Turns the signals before the cells round, so that the product of an update reads them straight on.
    void pack(int rows) {
        strips = new float[Strips.size(rows, cases)];
        Strips.pack(rows, cases, before, 0, 1, stride, strips);
    }
}
