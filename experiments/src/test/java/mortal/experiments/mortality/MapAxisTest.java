package mortal.experiments.mortality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mortal.devices.neuron.RectifyingNeuron;
import mortal.devices.synapse.Capacitor;
import mortal.devices.synapse.ReadGain;
import mortal.devices.synapse.Stuck;
import mortal.devices.synapse.SynapseLaw;
import mortal.simulator.chip.Crew;
import mortal.simulator.chip.Flaws;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;
import mortal.substrate.InputException;
import mortal.substrate.Seed;
import org.junit.jupiter.api.Test;

/// Bodies along an axis. Fixed seed.
final class MapAxisTest {

    private static List<ChipDesign> along(String chip, String key, Double... values) {
        return new MapAxis(key, List.of(values)).along(Designs.preset(chip).sized(100, List.of(64, 64)));
    }

    private static Flaws flaws(ChipDesign design) {
        try (Crew crew = new Crew(1)) {
            return new Lot(design, new Seed(4)).chip(0, crew).glance().flaws("input-layer1");
        }
    }

    /// Of 6464 cells: bounds are 5 standard errors, which a right program breaks with chance 6·10⁻⁷ each.
    @Test
    void cellsAreAsTheAxisSays() {
        for (ChipDesign body : along("mild", MapAxis.STUCK, 0.0, 0.05, 0.4)) {
            double share = Double.parseDouble(body.name().substring("mild-stuck-".length()));
            Flaws flaws = flaws(body);
            double bound = 5 * Math.sqrt(share * (1 - share) / flaws.cells());
            assertEquals(share, flaws.stuck() / (double) flaws.cells(), bound, body.name());
            assertInstanceOf(Capacitor.class, body.synapse());
        }
        for (ChipDesign body : along("mild", MapAxis.READ_GAIN, 0.0, 0.7)) {
            double spread = Double.parseDouble(body.name().substring("mild-readGain-".length()));
            assertEquals(spread, flaws(body).readSpread(), 5 * spread / Math.sqrt(2 * 6464.0), body.name());
        }
    }

    /// What a body has of the axis is replaced, what stands around it stays.
    @Test
    void whatIsThereIsReplaced() {
        SynapseLaw stuck =
                ((Capacitor) along("grown", MapAxis.STUCK, 0.2).getFirst().synapse()).cell();
        ReadGain gain = assertInstanceOf(ReadGain.class, stuck);
        assertEquals(0.7f, gain.spread());
        Stuck inner = assertInstanceOf(Stuck.class, gain.cell());
        assertEquals(0.2, inner.lowShare() + inner.highShare() + inner.randomShare(), 1e-6);
        assertTrue(!(inner.cell() instanceof Stuck));
        SynapseLaw read =
                ((Capacitor) along("grown", MapAxis.READ_GAIN, 0.1).getFirst().synapse()).cell();
        assertEquals(0.1f, assertInstanceOf(ReadGain.class, read).spread());
    }

    @Test
    void anyNumberOfTheChipIsAnAxis() {
        List<ChipDesign> bodies = along("mild", "neuron.gainSpread", 0.1, 1.0);
        assertEquals(0.1f, ((RectifyingNeuron) bodies.getFirst().neuron()).gainSpread());
        assertEquals("mild-neuron.gainSpread-1", bodies.getLast().name());
        assertEquals(1, new MapAxis("", List.of()).along(Designs.preset("mild")).size());
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThrows(InputException.class, () -> along("mild", "neuron.gainSpred", 0.1));
        assertThrows(InputException.class, () -> along("mild", MapAxis.STUCK, 1.5));
        assertThrows(InputException.class, () -> along("mild", MapAxis.READ_GAIN, -0.1));
        assertThrows(IllegalArgumentException.class, () -> along("mild", MapAxis.STUCK, 0.2, 0.1));
        assertThrows(IllegalArgumentException.class, () -> along("mild", MapAxis.STUCK));
    }
}
