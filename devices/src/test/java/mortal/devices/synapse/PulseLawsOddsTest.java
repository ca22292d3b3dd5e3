package mortal.devices.synapse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import mortal.devices.Moments;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Randomness of the stepping laws, on 32 768 cells with fixed seeds. Bounds are 5 standard errors unless said: a right
/// law breaks one with chance 6·10⁻⁷. The standard error of a variance is taken as for normal numbers.
class PulseLawsOddsTest {
    private static final int ROWS = 1024;
    private static final int CELLS = ROWS * Kernels.PANEL;
    private static final double ROOT = Math.sqrt(CELLS);

    static Stream<SynapseLaw> even() {
        SynapseLaw table = new TableStep(
                new TableStep().up(), new TableStep().down(), 0, 400, Bounds.even(-0.5f, 0.75f), 0, false, 1);
        return Stream.concat(PulseLaws.even(0.4f), Stream.of(table));
    }

    /// Eight pulses at once and eight single ones, up and down. Allowed beside the odds: for what the midpoint leaves
    /// out a thousandth of the mean, or a hundredth where steps fall exponentially; and a tenth of the variance, which
    /// agrees to first order in 8 times the change of a step from pulse to pulse, at most 0.08 here.
    @ParameterizedTest
    @MethodSource("even")
    void fastAndExactHaveTheSameMeanAndVariance(SynapseLaw law) {
        double part = law instanceof ExponentialStep ? 1e-2 : 1e-3;
        for (int way = -1; way <= 1; way += 2) {
            Panel panel = new Panel(law, ROWS, new Seed(11)).formed(0.1f);
            Moments exact = Moments.of(panel.formed(0.1f).pulseAll(8, way > 0));
            Moments fast = Moments.of(panel.formed(0.1f).act(1, way * 8 * law.step()));
            double error = 5 * Math.sqrt(2 * exact.variance()) / ROOT;
            assertEquals(exact.mean(), fast.mean(), error + part * Math.abs(exact.mean()), law.toString());
            assertEquals(1, fast.variance() / exact.variance(), 5 * 2 / ROOT + 0.1, law.toString());
            assertTrue(way * exact.mean() > 10 * error, law.toString());
        }
    }

    /// One pulse: mean and deviation are those of the formula, in both modes. At w = 0.1.
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void aPulsesNoiseIsAsDesigned(boolean rising) {
        Steps steps = new Steps(0x1p-8f, 0, false, 0.5f, 0, 0);
        Bounds bounds = Bounds.even(-0.5f, 0.5f);
        double size = 0x1p-8 * (rising ? 1 - 0.4 * 0.2 : 1 + 0.4 * 0.2);
        for (boolean additive : new boolean[] {false, true}) {
            LinearStep line = new LinearStep(steps, bounds, 0.4f, 0.4f, 0, additive, false, 1);
            assertPulse(line, rising, size, 0.5 * (additive ? 0x1p-8 : size));
        }
        double soft = 0x1p-8 * (rising ? 0.8 : 1.2);
        assertPulse(new SoftBounds(steps, bounds, true, 0, false, 1), rising, soft, 0.5 * 0x1p-8);
        double z = rising ? 2 * 0.3 * 0.1 : -2 * 0.3 * 0.1;
        double step = 0x1p-8 * (1 - 0.2 * Math.exp(2 * z));
        assertPulse(
                new ExponentialStep(steps, bounds, 0.2f, 0.2f, 2, 2, 0.3f, 0, 0.001f, 0.02f, 1),
                rising,
                step,
                0.5 * (step + 0.001 + 0.02 * 0.1));
        double power = 0x1p-8 * Math.pow(rising ? 0.4 : 0.6, 1.5);
        assertPulse(new PowerStep(steps, bounds, 1.5f, 1.5f, 0, 1), rising, power, 0.5 * power);
        double piece = 0x1p-8 * (1 + 0.2 * 0.5);
        assertPulse(
                new PiecewiseStep(steps, bounds, List.of(2f, 1f, 1.5f), List.of(2f, 1f, 1.5f), 1),
                rising,
                piece,
                0.5 * piece);
    }

    private static void assertPulse(SynapseLaw law, boolean rising, double size, double deviation) {
        Panel panel = new Panel(law, ROWS, new Seed(5)).formed(0.1f);
        float way = rising ? 1 : -1;
        for (float[] moved : List.of(
                panel.formed(0.1f).pulseAll(1, rising), panel.formed(0.1f).act(1, way * 0x1p-8f))) {
            Moments moments = Moments.of(moved);
            assertEquals(way * size, moments.mean(), 5 * deviation / ROOT + 1e-8, law.name());
            assertEquals(1, moments.deviation() / deviation, 5 / ROOT / Math.sqrt(2) + 1e-5, law.name());
        }
    }

    /// At a bound a constant step's jitters may not be summed: the mean of three pulses with jitter 2 from the bound
    /// itself
    /// is that of a walk held at the bound. Against a walk in doubles on as many cells with a generator of Java's own:
    /// both have errors.
    @Test
    void atABoundConstantStepsAreMadeOneByOne() {
        Steps steps = new Steps(0x1p-8f, 0, false, 2, 0, 0);
        Panel panel = new Panel(new ConstantStep(steps, Bounds.even(-0.5f, 0.5f), 1), ROWS, new Seed(8)).formed(0.5f);
        Moments moved = Moments.of(panel.pulseAll(3, true));
        Random random = new Random(4);
        Moments walk = new Moments();
        for (int i = 0; i < CELLS; i++) {
            double w = 0.5;
            for (int k = 0; k < 3; k++) {
                w = Math.min(0.5, w + 0x1p-8 * (1 + 2 * random.nextGaussian()));
            }
            walk.add(w - 0.5);
        }
        double deviation = walk.deviation();
        assertEquals(walk.mean(), moved.mean(), 5 * deviation * Math.sqrt(2) / ROOT);
        assertEquals(1, moved.deviation() / deviation, 0.05); // a skewed law: 10 standard errors and more
        double summed = -0.369 * 0x1p-8; // E min(0, 3 + 2 √3 ξ), if only the sum were clipped
        assertTrue(moved.mean() < 1.5 * summed, "mean " + moved.mean());
    }

    /// Log-normal gains e^(0.8 ξ): median 1, deviation of the logarithm 0.8. Different spreads of the two bounds.
    @Test
    void spreadsAreAsDesigned() {
        Steps steps = new Steps(0.001f, 0.8f, true, 0, 0, 0);
        Panel panel = new Panel(new ConstantStep(steps, new Bounds(-1, 2, 0.1f, 0.2f), 1), ROWS, new Seed(9));
        Moments logs = new Moments();
        for (float moved : panel.formed(0).pulseAll(1, true)) {
            logs.add(Math.log(moved / 0.001));
        }
        assertEquals(0, logs.mean(), 5 * 0.8 / ROOT);
        assertEquals(0.8, logs.deviation(), 5 * 0.8 / ROOT / Math.sqrt(2));
        assertEquals(0.4, Moments.of(panel.high()).deviation(), 5 * 0.4 / ROOT / Math.sqrt(2) + 1e-4);
        assertEquals(0.1, Moments.of(panel.low()).deviation(), 5 * 0.1 / ROOT / Math.sqrt(2) + 1e-4);
    }

    /// An asymmetry of 0.4 takes that share off down steps and nothing off up steps; −0.4 the other way.
    @Test
    void asymmetryWeakensOneDirection() {
        for (float asymmetry : new float[] {0.4f, -0.4f}) {
            Steps steps = new Steps(0x1p-8f, 0, false, 0, asymmetry, 0);
            Panel panel = new Panel(new ConstantStep(steps, Bounds.even(-1, 1), 1), 1, new Seed(9));
            assertEquals(0x1p-8f * (asymmetry > 0 ? 1 : 0.6f), panel.formed(0).pulse(0, 1, true), 1e-8);
            assertEquals(-0x1p-8f * (asymmetry > 0 ? 0.6f : 1), panel.formed(0).pulse(0, 1, false), 1e-8);
        }
    }

    /// With the symmetry point subtracted an up and a down pulse cancel at w = 0 but for the product of their rates;
    /// and
    /// a reference that misses by 0.05 ξ shows as an offset of the bounds of that size.
    @Test
    void theReferenceIsAtTheSymmetryPoint() {
        Steps steps = new Steps(0.001f, 0.1f, false, 0, 0.3f, 0.05f);
        Bounds bounds = new Bounds(-0.6f, 0.9f, 0.1f, 0.1f);
        Panel exact = new Panel(new SoftBounds(steps, bounds, false, 0, true, 1), ROWS, new Seed(3)).formed(0);
        Panel missed = new Panel(new SoftBounds(steps, bounds, false, 0.05f, true, 1), ROWS, new Seed(3));
        float[] up = exact.formed(0).pulseAll(1, true);
        float[] down = exact.formed(0).pulseAll(1, false);
        Moments offset = new Moments();
        float[] high = exact.high();
        float[] moved = missed.high();
        for (int i = 0; i < CELLS; i++) {
            assertEquals(0, up[i] + down[i], 1e-7, "cell " + i);
            offset.add(high[i] - moved[i]);
        }
        assertEquals(0, offset.mean(), 5 * 0.05 / ROOT);
        assertEquals(0.05, offset.deviation(), 5 * 0.05 / ROOT / Math.sqrt(2) + 1e-6);
    }
}
