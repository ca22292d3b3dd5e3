package mortal.devices.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import mortal.devices.Moments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Mean and variance of every output over 10 000 reads of one case, against the formula. Fixed seeds, bounds of 5
/// standard errors: a right law breaks one with chance 6·10⁻⁷, and none of the about 400 below with chance 0.9998.
class NoiseTest {
    private static final int READS = 10_000;
    private static final double ROOT = Math.sqrt(READS);
    private static final int ROWS = 30;
    private static final int COLUMNS = 8;

    private final float[] weights = Bench.uniform(new Random(1), ROWS * COLUMNS, 1);
    private final float[] x = Bench.uniform(new Random(2), ROWS, 1);

    private double sum(int column, Term term) {
        double sum = 0;
        for (int i = 0; i < ROWS; i++) {
            sum += term.of(x[i], weights[i * COLUMNS + column]);
        }
        return sum;
    }

    private interface Term {
        double of(double x, double w);
    }

    private float[] reads(Periphery law) {
        return new Bench(law, ROWS, COLUMNS, weights).drive(READS, Bench.repeat(x, READS));
    }

    private void assertGaussian(float[] y, int j, double mean, double variance) {
        Moments seen = new Moments();
        for (int c = 0; c < READS; c++) {
            seen.add(y[c * COLUMNS + j]);
        }
        assertEquals(mean, seen.mean(), 5 * Math.sqrt(variance) / ROOT + 1e-5);
        assertEquals(variance, seen.variance(), 5 * variance * Math.sqrt(2) / ROOT);
    }

    private void assertNoise(Periphery law, double factor, Term perCell) {
        float[] y = reads(law);
        for (int j = 0; j < COLUMNS; j++) {
            assertGaussian(y, j, sum(j, (u, w) -> u * w), factor * sum(j, perCell));
        }
    }

    private static Periphery reading(ReadNoise.Kind kind, Signs signs) {
        return Periphery.none().with(signs).with(new ReadNoise(kind, 0.05f));
    }

    private static Signs offset(double range, float spread) {
        return new Signs(Signs.Coding.OFFSET_COLUMN, (float) range, 0, 5e-6, spread);
    }

    @Test
    void additiveNoiseIsSigmaSquaredTimesTheSquaresOfTheSignals() {
        assertNoise(reading(ReadNoise.Kind.ADDITIVE, new Signs()), 0.0025, (u, w) -> u * u);
    }

    @Test
    void pcmNoiseGoesWithTheRootOfTheWeight() {
        assertNoise(reading(ReadNoise.Kind.PCM, new Signs()), 0.0025, (u, w) -> Math.abs(w) * u * u);
    }

    /// g₊ + g₋ = |u| (1 − r) + 2r with r = 0.2, in units of weight / (1 − r); range 2.
    @Test
    void aPairThatNeverGoesToZeroAddsItsNoise() {
        Signs signs = new Signs(Signs.Coding.PAIR, 2, 1e-6, 5e-6, 0);
        assertNoise(
                reading(ReadNoise.Kind.PCM, signs), 4 * 0.0025 / 0.64, (u, w) -> (Math.abs(w / 2) * 0.8 + 0.4) * u * u);
    }

    @Test
    void cellsSayTheirOwnVariance() {
        float[] variances = new float[weights.length];
        for (int i = 0; i < variances.length; i++) {
            variances[i] = 0.01f * (i % 7);
        }
        Signs signs = new Signs(Signs.Coding.PAIR, 3, 0, 5e-6, 0);
        Bench bench = new Bench(reading(ReadNoise.Kind.CELLS, signs), ROWS, COLUMNS, weights, variances);
        float[] y = bench.drive(READS, Bench.repeat(x, READS));
        for (int j = 0; j < COLUMNS; j++) {
            double variance = 0;
            for (int i = 0; i < ROWS; i++) {
                variance += variances[i * COLUMNS + j] * x[i] * x[i];
            }
            assertGaussian(y, j, sum(j, (u, w) -> u * w), variance);
        }
    }

    /// The amplifier's noise is scaled back with the outputs, and adds to the cells'. Through the S-shape the two are
    /// drawn apart, otherwise as one: a curvature too small to matter must change nothing.
    @ParameterizedTest
    @EnumSource(names = {"ADDITIVE", "PCM"})
    void noiseOfCellsAndAmplifierAddUp(ReadNoise.Kind kind) {
        Periphery law = reading(kind, new Signs())
                .with(new Amplifier(0.1f, 0, 0))
                .with(new Scaling(Scaling.Noise.CONSTANT, 3, Scaling.Bounds.NONE, 1));
        for (Periphery form : new Periphery[] {law, law.with(new Adc(0, 1000)).with(new Bend(1e-6f, 0, 0))}) {
            float[] y = reads(form);
            for (int j = 0; j < COLUMNS; j++) {
                double cells = sum(j, (u, w) -> u * u * (kind == ReadNoise.Kind.PCM ? Math.abs(w) : 1));
                assertGaussian(y, j, sum(j, (u, w) -> u * w), 0.0025 * cells + 9 * 0.01);
            }
        }
    }

    /// A row's noise meets all weights of the row: outputs are correlated as their weights are.
    @Test
    void noiseOfTheRowsIsSharedByTheColumns() {
        float[] y = reads(Periphery.none().withInputNoise(0.1f));
        for (int j = 0; j < COLUMNS; j++) {
            assertGaussian(y, j, sum(j, (u, w) -> u * w), 0.01 * sum(j, (u, w) -> w * w));
        }
        double cosine = 0;
        for (int i = 0; i < ROWS; i++) {
            cosine += weights[i * COLUMNS] * weights[i * COLUMNS + 1];
        }
        cosine /= Math.sqrt(sum(0, (u, w) -> w * w) * sum(1, (u, w) -> w * w));
        assertCorrelated(y, cosine);
    }

    private void assertCorrelated(float[] y, double expected) {
        Bench shape = new Bench(Periphery.none(), ROWS, COLUMNS, weights);
        double seen = Moments.correlation(shape.column(y, 0), shape.column(y, 1));
        assertEquals(expected, seen, 5 * (1 - expected * expected) / ROOT);
    }

    /// Half the conductance for a unit of weight: own noise √2 σ, the offset column's √2 σ, so half of the variance is
    /// common to all outputs. Outputs of pairs have nothing in common.
    @Test
    void anOffsetColumnSharesItsNoiseAndAPairDoesNot() {
        float[] y = reads(reading(ReadNoise.Kind.ADDITIVE, offset(1, 0)));
        for (int j = 0; j < COLUMNS; j++) {
            assertGaussian(y, j, sum(j, (u, w) -> u * w), 4 * 0.0025 * sum(j, (u, w) -> u * u));
        }
        assertCorrelated(y, 0.5);
        assertCorrelated(reads(reading(ReadNoise.Kind.ADDITIVE, new Signs())), 0);
    }

    /// Own: 4 σ² g with g = (1 + u) / 2; shared: 4 σ² / 2.
    @Test
    void anOffsetColumnOfPcmCellsSharesItsNoise() {
        float[] y = reads(reading(ReadNoise.Kind.PCM, offset(1, 0)));
        double[] variance = new double[COLUMNS];
        double shared = 2 * 0.0025 * sum(0, (u, w) -> u * u);
        for (int j = 0; j < COLUMNS; j++) {
            variance[j] = shared + 2 * 0.0025 * sum(j, (u, w) -> (1 + w) * u * u);
            assertGaussian(y, j, sum(j, (u, w) -> u * w), variance[j]);
        }
        assertCorrelated(y, shared / Math.sqrt(variance[0] * variance[1]));
    }

    /// Errors of the offset column's cells move all outputs of a tile by one number, and outputs of the next tile by
    /// another.
    @Test
    void errorsOfTheOffsetColumnAreTheSameForAllOutputsOfATile() {
        Periphery law = Periphery.none().sized(64, 32).with(offset(1, 0.1f));
        float[] none = new float[ROWS * 40];
        float[] y = new Bench(law, ROWS, 40, none).drive(1, x);
        for (int j = 0; j < 40; j++) {
            assertEquals(y[j < 32 ? 0 : 32], y[j]);
        }
        assertTrue(y[0] != 0 && y[0] != y[32]);
        // 2 · 0.1 · |x| is the deviation: 5 of them
        assertEquals(0, y[0], 5 * 2 * 0.1 * Math.sqrt(sum(0, (u, w) -> u * u)));
    }

    /// Random rounding is right on average at every signal: 10 000 reads of 30 signals, each through a weight of its
    /// own.
    @Test
    void randomRoundingIsRightOnAverage() {
        float[] identity = new float[ROWS * ROWS];
        for (int i = 0; i < ROWS; i++) {
            identity[i * ROWS + i] = 1;
        }
        Bench bench = new Bench(Periphery.none().with(new Dac(6, 1, true)), ROWS, ROWS, identity);
        float[] y = bench.drive(READS, Bench.repeat(x, READS));
        for (int i = 0; i < ROWS; i++) {
            Moments seen = Moments.of(bench.column(y, i));
            double part = 3 * x[i] - Math.floor(3 * x[i]); // steps of 1/3
            double deviation = Math.sqrt(part * (1 - part)) / 3;
            assertEquals(x[i], seen.mean(), 5 * deviation / ROOT + 1e-6);
            assertEquals(deviation * deviation, seen.variance(), 5 * deviation / ROOT / 3 + 1e-6);
        }
    }

    /// Rows at full drive, so every cell has its whole current: Σ 4 k T g B + 2 q V g B over (V G)², with g = |w| G, by
    /// hand.
    @Test
    void currentsHaveThermalAndShotNoise() {
        for (int i = 0; i < ROWS; i++) {
            x[i] = i % 2 == 0 ? 1 : -1;
        }
        double most = 5e-6;
        double volts = 0.2;
        double perSiemens = 4 * 1.380649e-23 * 300 * 1e8 + 2 * 1.602176634e-19 * volts * 1e8;
        double unit = (volts * most) * (volts * most);
        assertNoise(Periphery.thermal(), 1, (u, w) -> perSiemens * Math.abs(w) * most / unit);
        ReadNoise floor = ReadNoise.current(new Signs(), volts, 300, 1e8);
        assertEquals(0.00635, floor.sigma(), 5e-6);
        assertEquals(
                Math.sqrt(10), ReadNoise.current(new Signs(), volts, 300, 1e9).sigma() / floor.sigma(), 1e-6);
        double shot = ReadNoise.current(new Signs(), volts, 0, 1e8).sigma();
        assertEquals(0.00566, shot, 5e-6);
        assertEquals(0.00288, Math.sqrt(floor.sigma() * floor.sigma() - shot * shot), 5e-6);
    }
}
