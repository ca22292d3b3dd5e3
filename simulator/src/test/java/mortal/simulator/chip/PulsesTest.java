package mortal.simulator.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mortal.devices.kernel.Kernels;
import mortal.simulator.design.ChipDesign.Pulses;
import mortal.substrate.Batch;
import mortal.substrate.Drive;
import mortal.substrate.Push;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Chips that pulse their cells directly, with cells that count: every pulse moves a weight by 2⁻¹⁰, and nothing else
/// does.
class PulsesTest {
    private static final int INPUTS = 6;
    private static final int UNITS = 40;
    private static final double STEP = 0x1p-10;
    private static final Batch PICTURE = Batch.of(1, INPUTS, 0.5f, 0, 1, 0.25f, 0, 0.75f);

    private static Shown show(Chip chip) {
        return (Shown) chip.present(Drive.of("input", PICTURE));
    }

    /// One lesson of one case, taught to a fork of the chip.
    private static float[] taught(Chip chip, String name, float strength, float gate) {
        Chip fork = chip.fork(name);
        fork.reinforce(show(fork), new Push("layer1", 0, new float[] {strength}, 0));
        fork.consolidate(gate);
        return weights(fork);
    }

    private static float[] weights(Chip chip) {
        State state = State.of(chip);
        float[] weights = new float[(INPUTS + 1) * UNITS];
        for (int i = 0; i <= INPUTS; i++) {
            for (int j = 0; j < UNITS; j++) {
                int panel = j / Kernels.PANEL;
                weights[i * UNITS + j] =
                        state.floats("crossbar0/" + panel + "/weight")[i * Kernels.PANEL + j % Kernels.PANEL];
            }
        }
        return weights;
    }

    private static double wanted(Shown shown, int cell) {
        return shown.x[0][0][cell / UNITS] * (double) shown.y[1][0][cell % UNITS];
    }

    /// The mean change of each of 280 cells over 600 forks is gate · strength · post · pre in all modes. The counts'
    /// variances are at most their means (a binomial's) and 1/4 (random rounding); bounds of 6 standard errors are
    /// broken
    /// with chance 2·10⁻⁹ a cell, 10⁻⁶ in all.
    @ParameterizedTest
    @CsvSource({"EXACT", "MEAN", "FAST"})
    void modesMoveCellsAsWantedOnAverage(Pulses pulses) {
        Chip chip = Tiny.chip(Tiny.counting(pulses, INPUTS, UNITS));
        Shown shown = show(chip);
        float strength = -0.8f;
        float gate = 0.003f;
        int forks = 600;
        double[] sums = new double[(INPUTS + 1) * UNITS];
        float[] before = weights(chip);
        for (int k = 0; k < forks; k++) {
            float[] after = taught(chip, "fork" + k, strength, gate);
            for (int cell = 0; cell < sums.length; cell++) {
                sums[cell] += after[cell] - before[cell];
            }
        }
        for (int cell = 0; cell < sums.length; cell++) {
            double count = gate * strength * wanted(shown, cell) / STEP;
            assertTrue(-PulseTrains.BUDGET < count && count <= 0);
            double variance = pulses.caseByCase() ? -count : 0.25;
            assertEquals(count, sums[cell] / STEP / forks, 6 * Math.sqrt(variance / forks) + 1e-3);
        }
    }

    /// The nearest number is also the mean of trains, to half a pulse: 400 forks with trains against one with rounding;
    /// bounds of 6 standard errors are broken with chance 2·10⁻⁹ a cell, 10⁻⁶ in all.
    @Test
    void deterministicPulsesAreTheMeanOfTrains() {
        Chip trains = Tiny.chip(Tiny.counting(Pulses.EXACT, INPUTS, UNITS));
        Chip nearest = Tiny.chip(Tiny.counting(Pulses.DETERMINISTIC, INPUTS, UNITS));
        float[] before = weights(trains);
        float[] rounded = taught(nearest, "fork", -0.8f, 0.003f);
        double[] sums = new double[before.length];
        int forks = 400;
        for (int k = 0; k < forks; k++) {
            float[] after = taught(trains, "fork" + k, -0.8f, 0.003f);
            for (int cell = 0; cell < sums.length; cell++) {
                sums[cell] += after[cell] - before[cell];
            }
        }
        for (int cell = 0; cell < sums.length; cell++) {
            double mean = sums[cell] / STEP / forks;
            double error = 6 * Math.sqrt(Math.max(0.1, -mean) / forks);
            assertEquals((rounded[cell] - before[cell]) / STEP, mean, 0.5 + error + 1e-3);
        }
    }

    /// Rounded to the nearest, a change is known to the pulse.
    @Test
    void deterministicPulsesAreTheNearestNumber() {
        Chip chip = Tiny.chip(Tiny.counting(Pulses.DETERMINISTIC, INPUTS, UNITS));
        Shown shown = show(chip);
        float[] before = weights(chip);
        float[] after = taught(chip, "fork", 0.7f, 0.003f);
        for (int cell = 0; cell < after.length; cell++) {
            double count = (after[cell] - before[cell]) / STEP;
            assertEquals(Math.rint(count), count, 1e-3);
            assertEquals(0.003 * 0.7 * wanted(shown, cell) / STEP, count, 0.5 + 1e-3);
        }
    }

    /// The meter's pulses are the cells' pulses, each of them one step the way the push goes; a cell whose row or
    /// column
    /// is
    /// silent keeps its bits.
    @ParameterizedTest
    @CsvSource({"EXACT, 0.7", "EXACT, -0.7", "MEAN, 0.7", "MEAN, -0.7", "FAST, 0.7", "FAST, -0.7"})
    void everyPulseIsCountedAndSilentLinesMoveNothing(Pulses pulses, float strength) {
        Chip chip = Tiny.chip(Tiny.counting(pulses, INPUTS, UNITS));
        Shown shown = show(chip);
        float[] before = weights(chip);
        chip.reinforce(shown, new Push("layer1", 0, new float[] {strength}, 0));
        chip.consolidate(0.01f);
        float[] after = weights(chip);
        long made = 0;
        int silent = 0;
        for (int cell = 0; cell < after.length; cell++) {
            double count = (after[cell] - before[cell]) / STEP * Math.signum(strength);
            assertEquals(Math.rint(count), count, 1e-3);
            assertTrue(count >= -1e-3);
            made += Math.round(count);
            if (wanted(shown, cell) == 0) {
                silent++;
                assertEquals(before[cell], after[cell]);
            }
        }
        assertEquals(made, chip.reading().pulses());
        assertTrue(made > 100 && silent > 2 * UNITS);
    }

    /// A train takes its slots one after another: k = 31 or more is 31 slots for the one projection that was taught.
    @Test
    void aTrainTakesTheTimeOfItsSlots() {
        Chip chip = Tiny.chip(Tiny.counting(Pulses.EXACT, INPUTS, UNITS));
        Shown shown = show(chip);
        chip.reinforce(shown, new Push("layer1", 0, new float[] {1}, 0));
        long before = chip.reading().nanos();
        chip.consolidate(1);
        double writeNanos = chip.die().design().electrical().writeNanos();
        assertEquals(Math.round(PulseTrains.BUDGET * writeNanos), chip.reading().nanos() - before);
    }

    /// What the mean cell travelled is what it moved, when every pulse goes one way.
    @Test
    void travelIsTheWayOfTheMeanCell() {
        Chip chip = Tiny.chip(Tiny.counting(Pulses.EXACT, INPUTS, UNITS));
        chip.reinforce(show(chip), new Push("layer1", 0, new float[] {1}, 0));
        chip.consolidate(0.01f);
        chip.reinforce(show(chip), new Push("layer1", 0, new float[] {-1}, 0));
        chip.consolidate(0.01f);
        double way = chip.reading().pulses() * STEP / ((INPUTS + 1) * UNITS);
        assertEquals(way, chip.glance().travel(), 1e-6);
    }
}
