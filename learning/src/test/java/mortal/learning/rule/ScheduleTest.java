package mortal.learning.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// The gate's gain over a schooling. Source: Hinton, `ffnew.m`.
class ScheduleTest {

    @Property
    void theFirstHalfIsAtFullGainAndTheLastEpochAtOneOverAll(@ForAll @IntRange(min = 1, max = 500) int half) {
        int epochs = 2 * half;
        for (int epoch = 1; epoch <= half; epoch++) {
            assertEquals(1, ForwardForward.schedule(epoch, epochs));
        }
        assertEquals((epochs - 1.0) / epochs, ForwardForward.schedule(half + 1, epochs), 1e-15);
        assertEquals(1.0 / epochs, ForwardForward.schedule(epochs, epochs));
    }

    @Property
    void theGainNeverRises(@ForAll @IntRange(min = 1, max = 1000) int epochs) {
        double last = 1;
        for (int epoch = 1; epoch <= epochs; epoch++) {
            double gain = ForwardForward.schedule(epoch, epochs);
            assertTrue(gain > 0 && gain <= last, epoch + " of " + epochs + ": " + gain + " after " + last);
            last = gain;
        }
    }

    /// The numpy port `ff-py` counts its 125 epochs from 0 and puts that number into the same formula: what it calls
    /// 74, 99 and 124 are its 75th, 100th and 125th epoch with the gains of our 74th, 99th and 124th.
    @Test
    void theNumpyPortIsOneEpochBehind() {
        assertEquals(0.824, ForwardForward.schedule(74, 125), 1e-12);
        assertEquals(0.424, ForwardForward.schedule(99, 125), 1e-12);
        assertEquals(0.024, ForwardForward.schedule(124, 125), 1e-12);
        assertEquals(0.008, ForwardForward.schedule(125, 125), 1e-12);
    }
}
