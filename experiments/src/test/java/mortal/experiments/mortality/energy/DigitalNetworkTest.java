package mortal.experiments.mortality.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mortal.experiments.config.Settings;
import mortal.experiments.data.Dataset;
import mortal.experiments.data.Digits;
import mortal.experiments.mortality.Classroom;
import mortal.substrate.Seed;
import org.junit.jupiter.api.Test;

class DigitalNetworkTest {
    private static final Dataset CASES = Digits.data(60, 40).training();

    /// 784-4-10: (784 + 1) · 4 + (4 + 1) · 10 = 3190 weights; a lesson goes forwards, back through the upper 50, and
    /// changes
    /// all.
    @Test
    void everyMultiplicationIsCounted() {
        DigitalNetwork network = new DigitalNetwork(784, List.of(4), 10, new Seed(1));
        assertEquals(3190, network.cells());
        network.teach(CASES, new int[] {0, 1, 2}, 0.1);
        assertEquals(3 * (3190 + 50 + 3190), network.multiplications());
        network.answers(CASES);
        assertEquals(3 * (3190 + 50 + 3190), network.multiplications());
    }

    /// Enough units and steps learn 60 cases by heart; any step of a wrong sign would not.
    @Test
    void itLearnsByHeart() {
        DigitalNetwork network = new DigitalNetwork(784, List.of(30, 20), 10, new Seed(2));
        for (int epoch = 0; epoch < 60; epoch++) {
            for (int from = 0; from < 60; from += 10) {
                network.teach(CASES, IntStream.range(from, from + 10).toArray(), 0.1);
            }
        }
        assertEquals(IntStream.range(0, 60).mapToObj(CASES::label).toList(), network.answers(CASES));
    }

    @Test
    void itStopsWhereItIsAsGoodAndNotBefore() {
        EnergySettings settings = Settings.bind(
                EnergySettings.class,
                EnergySettings.small(),
                Map.of("digitalEpochs", "3", "digitalCheck", "10", "digitalBatch", "10"));
        Dataset test = Digits.data(60, 40).test();
        Classroom room = new Classroom(CASES, CASES.cases(), test, test);
        Rival easy = new EqualError(settings, room, 1).rival(List.of(5), new Seed(3));
        assertTrue(easy.reached());
        assertEquals(0, easy.cases());
        assertEquals(0, easy.raising(Rival.Price.SRAM));
        Rival some = new EqualError(settings, room, 0.75).rival(List.of(20), new Seed(3));
        assertTrue(some.reached() && some.validationError() <= 0.75 && some.cases() > 0);
        Rival hard = new EqualError(settings, room, -1).rival(List.of(5), new Seed(3));
        assertFalse(hard.reached());
        assertEquals(180, hard.cases());
        assertEquals(18, hard.steps());
    }

    /// Horowitz's 0.23 pJ and 4.6 pJ a multiply-accumulate and 50 pJ a word; see
    /// [mortal.simulator.meter.DigitalReference].
    @Test
    void pricesAreThoseOfTheReference() {
        Rival rival = new Rival(List.of(4), 3190, 3140, true, 100, 10, 100 * 6430.0, 0, "");
        assertEquals(rival.multiplications() * 0.23e-12, rival.raising(Rival.Price.INT8), 1e-18);
        assertEquals(rival.multiplications() * 4.6e-12, rival.raising(Rival.Price.FP32), 1e-16);
        // Fetched forwards, 50 of them backwards, fetched and stored to be changed, in each of 10 steps.
        double words = 10 * (3190 + 50 + 2 * 3190);
        assertEquals(rival.raising(Rival.Price.FP32) + words * 50e-12, rival.raising(Rival.Price.SRAM), 1e-15);
        assertEquals(3190 * (4.6e-12 + 50e-12), rival.answer(Rival.Price.SRAM), 1e-18);
    }
}
