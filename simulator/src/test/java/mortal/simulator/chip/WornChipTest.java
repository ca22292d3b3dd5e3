package mortal.simulator.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mortal.devices.synapse.OneSided;
import mortal.devices.synapse.SoftBounds;
import mortal.devices.synapse.Wear;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;
import org.junit.jupiter.api.Test;

/// Learning kills cells: what a god's eye sees of it.
class WornChipTest {
    /// Cells that take ten pulses on the mean, taught with much more.
    @Test
    void cellsWearOutByThePulsesThatLearningMade() {
        ChipDesign design = Tiny.mild().with(new Wear(new SoftBounds(), 10, 2, Wear.End.HOLD), ChipDesign.Pulses.FAST);
        Chip chip = Tiny.chip(design);
        assertEquals(0, chip.glance().wornOut());
        int before = 0;
        for (int lesson = 0; lesson < 20; lesson++) {
            Tiny.push(chip, Tiny.show(chip, 1, lesson), 1);
            chip.consolidate(0.02f);
            int worn = chip.glance().wornOut();
            assertTrue(worn >= before, "a cell never comes back");
            before = worn;
        }
        assertTrue(before > 100, "worn " + before);
        assertEquals(before, chip.fork("look").glance().wornOut());
    }

    /// What the cells of a god's eye have had is what the meter counted.
    @Test
    void everyPulseIsSomeCells() {
        ChipDesign design =
                Tiny.mild().with(new Wear(new SoftBounds(), 1e6f, 2, Wear.End.HOLD), ChipDesign.Pulses.FAST);
        Chip chip = Tiny.chip(design);
        for (int lesson = 0; lesson < 3; lesson++) {
            Tiny.push(chip, Tiny.show(chip, 1, lesson), 1);
            chip.consolidate(0.02f);
        }
        long[] pulses = chip.glance().pulses();
        assertTrue(chip.reading().pulses() > 0, "none made");
        assertEquals(chip.reading().pulses(), java.util.Arrays.stream(pulses).sum());
    }

    /// Cells that end after two pulses on the mean, in pairs that are refreshed all the time: what they cost to write
    /// is
    /// that of the pulses, resets among them; and resets kill cells that trains alone would have spared.
    @Test
    void resetsArePulses() {
        Wear worn = new Wear(new SoftBounds(0.1f, 0, 0, 0, -0.6f, 0.6f, 0, 1), 8, 4, Wear.End.HOLD);
        int[] dead = new int[2];
        double[] write = new double[2];
        for (int refreshed = 0; refreshed < 2; refreshed++) {
            OneSided pair = new OneSided(worn, 2, refreshed == 1 ? 0.1f : 1e6f, 0.1f, 0.6f, 0.01f);
            Chip chip = Tiny.chip(Tiny.direct(ChipDesign.Pulses.EXACT, 20, 30).with(pair, ChipDesign.Pulses.EXACT));
            for (int lesson = 0; lesson < 12; lesson++) {
                Tiny.push(chip, Tiny.show(chip, 1, lesson), lesson % 2 == 0 ? 1 : -1);
                chip.consolidate(0.3f);
            }
            double joules = chip.die().design().electrical().writeJoules();
            write[refreshed] = chip.reading().write();
            assertEquals(chip.reading().pulses() * joules, write[refreshed], 1e-9 * write[refreshed]);
            dead[refreshed] = chip.glance().wornOut();
        }
        assertTrue(write[1] > write[0], write[0] + " J without, " + write[1] + " J with");
        assertTrue(dead[1] > dead[0], dead[0] + " without, " + dead[1] + " with");
    }

    /// A unit in ten dead from the fab: of 1 000 units 100 ± 5 · 9.5, broken by chance 6·10⁻⁷.
    @Test
    void deadUnitsAreCounted() {
        String yaml = "like: mild\nname: faulty\nneuron: bss2-calibrated\n";
        ChipDesign design = Designs.read(yaml, "faulty.yaml");
        String faulty = Designs.write(design).replaceAll("faultShare: [0-9.]+", "faultShare: 0.1");
        Chip chip = Tiny.chip(Designs.read(faulty, "faulty.yaml").sized(10, java.util.List.of(1000)));
        assertEquals(100, chip.glance().deadUnits("layer1"), 48);
    }
}
