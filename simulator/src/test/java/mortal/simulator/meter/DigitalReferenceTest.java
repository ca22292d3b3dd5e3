package mortal.simulator.meter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DigitalReferenceTest {
    /// 10 cells, 3 cases shown and 2 pushed: 50 multiplications, 30 words read and 20 read and written.
    @Test
    void everyCellIsMultipliedAndFetched() {
        DigitalReference digital = DigitalReference.of(10, 3, 2);
        assertEquals(50, digital.multiplications());
        assertEquals(50 * 0.23e-12, digital.int8(), 1e-24);
        assertEquals(50 * 4.6e-12, digital.fp32(), 1e-24);
        assertEquals(50 * 4.6e-12 + 70 * 50e-12, digital.fp32Sram(), 1e-22);
    }
}
