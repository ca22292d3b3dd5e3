package mortal.simulator.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mortal.devices.kernel.Kernels;
import mortal.devices.synapse.Bounds;
import mortal.devices.synapse.Leak;
import mortal.devices.synapse.Recomputed;
import mortal.devices.synapse.SoftBounds;
import mortal.devices.synapse.Steps;
import mortal.devices.synapse.SynapseLaw;
import mortal.devices.synapse.Wear;
import mortal.devices.tile.Periphery;
import mortal.devices.tile.Signs;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;
import mortal.simulator.meter.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Chips whose cells' spread is drawn again instead of stored: the chip of the benchmark `BigChip`, in small.
class RecomputedChipTest {
    private static final int CASES = 24;
    private static final SoftBounds DEVICE = new SoftBounds(new Steps(), new Bounds(), false, 0, false, 2 * CASES);

    static Stream<SynapseLaw> laws() {
        return Stream.of(DEVICE, new Leak(new Wear(DEVICE, 3, 2, Wear.End.HOLD), 0.01, 0.3f, 0));
    }

    private static ChipDesign design(SynapseLaw law, ChipDesign.Pulses pulses) {
        Periphery tiles = Periphery.usual()
                .with(new Signs(Signs.Coding.OFFSET_COLUMN, 1, 0.5e-6, 5e-6, 0.01f))
                .sized(64, 64);
        return Designs.preset("mild-direct")
                .sized(100, List.of(100, 100))
                .with(law, pulses)
                .with(tiles);
    }

    /// Digest of the state, costs, and travel of the mean cell (1).
    private record Learned(String digest, Reading reading, double travel) {}

    private static Learned schooled(ChipDesign design, int threads) {
        try (Crew crew = new Crew(threads)) {
            Chip chip = Tiny.chip(design, Tiny.SERIAL, Tiny.LIFE, crew, Kernels.best());
            Tiny.school(chip, 2, CASES);
            return new Learned(
                    State.of(chip).digest(), chip.reading(), chip.glance().travel());
        }
    }

    @ParameterizedTest
    @MethodSource("laws")
    void aChipHasTheSameBitsEitherWay(SynapseLaw law) {
        Learned stored = schooled(design(law, ChipDesign.Pulses.FAST), 1);
        assertEquals(stored, schooled(design(new Recomputed(law), ChipDesign.Pulses.FAST), 2));
        assertTrue(stored.travel() > 0);
    }

    @Test
    void soItHasWithSinglePulses() {
        ChipDesign direct = Designs.preset("mild-direct").sized(100, List.of(64));
        Chip stored = Tiny.chip(direct);
        Chip again = Tiny.chip(direct.with(new Recomputed(direct.synapse()), ChipDesign.Pulses.EXACT));
        for (int n = 0; n < 5; n++) {
            for (Chip chip : List.of(stored, again)) {
                Tiny.push(chip, Tiny.show(chip, 1, n), 0.5f);
                chip.consolidate(0.1f);
            }
        }
        assertEquals(State.of(stored).digest(), State.of(again).digest());
        assertTrue(stored.reading().pulses() > 0);
    }

    /// A design file says so by a law around the law, and is the same when read again.
    @Test
    void aDesignFileCanAskForIt() {
        ChipDesign design = design(new Recomputed(DEVICE), ChipDesign.Pulses.FAST);
        assertEquals(design, Designs.read(Designs.write(design), "copy"));
        assertTrue(Designs.write(design).contains("law: recomputed")
                || Designs.write(design).contains("\"recomputed\""));
    }
}
