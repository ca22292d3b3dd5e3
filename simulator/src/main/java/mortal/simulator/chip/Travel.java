package mortal.simulator.chip;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import mortal.devices.kernel.Kernels;
import mortal.simulator.design.ChipDesign;
import mortal.substrate.StateVisitor;
import mortal.substrate.Stateful;

/// The ways that the cells of one panel have gone: summed for each column, and where the design wants it for each cell.
final class Travel implements Stateful {
    private final double[] columns;
    private final float[] cells; // empty where only columns are kept

    Travel(int cells, ChipDesign.Travel kept) {
        this(new double[Kernels.PANEL], new float[kept == ChipDesign.Travel.CELLS ? cells : 0]);
    }

    private Travel(double[] columns, float[] cells) {
        this.columns = columns;
        this.cells = cells;
    }

    /// The cells from `from` to `to` moved.
    ///
    /// @param moved (1) by how much, up or down; not modified
    /// @param lanes (1) one a column; overwritten
    void add(int from, int to, float[] moved, float[] lanes, Kernels kernels) {
        Arrays.fill(lanes, 0);
        kernels.ways(from, to, moved, lanes);
        for (int j = 0; j < lanes.length; j++) {
            columns[j] += lanes[j];
        }
        if (cells.length > 0) {
            for (int i = from; i < to; i++) {
                cells[i] += Math.abs(moved[i]);
            }
        }
    }

    /// (1) Of all cells.
    double sum() {
        return DoubleStream.of(columns).sum();
    }

    /// (1) Of each cell of the first so many columns; none where only columns are kept.
    DoubleStream each(int wired) {
        return IntStream.range(0, cells.length)
                .filter(i -> i % Kernels.PANEL < wired)
                .mapToDouble(i -> cells[i]);
    }

    Travel fork() {
        return new Travel(columns.clone(), cells.clone());
    }

    @Override
    public void visit(StateVisitor visitor) {
        visitor.doubles("travel", columns);
        if (cells.length > 0) {
            visitor.floats("ways", cells);
        }
    }
}
