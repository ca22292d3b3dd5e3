package mortal.simulator.chip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import mortal.devices.kernel.Kernels;
import mortal.substrate.Seed;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/// Dies, lives, forks and time.
class LivesTest {
    private static final int CASES = 20;

    private static float[] answers(Chip chip) {
        return Tiny.show(chip, CASES, 6).activity("layer2", 0);
    }

    private static float[] gains(Chip chip) {
        Glance glance = chip.glance();
        float[] gains = new float[70];
        for (int j = 0; j < gains.length; j++) {
            gains[j] = glance.gain("layer1", j);
        }
        return gains;
    }

    private static float[] offsets(Chip chip) {
        Glance glance = chip.glance();
        float[] offsets = new float[70];
        for (int j = 0; j < offsets.length; j++) {
            offsets[j] = glance.offset("layer1", j);
        }
        return offsets;
    }

    /// Two lives share what fabrication froze (curves, weights, the cells' own steps and bounds) and nothing of noise.
    @Test
    void livesOfADieShareItsSpread() {
        Chip one = Tiny.chip(Tiny.still(Tiny.mild()), 7, new Seed(1));
        Chip two = Tiny.chip(Tiny.still(Tiny.mild()), 7, new Seed(2));
        assertArrayEquals(gains(one), gains(two));
        assertArrayEquals(offsets(one), offsets(two));
        assertEquals(State.of(one).digest(), State.of(two).digest());
        assertFalse(Arrays.equals(answers(one), answers(two)));
    }

    @Test
    void serialsAndLotsDiffer() {
        Chip one = Tiny.chip(Tiny.mild(), 7, Tiny.LIFE);
        Chip two = Tiny.chip(Tiny.mild(), 8, Tiny.LIFE);
        Chip other = Foundry.fabricate(Tiny.mild(), new Seed(1), 7).powerOn(Tiny.LIFE, new Crew(1), Kernels.best());
        for (Chip chip : new Chip[] {two, other}) {
            assertFalse(Arrays.equals(gains(one), gains(chip)));
            assertFalse(Arrays.equals(
                    one.glance().incoming("input-layer1", 0), chip.glance().incoming("input-layer1", 0)));
        }
        assertEquals(8, two.die().serial());
    }

    /// Hinton, `ffnew.m`: weights normal with variance 1 / sources, biases 0. 70 units of 40 sources: 2800 weights; 5
    /// standard errors, false alarm 6·10⁻⁷ each. Cells that cannot hold so much would cut the tails: an ideal chip.
    @Test
    void weightsAreBornWithUnitGain() {
        Chip chip = Tiny.chip(Tiny.ideal(40, 70));
        double sum = 0;
        double squares = 0;
        for (int j = 0; j < 70; j++) {
            for (float w : chip.glance().incoming("input-layer1", j)) {
                sum += w;
                squares += (double) w * w;
            }
        }
        assertEquals(0, sum / 2800, 5 * Math.sqrt(1.0 / 40 / 2800));
        assertEquals(1.0 / 40, squares / 2800, 5.0 / 40 * Math.sqrt(2.0 / 2800));
        float[] cells = State.of(chip).floats("crossbar0/1/weight");
        assertArrayEquals(new float[32], Arrays.copyOfRange(cells, 40 * 32, 41 * 32));
    }

    /// Oracle 3 of the Forward-Forward reference: units of a new net have normal pre-activations of variance 1 (the
    /// input
    /// has mean square 1, the weights unit gain), so that y² has mean 1/2 and variance 5/4, and goodness is about n/2.
    /// Of
    /// 20 000 independent units; 5 standard errors, false alarm 6·10⁻⁷.
    @Test
    void aNewChipHasHalfItsUnitsAsGoodness() {
        int units = 20_000;
        float goodness = Tiny.show(Tiny.chip(Tiny.ideal(30, units)), 1, 3).activity("layer1", 0)[0];
        assertEquals(units / 2.0, goodness, 5 * Math.sqrt(1.25 * units));
    }

    /// A fork starts where the chip stands, with a meter of its own that shows the same time.
    @Test
    void aForkIsTheChipAtThisMoment() {
        Chip chip = Tiny.chip(Tiny.mild());
        Tiny.school(chip, 2, CASES);
        Chip fork = chip.fork("test");
        for (String part : new String[] {"crossbar", "neurons"}) {
            assertEquals(State.of(chip).digest(part), State.of(fork).digest(part));
        }
        assertArrayEquals(gains(chip), gains(fork));
        assertArrayEquals(offsets(chip), offsets(fork));
        assertEquals(0, fork.reading().presentations());
        assertEquals(0, fork.reading().joules());
        assertEquals(chip.reading().nanos(), fork.reading().nanos());
        assertEquals(chip.die(), fork.die());
    }

    @Test
    void whatIsDoneToAForkIsNotDoneToTheChip() {
        Chip chip = Tiny.chip(Tiny.mild());
        Chip undisturbed = Tiny.chip(Tiny.mild());
        for (int k = 0; k < 3; k++) {
            Tiny.school(chip, 1, CASES);
            Tiny.school(undisturbed, 1, CASES);
            String before = State.of(chip).digest();
            Chip fork = chip.fork("fork" + k);
            answers(fork);
            Tiny.school(fork, 1, CASES);
            fork.rest(1_000_000_000);
            assertEquals(before, State.of(chip).digest());
            assertNotEquals(before, State.of(fork).digest());
        }
        assertEquals(State.of(undisturbed).digest(), State.of(chip).digest());
        assertArrayEquals(answers(undisturbed), answers(chip));
    }

    @Test
    void aForkGoesByItsName() {
        Chip chip = Tiny.chip(Tiny.mild());
        Tiny.school(chip, 1, CASES);
        float[] answers = answers(chip.fork("a"));
        assertArrayEquals(answers, answers(chip.fork("a")));
        assertFalse(Arrays.equals(answers, answers(chip.fork("b"))));
        assertFalse(Arrays.equals(answers, answers(chip.fork("a").fork("a"))));
        assertFalse(Arrays.equals(answers, answers(chip)));
    }

    /// What a visitor is shown is all there is: put back into a new life of the die it goes on to the bit, and it can
    /// be
    /// put back after the chip went on.
    @Test
    void aStateGoesOnWhereItWasTaken() {
        Chip chip = Tiny.chip(Tiny.mild());
        Tiny.school(chip, 2, CASES);
        State state = State.of(chip);
        Tiny.school(chip, 2, CASES);
        String later = State.of(chip).digest();
        Chip other = Tiny.chip(Tiny.mild());
        for (Chip resumed : new Chip[] {other, chip}) {
            state.into(resumed);
            assertEquals(state.digest(), State.of(resumed).digest());
            Tiny.school(resumed, 2, CASES);
            assertEquals(later, State.of(resumed).digest());
        }
        assertArrayEquals(answers(chip), answers(other));
    }

    /// One trajectory: resting t₁ and then t₂ is resting t₁ + t₂, to the bit in all that follows.
    @Property(tries = 15, edgeCases = EdgeCasesMode.NONE)
    void restsAddUp(
            @ForAll @LongRange(max = 3_000_000_000L) long first, @ForAll @LongRange(max = 3_000_000_000L) long second) {
        Chip twice = Tiny.chip(Tiny.mild());
        twice.rest(first);
        twice.rest(second);
        Chip once = Tiny.chip(Tiny.mild());
        once.rest(first + second);
        assertArrayEquals(answers(once), answers(twice));
        Tiny.school(once, 1, CASES);
        Tiny.school(twice, 1, CASES);
        assertEquals(State.of(once).digest(), State.of(twice).digest());
    }

    /// Presenting between two rests takes a little time, and leaves no other trace in the walk.
    @Test
    void curvesWalkWithTimeWhetherLookedAtOrNot() {
        Chip chip = Tiny.chip(Tiny.mild());
        float[] born = gains(chip);
        chip.rest(500_000_000);
        float[] later = gains(chip);
        assertFalse(Arrays.equals(born, later));
        Chip busy = Tiny.chip(Tiny.mild());
        busy.rest(200_000_000);
        answers(busy);
        busy.rest(500_000_000 - busy.reading().nanos());
        assertArrayEquals(later, gains(busy));
    }
}
