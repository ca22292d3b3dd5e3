package mortal.simulator.chip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mortal.devices.kernel.Kernels;
import mortal.simulator.design.ChipDesign;
import mortal.substrate.Batch;
import mortal.substrate.Drive;
import mortal.substrate.Push;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// What a chip answers and what a lesson does to it, against the textbook.
class LessonsTest {

    private static float weight(State state, int layer, int i, int j) {
        return state.floats("crossbar" + layer + "/" + j / Kernels.PANEL + "/weight")[
                i * Kernels.PANEL + j % Kernels.PANEL];
    }

    /// x ← y / rms(y);  y ← max(0, W x + b), layer by layer in loops that take their terms in the order of their
    /// indices:
    /// the same bits, before and after some schooling, which gives the biases something to say.
    @Property(tries = 20)
    void anIdealChipIsAProductOfMatrices(
            @ForAll @IntRange(min = 1, max = 30) int cases,
            @ForAll @IntRange(min = 1, max = 70) int inputs,
            @ForAll @IntRange(min = 1, max = 70) int units,
            @ForAll @IntRange(max = 2) int lessons) {
        Chip chip = Tiny.chip(Tiny.ideal(inputs, units, 5));
        Tiny.school(chip, lessons, 8);
        State state = State.of(chip);
        Batch pictures = Tiny.pictures(cases, inputs, 99);
        Shown shown = (Shown) chip.present(Drive.of("input", pictures));
        for (int c = 0; c < cases; c++) {
            float[] y = new float[inputs];
            pictures.copyTo(c, 1, y, 0, inputs);
            for (int l = 0; l < 2; l++) {
                float[] x = normalised(y);
                assertRow(x, shown.read(chip.anatomy().populations().get(l).name(), 0), c);
                y = answer(state, l, x, l == 0 ? units : 5);
            }
            assertEquals(square(y), shown.activity("layer2", 0)[c]);
            assertRow(normalised(y), shown.read("layer2", 0), c);
        }
    }

    private static float[] answer(State state, int layer, float[] x, int units) {
        float[] y = new float[units];
        for (int j = 0; j < units; j++) {
            float sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum = Math.fma(x[i], weight(state, layer, i, j), sum);
            }
            y[j] = Math.max(0, sum + weight(state, layer, x.length, j));
        }
        return y;
    }

    private static float square(float[] y) {
        float square = 0;
        for (float v : y) {
            square = Math.fma(v, v, square);
        }
        return square;
    }

    private static float[] normalised(float[] y) {
        float square = square(y);
        float[] x = y.clone();
        for (int i = 0; i < x.length; i++) {
            x[i] = square > 0 ? x[i] * (float) (1 / Math.sqrt(square / y.length)) : 0;
        }
        return x;
    }

    private static void assertRow(float[] expected, Batch got, int row) {
        float[] values = new float[expected.length];
        got.copyTo(row, 1, values, 0, expected.length);
        assertArrayEquals(expected, values);
    }

    /// With an ideal cell behind a capacitor, one consolidation from rest is w + gate (0.1 Σ strength y x − 0.001 w):
    /// the
    /// sum in doubles, 8 cases of size 1.
    @Test
    void aLessonMovesEachCellByWhatItsEndsDid() {
        Chip chip = Tiny.chip(Tiny.ideal(9, 6));
        State before = State.of(chip);
        Shown shown = (Shown) Tiny.show(chip, 8, 3);
        float[] strength = Tiny.strengths(8, 0.9f);
        chip.reinforce(shown, new Push("layer1", 0, strength, 0));
        chip.consolidate(0.5f);
        State after = State.of(chip);
        for (int i = 0; i <= 9; i++) {
            for (int j = 0; j < 6; j++) {
                double sum = 0;
                for (int c = 0; c < 8; c++) {
                    double pre = shown.x[0][0][c * Layout.stride(9) + i];
                    sum += strength[c] * shown.y[1][0][c * Layout.stride(6) + j] * pre;
                }
                double w = weight(before, 0, i, j);
                double decay = i == 9 ? 0 : 0.001 * w;
                assertEquals(w + 0.5 * (0.1 * sum - decay), weight(after, 0, i, j), 1e-6);
            }
        }
    }

    /// A push is a pulse whose post-synaptic signal is strength times activity, on every kind of chip; cases that ask
    /// for
    /// nothing, which a push leaves out and a pulse does not, change no cell's bits.
    @Test
    void aPushIsAPulseOfStrengthTimesActivity() {
        assertPushIsPulse(Tiny.ideal(40, 33), 9);
        assertPushIsPulse(Tiny.mild().sized(40, List.of(33)), 9);
        assertPushIsPulse(Tiny.direct(ChipDesign.Pulses.EXACT, 40, 33), 1);
        assertPushIsPulse(Tiny.direct(ChipDesign.Pulses.FAST, 40, 33), 1);
    }

    private static void assertPushIsPulse(ChipDesign design, int cases) {
        Chip pushed = Tiny.chip(design);
        float[] strength = Tiny.strengths(cases, -0.8f);
        pushed.reinforce(Tiny.show(pushed, cases, 5), new Push("layer1", 0, strength, 0));
        Chip pulsed = Tiny.chip(design);
        String born = State.of(pulsed).digest("crossbar");
        Shown shown = (Shown) Tiny.show(pulsed, cases, 5);
        Batch post = Batch.fill(cases, 33, into -> {
            for (int i = 0; i < into.length; i++) {
                int c = i / 33;
                into[i] = strength[c] * shown.y[1][0][c * Layout.stride(33) + i % 33];
            }
        });
        pulsed.pulse(shown, "input-layer1", 0, post);
        pushed.consolidate(0.02f);
        pulsed.consolidate(0.02f);
        String digest = State.of(pulsed).digest("crossbar");
        assertNotEquals(born, digest);
        assertEquals(digest, State.of(pushed).digest("crossbar"));
    }

    /// The balance helps up what is less active than its peers: units of a push of strength 0 move by their shortfall.
    @Test
    void balanceLiftsUnitsBelowTheirPeers() {
        Chip chip = Tiny.chip(Tiny.ideal(9, 6));
        State before = State.of(chip);
        Shown shown = (Shown) Tiny.show(chip, 10, 3);
        chip.reinforce(shown, new Push("layer1", 0, new float[10], 0.03f));
        chip.consolidate(1);
        State after = State.of(chip);
        float[] mean = after.floats("neurons0/mean");
        double all = 0;
        for (float m : mean) {
            all += m / 6.0;
        }
        double keep = Math.pow(0.9, 0.1);
        for (int j = 0; j < 6; j++) {
            double sum = 0;
            for (int c = 0; c < 10; c++) {
                sum += shown.y[1][0][c * Layout.stride(6) + j];
            }
            assertEquals(keep * 0.5 + (1 - keep) * sum / 10, mean[j], 1e-6);
            double bias = weight(after, 0, 9, j) - weight(before, 0, 9, j);
            assertEquals(0.1 * 10 * 0.03 * (all - mean[j]), bias, 1e-6);
        }
    }

    /// v ← 0.9 v and w ← w + gate (v − 0.001 w) when nothing was marked; a gate of 0 moves the capacitor alone.
    @Test
    void withoutMarksCapacitorsDecay() {
        Chip chip = Tiny.chip(Tiny.ideal(9, 6));
        Tiny.school(chip, 2, 8);
        State before = State.of(chip);
        chip.consolidate(0);
        State between = State.of(chip);
        assertArrayEquals(before.floats("crossbar0/0/weight"), between.floats("crossbar0/0/weight"));
        chip.consolidate(0.5f);
        State after = State.of(chip);
        float[] v = before.floats("crossbar0/0/capacitor");
        float[] w = before.floats("crossbar0/0/weight");
        for (int i = 0; i < 9 * Kernels.PANEL; i++) {
            assertEquals(0.9 * v[i], between.floats("crossbar0/0/capacitor")[i], 1e-7);
            assertEquals(w[i] + 0.5 * (0.81 * v[i] - 0.001 * w[i]), after.floats("crossbar0/0/weight")[i], 1e-7);
        }
    }

    /// Marks are acted on once.
    @Test
    void aConsolidationForgetsTheMarks() {
        Chip chip = Tiny.chip(Tiny.counting(ChipDesign.Pulses.EXACT, 9, 6));
        chip.reinforce(Tiny.show(chip, 1, 3), new Push("layer1", 0, new float[] {1}, 0));
        chip.consolidate(0.01f);
        long pulses = chip.reading().pulses();
        chip.consolidate(0.01f);
        assertEquals(pulses, chip.reading().pulses());
    }

    /// A push of a step acts on what that step did: two steps are two presentations, one after the other.
    @Test
    void stepsAreCasesThatFollowEachOther() {
        Batch first = Tiny.pictures(3, Tiny.INPUTS, 1);
        Batch second = Tiny.pictures(3, Tiny.INPUTS, 2);
        Chip stepping = Tiny.chip(Tiny.still(Tiny.mild()));
        Shown both = (Shown) stepping.present(new Drive(
                3,
                Drive.Start.REST,
                List.of(
                        new Drive.Frame(Map.of("input", first), Map.of()),
                        new Drive.Frame(Map.of("input", second), Map.of()))));
        Chip walking = Tiny.chip(Tiny.still(Tiny.mild()));
        assertArrayEquals(walking.present(Drive.of("input", first)).activity("layer2", 0), both.activity("layer2", 0));
        assertArrayEquals(walking.present(Drive.of("input", second)).activity("layer2", 0), both.activity("layer2", 1));
    }

    /// An injected current adds to what a unit is driven with.
    @Test
    void injectedCurrentsAddToTheDrive() {
        Chip chip = Tiny.chip(Tiny.ideal(9, 6));
        Batch pictures = Tiny.pictures(2, 9, 1);
        Batch currents = Batch.fill(2, 6, into -> Arrays.fill(into, 10));
        Shown plain = (Shown) chip.present(Drive.of("input", pictures));
        Shown lifted = (Shown) chip.present(new Drive(
                2, Drive.Start.REST, List.of(new Drive.Frame(Map.of("input", pictures), Map.of("layer1", currents)))));
        for (int c = 0; c < 2; c++) {
            for (int j = 0; j < 6; j++) {
                int at = c * Layout.stride(6) + j;
                double change = lifted.y[1][0][at] - plain.y[1][0][at];
                if (plain.y[1][0][at] > 0) {
                    assertEquals(10, change, 1e-5);
                } else {
                    assertEquals(true, change > 0 && change <= 10);
                }
            }
        }
    }
}
