package mortal.devices.synapse;

import java.util.List;
import mortal.devices.Checks;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;

/// A cell whose pulses are drawn from measured tables, one for each direction: a pulse at conductance G changes it by
/// the inverse of the cumulative distribution at a uniform draw, straight between the table's conductances.
///
/// The table's range `least` … `most` is the cell's range b₋ … b₊, and changes scale with it and with the cell's
/// gain, 1 + spread · ξ₁ as in [Steps]. Distributions are kept as 257 quantiles, straight in between. In fast mode n
/// pulses are n times the mean, √n times the deviation, and normal. 20 bytes a cell. Defaults: made up, with the look
/// of a filamentary cell.
///
/// @param up of pulses up
/// @param down of pulses down: their changes are mostly below 0
/// @param least (unit of the tables) conductance at the lower bound
/// @param most (unit of the tables) conductance at the upper bound, above `least`
/// @param spread (1) relative, of a cell's changes, at least 0
/// @param logNormal whether the spread is that of the logarithm
/// @param holds (cases) 1 where pulses act at once; more is an idealisation that the design states
public record TableStep(
        StepTable up,
        StepTable down,
        float least,
        float most,
        Bounds bounds,
        float spread,
        boolean logNormal,
        int holds)
        implements SynapseLaw {

    public TableStep {
        Checks.above("TableStep.most − least (unit of the tables)", most - least, 0);
        Checks.atLeast("TableStep.spread (1)", spread, 0);
        Checks.atLeast("TableStep.holds (cases)", holds, 1);
    }

    public TableStep() {
        this(example(1), example(-1), 0, 100, new Bounds(), 0.3f, false, 1);
    }

    /// Two units a pulse where there is most way to go, one where there is least, give or take one.
    private static StepTable example(float way) {
        List<Float> shares = List.of(0f, 0.1f, 0.9f, 1f);
        return new StepTable(List.of(row(0, 1.5f * way + 0.5f, shares), row(100, 1.5f * way - 0.5f, shares)));
    }

    private static StepTable.Row row(float conductance, float middle, List<Float> shares) {
        return new StepTable.Row(conductance, List.of(middle - 2, middle - 0.5f, middle + 0.5f, middle + 2), shares);
    }

    @Override
    public String name() {
        return "table-step";
    }

    /// Half the difference of an up and a down pulse's mean at the middle of the range.
    @Override
    public float step() {
        float middle = least + (most - least) / 2;
        float change = (new Quantiles(up).mean(middle) - new Quantiles(down).mean(middle)) / 2;
        return Math.abs(change) / (most - least) * (bounds.upper() - bounds.lower());
    }

    @Override
    public Cells fabricate(int rows, int columns, long first, Seed die, Kernels kernels) {
        int cells = rows * Kernels.PANEL;
        Steps gain = new Steps(1, spread, logNormal, 0, 0, 0);
        Frozen.Recipe recipe = (range, frozen) -> frozen.draw(gain, bounds, range);
        Fabric fabric = Fabric.kept(cells, first, die, kernels, false, recipe);
        return new ShapedCells(step(), fabric, new Measured(this), new float[cells]);
    }

    private static final class Measured extends Shape {
        private final Quantiles up;
        private final Quantiles down;
        private final float least;
        private final float range;

        Measured(TableStep law) {
            up = new Quantiles(law.up);
            down = new Quantiles(law.down);
            least = law.least;
            range = law.most - law.least;
        }

        @Override
        boolean uniform() {
            return true;
        }

        @Override
        void steps(boolean rising, int count, Lanes lanes) {
            Quantiles table = rising ? up : down;
            for (int i = 0; i < count; i++) {
                float scale = (lanes.high[i] - lanes.low[i]) / range;
                float conductance = least + (lanes.w[i] - lanes.low[i]) / scale;
                lanes.mean[i] = lanes.step[i] * scale * table.mean(conductance);
                lanes.deviation[i] = lanes.step[i] * scale * table.deviation(conductance);
            }
        }

        @Override
        void pulse(boolean rising, int count, Lanes lanes, int draw) {
            lanes.copyNoise(draw, count);
            Quantiles table = rising ? up : down;
            for (int i = 0; i < count; i++) {
                float scale = (lanes.high[i] - lanes.low[i]) / range;
                float conductance = least + (lanes.w[i] - lanes.low[i]) / scale;
                float after = lanes.w[i] + lanes.step[i] * scale * table.change(conductance, lanes.xi[i]);
                lanes.w[i] = Math.min(Math.max(after, lanes.low[i]), lanes.high[i]);
            }
        }
    }
}
