package mortal.experiments.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import mortal.experiments.statistics.Regression.Fact;
import org.junit.jupiter.api.Test;

class RegressionTest {
    /// Brownlee's stack loss plant data (K. A. Brownlee (1965), Statistical Theory and Methodology), as in R's
    /// `stackloss`; its `lm` prints 0.7156 ± 0.1349, 1.2953 ± 0.3680, −0.1521 ± 0.1563, R² 0.9136, adjusted 0.8983,
    /// p 5.8e-05, 0.00263, 0.34405.
    private static final Fact AIR =
            fact("air", 80, 80, 75, 62, 62, 62, 62, 62, 58, 58, 58, 58, 58, 58, 50, 50, 50, 50, 50, 56, 70);

    private static final Fact WATER =
            fact("water", 27, 27, 25, 24, 22, 23, 24, 24, 23, 18, 18, 17, 18, 19, 18, 18, 19, 19, 20, 20, 20);
    private static final Fact ACID =
            fact("acid", 89, 88, 90, 87, 87, 87, 93, 93, 87, 80, 89, 88, 82, 93, 89, 86, 72, 79, 80, 82, 91);
    private static final Fact LOSS =
            fact("loss", 42, 37, 37, 28, 18, 18, 19, 20, 15, 14, 14, 13, 11, 12, 8, 7, 8, 8, 9, 15, 15);

    @Test
    void thePublishedExampleComesOut() {
        Regression plant = Regression.of(LOSS.values(), List.of(AIR, WATER, ACID));
        assertEquals(0.9136, plant.rSquared(), 5e-5);
        assertEquals(0.8983, plant.adjusted(), 5e-5);
        double[] coefficients = {0.7156, 1.2953, -0.1521};
        double[] errors = {0.1349, 0.3680, 0.1563};
        double[] chances = {5.8e-5, 0.00263, 0.34405};
        List<Fact> facts = List.of(AIR, WATER, ACID);
        for (int f = 0; f < 3; f++) {
            double scale = deviation(facts.get(f)) / deviation(LOSS);
            Regression.Term term = plant.terms().get(f);
            assertEquals(coefficients[f] * scale, term.coefficient().value(), 6e-5 * scale);
            // t for 95 % with 17 degrees of freedom: 2.1098
            assertEquals(
                    2.1098 * errors[f] * scale,
                    term.coefficient().high() - term.coefficient().value(),
                    2e-4 * scale);
            assertEquals(chances[f], term.chance(), 0.01 * chances[f]);
        }
    }

    @Test
    void theInflationIsThatOfARegressionOnTheOtherFacts() {
        double rSquared = Regression.of(AIR.values(), List.of(WATER, ACID)).rSquared();
        Regression plant = Regression.of(LOSS.values(), List.of(AIR, WATER, ACID));
        assertEquals(1 / (1 - rSquared), plant.terms().getFirst().inflation(), 1e-9);
        assertEquals(
                1, Regression.of(LOSS.values(), List.of(AIR)).terms().getFirst().inflation());
    }

    /// 2000 studies of 30 units, y = 0.6 x + Gaussian, x and z Gaussian: the interval of z's coefficient covers 0 in
    /// 95 %; bound 5 standard errors (0.024).
    @Test
    void whatExplainsNothingIsSaidToDoSo() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(8);
        int covered = 0;
        for (int study = 0; study < 2000; study++) {
            List<Double> x = new ArrayList<>();
            List<Double> z = new ArrayList<>();
            List<Double> y = new ArrayList<>();
            for (int u = 0; u < 30; u++) {
                x.add(random.nextGaussian());
                z.add(random.nextGaussian());
                y.add(0.6 * x.getLast() + random.nextGaussian());
            }
            Estimate coefficient = Regression.of(y, List.of(new Fact("x", x), new Fact("z", z)))
                    .terms()
                    .getLast()
                    .coefficient();
            covered += coefficient.low() <= 0 && 0 <= coefficient.high() ? 1 : 0;
        }
        assertEquals(0.95, covered / 2000.0, 0.024);
    }

    @Test
    void factsThatFollowFromOthersAndTooFewUnitsAreRefused() {
        Fact twice = new Fact("twice", AIR.values().stream().map(v -> 2 * v + 1).toList());
        Fact sum = new Fact("sum", sum(AIR, WATER));
        Fact same = new Fact("same", AIR.values().stream().map(v -> 3.0).toList());
        assertRefused(List.of(AIR, twice), "follows");
        assertRefused(List.of(AIR, WATER, sum), "follows");
        assertRefused(List.of(AIR, same), "same for all");
        assertRefused(List.of(), "at least 1 fact");
        List<Fact> short3 = List.of(first(AIR), first(WATER));
        assertThrows(
                IllegalArgumentException.class, () -> Regression.of(first(LOSS).values(), short3));
        assertThrows(IllegalArgumentException.class, () -> Regression.of(LOSS.values(), List.of(first(AIR))));
    }

    private static void assertRefused(List<Fact> facts, String because) {
        Exception refused = assertThrows(IllegalArgumentException.class, () -> Regression.of(LOSS.values(), facts));
        assertTrue(String.valueOf(refused.getMessage()).contains(because), refused::getMessage);
    }

    private static Fact first(Fact fact) {
        return new Fact(fact.name(), fact.values().subList(0, 4));
    }

    private static List<Double> sum(Fact a, Fact b) {
        List<Double> sum = new ArrayList<>();
        for (int u = 0; u < a.values().size(); u++) {
            sum.add(a.values().get(u) + b.values().get(u));
        }
        return sum;
    }

    private static double deviation(Fact fact) {
        double mean = fact.values().stream().mapToDouble(v -> v).average().orElseThrow();
        double squares =
                fact.values().stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / (fact.values().size() - 1));
    }

    private static Fact fact(String name, double... values) {
        return new Fact(name, Arrays.stream(values).boxed().toList());
    }
}
