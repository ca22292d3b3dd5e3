package mortal.simulator.meter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import mortal.devices.tile.AdcEnergy;
import mortal.simulator.design.Electrical;
import org.junit.jupiter.api.Test;

/// Each cause's formula on its own, with primes for numbers.
class MeterTest {
    private final Meter meter =
            new Meter(new Electrical(2, 3, 5, 7, 11, 13, 17, 19, AdcEnergy.walden(1, 11.5), 29, 41, 31, 37), 1000);

    private Reading cost(Runnable deed) {
        Reading before = meter.reading();
        deed.run();
        return meter.reading().minus(before);
    }

    @Test
    void aMeterStartsWhereItIsSet() {
        assertEquals(new Reading(1000, 0, 0, 0, 0, 0, 0, 0, 0, 0), meter.reading());
        assertEquals(1000, meter.nanos());
    }

    @Test
    void everyCauseHasItsFormula() {
        assertEquals(new Reading(0, 0, 2 * 4 * 19, 0, 0, 0, 0, 0, 2, 0), cost(() -> meter.clamped(2, 4)));
        assertEquals(
                2 * 4 * 3 * 4 * (2 * 5 * 3 * 1e-9 + 7),
                cost(() -> meter.driven(2, 4, 3)).joules(),
                1e-9);
        assertEquals(6 * 23, cost(() -> meter.converted(6)).adc());
        Reading tiles = cost(() -> meter.converted(7, 6));
        assertEquals(7 * 19, tiles.dac());
        assertEquals(6 * 23, tiles.adc());
        Reading beside = cost(() -> meter.tallied(2, 5));
        assertEquals(2 * 23, beside.adc());
        assertEquals(5 * 41, beside.write());
        assertEquals(0, beside.pulses());
        Reading bench = cost(() -> meter.probed(4, 10, 2));
        assertEquals(8, bench.probe());
        assertEquals(40, bench.nanos());
        assertEquals(new Reading(5 * 13, 0, 0, 0, 0, 0, 0, 5 * 11, 0, 5), cost(() -> meter.programmed(5)));
        assertEquals(6 * 29, cost(() -> meter.sensed(6)).sensor());
        assertEquals(2 * 4 * 3 * 17, cost(() -> meter.charged(2, 4, 3)).write());
        Reading settled = cost(() -> meter.settled(3, 4));
        assertEquals(3 * 37, settled.nanos());
        assertEquals(3 * 4 * 31 * 37e-9, settled.joules(), 1e-12);
        assertEquals(new Reading(3 * 13, 0, 0, 0, 0, 5 * 11, 0, 0, 0, 5), cost(() -> meter.pulsed(5, 3)));
        assertEquals(new Reading(99, 0, 0, 0, 0, 0, 0, 0, 0, 0), cost(() -> meter.pass(99)));
    }

    @Test
    void aReadingIsTheSumOfItsCauses() {
        assertEquals(28, new Reading(0, 1, 2, 3, 4, 5, 6, 7, 8, 9).joules());
        Reading later = new Reading(20, 2, 4, 6, 8, 10, 12, 14, 16, 18);
        assertEquals(
                new Reading(10, 1, 2, 3, 4, 5, 6, 7, 8, 9), later.minus(new Reading(10, 1, 2, 3, 4, 5, 6, 7, 8, 9)));
    }

    @Test
    void timeDoesNotRunBackwards() {
        assertThrows(IllegalArgumentException.class, () -> meter.pass(-1));
        assertThrows(ArithmeticException.class, () -> meter.pass(Long.MAX_VALUE));
        assertEquals(1000, meter.nanos());
    }
}
