package mortal.experiments.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HolmTest {
    /// As R 4 prints for `p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")`.
    @Test
    void theUsualExampleComesOut() {
        assertArrayEquals(new double[] {0.03, 0.06, 0.06, 0.02}, Holm.adjusted(0.01, 0.04, 0.03, 0.005), 1e-12);
        assertEquals(0, Holm.adjusted().length);
    }

    @Property(tries = 200)
    void adjustedChancesLieBetweenTheirOwnAndBonferronis(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int questions) {
        double[] chances = RandomGeneratorFactory.of("L64X128MixRandom")
                .create(seed)
                .doubles(questions)
                .toArray();
        double[] adjusted = Holm.adjusted(chances);
        for (int i = 0; i < chances.length; i++) {
            assertTrue(adjusted[i] >= chances[i]);
            assertTrue(adjusted[i] <= Math.min(1, questions * chances[i]));
            for (int j = 0; j < chances.length; j++) {
                assertTrue(chances[i] > chances[j] || adjusted[i] <= adjusted[j], "order is kept");
            }
        }
    }

    /// 20 000 families of 5 true hypotheses: any alarm at 5 % in 1 − 0.99⁵ = 4.9 % of them; bound 5 standard errors.
    @Test
    void theChanceOfAnyFalseAlarmIsHeld() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(4);
        int alarms = 0;
        for (int family = 0; family < 20_000; family++) {
            double least = 1;
            for (double adjusted : Holm.adjusted(random.doubles(5).toArray())) {
                least = Math.min(least, adjusted);
            }
            alarms += least <= 0.05 ? 1 : 0;
        }
        assertEquals(1 - Math.pow(0.99, 5), alarms / 20_000.0, 0.0077);
    }

    @Test
    void whatIsNoChanceIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Holm.adjusted(0.5, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Holm.adjusted(1.5));
    }
}
