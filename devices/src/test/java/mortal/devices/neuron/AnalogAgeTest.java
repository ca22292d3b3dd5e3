package mortal.devices.neuron;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import mortal.devices.Climate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/// Age and death.
class AnalogAgeTest {
    private static final long YEAR = (long) (Ageing.TEN_YEARS * 1e8);
    private static final Ageing IDLE = new Ageing(0.03, 0, 0.2, 0.12, 3, 1);

    private static AnalogUnits units(Ageing ageing) {
        return (AnalogUnits) Bodies.units(Bodies.with(ageing, new Death()), 2);
    }

    /// Ten years under stress at 300 K: 30 mV, and so 0.3 on the threshold at 0.1 V for an input of 1.
    @Test
    void tenYearsHaveTheirShift() {
        AnalogUnits units = units(IDLE);
        units.idle(10 * YEAR, Climate.NOMINAL);
        units.settle(0, Climate.NOMINAL);
        assertEquals(0.03, units.agedVolts(0), 1e-9);
        assertEquals(-0.3, units.offset(0), 1e-6);
        assertEquals(1, units.gain(0));
    }

    /// In weak inversion the gain falls by exp(−κ ΔV / U_T).
    @Test
    void gainIsLostWithTheThreshold() {
        AnalogNeuron law = new AnalogNeuron(
                new Mismatch(),
                new Shape(),
                new Noise(),
                new Surroundings(Surroundings.Inversion.WEAK, 0, -0.1, 10, 0, 0, 0, 0),
                IDLE,
                new Death());
        Units units = Bodies.units(law, 1);
        units.idle(10 * YEAR, Climate.NOMINAL);
        units.settle(0, Climate.NOMINAL);
        assertEquals(Math.exp(-Physics.currentSpread(0.7, 0.03, 300)), units.gain(0), 1e-6);
    }

    /// Age never falls, and in one climate it is the same to the bit however time was cut.
    @Property(tries = 100)
    void ageTakesNoNoticeOfHowTimeWasCut(
            @ForAll @LongRange(max = 1_000_000_000_000L) long first,
            @ForAll @LongRange(max = 1_000_000_000_000L) long more,
            @ForAll @DoubleRange(min = 250, max = 400) double kelvin) {
        Climate climate = new Climate(kelvin, 1.1, 0);
        AnalogUnits cut = units(IDLE);
        cut.idle(first, climate);
        double before = cut.agedVolts(1);
        cut.idle(more, climate);
        AnalogUnits whole = units(IDLE);
        whole.idle(first + more, climate);
        assertTrue(cut.agedVolts(1) >= before);
        assertEquals(whole.agedVolts(1), cut.agedVolts(1));
    }

    /// Hot then cool is cool then hot, and lies between all cool and all hot.
    @Property(tries = 100)
    void whatWasSufferedCountsInAnyOrder(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long nanos,
            @ForAll @DoubleRange(min = 301, max = 400) double kelvin) {
        Climate hot = new Climate(kelvin, 1, 0);
        double[] volts = new double[4];
        Climate[][] lives = {
            {Climate.NOMINAL, Climate.NOMINAL}, {Climate.NOMINAL, hot}, {hot, Climate.NOMINAL}, {hot, hot}
        };
        for (int i = 0; i < lives.length; i++) {
            AnalogUnits units = units(IDLE);
            for (Climate climate : lives[i]) {
                units.idle(nanos, climate);
            }
            volts[i] = units.agedVolts(0);
        }
        assertEquals(volts[1], volts[2], 1e-12);
        assertTrue(volts[0] < volts[1] && volts[2] < volts[3]);
        double factor = IDLE.severity(kelvin, 1);
        assertEquals(factor * volts[0], volts[3], 1e-9 * volts[3]);
    }

    /// Only the cases in which a unit was active count, however the batch is cut.
    @Property(tries = 30)
    void dutyIsWhatWasActive(@ForAll @IntRange(min = 1, max = 20) int cut) {
        float[] y = new float[20 * 3];
        for (int c = 0; c < 20; c++) {
            y[c * 3] = c % 4 == 0 ? 1 : 0;
            y[c * 3 + 1] = 2;
        }
        Ageing ageing = new Ageing(0.03, 0, 0.2, 0.12, 3, 0);
        AnalogUnits whole = units(ageing);
        whole.serve(20, y, 3, 100, Climate.NOMINAL);
        whole.idle(1_000_000, Climate.NOMINAL);
        AnalogUnits parts = units(ageing);
        parts.serve(cut, y, 3, 100, Climate.NOMINAL);
        parts.serve(20 - cut, Arrays.copyOfRange(y, 3 * cut, 60), 3, 100, Climate.NOMINAL);
        assertEquals(0.03 * ageing.share(5 * 100e-9), whole.agedVolts(0), 1e-11);
        assertEquals(0.03 * ageing.share(20 * 100e-9), whole.agedVolts(1), 1e-11);
        assertEquals(whole.agedVolts(0), parts.agedVolts(0));
        assertEquals(whole.agedVolts(1), parts.agedVolts(1));
    }

    private static Ageing recovering(double idleDuty) {
        return new Ageing(0.03, 0, 0.2, 0.12, 3, idleDuty, new Recovery(0.5, 1e-6, 12));
    }

    /// Half of the shift over 12 decades from a microsecond on: 1 − ½ lg(1 + t / µs) / 12 of 30 mV is left.
    @Test
    void restTakesHalfOfTheShiftBack() {
        float[] active = {1, 0};
        long stress = (long) (Ageing.TEN_YEARS * 1e9);
        double[][] left = {{0, 0.03}, {1e-4, 0.0274946}, {1e-3, 0.0262495}, {1, 0.0225}, {1e6, 0.015}, {1e8, 0.015}};
        for (double[] pair : left) {
            AnalogUnits units = units(recovering(0));
            units.serve(1, active, 2, stress, Climate.NOMINAL);
            units.idle(Math.round(pair[0] * 1e9), Climate.NOMINAL);
            units.settle(0, Climate.NOMINAL);
            assertEquals(pair[1], units.agedVolts(0), 5e-8);
            assertEquals(-10 * pair[1], units.offset(0), 1e-6);
            assertEquals(0, units.agedVolts(1));
        }
    }

    /// Resting twice is resting once, to the bit, as is a case in which others were active; and stress is what it is
    /// without recovery, from the first case on.
    @Property(tries = 100)
    void recoveryTakesNoNoticeOfHowTimeWasCut(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long first,
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long more,
            @ForAll @DoubleRange(max = 0.9) double idleDuty) {
        float[] active = {1, 1};
        float[] silent = {0, -1};
        AnalogUnits cut = units(recovering(idleDuty));
        AnalogUnits whole = units(recovering(idleDuty));
        AnalogUnits plain = units(new Ageing(0.03, 0, 0.2, 0.12, 3, idleDuty));
        for (AnalogUnits units : new AnalogUnits[] {cut, whole, plain}) {
            units.serve(1, active, 2, first, Climate.NOMINAL);
        }
        assertEquals(plain.agedVolts(0), cut.agedVolts(0));
        cut.idle(first, Climate.NOMINAL);
        cut.serve(1, silent, 2, 100, Climate.NOMINAL);
        cut.idle(more, Climate.NOMINAL);
        cut.serve(1, silent, 2, 200, Climate.NOMINAL);
        whole.serve(1, silent, 2, 300, Climate.NOMINAL);
        whole.idle(first + more, Climate.NOMINAL);
        assertEquals(whole.agedVolts(0), cut.agedVolts(0));
        assertTrue(cut.agedVolts(0) < plain.agedVolts(0) || idleDuty > 0);
        for (AnalogUnits units : new AnalogUnits[] {cut, plain}) {
            units.serve(1, active, 2, 1, Climate.NOMINAL);
        }
        plain.idle(first + more, Climate.NOMINAL);
        assertEquals(plain.agedVolts(0), cut.agedVolts(0), 1e-12);
    }

    /// What comes back does not raise the dead.
    @Test
    void aDeadUnitStaysDeadAtRest() {
        AnalogUnits units = (AnalogUnits) Bodies.units(Bodies.with(recovering(0), new Death(0, 0.02, 0.5f)), 1);
        units.serve(1, new float[] {1}, 1, (long) (Ageing.TEN_YEARS * 1e9), Climate.NOMINAL);
        units.idle(YEAR, Climate.NOMINAL);
        units.settle(0, Climate.NOMINAL);
        assertTrue(units.agedVolts(0) < 0.02);
        assertTrue(units.dead(0));
    }

    /// A fork ages for itself.
    @Test
    void aForkAgesForItself() {
        AnalogUnits units = units(IDLE);
        units.idle(YEAR, Climate.NOMINAL);
        Units fork = units.fork();
        double before = units.agedVolts(0);
        fork.idle(YEAR, Climate.NOMINAL);
        assertEquals(before, units.agedVolts(0));
        assertTrue(((AnalogUnits) fork).agedVolts(0) > before);
    }

    /// 20 mV is reached after (20 / 30)^(1 / 0.2) of ten years, 1.32 years.
    @Test
    void aUnitDiesOfAgeAndThenAnswersAConstant() {
        Units units = Bodies.units(Bodies.with(IDLE, new Death(0, 0.02, 0.5f)), 3);
        units.idle((long) (1.31 * YEAR), Climate.NOMINAL);
        units.settle(0, Climate.NOMINAL);
        assertFalse(units.dead(0));
        units.idle((long) (0.02 * YEAR), Climate.NOMINAL);
        units.settle(0, Climate.NOMINAL);
        assertTrue(units.dead(0));
        assertArrayEquals(Bodies.answers(units, 3, -7), Bodies.answers(units, 3, 1e6f));
        assertEquals(0.5f, Bodies.answers(units, 3, 2)[1]);
        assertEquals(0, units.gain(0));
    }

    /// 20 000 units at 5 %: 5 standard errors of a binomial, false alarm 6·10⁻⁷. Neither noise, climate nor input reach
    /// what a dead unit answers.
    @Test
    void someComeDeadFromTheFab() {
        int size = 20_000;
        Units units = Bodies.units(Bodies.poor(), size);
        float[] low = Bodies.answers(units, size, -3);
        units.settle(1_000_000_000, new Climate(330, 1.1, 2));
        float[] high = Bodies.answers(units, size, 3);
        int dead = 0;
        for (int j = 0; j < size; j++) {
            assertEquals(units.dead(j), low[j] == 0.5f && high[j] == 0.5f);
            dead += units.dead(j) ? 1 : 0;
        }
        assertEquals(0.05 * size, dead, 5 * Math.sqrt(size * 0.05 * 0.95));
    }
}
