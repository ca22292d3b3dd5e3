package mortal.devices.synapse;

import java.util.List;
import mortal.devices.Checks;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;

/// A cell whose steps follow straight lines between nodes that lie evenly from its lower to its upper bound, one list
/// for each direction: w ← w ± s± · node(w) · (1 + jitter · ξ).
///
/// 20 bytes a cell. Source: piecewise step of aihwkit 1.1.0; defaults: its base class, and nodes chosen: steps that
/// halve on the way to their bound.
///
/// @param up (1) relative sizes of an up step, from the lower to the upper bound, each at least 0; at least one
/// @param down (1) relative sizes of a down step, likewise
/// @param holds (cases) 1 where pulses act at once; more is an idealisation that the design states
public record PiecewiseStep(Steps steps, Bounds bounds, List<Float> up, List<Float> down, int holds)
        implements SynapseLaw {

    public PiecewiseStep {
        up = nodes("PiecewiseStep.up (1)", up);
        down = nodes("PiecewiseStep.down (1)", down);
        Checks.atLeast("PiecewiseStep.holds (cases)", holds, 1);
    }

    public PiecewiseStep() {
        this(new Steps(), new Bounds(), List.of(1.25f, 1f, 0.625f), List.of(0.625f, 1f, 1.25f), 1);
    }

    private static List<Float> nodes(String what, List<Float> nodes) {
        Checks.atLeast(what + ", number of nodes", nodes.size(), 1);
        for (float node : nodes) {
            Checks.atLeast(what, node, 0);
        }
        return List.copyOf(nodes);
    }

    @Override
    public String name() {
        return "piecewise-step";
    }

    @Override
    public float step() {
        return steps.size();
    }

    @Override
    public Cells fabricate(int rows, int columns, long first, Seed die, Kernels kernels) {
        int cells = rows * Kernels.PANEL;
        Frozen.Recipe recipe = (range, frozen) -> frozen.draw(steps, bounds, range);
        Fabric fabric = Fabric.kept(cells, first, die, kernels, false, recipe);
        return new ShapedCells(step(), fabric, new Lines(this), new float[cells]);
    }

    private static final class Lines extends Shape {
        private final float jitter;
        private final float[] up;
        private final float[] down;

        Lines(PiecewiseStep law) {
            jitter = law.steps.jitter();
            up = array(law.up);
            down = array(law.down);
        }

        /// One node is a line of two.
        private static float[] array(List<Float> nodes) {
            float[] array = new float[Math.max(2, nodes.size())];
            for (int i = 0; i < array.length; i++) {
                array[i] = nodes.get(Math.min(i, nodes.size() - 1));
            }
            return array;
        }

        @Override
        void steps(boolean rising, int count, Lanes lanes) {
            float way = rising ? 1 : -1;
            float[] nodes = rising ? up : down;
            int last = nodes.length - 2;
            for (int i = 0; i < count; i++) {
                float at = (lanes.w[i] - lanes.low[i]) / (lanes.high[i] - lanes.low[i]) * (last + 1);
                int node = Math.min((int) at, last);
                float size = lanes.step[i] * (nodes[node] + (at - node) * (nodes[node + 1] - nodes[node]));
                lanes.mean[i] = way * size;
                lanes.deviation[i] = jitter * size;
            }
        }
    }
}
