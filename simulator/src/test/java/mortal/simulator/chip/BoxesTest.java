package mortal.simulator.chip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import mortal.devices.neuron.RectifyingNeuron;
import mortal.simulator.design.Box;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Wiring;
import mortal.simulator.meter.Reading;
import mortal.substrate.Batch;
import mortal.substrate.Presentation;
import org.junit.jupiter.api.Test;

/// Layers that nobody can teach.
class BoxesTest {
    private static final RectifyingNeuron ODD = new RectifyingNeuron(0.5f, 0.5f, 0.3f, 0, 0, 1);
    private static final RectifyingNeuron DRIFTING = new RectifyingNeuron(0, 0, 0, 0.5f, 0.5f, 1e-3f);

    private static ChipDesign boxed(ChipDesign design, RectifyingNeuron units) {
        return design.with(new Wiring(List.of(), List.of(), List.of(new Box(1, units))));
    }

    private static float[] weights(Chip chip, String projection) {
        return chip.fork("look").probe(Instrument.perfect()).read(projection, Probe.Path.CELL);
    }

    /// What a learner asks of it is ignored, at no cost and in no time; the layers around it learn.
    @Test
    void aFixedLayerIsNeverWritten() {
        Chip free = Tiny.chip(Tiny.mild());
        Chip fixed = Tiny.chip(Tiny.mild().with(Wiring.WHOLE.fixed(List.of(1))));
        float[] before = weights(fixed, "input-layer1");
        float[] above = weights(fixed, "layer1-layer2");
        assertArrayEquals(weights(free, "input-layer1"), before);
        Tiny.school(free, 3, 30);
        Tiny.school(fixed, 3, 30);
        assertArrayEquals(before, weights(fixed, "input-layer1"));
        assertNotEquals(Arrays.hashCode(above), Arrays.hashCode(weights(fixed, "layer1-layer2")));
        Reading dear = free.reading();
        Reading cheap = fixed.reading();
        assertTrue(cheap.pulses() < dear.pulses() && cheap.write() < dear.write() && cheap.nanos() < dear.nanos());
        assertEquals(dear.read(), cheap.read());
    }

    /// Rules that compute every unit's signal are ignored there as well.
    @Test
    void pulsesOnAFixedLayerAreIgnored() {
        Chip chip = Tiny.chip(Tiny.mild().with(Wiring.WHOLE.fixed(List.of(1))));
        float[] before = weights(chip, "input-layer1");
        Presentation shown = Tiny.show(chip, 20, 1);
        chip.pulse(shown, "input-layer1", 0, Tiny.pictures(20, 70, 5));
        chip.consolidate(1);
        assertArrayEquals(before, weights(chip, "input-layer1"));
        assertEquals(0, chip.glance().travels("input-layer1").length);
    }

    @Test
    void aBoxAnswersByALawOfItsOwn() {
        ChipDesign plain = Tiny.ideal(Tiny.INPUTS, 70, 33);
        Chip chip = Tiny.chip(boxed(plain, ODD));
        Batch one = Tiny.show(chip, 20, 1).read("layer1", 0);
        assertNotEquals(Tiny.show(Tiny.chip(plain), 20, 1).read("layer1", 0), one);
        assertNotEquals(one, Tiny.show(chip, 20, 1).read("layer1", 0)); // noise
        assertEquals(1, chip.glance().gain("layer2", 3));
        assertNotEquals(1, chip.glance().gain("layer1", 3));
    }

    @Test
    void aDriftingBoxIsAnotherOneLater() {
        Chip chip = Tiny.chip(boxed(Tiny.ideal(Tiny.INPUTS, 70, 33), DRIFTING));
        float before = chip.glance().gain("layer1", 3);
        Chip still = chip.fork("still");
        chip.rest(1_000_000_000);
        assertNotEquals(before, chip.glance().gain("layer1", 3));
        assertEquals(before, still.glance().gain("layer1", 3));
        assertArrayEquals(weights(still, "input-layer1"), weights(chip, "input-layer1"));
    }

    @Test
    void aBoxHasTheSameBitsOnEachOccasion() {
        ChipDesign design = boxed(Tiny.mild(), ODD);
        Chip one = Tiny.chip(design);
        Chip other = Tiny.chip(design);
        Tiny.school(one, 2, 30);
        Tiny.school(other, 2, 30);
        assertEquals(State.of(one).digest(), State.of(other).digest());
    }
}
