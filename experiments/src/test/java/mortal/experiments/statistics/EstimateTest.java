package mortal.experiments.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EstimateTest {
    @Test
    void itReadsAsAPersonWouldWriteIt() {
        assertEquals("3.10 % (2.78 to 3.46)", new Estimate(0.031, 0.0278, 0.0346).percent());
        assertEquals("\u22121.50 (\u22122.00 to 0.00)", new Estimate(-1.5, -2, -0.001).plain());
        assertEquals("4.00 %", Estimate.alone(0.04).percent());
    }

    @Test
    void onlyAWholeIntervalOnOneSideIsClearlyThere() {
        Estimate difference = new Estimate(0.02, 0.001, 0.04);
        assertTrue(difference.above(0));
        assertFalse(difference.above(0.01));
        assertFalse(difference.below(0.03));
        assertFalse(Estimate.alone(5).above(0));
    }

    @Test
    void turnedIntervalsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Estimate(0, 1, -1));
        assertThrows(IllegalArgumentException.class, () -> new Estimate(0, Double.NaN, 1));
    }
}
