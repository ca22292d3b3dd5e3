package mortal.experiments.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ErrorConsistencyTest {
    /// Two readers of 50 grant applications: both say yes to 20 and no to 15, A alone to 5, B alone to 10; agreement
    /// 0.7, by chance 0.5, κ 0.4. The example that goes round as "Cohen's kappa", computed by hand.
    @Test
    void theUsualExampleComesOut() {
        ErrorConsistency grants = new ErrorConsistency(50, 25, 30, 20);
        assertEquals(0.7, grants.observed(), 1e-12);
        assertEquals(0.5, grants.expected(), 1e-12);
        assertEquals(0.4, grants.kappa(), 1e-12);
        assertEquals((45 / 50.0 - 0.5) / 0.5, grants.most(), 1e-12);
    }

    @Property(tries = 200)
    void theSameErrorsAreFullyConsistent(@ForAll @IntRange(min = 1, max = 99) int errors) {
        ErrorConsistency same = new ErrorConsistency(100, errors, errors, errors);
        assertEquals(1, same.kappa(), 1e-12);
        assertEquals(1, same.most(), 1e-12);
    }

    @Property(tries = 200)
    void kappaIsSymmetricAndNeverAboveItsMost(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.05, max = 0.95) double a,
            @ForAll @DoubleRange(min = 0.05, max = 0.95) double b) {
        RandomGenerator random = random(seed);
        BitSet wrongA = errors(random, 80, a);
        BitSet wrongB = errors(random, 80, b);
        ErrorConsistency there = ErrorConsistency.of(wrongA, wrongB, 80);
        if (there.defined()) {
            assertEquals(there.kappa(), ErrorConsistency.of(wrongB, wrongA, 80).kappa(), 1e-12);
            assertTrue(there.kappa() <= there.most() + 1e-12 && there.kappa() >= -1);
        }
    }

    /// 4000 pairs with 60 and 90 errors in 500 cases, drawn independently: mean of κ 0, its deviation as said. Bounds
    /// are
    /// 5 standard errors of each (6·10⁻⁷).
    @Test
    void independentErrorsAreNotConsistent() {
        RandomGenerator random = random(6);
        double sum = 0;
        double squares = 0;
        double said = new ErrorConsistency(500, 60, 90, 11).independent();
        for (int pair = 0; pair < 4000; pair++) {
            double kappa = ErrorConsistency.of(exactly(random, 60), exactly(random, 90), 500)
                    .kappa();
            sum += kappa;
            squares += kappa * kappa;
        }
        assertEquals(0, sum / 4000, 5 * said / Math.sqrt(4000));
        assertEquals(said, Math.sqrt(squares / 4000), 5 * said / Math.sqrt(8000));
    }

    @Test
    void nothingCanBeSaidOfTwoThatNeverErr() {
        assertFalse(new ErrorConsistency(50, 0, 0, 0).defined());
        assertTrue(Double.isNaN(new ErrorConsistency(50, 50, 50, 50).kappa()));
        assertEquals(0, new ErrorConsistency(50, 0, 10, 0).kappa());
    }

    @Test
    void countsThatDoNotFitAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ErrorConsistency(10, 8, 8, 5));
        assertThrows(IllegalArgumentException.class, () -> new ErrorConsistency(10, 3, 4, 4));
        assertThrows(IllegalArgumentException.class, () -> new ErrorConsistency(10, 11, 4, 4));
    }

    @Test
    void theSameWrongAnswersAreCounted() {
        SameWrong same = SameWrong.of(List.of(1, 2, 1, 2, 0), List.of(1, 1, 2, 0, 0), List.of(0, 0, 0, 0, 0), 3);
        assertEquals(3, same.both());
        assertEquals(1, same.same());
        // A answers 1 in 2 of 4, B in 2 of 3; 2 in 2 of 4 and 1 of 3: 1/2 · 2/3 + 1/2 · 1/3 = 1/2 each.
        assertEquals(1.5, same.expected(), 1e-12);
        assertEquals(1 / 3.0, same.share(), 1e-12);
        assertEquals(0.5, same.chance(), 1e-12);
    }

    /// 20 000 cases of 4 classes, all wrong, answers to a class in shares 0.6, 0.3, 0.1: the same in 0.46 by chance;
    /// bound
    /// 5 standard errors (0.018).
    @Test
    void answersDrawnWithoutHeedingTheCaseAgreeByChance() {
        RandomGenerator random = random(7);
        List<Integer> labels = new ArrayList<>();
        List<Integer> a = new ArrayList<>();
        List<Integer> b = new ArrayList<>();
        for (int c = 0; c < 20_000; c++) {
            int label = random.nextInt(4);
            labels.add(label);
            a.add((label + other(random)) % 4);
            b.add((label + other(random)) % 4);
        }
        SameWrong same = SameWrong.of(a, b, labels, 4);
        assertEquals(20_000, same.both());
        assertEquals(0.46, same.share(), 0.018);
        assertEquals(0.46, same.chance(), 0.018);
        assertEquals(1, SameWrong.of(a, a, labels, 4).share());
        assertThrows(IllegalArgumentException.class, () -> SameWrong.of(a, List.of(1), labels, 4));
    }

    private static int other(RandomGenerator random) {
        double draw = random.nextDouble();
        return draw < 0.6 ? 1 : draw < 0.9 ? 2 : 3;
    }

    private static BitSet exactly(RandomGenerator random, int errors) {
        BitSet wrong = new BitSet();
        while (wrong.cardinality() < errors) {
            wrong.set(random.nextInt(500));
        }
        return wrong;
    }

    private static BitSet errors(RandomGenerator random, int cases, double error) {
        BitSet wrong = new BitSet();
        IntStream.range(0, cases).forEach(c -> wrong.set(c, random.nextDouble() < error));
        return wrong;
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
