package mortal.simulator.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import mortal.simulator.design.ChipDesign;
import mortal.substrate.Batch;
import mortal.substrate.Drive;
import mortal.substrate.Push;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/// What a chip will not have done to it, in one line each: who, got, allowed.
class RefusalsTest {
    private final Chip chip = Tiny.chip(Tiny.ideal(5, 4));

    private static void refused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    private static Batch batch(int cases, int size, float value) {
        return Batch.fill(cases, size, into -> java.util.Arrays.fill(into, value));
    }

    private static Drive drive(Map<String, Batch> clamp, Map<String, Batch> inject) {
        return new Drive(2, Drive.Start.REST, List.of(new Drive.Frame(clamp, inject)));
    }

    private Shown shown() {
        return (Shown) Tiny.show(chip, 3, 1);
    }

    @Test
    void aDriveThatDoesNotFit() {
        refused(
                "Frame.input: got 4 values a case, the population has 5",
                () -> chip.present(Drive.of("input", batch(2, 4, 1))));
        refused(
                "Frame.clamp names [layer1]; this chip clamps 'input' alone",
                () -> chip.present(Drive.of("layer1", batch(2, 4, 1))));
        refused("Frame.clamp names []; this chip clamps 'input' alone", () -> chip.present(drive(Map.of(), Map.of())));
        refused(
                "Frame.layer1: got 3 values a case, the population has 4",
                () -> chip.present(drive(Map.of("input", batch(2, 5, 1)), Map.of("layer1", batch(2, 3, 1)))));
        refused(
                "population 'elsewhere' is not one of [input, layer1]",
                () -> chip.present(drive(Map.of("input", batch(2, 5, 1)), Map.of("elsewhere", batch(2, 3, 1)))));
        refused(
                "Frame.inject names 'input', which is clamped; currents go to populations that are driven",
                () -> chip.present(drive(Map.of("input", batch(2, 5, 1)), Map.of("input", batch(2, 5, 1)))));
        refused(
                "Drive.start = UPWARD; a feed-forward chip starts from REST",
                () -> chip.present(new Drive(0, Drive.Start.UPWARD, List.of())));
        assertEquals(0, chip.reading().presentations());
    }

    @Test
    void aLookAtWhatIsNotThere() {
        refused("population 'elsewhere' is not one of [input, layer1]", () -> shown().activity("elsewhere", 0));
        refused("step 1 of a presentation that has 1", () -> shown().read("layer1", 1));
        refused("step -1 of a presentation that has 1", () -> shown().activity("layer1", -1));
        refused(
                "projection 'elsewhere' is not one of [input-layer1]",
                () -> chip.glance().incoming("elsewhere", 0));
    }

    @Test
    void aPushThatDoesNotFit() {
        refused(
                "Push: 2 strengths for population 'layer1'; must be 3 for a population that is driven",
                () -> chip.reinforce(shown(), new Push("layer1", 0, new float[2], 0)));
        refused(
                "Push: 3 strengths for population 'input'; must be 3 for a population that is driven",
                () -> chip.reinforce(shown(), new Push("input", 0, new float[3], 0)));
        refused(
                "Push.strength[1] = NaN, must be finite",
                () -> chip.reinforce(shown(), new Push("layer1", 0, new float[] {0, Float.NaN, 1}, 0)));
        refused(
                "Push.balance = Infinity, must be finite",
                () -> chip.reinforce(shown(), new Push("layer1", 0, new float[3], Float.POSITIVE_INFINITY)));
        refused("gate = NaN, must be finite", () -> chip.consolidate(Float.NaN));
    }

    @Test
    void aPulseThatDoesNotFit() {
        refused(
                "projection 'elsewhere' is not one of [input-layer1]",
                () -> chip.pulse(shown(), "elsewhere", 0, batch(3, 4, 1)));
        refused(
                "pulse: got Batch[3 × 5], projection 'input-layer1' needs 3 × 4",
                () -> chip.pulse(shown(), "input-layer1", 0, batch(3, 5, 1)));
        refused("step 2 of a presentation that has 1", () -> chip.pulse(shown(), "input-layer1", 2, batch(3, 4, 1)));
        refused("pulse[0] = NaN, must be finite", () -> chip.pulse(shown(), "input-layer1", 0, batch(3, 4, Float.NaN)));
    }

    @Test
    void somebodyElsesPresentation() {
        Chip fork = chip.fork("other");
        Shown mine = shown();
        refused(
                "a presentation can only be marked on the chip that was shown it",
                () -> fork.reinforce(mine, new Push("layer1", 0, new float[3], 0)));
        refused(
                "a presentation can only be marked on the chip that was shown it",
                () -> fork.pulse(mine, "input-layer1", 0, batch(3, 4, 1)));
    }

    /// A chip without capacitors holds one case; what asks for nothing is not held.
    @Test
    void moreThanTheChipHolds() {
        Chip direct = Tiny.chip(Tiny.direct(ChipDesign.Pulses.EXACT, 5, 4));
        refused(
                "projection 'input-layer1' holds 1 cases; it has 0 and got 2 more; consolidate in between",
                () -> direct.reinforce(Tiny.show(direct, 2, 1), new Push("layer1", 0, new float[] {1, 1}, 0)));
        direct.reinforce(Tiny.show(direct, 1, 1), new Push("layer1", 0, new float[] {0}, 0));
        direct.reinforce(Tiny.show(direct, 1, 1), new Push("layer1", 0, new float[] {1}, 0));
        refused(
                "projection 'input-layer1' holds 1 cases; it has 1 and got 1 more; consolidate in between",
                () -> direct.reinforce(Tiny.show(direct, 1, 1), new Push("layer1", 0, new float[] {1}, 0)));
        direct.consolidate(0);
        direct.reinforce(Tiny.show(direct, 1, 1), new Push("layer1", 0, new float[] {1}, 0));
    }

    @Test
    void timeThatRunsBackwards() {
        refused("time cannot run backwards: -1 ns, must be at least 0", () -> chip.rest(-1));
        assertEquals(0, chip.reading().nanos());
    }

    /// Activity that is not a finite number stops the run with its place, wherever it came from.
    @Test
    void activityThatIsNotFinite() {
        shown();
        Batch bad = Batch.of(2, 5, 1, 1, 1, 1, 1, 1, 1, Float.NaN, 1, 1);
        assertEquals(
                "chip 7 (ideal), population input: activity is NaN in case 1 of presentation 4",
                assertThrows(ArithmeticException.class, () -> chip.present(Drive.of("input", bad)))
                        .getMessage());
        Batch huge = batch(2, 5, 1e30f);
        assertEquals(
                "chip 7 (ideal), population input: activity is Infinity in case 0 of presentation 3",
                assertThrows(ArithmeticException.class, () -> chip.present(Drive.of("input", huge)))
                        .getMessage());
        Map<String, Batch> currents = Map.of("layer1", batch(2, 4, Float.POSITIVE_INFINITY));
        assertEquals(
                "chip 7 (ideal), population layer1: activity is Infinity in case 0 of presentation 3",
                assertThrows(
                                ArithmeticException.class,
                                () -> chip.present(drive(Map.of("input", batch(2, 5, 1)), currents)))
                        .getMessage());
    }

    /// No cases at all are no reason to stumble: nothing happens, and it costs nothing.
    @Test
    void noCasesChangeNothing() {
        State before = State.of(chip);
        Shown none = (Shown) chip.present(Drive.of("input", batch(0, 5, 1)));
        chip.reinforce(none, new Push("layer1", 0, new float[0], 0.03f));
        assertEquals(0, none.activity("layer1", 0).length);
        assertEquals(before.digest(), State.of(chip).digest());
    }
}
