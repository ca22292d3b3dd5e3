package mortal.simulator.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import mortal.devices.synapse.Adam;
import mortal.devices.synapse.IdealSynapse;
import mortal.devices.tile.AdcEnergy;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Electrical;
import mortal.simulator.meter.Reading;
import mortal.substrate.Presentation;
import mortal.substrate.Push;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// What the deeds of a chip cost, by hand.
class ChipMeterTest {
    private static final Electrical ELECTRICAL =
            new Electrical(2, 3, 5, 7, 11, 13, 17, 19, AdcEnergy.walden(1, 11.5), 29, 41, 31, 37);

    private static Chip chip() {
        ChipDesign d = Tiny.ideal(3, 4, 2);
        return Tiny.chip(d.with(ELECTRICAL));
    }

    /// Five cases on 3-4-2 units: crossbars of (3 + 1) × 4 and (4 + 1) × 2 cells, bias lines included.
    @Test
    void aPresentationIsPricedByHand() {
        Chip chip = chip();
        Presentation shown = Tiny.show(chip, 5, 1);
        Reading reading = chip.reading();
        assertEquals(5, reading.presentations());
        assertEquals(5 * 3 * 19, reading.dac());
        // V² (2 g t + C) for 16 + 10 cells.
        assertEquals(5 * 26 * 4 * (2 * 5 * 3e-9 + 7), reading.read(), 1e-9);
        // Two populations settle one after the other.
        assertEquals(2 * 5 * 37, reading.nanos());
        assertEquals(5 * (4 + 2) * 31 * 37e-9, reading.neuron(), 1e-15);
        assertEquals(0, reading.sensor() + reading.adc() + reading.write() + reading.probe() + reading.pulses());
        shown.activity("layer1", 0);
        shown.activity("layer1", 0);
        assertEquals(5 * 29, chip.reading().sensor());
        shown.activity("layer2", 0);
        assertEquals(2 * 5 * 29, chip.reading().sensor());
        shown.read("layer2", 0);
        shown.read("layer2", 0);
        assertEquals(2 * 5 * 2 * 23, chip.reading().adc());
        assertEquals(reading.nanos(), chip.reading().nanos());
    }

    /// Charge is offered to the 16 capacitors of the crossbar that was marked, by the 4 cases that asked for something;
    /// an
    /// ideal cell counts one write; rows are written one after another.
    @Test
    void aConsolidationIsPricedByHand() {
        Chip chip = chip();
        Presentation shown = Tiny.show(chip, 5, 1);
        Reading before = chip.reading();
        chip.reinforce(shown, new Push("layer1", 0, new float[] {1, -1, 0, 1, 1}, 0));
        assertEquals(before, chip.reading());
        chip.consolidate(0.1f);
        Reading cost = chip.reading().minus(before);
        assertEquals(16 + 10, cost.pulses());
        assertEquals(4 * 16 * 17 + 26 * 11, cost.write());
        assertEquals((4 + 5) * 13, cost.nanos());
        assertEquals(cost.write(), cost.joules());
        assertEquals(0, cost.presentations());
    }

    /// Adam's three sums for each of the 16 cells of the crossbar that was marked beside what the ideal cells cost; the
    /// other crossbar was told nothing, so nothing is summed there.
    @Test
    void digitalSumsArePricedByHand() {
        ChipDesign plain = Tiny.ideal(3, 4, 2).with(new IdealSynapse(), ChipDesign.Pulses.FAST);
        ChipDesign summed = plain.with(new Adam(), ChipDesign.Pulses.FAST);
        double[] written = new double[2];
        for (int k = 0; k < 2; k++) {
            Chip chip = Tiny.chip((k == 0 ? plain : summed).with(ELECTRICAL));
            Presentation shown = Tiny.show(chip, 5, 1);
            Reading before = chip.reading();
            chip.reinforce(shown, new Push("layer1", 0, new float[] {1, -1, 0, 1, 1}, 0));
            chip.consolidate(0.1f);
            written[k] = chip.reading().minus(before).write();
        }
        assertEquals(3 * 16 * ELECTRICAL.digitalJoules(), written[1] - written[0], 1e-9);
    }

    @Test
    void restTakesTimeAndNothingElse() {
        Chip chip = chip();
        chip.rest(1234);
        assertEquals(1234, chip.reading().nanos());
        assertEquals(0, chip.reading().joules());
    }

    /// Whatever is done, no counter goes back, and the parts are the whole.
    @Property(tries = 20)
    void aReadingNeverDecreases(@ForAll long key) {
        Random random = new Random(key);
        Chip chip = Tiny.chip(Tiny.mild());
        Presentation shown = Tiny.show(chip, 3, key);
        Reading last = chip.reading();
        for (int k = 0; k < 20; k++) {
            switch (random.nextInt(6)) {
                case 0 -> shown = Tiny.show(chip, random.nextInt(15), random.nextLong());
                case 1 -> Tiny.push(chip, shown, (float) random.nextGaussian());
                case 2 -> chip.consolidate((float) (random.nextGaussian() * Math.pow(10, random.nextInt(8) - 3)));
                case 3 -> chip.rest(random.nextInt(1000));
                case 4 -> shown.activity("layer1", 0);
                default -> shown.read("layer2", 0);
            }
            Reading now = chip.reading();
            Reading cost = now.minus(last);
            assertTrue(cost.nanos() >= 0 && cost.presentations() >= 0 && cost.pulses() >= 0);
            for (double joules : new double[] {
                cost.read(), cost.dac(), cost.adc(), cost.sensor(), cost.write(), cost.neuron(), cost.probe()
            }) {
                assertTrue(joules >= 0);
            }
            assertEquals(now.joules() - last.joules(), cost.joules(), 1e-9 * now.joules());
            last = now;
        }
    }
}
