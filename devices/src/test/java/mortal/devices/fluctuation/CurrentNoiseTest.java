package mortal.devices.fluctuation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CurrentNoiseTest {

    /// 10 µS at 100 MHz and 300 K: 4.1 nA, 0.2 % of 2 µA at 0.2 V.
    @Test
    void thermalNoiseOfARead() {
        assertEquals(4.1e-9, CurrentNoise.johnson(300, 10e-6, 100e6), 0.05e-9);
    }

    /// 1 nA at 1 kHz: 0.57 pA.
    @Test
    void shotNoiseOfABias() {
        assertEquals(0.57e-12, CurrentNoise.shot(1e-9, 1e3), 0.005e-12);
        assertEquals(CurrentNoise.shot(1e-9, 1e3), CurrentNoise.shot(-1e-9, 1e3));
    }
}
