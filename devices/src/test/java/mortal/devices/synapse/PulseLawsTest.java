package mortal.devices.synapse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import mortal.devices.kernel.Choice;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every stepping law.
class PulseLawsTest {
    private static final int ROWS = 300; // more than one block of lanes
    private static final int CELLS = ROWS * Kernels.PANEL;

    static Stream<SynapseLaw> spread() {
        return Stream.concat(PulseLaws.spread(), Stream.of(new TableStep()));
    }

    static Stream<SynapseLaw> still() {
        return PulseLaws.even(0);
    }

    private static Cells made(SynapseLaw law, long seed, Kernels kernels) {
        return law.fabricate(ROWS, Kernels.PANEL, 64, new Seed(seed), kernels);
    }

    private static Cells.Act act(float gate, long event, Kernels kernels) {
        return new Cells.Act(0, gate, false, new Seed(event), kernels, new Cells.Scratch(CELLS));
    }

    /// Whole numbers, many of them 0, some beyond 64.
    private static float[] counts(long key) {
        Random random = new Random(key);
        float[] counts = new float[CELLS];
        for (int i = 0; i < counts.length; i++) {
            int most = random.nextInt(100) == 0 ? 80 : 5;
            counts[i] = random.nextBoolean() ? 0 : random.nextInt(-most, most + 1);
        }
        return counts;
    }

    private static float[] extreme(Cells cells, float weight) {
        Cells fork = cells.fork();
        float[] all = new float[CELLS];
        Arrays.fill(all, weight);
        fork.form(all);
        return fork.weights();
    }

    /// In both modes, whatever is asked; and what is said to have moved has moved, and the counts are kept.
    @ParameterizedTest
    @MethodSource("spread")
    void boundsAreNeverLeftAndMovesAreTold(SynapseLaw law) {
        Cells cells = made(law, 1, Kernels.best());
        float[] low = extreme(cells, -1e9f);
        float[] high = extreme(cells, 1e9f);
        for (int round = 0; round < 12; round++) {
            float[] before = cells.weights().clone();
            float[] counts = counts(round);
            float[] moved = counts.clone();
            Cells.Act act = act(law.step(), round, Kernels.best());
            long made = round % 2 == 0 ? cells.pulse(0, CELLS, moved, act) : cells.act(0, CELLS, moved, act);
            long asked = 0;
            for (int i = 0; i < CELLS; i++) {
                float w = cells.weights()[i];
                assertTrue(low[i] <= w && w <= high[i], "cell " + i);
                assertEquals(w - before[i], moved[i], "cell " + i);
                assertEquals(counts[i], act.scratch().counts[i], round % 2 == 0 ? 0 : 1);
                assertTrue(counts[i] != 0 || moved[i] == 0, "cell " + i);
                asked += (long) Math.abs(act.scratch().counts[i]);
            }
            assertEquals(asked, made);
        }
    }

    /// Without jitter up raises and down lowers, until the bound is near.
    @ParameterizedTest
    @MethodSource("still")
    void curvesWithoutNoiseAreMonotone(SynapseLaw law) {
        for (int way = -1; way <= 1; way += 2) {
            Panel panel = new Panel(law, 1, new Seed(1)).formed(-way * 1e9f);
            for (int pulse = 0; pulse < 100; pulse++) {
                float before = panel.weights()[5];
                float moved = panel.pulse(5, 1, way > 0);
                assertTrue(
                        way * moved > 0
                                || Math.abs(before - panel.formed(way * 1e9f).weights()[5]) < 1e-3,
                        law.name());
            }
        }
    }

    /// Seeds decide everything, and twins give the same bits, in both modes.
    @ParameterizedTest
    @MethodSource("spread")
    void sameSeedsSameBits(SynapseLaw law) {
        float[] vector = schooled(law, 1, Choice.of("vector").kernels());
        assertArrayEquals(vector, schooled(law, 1, Choice.of("plain").kernels()));
        assertFalse(Arrays.equals(vector, schooled(law, 2, Kernels.best())));
    }

    private static float[] schooled(SynapseLaw law, long seed, Kernels kernels) {
        Cells cells = made(law, seed, kernels);
        cells.pulse(0, CELLS, counts(1), act(1, 1, kernels));
        cells.act(0, CELLS, counts(2), act(0.7f * law.step(), 2, kernels));
        return cells.weights();
    }

    /// One after another, in fast mode: pieces of a panel need not know of each other.
    @ParameterizedTest
    @MethodSource("spread")
    void inFastModePiecesAreTheWhole(SynapseLaw law) {
        Cells whole = made(law, 1, Kernels.best());
        Cells pieces = whole.fork();
        whole.act(0, CELLS, counts(1), act(law.step(), 1, Kernels.best()));
        float[] counts = counts(1);
        for (int from = 0; from < CELLS; from += 96 * 32) {
            pieces.act(from, Math.min(from + 96 * 32, CELLS), counts, act(law.step(), 1, Kernels.best()));
        }
        assertArrayEquals(whole.weights(), pieces.weights());
    }

    @ParameterizedTest
    @MethodSource("spread")
    void aForkGoesItsOwnWay(SynapseLaw law) {
        Cells cells = made(law, 1, Kernels.best());
        Cells fork = cells.fork();
        float[] before = cells.weights().clone();
        fork.pulse(0, CELLS, counts(1), act(1, 1, Kernels.best()));
        assertArrayEquals(before, cells.weights());
        cells.pulse(0, CELLS, counts(1), act(1, 1, Kernels.best()));
        assertArrayEquals(fork.weights(), cells.weights());
    }

    /// Rounded to the nearest, no draw decides how many pulses there are.
    @ParameterizedTest
    @MethodSource("spread")
    void roundingToTheNearestIsNotRandom(SynapseLaw law) {
        Cells cells = made(law, 1, Kernels.best());
        float[] wanted = {0.4f, 0.6f, 1.4f, 2.6f, -0.4f, -0.6f, -3.1f, 0};
        float[] pulses = {0, 1, 1, 3, 0, -1, -3, 0};
        float[] charge = Arrays.copyOf(wanted, CELLS);
        Cells.Act act = new Cells.Act(
                0, law.step(), false, new Seed(1), Kernels.best(), Cells.Rounding.NEAREST, new Cells.Scratch(CELLS));
        assertEquals(9, cells.act(0, CELLS, charge, act));
        for (int i = 0; i < pulses.length; i++) {
            assertEquals(pulses[i], act.scratch().counts[i] + 0f);
        }
    }
}
