package mortal.experiments.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import mortal.substrate.Seed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// Maps of distances, and means of them.
class ClassicalScalingTest {

    @Property(tries = 50)
    void placesInAPlaneAreFoundAgain(@ForAll long seed, @ForAll @IntRange(min = 2, max = 20) int things) {
        double[][] distances = distances(seed, things, 2);
        ClassicalScaling scaling = ClassicalScaling.of(distances);
        assertEquals(1, scaling.share(), 1e-9);
        for (int i = 0; i < things; i++) {
            for (int j = 0; j < things; j++) {
                ClassicalScaling.Place a = scaling.places().get(i);
                ClassicalScaling.Place b = scaling.places().get(j);
                assertEquals(distances[i][j], Math.hypot(a.x() - b.x(), a.y() - b.y()), 1e-6);
            }
        }
    }

    @Property(tries = 50)
    void thePlaneNeverShowsMoreThanThereIs(@ForAll long seed, @ForAll @IntRange(min = 4, max = 12) int things) {
        double[][] distances = distances(seed, things, 5);
        ClassicalScaling scaling = ClassicalScaling.of(distances);
        assertTrue(scaling.share() > 0 && scaling.share() <= 1 + 1e-9);
        List<ClassicalScaling.Place> places = scaling.places();
        for (int i = 0; i < things; i++) {
            double shown = Math.hypot(
                    places.get(i).x() - places.getFirst().x(),
                    places.get(i).y() - places.getFirst().y());
            assertTrue(shown <= distances[i][0] + 1e-9);
        }
    }

    @Test
    void allInOnePlaceStayThere() {
        ClassicalScaling scaling = ClassicalScaling.of(new double[3][3]);
        scaling.places().forEach(place -> assertEquals(new ClassicalScaling.Place(0, 0), place));
        assertThrows(IllegalArgumentException.class, () -> ClassicalScaling.of(new double[1][1]));
    }

    /// Mean of the distances −1 to 1 apart on a line by hand: 1, 1 and 2.
    @Test
    void theMeanOfPairsIsThatOfPairs() {
        double[][] line = {{9, 1, 2}, {1, 9, 1}, {2, 1, 9}};
        Resampled mean = PairwiseMean.of(line, 200, new Seed(1));
        assertEquals(4 / 3.0, mean.value(), 1e-12);
        assertTrue(mean.estimate().low() <= mean.value());
        assertThrows(IllegalArgumentException.class, () -> PairwiseMean.of(new double[2][2], 9, new Seed(1)));
    }

    /// 300 fleets of 12 places on a line, x Gaussian: the mean distance is 2/√π; a right 95 % interval covers it in 95
    /// %,
    /// bound 5 standard errors (0.063).
    @Test
    void theIntervalOfPairsHoldsForOtherUnits() {
        int covered = 0;
        for (int fleet = 0; fleet < 300; fleet++) {
            Estimate mean = PairwiseMean.of(distances(fleet, 12, 1), 200, new Seed(fleet))
                    .estimate();
            covered += mean.low() <= 2 / Math.sqrt(Math.PI) && 2 / Math.sqrt(Math.PI) <= mean.high() ? 1 : 0;
        }
        assertEquals(0.95, covered / 300.0, 0.063);
    }

    /// The values 1 … 5: s = √2.5; χ² with 4 degrees of freedom has 0.4844 and 11.1433 at 2.5 and 97.5 % (any table).
    @Test
    void theDeviationComesOutAsInTheTable() {
        Estimate deviation = Deviation.of(List.of(1.0, 2.0, 3.0, 4.0, 5.0));
        assertEquals(Math.sqrt(2.5), deviation.value(), 1e-12);
        assertEquals(Math.sqrt(10 / 11.1433), deviation.low(), 1e-4);
        assertEquals(Math.sqrt(10 / 0.4844), deviation.high(), 1e-3);
        assertThrows(IllegalArgumentException.class, () -> Deviation.of(List.of(1.0)));
    }

    private static double[][] distances(long seed, int things, int dimensions) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double[][] places = new double[things][dimensions];
        for (double[] place : places) {
            Arrays.setAll(place, d -> random.nextGaussian());
        }
        double[][] distances = new double[things][things];
        for (int i = 0; i < things; i++) {
            for (int j = 0; j < things; j++) {
                double squares = 0;
                for (int d = 0; d < dimensions; d++) {
                    squares += (places[i][d] - places[j][d]) * (places[i][d] - places[j][d]);
                }
                distances[i][j] = Math.sqrt(squares);
            }
        }
        return distances;
    }
}
