package mortal.experiments.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class MeanTest {
    /// Hours of sleep gained with either of two drugs; Student (1908), Biometrika 6, 20. The interval is the one that
    /// R 4 prints for `t.test(Pair(extra[group == 2], extra[group == 1]) ~ 1)` on its data set `sleep`.
    private static final double[] FIRST = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

    private static final double[] SECOND = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    @Test
    void studentsSleepersComeOut() {
        Estimate gain = Mean.ofDifferences(SECOND, FIRST);
        assertEquals(1.58, gain.value(), 1e-12);
        assertEquals(0.7001142, gain.low(), 5e-8);
        assertEquals(2.4598858, gain.high(), 5e-8);
    }

    @Test
    void oneValueAloneHasNoInterval() {
        Estimate alone = Mean.of(3.5);
        assertEquals(3.5, alone.value());
        assertFalse(alone.bounded());
    }

    @Property(tries = 200)
    void theMeanMovesAndStretchesWithItsValues(
            @ForAll("few") double[] values, @ForAll @DoubleRange(min = 0.5, max = 4) double stretch) {
        double[] other = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            other[i] = 10 + stretch * values[i];
        }
        Estimate before = Mean.of(values);
        Estimate after = Mean.of(other);
        assertEquals(10 + stretch * before.value(), after.value(), 1e-9);
        assertEquals(10 + stretch * before.low(), after.low(), 1e-6);
        assertEquals(10 + stretch * before.high(), after.high(), 1e-6);
    }

    @Provide
    Arbitrary<double[]> few() {
        return Arbitraries.doubles()
                .between(-1, 1)
                .array(double[].class)
                .ofMinSize(2)
                .ofMaxSize(12);
    }

    /// 20 000 trials of three Gaussian seeds; exact coverage 0.95. The bound is 5 standard errors (0.0077): a right
    /// method fails 6 seeds in 10 million.
    @Test
    void threeSeedsCoverTheTrueMean() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(2);
        int covered = 0;
        for (int trial = 0; trial < 20_000; trial++) {
            Estimate mean = Mean.of(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
            covered += mean.low() <= 0 && 0 <= mean.high() ? 1 : 0;
        }
        assertEquals(0.95, covered / 20_000.0, 0.0077);
    }

    @Test
    void nothingAndNotANumberAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Mean.of());
        assertThrows(IllegalArgumentException.class, () -> Mean.of(1, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Mean.ofDifferences(new double[2], new double[3]));
    }
}
