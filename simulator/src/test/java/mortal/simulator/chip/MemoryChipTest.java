package mortal.simulator.chip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import mortal.devices.memory.PcmModel;
import mortal.devices.synapse.Capacitor;
import mortal.devices.synapse.Pcm;
import mortal.devices.synapse.SoftBounds;
import mortal.devices.synapse.SynapseLaw;
import mortal.simulator.design.ChipDesign;
import mortal.simulator.design.Designs;
import mortal.substrate.Seed;
import org.junit.jupiter.api.Test;

/// Chips whose weights are held by memories that age.
class MemoryChipTest {
    private static final long DAY = 86_400_000_000_000L;

    private static ChipDesign of(SynapseLaw law) {
        ChipDesign d = Designs.preset("mild-direct").sized(40, List.of(33));
        return d.with(law, ChipDesign.Pulses.FAST);
    }

    private static float[] weights(Chip chip) {
        return chip.glance().incoming("input-layer1", 5);
    }

    @Test
    void everyLawSurvivesItsTextForm() {
        int laws = 0;
        for (SynapseLaw law : ServiceLoader.load(SynapseLaw.class)) {
            assertEquals(law, Designs.read(Designs.write(of(law)), law.name()).synapse());
            laws++;
        }
        assertTrue(laws >= 9);
    }

    @Test
    void aDesignFileNamesModelAndCell() {
        String yaml = Designs.write(of(new Pcm())).replace("JOSHI", "hermes_one");
        Pcm law = (Pcm) Designs.read(yaml, "my.yaml").synapse();
        assertEquals(PcmModel.HERMES_ONE, law.model());
        assertEquals(new SoftBounds(), law.cell());
    }

    /// A taught chip of phase-change cells fades at rest, and a fork of it alike.
    @Test
    void aChipOfPhaseChangeCellsFadesAtRest() {
        Chip chip = Tiny.chip(of(new Capacitor(new Pcm(), 0.9f, 0, 0, 1)));
        Tiny.school(chip, 3, 8);
        Tiny.show(chip, 1, 1);
        float[] before = weights(chip);
        Chip fork = chip.fork("later");
        chip.rest(30 * DAY);
        fork.rest(10 * DAY);
        fork.rest(20 * DAY);
        Tiny.show(chip, 1, 1);
        Tiny.show(fork, 1, 1);
        assertTrue(size(weights(chip)) < 0.8 * size(before));
        assertArrayEquals(weights(chip), weights(fork));
    }

    /// What a die's cells do by themselves belongs to the life.
    @Test
    void livesOfADieFluctuateApart() {
        Chip one = Tiny.chip(of(new Pcm()), Tiny.SERIAL, new Seed(1));
        Chip same = Tiny.chip(of(new Pcm()), Tiny.SERIAL, new Seed(1));
        Chip other = Tiny.chip(of(new Pcm()), Tiny.SERIAL, new Seed(2));
        for (Chip chip : List.of(one, same, other)) {
            chip.rest(DAY);
            Tiny.show(chip, 1, 1);
        }
        assertArrayEquals(weights(one), weights(same));
        assertFalse(Arrays.equals(weights(one), weights(other)));
    }

    private static double size(float[] weights) {
        double sum = 0;
        for (float w : weights) {
            sum += Math.abs(w);
        }
        return sum;
    }
}
